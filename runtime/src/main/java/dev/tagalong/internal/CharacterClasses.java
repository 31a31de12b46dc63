package dev.tagalong.internal;

import java.util.Collection;

/**
 * What the characters of a value ask for, found in one loop. The usual value asks for nothing, and
 * is then copied into the header as it is.
 */
final class CharacterClasses {
  /** Not printable ASCII, a quote or backslash, or {@code =?}: JSON escapes it. */
  static final int JSON = 1;

  /** {@code & < >}, or what no HTML can carry: HTML escapes it. */
  static final int HTML = 1 << 1;

  /** {@code " '}: an attribute of HTML escapes it. */
  static final int QUOTE = 1 << 2;

  /** Anything but the unreserved characters of a URL. */
  static final int URL = 1 << 3;

  /** What tags of the usual forms, or others of the template, begin and end with. */
  static final int TAG = 1 << 4;

  /** CR or LF. */
  static final int LINE_BREAK = 1 << 5;

  /** Half of a surrogate pair. */
  static final int SURROGATE = 1 << 6;

  /** No character: a value that is no integer within the range that JSON readers agree on. */
  static final int TEXT = 1 << 8;

  /** A question mark, which JSON escapes after an equals sign. */
  private static final int QUESTION_MARK = 1 << 7;

  /** What keeps text from being copied into the header, but for a part of a URL. */
  static final int NEEDS_ESCAPING = JSON | HTML | TAG | QUOTE;

  /** What the usual forms of tags begin and end with. */
  private static final String DELIMITERS = "%<>{}";

  /** All that one character can have; in bytes, since the loop over them is the hottest of all. */
  private static final int OF_CHARACTERS = 0xFF;

  private static final byte[] OF_CHARACTER = new byte[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < OF_CHARACTER.length; c++) {
      OF_CHARACTER[c] = of((char) c);
    }
  }

  /** What else tags of the template begin and end with. */
  private final String otherDelimiters;

  private final boolean hasOtherDelimiters;

  /** For a template whose tags are {@code tags}. */
  CharacterClasses(Collection<String> tags) {
    StringBuilder others = new StringBuilder();
    for (String tag : tags) {
      others.append(tag.charAt(0)).append(tag.charAt(tag.length() - 1));
    }
    otherDelimiters =
        others
            .chars()
            .filter(c -> DELIMITERS.indexOf(c) < 0)
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    hasOtherDelimiters = !otherDelimiters.isEmpty();
  }

  private static byte of(char c) {
    boolean printableAscii = c >= ' ' && c < 0x7F;
    boolean alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    int traits = !printableAscii || c == '"' || c == '\\' ? JSON : 0;
    traits |= "&<>".indexOf(c) >= 0 || mayBeBlanked(c) ? HTML : 0;
    traits |= c == '"' || c == '\'' ? QUOTE : 0;
    traits |= alphanumeric || "-._~".indexOf(c) >= 0 ? 0 : URL;
    traits |= DELIMITERS.indexOf(c) >= 0 ? TAG : 0;
    traits |= c == '\r' || c == '\n' ? LINE_BREAK : 0;
    traits |= Character.isSurrogate(c) ? SURROGATE : 0;
    traits |= c == '?' ? QUESTION_MARK : 0;
    return (byte) traits;
  }

  /** Controls, noncharacters, and surrogates, whose pairs may be noncharacters. */
  private static boolean mayBeBlanked(char c) {
    return (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r')
        || Character.isSurrogate(c)
        || (c >= 0xFDD0 && c <= 0xFDEF)
        || c >= 0xFFFE;
  }

  /**
   * The traits of all characters of {@code value} together. Without a branch or a bounds check,
   * since this loop reads every character of every value.
   */
  int of(String value) {
    int traits = 0;
    for (int i = 0; i < value.length(); i++) {
      traits |= OF_CHARACTER[value.charAt(i)];
    }
    // A byte's sign has been carried beyond the traits of characters.
    traits &= OF_CHARACTERS;
    if ((traits & QUESTION_MARK) != 0 && value.contains("=?")) {
      traits |= JSON;
    }
    return hasOtherDelimiters && holdsOtherDelimiter(value) ? traits | TAG : traits;
  }

  private boolean holdsOtherDelimiter(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (otherDelimiters.indexOf(value.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
