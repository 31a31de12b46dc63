package dev.tagalong.preview;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.rules.HeaderField;
import dev.tagalong.rules.SendCloudLimits;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.sendgrid.SendGridHeader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What is sent of a header.
 *
 * @param json the JSON
 * @param wire the field as it goes over the wire, its name in front
 * @param measures what its service has a limit for
 */
record ShownHeader(String json, String wire, List<Measure> measures) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Copies {@code measures}. */
  ShownHeader {
    measures = List.copyOf(measures);
  }

  /**
   * What is sent of {@code header}.
   *
   * @param recipients how many it is for
   * @throws IllegalArgumentException if it is over a limit
   */
  static ShownHeader of(SmtpApiHeader header, int recipients) {
    String value = header.headerValue();
    List<Measure> measures =
        header instanceof SendGridHeader
            ? sendGrid(recipients, value)
            : sendCloud(recipients, value);
    return new ShownHeader(header.json(), HeaderField.PREFIX + value, measures);
  }

  private static List<Measure> sendGrid(long recipients, String value) {
    return List.of(
        new Measure("Recipients", SendGridLimits.RECIPIENTS, List.of(recipients)),
        new Measure(
            "Bytes of this recipient’s values",
            SendGridLimits.VALUES_BYTES,
            valueBytes(value.replace("\r\n", ""))));
  }

  private static List<Measure> sendCloud(long recipients, String value) {
    return List.of(
        new Measure("Recipients", SendCloudLimits.RECIPIENTS, List.of(recipients)),
        new Measure(
            "Characters of base64", SendCloudLimits.VALUE_LENGTH, List.of((long) value.length())));
  }

  /** By recipient; read from what is sent, whose values may hold comments at which lines break. */
  private static List<Long> valueBytes(String json) {
    List<Long> bytes = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isSub = parser.currentName().equals("sub");
        parser.nextToken();
        if (isSub) {
          addBytes(parser, bytes);
        } else {
          parser.skipChildren();
        }
      }
    }
    return bytes;
  }

  private static void addBytes(JsonParser parser, List<Long> bytes) {
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      parser.nextToken();
      for (int row = 0; parser.nextToken() != JsonToken.END_ARRAY; row++) {
        if (row == bytes.size()) {
          bytes.add(0L);
        }
        bytes.set(row, bytes.get(row) + TextChecks.utf8Length(parser.getString()));
      }
    }
  }
}
