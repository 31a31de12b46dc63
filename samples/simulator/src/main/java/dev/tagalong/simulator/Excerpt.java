package dev.tagalong.simulator;

/** Makes what came over the wire fit for a reason: one short line without control characters. */
final class Excerpt {
  private static final int LENGTH = 40;

  private Excerpt() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder();
    int[] shown = text.codePoints().limit(LENGTH).toArray();
    for (int c : shown) {
      if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
        out.append("\\u%04x".formatted(c));
      } else {
        out.appendCodePoint(c);
      }
    }
    return text.codePointCount(0, text.length()) > LENGTH ? out + "…" : out.toString();
  }
}
