package dev.tagalong.sendcloud;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.wire.JsonOutput;
import dev.tagalong.wire.RecipientArrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntToLongFunction;

/**
 * What a header says beside its recipients and their values.
 *
 * @param tracking whether each filter that was set is switched on, by its name
 * @param unsubscribePage one page for all recipients
 * @param sendDomain empty where not set
 * @param customHeaders the values of further headers of the mail, by their full names
 */
record SendCloudSettings(
    Map<String, Boolean> tracking,
    OptionalLong unsubscribePage,
    String sendDomain,
    Map<String, String> customHeaders) {

  SendCloudSettings {
    tracking = Collections.unmodifiableMap(new LinkedHashMap<>(tracking));
    customHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(customHeaders));
  }

  /** Whether nothing would be written into the JSON. */
  boolean isEmpty() {
    return tracking.isEmpty() && unsubscribePage.isEmpty() && sendDomain.isEmpty();
  }

  void write(JsonOutput json, RecipientData recipients) {
    writeTracking(json);
    writeUnsubscribePage(json, recipients);
    if (!sendDomain.isEmpty()) {
      json.name("send_domain");
      json.string(sendDomain);
    }
  }

  private void writeTracking(JsonOutput json) {
    if (tracking.isEmpty()) {
      return;
    }
    json.name("filters");
    json.startObject();
    for (Map.Entry<String, Boolean> setting : tracking.entrySet()) {
      json.name(setting.getKey());
      json.startObject();
      json.name("settings");
      json.startObject();
      json.name("enable");
      // A string here, where SendGrid wants a number.
      json.string(setting.getValue() ? "1" : "0");
      json.endObject();
      json.endObject();
    }
    json.endObject();
  }

  private void writeUnsubscribePage(JsonOutput json, RecipientData recipients) {
    IntToLongFunction pages = recipients.unsubscribePage().orElse(null);
    if (unsubscribePage.isEmpty() && pages == null) {
      return;
    }
    json.name("settings");
    json.startObject();
    json.name("unsubscribe");
    json.startObject();
    json.name("page_id");
    if (unsubscribePage.isPresent()) {
      json.number(unsubscribePage.getAsLong());
    } else if (pages != null) {
      RecipientArrays.writeNumbers(json, recipients.size(), pages);
    }
    json.endObject();
    json.endObject();
  }
}
