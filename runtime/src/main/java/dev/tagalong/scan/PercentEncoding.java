package dev.tagalong.scan;

/** The percent-encoding of URLs, in which {@code %C3%A9} is one character. */
final class PercentEncoding {
  private PercentEncoding() {}

  /** Whether {@code text} is the two hexadecimal digits of a byte. */
  static boolean isByte(String text) {
    return text.length() == 2 && hex(text, 0, 2) >= 0;
  }

  /**
   * Where the percent-encoded UTF-8 character beyond ASCII that begins at {@code at} ends; {@code
   * at} itself if none begins there.
   */
  static int endOfCharacter(String source, int at) {
    int end = at + 3 * lengthByFirstByte(byteAt(source, at));
    for (int next = at + 3; next < end; next += 3) {
      int continuation = byteAt(source, next);
      if (continuation < 0x80 || continuation > 0xBF) {
        return at;
      }
    }
    return end;
  }

  private static int lengthByFirstByte(int first) {
    if (first < 0xC2 || first > 0xF4) {
      return 0;
    }
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  }

  /** The byte that {@code %C3} at {@code at} stands for; -1 if there is none. */
  static int byteAt(String source, int at) {
    boolean whole = at + 2 < source.length() && source.charAt(at) == '%';
    return whole ? hex(source, at + 1, at + 3) : -1;
  }

  /** Whether two hexadecimal digits stand at {@code at}. */
  static boolean isByteAt(String source, int at) {
    return at + 2 <= source.length() && hex(source, at, at + 2) >= 0;
  }

  /** The byte whose two hexadecimal digits stand at {@code at}. */
  static int valueAt(String source, int at) {
    return hex(source, at, at + 2);
  }

  private static int hex(String source, int start, int end) {
    int value = 0;
    for (int at = start; at < end; at++) {
      char unit = source.charAt(at);
      int digit = unit < 128 ? Character.digit(unit, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value;
  }
}
