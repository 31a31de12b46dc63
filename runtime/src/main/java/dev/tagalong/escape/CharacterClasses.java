package dev.tagalong.escape;

import java.util.Collection;

/**
 * The classes of characters that stand in a text, as bits, found in one loop. Each class is
 * something that has to be escaped or looked at more closely somewhere; the usual value has none of
 * them, and is copied into the header as it is.
 */
public final class CharacterClasses {
  /** Not printable ASCII, a quote or backslash, or {@code =?}: JSON escapes it. */
  public static final int JSON = 1;

  /** {@code & < >}, or what no HTML can carry: HTML escapes it. */
  public static final int HTML = 1 << 1;

  /** {@code " '}: an attribute of HTML escapes it. */
  public static final int QUOTE = 1 << 2;

  /** Anything but the unreserved characters of a URL. */
  public static final int URL = 1 << 3;

  /** What tags of the usual forms, or others of the template, begin and end with. */
  public static final int TAG = 1 << 4;

  /** CR or LF. */
  public static final int LINE_BREAK = 1 << 5;

  /** Half of a surrogate pair. */
  public static final int SURROGATE = 1 << 6;

  /** No character: the value is text, be it empty, and no integer that all JSON readers keep. */
  public static final int TEXT = 1 << 8;

  /** A question mark, which JSON escapes after an equals sign. */
  private static final int QUESTION_MARK = 1 << 7;

  /** What has to be escaped in some context, or in JSON; a part of a URL asks for more. */
  public static final int NEEDS_ESCAPING = JSON | HTML | TAG | QUOTE;

  /** What the usual forms of tags begin and end with. */
  private static final String DELIMITERS = "%<>{}";

  /** All classes of one character; in bytes, since the loop over them is the hottest of all. */
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
  public CharacterClasses(Collection<String> tags) {
    StringBuilder others = new StringBuilder();
    for (String tag : tags) {
      addOther(tag.charAt(0), others);
      addOther(tag.charAt(tag.length() - 1), others);
    }
    otherDelimiters = others.toString();
    hasOtherDelimiters = !otherDelimiters.isEmpty();
  }

  private static void addOther(char delimiter, StringBuilder others) {
    if (DELIMITERS.indexOf(delimiter) < 0 && others.indexOf(String.valueOf(delimiter)) < 0) {
      others.append(delimiter);
    }
  }

  private static byte of(char c) {
    boolean printableAscii = c >= ' ' && c < 0x7F;
    boolean alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    int classes = !printableAscii || c == '"' || c == '\\' ? JSON : 0;
    classes |= "&<>".indexOf(c) >= 0 || !HtmlText.isCarried(c) ? HTML : 0;
    classes |= c == '"' || c == '\'' ? QUOTE : 0;
    classes |= alphanumeric || "-._~".indexOf(c) >= 0 ? 0 : URL;
    classes |= DELIMITERS.indexOf(c) >= 0 ? TAG : 0;
    classes |= c == '\r' || c == '\n' ? LINE_BREAK : 0;
    classes |= Character.isSurrogate(c) ? SURROGATE : 0;
    classes |= c == '?' ? QUESTION_MARK : 0;
    return (byte) classes;
  }

  /**
   * The classes of {@code value} and its characters together. Without a branch or a bounds check,
   * since this loop reads every character of every value.
   */
  public int of(String value) {
    int classes = 0;
    for (int i = 0; i < value.length(); i++) {
      classes |= OF_CHARACTER[value.charAt(i)];
    }
    // A byte's sign has been carried beyond the classes of characters.
    classes = (classes & OF_CHARACTERS) | TEXT;
    if ((classes & QUESTION_MARK) != 0 && value.contains("=?")) {
      classes |= JSON;
    }
    return hasOtherDelimiters && holdsOtherDelimiter(value) ? classes | TAG : classes;
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
