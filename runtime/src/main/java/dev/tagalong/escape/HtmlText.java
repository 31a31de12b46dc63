package dev.tagalong.escape;

/**
 * Text of an HTML body. {@code Encode.forHtmlContent} gives the same for every text, but takes
 * several times as long, and most values stand in text.
 */
final class HtmlText {
  private HtmlText() {}

  /** {@code value} with entities for markup, and blanks for what no HTML can carry. */
  static String escape(String value) {
    int changed = 0;
    while (changed < value.length() && isKept(value.codePointAt(changed))) {
      changed += Character.charCount(value.codePointAt(changed));
    }
    if (changed == value.length()) {
      return value;
    }
    StringBuilder escaped = new StringBuilder(value.length() + 16).append(value, 0, changed);
    int at = changed;
    while (at < value.length()) {
      int character = value.codePointAt(at);
      append(escaped, character);
      at += Character.charCount(character);
    }
    return escaped.toString();
  }

  private static boolean isKept(int character) {
    return character != '&' && character != '<' && character != '>' && isCarried(character);
  }

  private static void append(StringBuilder escaped, int character) {
    switch (character) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      default -> escaped.appendCodePoint(isCarried(character) ? character : ' ');
    }
  }

  /** Whether HTML, and XML as well, can carry {@code character}. */
  static boolean isCarried(int character) {
    if (character >= ' ' && character < 0x7F) {
      return true;
    }
    if (character < ' ') {
      return character == '\t' || character == '\n' || character == '\r';
    }
    if (character <= 0x9F) {
      return character == 0x85;
    }
    boolean surrogate =
        character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    boolean noncharacter =
        (character >= 0xFDD0 && character <= 0xFDEF) || (character & 0xFFFE) == 0xFFFE;
    return !surrogate && !noncharacter;
  }
}
