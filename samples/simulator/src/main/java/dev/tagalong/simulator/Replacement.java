package dev.tagalong.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Replaces tags by one recipient's values.
 *
 * <p>The services' documentation contradicts itself on whether a tag inside a value is replaced
 * again. This is the pessimist's reading: tag after tag in the header's order, over and over until
 * nothing changes, so that a value which holds a tag shows in the delivered mail.
 */
final class Replacement {
  private static final int MAX_ROUNDS = 10;
  private static final long MAX_LENGTH = 10_000_000;

  private final String recipient;
  private final Map<String, String> texts;

  private Replacement(String recipient, Map<String, String> texts) {
    this.recipient = recipient;
    this.texts = texts;
  }

  /** The replacement for the recipient at a position of {@code to}: values, then sections. */
  static Replacement of(Instructions instructions, String recipient, int position) {
    Map<String, String> texts = new LinkedHashMap<>();
    instructions.sub().forEach((tag, values) -> texts.put(tag, values.get(position)));
    instructions.section().forEach(texts::putIfAbsent);
    return new Replacement(recipient, texts);
  }

  String in(String text) throws RefusedException {
    String result = text;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      String before = result;
      for (Map.Entry<String, String> entry : texts.entrySet()) {
        result = replaced(result, entry.getKey(), entry.getValue());
      }
      if (result.equals(before)) {
        return result;
      }
    }
    throw endless();
  }

  private String replaced(String text, String tag, String value) throws RefusedException {
    long count = 0;
    for (int at = text.indexOf(tag); at >= 0; at = text.indexOf(tag, at + tag.length())) {
      count++;
    }
    if (count > 0 && text.length() + count * (value.length() - tag.length()) > MAX_LENGTH) {
      throw endless();
    }
    return count == 0 ? text : text.replace(tag, value);
  }

  private RefusedException endless() {
    return RefusedException.mangled(
        Reason.of(
            "the values for %s hold tags that are replaced again and again without end",
            recipient));
  }
}
