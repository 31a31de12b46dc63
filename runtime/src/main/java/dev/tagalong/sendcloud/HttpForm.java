package dev.tagalong.sendcloud;

import dev.tagalong.EmailContent;
import dev.tagalong.content.ContentChecks;
import dev.tagalong.rules.Mailbox;
import dev.tagalong.wire.AsciiBuffer;
import dev.tagalong.wire.JsonOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A mail as the form that SendCloud's HTTP API takes. */
final class HttpForm {
  private HttpForm() {}

  /** The fields that are not empty, in order. */
  static Map<String, String> fields(SendCloudHeader header, EmailContent content, String from) {
    Mailbox sender = Mailbox.sender(Objects.requireNonNull(from, "from is null."));
    ContentChecks.subject(content, "SendCloud");
    ContentChecks.body(content);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("from", sender.address());
    fields.put("fromName", sender.displayName());
    fields.put("subject", content.subject());
    fields.put("html", content.html());
    fields.put("plain", content.text());
    fields.put("headers", json(header.customHeaders()));
    fields.put("xsmtpapi", header.json());
    fields.values().removeIf(String::isEmpty);
    return Collections.unmodifiableMap(fields);
  }

  private static String json(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return "";
    }
    AsciiBuffer out = new AsciiBuffer(128);
    try (JsonOutput json = JsonOutput.compact(out)) {
      json.object(texts);
    }
    return out.text();
  }
}
