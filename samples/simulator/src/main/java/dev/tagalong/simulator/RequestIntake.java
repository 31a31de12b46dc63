package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes one request as SendGrid's {@code /v3/mail/send} does: each of its {@code personalizations}
 * becomes a mail with substitutions, arguments and a time of its own.
 */
final class RequestIntake implements WebIntake {
  private static final Set<String> KEYS =
      Set.of(
          "personalizations",
          "from",
          "reply_to",
          "reply_to_list",
          "subject",
          "content",
          "attachments",
          "template_id",
          "sections",
          "headers",
          "categories",
          "custom_args",
          "send_at",
          "batch_id",
          "asm",
          "ip_pool_name",
          "mail_settings",
          "tracking_settings");
  private static final Set<String> TYPES = Set.of("text/plain", "text/html");
  private static final int MAX_PERSONALIZATIONS = 1_000;

  private final Set<String> leftTags;
  private final SendGridFields rules;
  private Envelope envelope = new Envelope("", List.of());
  private String json = "";

  /**
   * @param leftTags tag-like texts that are meant to stay
   * @param now from when on times are counted
   */
  RequestIntake(Set<String> leftTags, Instant now) {
    this.leftTags = leftTags;
    this.rules = new SendGridFields(now);
  }

  @Override
  public Outcome take(String contentType, byte[] body) {
    try {
      if (!contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
        throw RefusedException.rejected(
            Reason.of(
                "the request's content type is '%s', but must be application/json",
                Reason.excerpt(contentType)));
      }
      json = new String(body, StandardCharsets.UTF_8);
      return Outcome.delivered(mails(StrictJson.read(json, RefusedException::rejected)));
    } catch (RefusedException e) {
      return Outcome.refused(e.refusal());
    }
  }

  @Override
  public Envelope envelope() {
    return envelope;
  }

  @Override
  public String json() {
    return json;
  }

  private List<DeliveredMail> mails(JsonField root) throws RefusedException {
    Map<String, JsonField> request = root.members(KEYS);
    List<JsonField> personalizations = required(request, "personalizations").items();
    if (personalizations.size() > MAX_PERSONALIZATIONS) {
      throw RefusedException.rejected(
          Reason.of(
              "personalizations has %,d elements: at most %,d are allowed",
              personalizations.size(), MAX_PERSONALIZATIONS));
    }
    Map<String, JsonField> from = required(request, "from").members(Set.of("email", "name"));
    Recipient sender = recipient(from);
    envelope = new Envelope(sender.address(), List.of());
    String subject = required(request, "subject").nonEmptyString();
    MailContent content =
        content(
            Recipient.inFrom(sender.displayName(), sender.address()),
            subject,
            required(request, "content"));
    WebSettings settings = WebSettings.read(request, rules);
    Set<String> addresses = new HashSet<>();
    List<DeliveredMail> mails = new ArrayList<>();
    for (JsonField personalization : personalizations) {
      Instructions instructions = new Personalization(personalization, rules).read(settings);
      requireNew(addresses, personalization, instructions);
      new TagCheck("substitutions", content, leftTags).check(instructions);
      mails.addAll(new Distribution(content, Map.of()).mails(instructions, envelope));
    }
    return mails;
  }

  private static void requireNew(
      Set<String> addresses, JsonField personalization, Instructions instructions)
      throws RefusedException {
    for (Recipient recipient : instructions.to()) {
      if (!addresses.add(recipient.address().toLowerCase(Locale.ROOT))) {
        throw personalization.wrong(
            Reason.of(
                "has the address %s, which the request has already: each may stand in it once",
                recipient.address()));
      }
    }
  }

  private static JsonField required(Map<String, JsonField> fields, String key)
      throws RefusedException {
    return Optional.ofNullable(fields.get(key))
        .orElseThrow(
            () -> RefusedException.rejected(Reason.of("the request has no field '%s'", key)));
  }

  /** An address with its name, if there is one. */
  static Recipient recipient(Map<String, JsonField> fields) throws RefusedException {
    return Recipient.named(
        required(fields, "email"), fields.containsKey("name") ? fields.get("name").string() : "");
  }

  private static MailContent content(String from, String subject, JsonField field)
      throws RefusedException {
    String text = "";
    String html = "";
    for (JsonField part : field.items()) {
      Map<String, JsonField> members = part.members(Set.of("type", "value"));
      JsonField type = required(members, "type");
      String value = required(members, "value").nonEmptyString().replace("\r\n", "\n");
      if (!TYPES.contains(type.string())) {
        throw type.wrong(Reason.of("is '%s', which is not simulated", type.string()));
      }
      if (type.string().equals("text/html")) {
        html = value;
      } else if (html.isEmpty()) {
        text = value;
      } else {
        throw type.wrong("is text/plain, which must come before text/html");
      }
    }
    return new MailContent(from, "", subject, text, html);
  }
}
