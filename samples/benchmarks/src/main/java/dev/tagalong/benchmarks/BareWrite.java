package dev.tagalong.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The limit: arrays of text that are there already, written by Jackson's generator and nothing
 * else, into a buffer that has the output's size from the start.
 */
final class BareWrite {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final List<String> TAGS =
      List.of(
          "%name%",
          "%company%", "%city%", "%number%", "%product%", "%total%", "%due%", "%link%", "%agent%");

  private final String[] to;
  private final List<String[]> columns;
  private final int[] points;
  private final String[] pointsAsText;
  private final int size;

  BareWrite(List<Customer> customers) {
    to = texts(customers, Customer::email);
    columns =
        List.of(
            texts(customers, Customer::name),
            texts(customers, Customer::company),
            texts(customers, Customer::city),
            texts(customers, Customer::number),
            texts(customers, Customer::product),
            texts(customers, customer -> customer.total().toPlainString()),
            texts(customers, customer -> customer.due().toString()),
            texts(customers, Customer::link),
            texts(customers, Customer::agent));
    points = customers.stream().mapToInt(Customer::points).toArray();
    pointsAsText = texts(customers, customer -> Integer.toString(customer.points()));
    size = write(1_024, false).size();
  }

  private static String[] texts(List<Customer> customers, Function<Customer, String> text) {
    return customers.stream().map(text).toArray(String[]::new);
  }

  /** The JSON with strings alone. */
  String sendGrid() {
    return write(size, false).toString(StandardCharsets.ISO_8859_1);
  }

  /** The JSON with a column of numbers. */
  String sendCloudJson() {
    return write(size, true).toString(StandardCharsets.ISO_8859_1);
  }

  /** The same in base64. */
  String sendCloud() {
    return Base64.getEncoder().encodeToString(write(size, true).toByteArray());
  }

  private ByteArrayOutputStream write(int capacity, boolean numbers) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(capacity);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      writeTexts(json, "to", to);
      json.writeName("sub");
      json.writeStartObject();
      for (int column = 0; column < columns.size(); column++) {
        writeTexts(json, TAGS.get(column), columns.get(column));
      }
      if (numbers) {
        json.writeName("%points%");
        json.writeStartArray();
        for (int number : points) {
          json.writeNumber(number);
        }
        json.writeEndArray();
      } else {
        writeTexts(json, "%points%", pointsAsText);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    return out;
  }

  private static void writeTexts(JsonGenerator json, String name, String[] texts) {
    json.writeName(name);
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
