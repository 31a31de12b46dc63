package dev.tagalong.sendgrid;

import dev.tagalong.EmailContent;
import dev.tagalong.content.ContentChecks;
import dev.tagalong.rules.Mailbox;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.wire.AsciiBuffer;
import dev.tagalong.wire.JsonOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** A mail as the Web API's {@code /v3/mail/send} takes it. */
final class MailSend {
  private final Personalizations personalizations;
  private final SendGridSettings settings;

  MailSend(Personalizations personalizations, SendGridSettings settings) {
    this.personalizations = personalizations;
    this.settings = settings;
  }

  /**
   * Refuses settings that have no place in personalizations.
   *
   * @throws IllegalArgumentException with the first of them, and its place in the request
   */
  static void requirePersonal(SendGridSettings settings) {
    Map<String, String> places = new LinkedHashMap<>();
    if (!settings.categories().isEmpty()) {
      places.put("category", "categories");
    }
    settings
        .filters()
        .values()
        .forEach(filter -> places.put("filters → " + filter.name(), WebFilter.place(filter)));
    if (!settings.batchId().isEmpty()) {
      places.put("batch_id", "batch_id");
    }
    if (settings.asmGroupId().isPresent()) {
      places.put("asm_group_id", "asm → group_id");
    }
    if (!settings.asmGroupsToDisplay().isEmpty()) {
      places.put("asm_groups_to_display", "asm → groups_to_display");
    }
    if (!settings.ipPool().isEmpty()) {
      places.put("ip_pool", "ip_pool_name");
    }
    places.forEach(
        (setting, place) -> {
          throw new IllegalArgumentException(SendGridLimits.notPersonal(setting, place));
        });
  }

  /** The array of personalizations alone. */
  String personalizations() {
    return written(personalizations::write);
  }

  /** The body of the request. */
  String body(EmailContent content, String from) {
    Mailbox sender = Mailbox.sender(Objects.requireNonNull(from, "from is null."));
    ContentChecks.subject(content, "SendGrid's Web API");
    ContentChecks.body(content);
    if (settings.asmGroupId().isEmpty() && !settings.asmGroupsToDisplay().isEmpty()) {
      throw new IllegalArgumentException(
          "asm_groups_to_display: SendGrid's Web API takes the groups to display only beside the unsubscribe group itself. Set it by asmGroupId(…).");
    }
    List<WebFilter> filters = new ArrayList<>();
    settings.filters().values().forEach(filter -> filters.add(WebFilter.of(filter)));
    return written(
        json -> {
          json.startObject();
          json.name("personalizations");
          personalizations.write(json);
          json.name("from");
          Personalizations.writeAddress(json, sender.address(), sender.displayName());
          json.name("subject");
          json.string(content.subject());
          writeBodies(json, content);
          writeSettings(json);
          WebFilter.write(json, filters);
          json.endObject();
        });
  }

  private String written(Consumer<JsonOutput> what) {
    personalizations.check();
    AsciiBuffer out = new AsciiBuffer(personalizations.estimate());
    try (JsonOutput json = JsonOutput.compact(out)) {
      what.accept(json);
    }
    return out.text();
  }

  /** A reader shows the last one that it can, and the service asks for the text first. */
  private static void writeBodies(JsonOutput json, EmailContent content) {
    json.name("content");
    json.startArray();
    writeBody(json, "text/plain", content.text());
    writeBody(json, "text/html", content.html());
    json.endArray();
  }

  private static void writeBody(JsonOutput json, String type, String body) {
    if (body.isEmpty()) {
      return;
    }
    json.startObject();
    json.name("type");
    json.string(type);
    json.name("value");
    json.string(body);
    json.endObject();
  }

  private void writeSettings(JsonOutput json) {
    if (!settings.categories().isEmpty()) {
      json.name("categories");
      json.startArray();
      settings.categories().forEach(json::string);
      json.endArray();
    }
    if (!settings.batchId().isEmpty()) {
      json.name("batch_id");
      json.string(settings.batchId());
    }
    if (settings.asmGroupId().isPresent()) {
      json.name("asm");
      json.startObject();
      json.name("group_id");
      json.number(settings.asmGroupId().getAsInt());
      if (!settings.asmGroupsToDisplay().isEmpty()) {
        json.name("groups_to_display");
        json.startArray();
        settings.asmGroupsToDisplay().forEach(json::number);
        json.endArray();
      }
      json.endObject();
    }
    if (!settings.ipPool().isEmpty()) {
      json.name("ip_pool_name");
      json.string(settings.ipPool());
    }
  }
}
