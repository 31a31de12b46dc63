package dev.tagalong.simulator;

import dev.tagalong.simulator.RefusedException.Malformed;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A JSON value together with the place it stands in, so that every reason can name it: {@code
 * sub["%name%"][1]}. The empty path is the header's whole object.
 */
record JsonField(String path, JsonValue value, Malformed malformed) {
  private static final Pattern PLAIN_KEY = Pattern.compile("[a-z_]+");

  /** The value's members. An empty object is refused: a field that is not set is left out. */
  Map<String, JsonField> members() throws RefusedException {
    if (!(value instanceof JsonValue.Members object)) {
      throw mustBe("an object");
    }
    if (object.values().isEmpty()) {
      throw wrong("is an empty object: leave it out");
    }
    Map<String, JsonField> members = new LinkedHashMap<>();
    for (Map.Entry<String, JsonValue> member : object.values().entrySet()) {
      String key = member.getKey();
      String step =
          PLAIN_KEY.matcher(key).matches()
              ? (path.isEmpty() ? key : "." + key)
              : "[\"" + Reason.excerpt(key) + "\"]";
      members.put(key, new JsonField(path + step, member.getValue(), malformed));
    }
    return members;
  }

  /** The members, refused if one has another name than those known to the service. */
  Map<String, JsonField> members(Set<String> known) throws RefusedException {
    Map<String, JsonField> members = members();
    for (Map.Entry<String, JsonField> member : members.entrySet()) {
      if (!known.contains(member.getKey())) {
        throw RefusedException.mangled(
            Reason.of("the service knows no %s and ignores it", member.getValue().path()));
      }
    }
    return members;
  }

  /** The only member that it may have, and so has. */
  JsonField only(String name) throws RefusedException {
    return members(Set.of(name)).values().iterator().next();
  }

  /** The value's elements. An empty array is refused: a field that is not set is left out. */
  List<JsonField> items() throws RefusedException {
    if (!(value instanceof JsonValue.Items array)) {
      throw mustBe("an array");
    }
    if (array.values().isEmpty()) {
      throw wrong("is an empty array: leave it out");
    }
    List<JsonField> items = new ArrayList<>();
    for (int i = 0; i < array.values().size(); i++) {
      items.add(new JsonField(path + "[" + i + "]", array.values().get(i), malformed));
    }
    return items;
  }

  /** The elements, refused unless there is exactly one for each recipient. */
  List<JsonField> itemsPerRecipient(int recipients, String consequence) throws RefusedException {
    List<JsonField> items = items();
    if (recipients == 0) {
      throw RefusedException.mangled(
          Reason.of("%s stands without a 'to' whose positions it could follow", path));
    }
    if (items.size() != recipients) {
      throw RefusedException.mangled(
          Reason.of(
              "%s has %,d element%s, but 'to' has %,d: %s",
              path, items.size(), items.size() == 1 ? "" : "s", recipients, consequence));
    }
    return items;
  }

  String string() throws RefusedException {
    if (!(value instanceof JsonValue.Text text)) {
      throw mustBe("a string");
    }
    checkText(text.value());
    return text.value();
  }

  String nonEmptyString() throws RefusedException {
    String text = string();
    if (text.isEmpty()) {
      throw wrong("is an empty string: leave it out");
    }
    return text;
  }

  /** A string, or a number in the digits it was written with. */
  String stringOrNumber() throws RefusedException {
    if (value instanceof JsonValue.Numeral number) {
      return number.literal();
    }
    if (!(value instanceof JsonValue.Text)) {
      throw mustBe("a string or a number");
    }
    return string();
  }

  boolean truth() throws RefusedException {
    if (!(value instanceof JsonValue.Truth truth)) {
      throw mustBe("a boolean");
    }
    return truth.value();
  }

  /** A whole number above zero, written without fraction or exponent. */
  long positiveInteger() throws RefusedException {
    if (!(value instanceof JsonValue.Numeral number)) {
      throw mustBe("an integer");
    }
    if (!number.literal().matches("[0-9]{1,18}")
        || new BigInteger(number.literal()).signum() == 0) {
      throw wrong(
          Reason.of("is %s, but must be an integer above 0", Reason.excerpt(number.literal())));
    }
    return Long.parseLong(number.literal());
  }

  List<String> strings() throws RefusedException {
    List<String> strings = new ArrayList<>();
    for (JsonField item : items()) {
      strings.add(item.string());
    }
    return strings;
  }

  Map<String, String> stringMembers() throws RefusedException {
    Map<String, String> strings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> member : members().entrySet()) {
      strings.put(member.getKey(), member.getValue().string());
    }
    return strings;
  }

  boolean is(Class<? extends JsonValue> type) {
    return type.isInstance(value);
  }

  RefusedException mustBe(String type) {
    return wrong(Reason.of("is %s, but must be %s", value.description(), type));
  }

  RefusedException wrong(String predicate) {
    return malformed.because((path.isEmpty() ? "the JSON" : path) + " " + predicate);
  }

  /** In keys the parser refuses them itself. */
  private void checkText(String text) throws RefusedException {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      if (Character.getType(text.codePointAt(i)) == Character.SURROGATE) {
        throw wrong(Reason.of("holds half of a surrogate pair, \\u%04x", text.codePointAt(i)));
      }
    }
  }
}
