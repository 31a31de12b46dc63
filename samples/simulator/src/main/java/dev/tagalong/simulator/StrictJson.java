package dev.tagalong.simulator;

import dev.tagalong.simulator.RefusedException.Malformed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON text: no key twice in an object, nothing after the value. */
final class StrictJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Malformed malformed;
  private final JsonParser parser;

  private StrictJson(Malformed malformed, JsonParser parser) {
    this.malformed = malformed;
    this.parser = parser;
  }

  /** The value of a header's whole text; what is wrong with it goes to {@code malformed}. */
  static JsonField read(String text, Malformed malformed) throws RefusedException {
    return read("", text, malformed);
  }

  /** The same of a text that is no header, but has a name. */
  static JsonField read(String name, String text, Malformed malformed) throws RefusedException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      StrictJson reader = new StrictJson(malformed, parser);
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw malformed.because("there is no JSON text: the value is empty");
      }
      JsonValue value = reader.value(first);
      if (parser.nextToken() != null) {
        throw wrongAt(
            "something follows the JSON text", text, parser.currentTokenLocation(), malformed);
      }
      return new JsonField(name, value, malformed);
    } catch (JacksonException e) {
      throw wrongAt("the value is no JSON text", text, e.getLocation(), malformed);
    }
  }

  private JsonValue value(JsonToken token) throws RefusedException {
    return switch (token) {
      case START_OBJECT -> members();
      case START_ARRAY -> items();
      case VALUE_STRING -> new JsonValue.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Truth(token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new JsonValue.Nothing();
      default ->
          throw wrongAt("the value is no JSON text", "", parser.currentTokenLocation(), malformed);
    };
  }

  private JsonValue members() throws RefusedException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      JsonValue value = value(parser.nextToken());
      if (members.put(key, value) != null) {
        throw malformed.because(
            Reason.of("the key \"%s\" stands twice in one object", Reason.excerpt(key)));
      }
    }
    return new JsonValue.Members(members);
  }

  private JsonValue items() throws RefusedException {
    List<JsonValue> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(token));
    }
    return new JsonValue.Items(items);
  }

  private static RefusedException wrongAt(
      String what, String text, @Nullable TokenStreamLocation location, Malformed malformed) {
    long offset = location == null ? -1 : location.getCharOffset();
    if (offset < 0 || offset >= text.length()) {
      return malformed.because(what + ": it ends too early");
    }
    return malformed.because(
        Reason.of(
            "%s: see character %,d, '%s'",
            what, offset + 1, Reason.excerpt(text.substring((int) offset))));
  }
}
