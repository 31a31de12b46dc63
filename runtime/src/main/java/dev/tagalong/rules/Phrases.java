package dev.tagalong.rules;

import java.util.List;
import java.util.Locale;

/** Puts lists and numbers into sentences. */
public final class Phrases {
  private static final int LONGEST_QUOTE = 60;

  private Phrases() {}

  /** {@code figure} with its thousands marked. */
  public static String figure(long figure) {
    return String.format(Locale.ROOT, "%,d", figure);
  }

  /** {@code 1 more place}, {@code 9 more places}. */
  public static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  /** {@code text} itself, or its beginning with dots where it has more than {@code longest}. */
  public static String shortened(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean within =
        Character.isHighSurrogate(text.charAt(longest - 1))
            && Character.isLowSurrogate(text.charAt(longest));
    return text.substring(0, within ? longest - 1 : longest).strip() + "…";
  }

  /** A caller's text as a message quotes it: on one line, and not too long. */
  public static String quoted(String text) {
    return '"'
        + shortened(
            text.replaceAll("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{2028}\\x{2029}]", "?"), LONGEST_QUOTE)
        + '"';
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String and(List<String> items) {
    return join(items, " and ");
  }

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String or(List<String> items) {
    return join(items, " or ");
  }

  private static String join(List<String> items, String last) {
    int end = items.size() - 1;
    return end <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, end)) + last + items.get(end);
  }
}
