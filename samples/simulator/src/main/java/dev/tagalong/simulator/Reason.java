package dev.tagalong.simulator;

import java.util.Locale;

/** Words a refusal: the same on every machine, one line, foreign text cut short. */
final class Reason {
  private static final int EXCERPT = 40;

  private Reason() {}

  /** The format filled in, its numbers written the same in every locale. */
  static String of(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }

  /** What came over the wire, made fit for a reason: short, and of characters that people see. */
  static String excerpt(String text) {
    StringBuilder out = new StringBuilder();
    int[] shown = text.codePoints().limit(EXCERPT).toArray();
    for (int c : shown) {
      int type = Character.getType(c);
      if (Character.isISOControl(c) || type == Character.SURROGATE || type == Character.FORMAT) {
        out.append(of("\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return text.codePointCount(0, text.length()) > EXCERPT ? out + "…" : out.toString();
  }
}
