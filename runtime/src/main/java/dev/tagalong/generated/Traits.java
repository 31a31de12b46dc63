package dev.tagalong.generated;

import java.util.Collection;

/**
 * What the characters of a value ask for, found in one loop. The usual value asks for nothing, and
 * is then copied into the header as it is.
 */
final class Traits {
  /** Not printable ASCII, or a quote or backslash: JSON escapes it. */
  static final int JSON = 1;

  /** {@code & < >}, or what no HTML can carry: HTML escapes it. */
  static final int HTML = 1 << 1;

  /** A tag of the template may begin or end here. */
  static final int TAG = 1 << 2;

  /** CR or LF. */
  static final int LINE_BREAK = 1 << 3;

  /** Half of a surrogate pair. */
  static final int SURROGATE = 1 << 4;

  /** Anything but the unreserved characters of a URL. */
  static final int URL = 1 << 5;

  /** No integer within the range that JSON readers agree on. */
  static final int TEXT = 1 << 6;

  /** {@code " '}: an attribute of HTML escapes it. */
  static final int QUOTE = 1 << 7;

  /** What keeps text from being copied into the header, but for a part of a URL. */
  static final int SPECIAL = JSON | HTML | TAG | QUOTE;

  private static final int ASCII = 128;
  private static final int[] COMMON = common();

  private final int[] table = COMMON.clone();
  private int beyondAscii = JSON | URL;

  /** For a template whose tags are {@code tags}. */
  Traits(Collection<String> tags) {
    for (String tag : tags) {
      mark(tag.charAt(0));
      mark(tag.charAt(tag.length() - 1));
    }
  }

  private static int[] common() {
    int[] table = new int[ASCII];
    for (char c = 0; c < ASCII; c++) {
      table[c] |= c < ' ' || c == 0x7F || c == '"' || c == '\\' ? JSON : 0;
      table[c] |= "&<>".indexOf(c) >= 0 || mayBeBlanked(c) ? HTML : 0;
      table[c] |= c == '"' || c == '\'' ? QUOTE : 0;
      table[c] |= c == '\r' || c == '\n' ? LINE_BREAK : 0;
      boolean alphanumeric =
          (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      table[c] |= alphanumeric || "-._~".indexOf(c) >= 0 ? 0 : URL;
    }
    return table;
  }

  /** Controls, noncharacters, and surrogates, whose pairs may be noncharacters. */
  private static boolean mayBeBlanked(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || Character.isSurrogate(c)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c >= 0xFFFE;
  }

  private void mark(char delimiter) {
    if (delimiter < ASCII) {
      table[delimiter] |= TAG;
    } else {
      beyondAscii |= TAG;
    }
  }

  /**
   * The traits of all characters of {@code value} together. Four at a time and without a branch:
   * this loop reads every character of every value.
   */
  int of(String value) {
    int length = value.length();
    int seen = 0;
    int traits = 0;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      char a = value.charAt(i);
      char b = value.charAt(i + 1);
      char c = value.charAt(i + 2);
      char d = value.charAt(i + 3);
      seen |= a | b | c | d;
      traits |= ascii(a) | ascii(b) | ascii(c) | ascii(d);
    }
    for (; i < length; i++) {
      char c = value.charAt(i);
      seen |= c;
      traits |= ascii(c);
    }
    return seen < ASCII ? traits : ofAny(value);
  }

  private int ascii(char c) {
    return table[c & (table.length - 1)];
  }

  private int ofAny(String value) {
    int traits = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      traits |= c < ASCII ? table[c] : beyondAscii(c);
    }
    return traits;
  }

  private int beyondAscii(char c) {
    int traits = beyondAscii | (mayBeBlanked(c) ? HTML : 0);
    return Character.isSurrogate(c) ? traits | SURROGATE : traits;
  }
}
