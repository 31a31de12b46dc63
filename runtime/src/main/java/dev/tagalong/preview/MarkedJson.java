package dev.tagalong.preview;

import dev.tagalong.internal.data.MarkedText;
import tools.jackson.core.JsonGenerator;

/**
 * Writes a marked text as an array: wording as its number, a value as {@code [tag, text]}, a block
 * or a section as {@code [tag, [pieces…]]}, where tags and texts are numbers as well.
 */
final class MarkedJson implements MarkedText {
  private final JsonGenerator json;
  private final StringTable strings;

  MarkedJson(JsonGenerator json, StringTable strings) {
    this.json = json;
    this.strings = strings;
  }

  @Override
  public void wording(String text) {
    if (!text.isEmpty()) {
      json.writeNumber(strings.number(text));
    }
  }

  @Override
  public void value(String tag, String text) {
    json.writeStartArray();
    json.writeNumber(strings.number(tag));
    json.writeNumber(strings.number(text));
    json.writeEndArray();
  }

  @Override
  public void begin(String tag) {
    json.writeStartArray();
    json.writeNumber(strings.number(tag));
    json.writeStartArray();
  }

  @Override
  public void end() {
    json.writeEndArray();
    json.writeEndArray();
  }
}
