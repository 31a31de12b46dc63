package dev.tagalong.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Writes what stands between JSON tokens; what follows a comma or colon is up to the layout. */
abstract class Separators implements PrettyPrinter {
  /** Called right after the comma or colon was written. */
  abstract void afterJoint(JsonGenerator json);

  @Override
  public final void writeArrayValueSeparator(JsonGenerator json) {
    json.writeRaw(',');
    afterJoint(json);
  }

  @Override
  public final void writeObjectEntrySeparator(JsonGenerator json) {
    json.writeRaw(',');
    afterJoint(json);
  }

  @Override
  public final void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(':');
    afterJoint(json);
  }

  @Override
  public final void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
  }

  @Override
  public final void writeEndObject(JsonGenerator json, int entries) {
    json.writeRaw('}');
  }

  @Override
  public final void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
  }

  @Override
  public final void writeEndArray(JsonGenerator json, int values) {
    json.writeRaw(']');
  }

  @Override
  public final void writeRootValueSeparator(JsonGenerator json) {}

  @Override
  public final void beforeArrayValues(JsonGenerator json) {}

  @Override
  public final void beforeObjectEntries(JsonGenerator json) {}

  /** A blank after each joint: there, and only there, a sender that folds by itself may break. */
  static final class Blanks extends Separators {
    @Override
    void afterJoint(JsonGenerator json) {
      json.writeRaw(' ');
    }
  }
}
