package dev.tagalong.scan;

import java.text.Normalizer;

/**
 * The names of tags: a Unicode letter, and then letters, digits, combining marks, {@code _}, {@code
 * -} and {@code .}.
 */
public final class TagNames {
  private TagNames() {}

  /**
   * What {@code name} has in common with all the names that belong to the same method: without
   * {@code _}, {@code -} and {@code .}, in lower case by Unicode's own rules (never a language's),
   * and with accents composed. Of a method's name as well: {@code first_name}, {@code FIRST-NAME}
   * and {@code firstName} all give {@code firstname}.
   */
  public static String normalize(String name) {
    StringBuilder normal = new StringBuilder(name.length());
    composed(name)
        .codePoints()
        .filter(character -> character != '_' && character != '-' && character != '.')
        .forEach(
            character ->
                normal.appendCodePoint(Character.toLowerCase(Character.toUpperCase(character))));
    return normal.toString();
  }

  private static String composed(String name) {
    return name.chars().allMatch(unit -> unit < 128)
        ? name
        : Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  /** Whether {@code text} is the name of a tag. */
  public static boolean isName(String text) {
    return !text.isEmpty() && endOfName(text, 0) == text.length();
  }

  /**
   * Where the name that begins at {@code start} ends; {@code start} itself if none begins there.
   */
  static int endOfName(String source, int start) {
    if (start >= source.length() || !Character.isLetter(source.codePointAt(start))) {
      return start;
    }
    return endOfWord(source, start);
  }

  /** Where the characters that a name may go on with end. */
  static int endOfWord(String source, int start) {
    int at = start;
    while (at < source.length()) {
      int character = source.codePointAt(at);
      if (!isPart(character)) {
        break;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** Whether a name may go on with {@code character}. */
  static boolean isPart(int character) {
    if (character < 128) {
      return (character >= 'a' && character <= 'z')
          || (character >= 'A' && character <= 'Z')
          || (character >= '0' && character <= '9')
          || character == '_'
          || character == '-'
          || character == '.';
    }
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Whether there are nothing but blanks and characters of names. */
  static boolean isWords(String source, int start, int end) {
    int at = start;
    while (at < end) {
      int next = Blanks.end(source, TagNames.endOfWord(source, at));
      if (next == at) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** The name of a tag; with {@code _} for each run of blanks within. */
  static String joined(String source, int start, int end) {
    return source.substring(start, end).strip().replaceAll("[\\s\\p{Z}]+", "_");
  }

  /** Whether {@code name} between percent signs, of which the first is at {@code at}, is a tag. */
  static boolean isPercentName(String source, int at, String name) {
    boolean percentage =
        at > 0
            && Character.isDigit(source.charAt(at - 1))
            && name.chars().anyMatch(unit -> unit >= 128);
    return !percentage && !PercentEncoding.isByte(name);
  }
}
