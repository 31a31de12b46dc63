package dev.tagalong.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one form as SendCloud's HTTP API does: {@code from}, {@code fromName}, {@code subject},
 * {@code html} and {@code plain} are the mail, {@code headers} is a JSON object of further fields
 * of its header, {@code xsmtpapi} is the header's JSON as it is, {@code to} counts without a {@code
 * to} in there.
 */
final class FormIntake implements WebIntake {
  private static final Set<String> FIELDS =
      Set.of(
          "apiUser",
          "apiKey",
          "from",
          "to",
          "subject",
          "html",
          "contentSummary",
          "fromName",
          "cc",
          "bcc",
          "replyTo",
          "labelId",
          "labelName",
          "tags",
          "headers",
          "attachments",
          "xsmtpapi",
          "plain",
          "sendRequestId",
          "respEmailId",
          "useNotification",
          "useAddressList");

  private final Set<String> leftTags;
  private Envelope envelope = new Envelope("", List.of());
  private String json = "";

  /**
   * @param leftTags tag-like texts that are meant to stay
   */
  FormIntake(Set<String> leftTags) {
    this.leftTags = leftTags;
  }

  @Override
  public Outcome take(String contentType, byte[] body) {
    try {
      Map<String, String> form = FormFields.read(contentType, body);
      json = form.getOrDefault("xsmtpapi", "");
      envelope = new Envelope(form.getOrDefault("from", ""), addresses(form));
      Instructions instructions =
          form.containsKey("xsmtpapi")
              ? SendCloudRules.instructionsOfForm(json)
              : Instructions.NONE;
      check(form, instructions);
      MailContent content =
          new MailContent(
              Recipient.inFrom(form.getOrDefault("fromName", ""), envelope.sender()),
              "",
              form.getOrDefault("subject", ""),
              lines(form.getOrDefault("plain", "")),
              lines(form.getOrDefault("html", "")));
      if (form.containsKey("xsmtpapi")) {
        new TagCheck("sub", content, leftTags).check(instructions);
      }
      Distribution distribution = new Distribution(content, customHeaders(form));
      return Outcome.delivered(distribution.mails(instructions, envelope));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }

  @Override
  public Envelope envelope() {
    return envelope;
  }

  /** The field {@code xsmtpapi} of the form taken. */
  @Override
  public String json() {
    return json;
  }

  private static List<String> addresses(Map<String, String> form) {
    return Arrays.stream(form.getOrDefault("to", "").split(";"))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private static Map<String, String> customHeaders(Map<String, String> form)
      throws RefusedException {
    Map<String, String> custom = new LinkedHashMap<>();
    if (form.containsKey("headers")) {
      JsonField headers =
          StrictJson.read(
              "headers",
              form.getOrDefault("headers", ""),
              reason -> RefusedException.rejected("the field 'headers': " + reason));
      for (Map.Entry<String, String> header : headers.stringMembers().entrySet()) {
        if (Intake.isCustomHeader(header.getKey())) {
          custom.put(header.getKey(), header.getValue());
        }
      }
    }
    return custom;
  }

  private void check(Map<String, String> form, Instructions instructions) throws RefusedException {
    Optional<String> unknown =
        form.keySet().stream().filter(name -> !FIELDS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      throw RefusedException.mangled(
          Reason.of(
              "the service knows no field '%s' of the form and ignores it",
              Reason.excerpt(unknown.get())));
    }
    for (String name : List.of("from", "subject")) {
      if (form.getOrDefault(name, "").isEmpty()) {
        throw RefusedException.rejected(Reason.of("the form has no field '%s'", name));
      }
    }
    if (form.getOrDefault("html", "").isEmpty() && form.getOrDefault("plain", "").isEmpty()) {
      throw RefusedException.rejected("the form has neither a field 'html' nor a field 'plain'");
    }
    if (instructions.to().isEmpty() && envelope.recipients().isEmpty()) {
      throw RefusedException.rejected(
          "the form names no recipient, neither in 'xsmtpapi' nor in 'to'");
    }
    for (String copies : List.of("cc", "bcc")) {
      if (!instructions.to().isEmpty() && form.containsKey(copies)) {
        throw RefusedException.mangled(
            Reason.of("the form has a field '%s', which is void with 'to' in the header", copies));
      }
    }
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n");
  }
}
