package dev.tagalong.scan;

/** Blanks as people see them, no-break ones and line breaks among them. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(int character) {
    return character >= 0
        && (Character.isWhitespace(character) || Character.isSpaceChar(character));
  }

  /** Where the blanks that begin at {@code start} end. */
  static int end(String source, int start) {
    int at = start;
    while (at < source.length() && isBlank(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the blanks that begin at {@code start} end on the same line. */
  static int endOnLine(String source, int start) {
    int at = start;
    while (at < source.length() && isBlank(source.charAt(at)) && !isLineEnd(source.charAt(at))) {
      at++;
    }
    return at;
  }

  /** {@code text} without the blanks at its beginning and its end. */
  static String strip(String text) {
    int start = end(text, 0);
    int end = text.length();
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r';
  }
}
