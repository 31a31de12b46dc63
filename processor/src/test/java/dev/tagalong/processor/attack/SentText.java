package dev.tagalong.processor.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A text that is sent.
 *
 * @param text the text
 * @param orders all orders of the tags in it
 */
record SentText(String text, List<List<String>> orders) {
  /** The header's arrays, as a reader of JSON has them. */
  static Map<String, List<String>> sub(String json) {
    Map<String, List<String>> sub = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      while (parser.currentToken() != JsonToken.START_OBJECT
          || !"sub".equals(parser.currentName())) {
        parser.nextToken();
      }
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String tag = parser.currentName();
        List<String> values = new ArrayList<>();
        parser.nextToken();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(parser.getString());
        }
        sub.put(tag, values);
      }
    }
    return sub;
  }

  static SentText of(String text, Map<String, List<String>> sub) {
    List<String> tags = sub.keySet().stream().filter(text::contains).toList();
    return new SentText(text, permutations(tags).toList());
  }

  /** One after the other in every order, once and again, gives what one pass gives. */
  void check(Map<String, String> values) {
    String meant = inOnePass(text, orders.get(0), values);
    for (List<String> order : orders) {
      String replaced = text;
      for (int round = 0; round < 2; round++) {
        for (String tag : order) {
          replaced = replaced.replace(tag, values.get(tag));
        }
      }
      if (!replaced.equals(meant)) {
        throw new AssertionError(
            "%s with %s in the order %s: %s, not %s"
                .formatted(text, values, order, replaced, meant));
      }
    }
  }

  /** The text with each tag replaced by its value. */
  static String inOnePass(String text, List<String> tags, Map<String, String> values) {
    StringBuilder replaced = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int here = at;
      String tag = tags.stream().filter(t -> text.startsWith(t, here)).findFirst().orElse("");
      replaced.append(tag.isEmpty() ? text.substring(at, at + 1) : values.get(tag));
      at += Math.max(1, tag.length());
    }
    return replaced.toString();
  }

  private static Stream<List<String>> permutations(List<String> all) {
    if (all.isEmpty()) {
      return Stream.of(List.of());
    }
    return all.stream()
        .flatMap(
            first ->
                permutations(all.stream().filter(one -> !one.equals(first)).toList())
                    .map(rest -> Stream.concat(Stream.of(first), rest.stream()).toList()));
  }
}
