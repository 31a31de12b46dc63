package dev.tagalong.simulator;

import java.util.List;
import java.util.Map;

/** A value of a JSON text. Numbers keep the text they were written as, objects their order. */
sealed interface JsonValue {
  /** Says what it is, for a reason: {@code a number}. */
  String description();

  record Text(String value) implements JsonValue {
    @Override
    public String description() {
      return "a string";
    }
  }

  record Numeral(String literal) implements JsonValue {
    @Override
    public String description() {
      return "a number";
    }
  }

  record Truth(boolean value) implements JsonValue {
    @Override
    public String description() {
      return "a boolean";
    }
  }

  record Nothing() implements JsonValue {
    @Override
    public String description() {
      return "null";
    }
  }

  record Items(List<JsonValue> values) implements JsonValue {
    @Override
    public String description() {
      return "an array";
    }
  }

  record Members(Map<String, JsonValue> values) implements JsonValue {
    @Override
    public String description() {
      return "an object";
    }
  }
}
