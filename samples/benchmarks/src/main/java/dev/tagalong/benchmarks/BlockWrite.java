package dev.tagalong.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * What one writes where a template engine finishes the rows: a header of two tags, by Jackson's
 * generator, which takes each text as soon as it is there.
 */
final class BlockWrite {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private BlockWrite() {}

  /**
   * The JSON.
   *
   * @param rows the finished rows of the buyer at an index
   * @param capacity of the buffer at the start
   */
  static String json(List<Buyer> buyers, IntFunction<String> rows, int capacity) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(capacity);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      writeTexts(json, "to", buyers, Buyer::email);
      json.writeName("sub");
      json.writeStartObject();
      writeTexts(json, "%name%", buyers, Buyer::name);
      json.writeName("%lines%");
      json.writeStartArray();
      for (int i = 0; i < buyers.size(); i++) {
        json.writeString(rows.apply(i));
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.toString(StandardCharsets.ISO_8859_1);
  }

  private static void writeTexts(
      JsonGenerator json, String name, List<Buyer> buyers, Function<Buyer, String> text) {
    json.writeName(name);
    json.writeStartArray();
    for (Buyer buyer : buyers) {
      json.writeString(text.apply(buyer));
    }
    json.writeEndArray();
  }
}
