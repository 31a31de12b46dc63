package dev.tagalong.simulator;

import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes one message by a service's rules, without any network. */
final class Intake {
  private static final String CUSTOM_PREFIX = "sc-custom-";

  private final ServiceRules rules;
  private final Set<String> leftTags;
  private List<String> headerLines = List.of();
  private String json = "";

  /**
   * @param leftTags tag-like texts that are meant to stay
   */
  Intake(ServiceRules rules, Set<String> leftTags) {
    this.rules = rules;
    this.leftTags = leftTags;
  }

  Outcome take(byte[] message, Envelope envelope) {
    try {
      RawMessage raw = RawMessage.read(message);
      headerLines =
          raw.fieldsNamed(RawMessage.HEADER).stream().flatMap(f -> f.lines().stream()).toList();
      Optional<String> text = rules.jsonOf(raw);
      json = text.orElse("");
      Instructions instructions = text.isPresent() ? rules.instructions(json) : Instructions.NONE;
      rules.checkEnvelope(envelope, instructions);
      checkCopies(raw, instructions);
      MailContent content = MailContent.read(message);
      if (text.isPresent()) {
        new TagCheck("sub", content, leftTags).check(instructions);
      }
      Distribution distribution = new Distribution(content, customHeaders(raw));
      return Outcome.delivered(distribution.mails(instructions, envelope));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }

  /** The lines of the X-SMTPAPI fields of the message taken, as far as it could be read. */
  List<String> headerLines() {
    return headerLines;
  }

  /** The header's JSON text, as far as it could be decoded. */
  String json() {
    return json;
  }

  /** Whether SendCloud gives a header field of this name back in its webhook. */
  static boolean isCustomHeader(String name) {
    return name.toLowerCase(Locale.ROOT).startsWith(CUSTOM_PREFIX);
  }

  private static void checkCopies(RawMessage raw, Instructions instructions)
      throws RefusedException {
    for (ReceivedField field : raw.fields()) {
      if (!instructions.to().isEmpty() && (field.isNamed("Cc") || field.isNamed("Bcc"))) {
        throw RefusedException.mangled(
            Reason.of(
                "the message has a %s field, which is void with 'to' in the header", field.name()));
      }
    }
  }

  private Map<String, String> customHeaders(RawMessage raw) throws RefusedException {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!(rules instanceof SendCloudRules)) {
      return headers;
    }
    for (ReceivedField field : raw.fields()) {
      if (isCustomHeader(field.name())) {
        try {
          headers.put(field.name(), MimeUtility.decodeText(field.value()));
        } catch (UnsupportedEncodingException e) {
          throw RefusedException.rejected(
              Reason.of("%s cannot be decoded: ", field.name()) + e.getMessage());
        }
      }
    }
    return headers;
  }
}
