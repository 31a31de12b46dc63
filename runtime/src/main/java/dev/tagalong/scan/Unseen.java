package dev.tagalong.scan;

import java.util.Locale;
import java.util.Set;

/**
 * What people do not see between two characters: to add a kind is a constant here. Each is looked
 * for in a stretch of bounded length.
 */
enum Unseen {
  /** Characters without width: zero-width blanks, joiners, marks of direction, soft hyphens. */
  CHARACTER,
  /** The same, as a character reference, by its number or name. */
  REFERENCE,
  /** Markup that does not set text apart: {@code <b>}, {@code </span>}, a comment. */
  MARKUP,
  /** A line break, of quoted-printable as well, with the blanks that the next line begins with. */
  LINE_BREAK;

  private static final Unseen[] ALL = values();

  private static final int LONGEST_MARKUP = 300;

  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "big", "br", "del", "em", "font", "i", "ins", "mark", "o:p", "s", "small",
          "span", "strong", "sub", "sup", "tt", "u", "wbr");

  /** Where what is not seen at {@code at} ends; {@code at} itself if nothing of the kind is. */
  int end(String source, int at) {
    return switch (this) {
      case CHARACTER -> endOfCharacter(source, at);
      case REFERENCE -> endOfReference(source, at);
      case MARKUP -> endOfMarkup(source, at);
      case LINE_BREAK -> endOfLineBreak(source, at);
    };
  }

  /** Where all that is not seen at {@code at} ends. */
  static int endOfAll(String source, int at) {
    if (at >= source.length() || !mayBegin(source.charAt(at))) {
      return at;
    }
    int end = at;
    int before;
    do {
      before = end;
      for (Unseen kind : ALL) {
        end = kind.end(source, end);
      }
    } while (end > before && end - at < LONGEST_MARKUP);
    return end;
  }

  /** Whether something that is not seen may begin with {@code unit}. */
  static boolean mayBegin(char unit) {
    return unit >= 128 || unit == '&' || unit == '<' || unit == '=' || isLineEnd(unit);
  }

  private static int endOfCharacter(String source, int at) {
    if (at >= source.length()) {
      return at;
    }
    int character = source.codePointAt(at);
    return isInvisible(character) ? at + Character.charCount(character) : at;
  }

  /** Whether {@code character} takes no room of its own and changes nothing that is seen. */
  static boolean isInvisible(int character) {
    return character >= 128
        && (Character.getType(character) == Character.FORMAT
            || character == 0x034F
            || character == 0x115F
            || character == 0x1160
            || character == 0x3164
            || character == 0xFFA0
            || (character >= 0x180B && character <= 0x180F)
            || (character >= 0xFE00 && character <= 0xFE0F));
  }

  private static int endOfReference(String source, int at) {
    if (at >= source.length() || source.charAt(at) != '&') {
      return at;
    }
    Glyph glyph = Glyph.at(source, at);
    return isInvisible(glyph.character()) ? glyph.end() : at;
  }

  private static int endOfMarkup(String source, int at) {
    if (!source.startsWith("<", at)) {
      return at;
    }
    boolean comment = source.startsWith("<!--", at);
    int limit = Math.min(source.length(), at + LONGEST_MARKUP);
    for (int end = at + 1; end < limit && source.charAt(end) != '<'; end++) {
      if (source.charAt(end) == '>' && (!comment || source.startsWith("--", end - 2))) {
        return comment || isInline(source, at, end) ? end + 1 : at;
      }
    }
    return at;
  }

  private static boolean isInline(String source, int at, int end) {
    int start = source.startsWith("/", at + 1) ? at + 2 : at + 1;
    int endOfName = start;
    while (endOfName < end && " \t\r\n/".indexOf(source.charAt(endOfName)) < 0) {
      endOfName++;
    }
    return INLINE.contains(source.substring(start, endOfName).toLowerCase(Locale.ROOT));
  }

  private static int endOfLineBreak(String source, int at) {
    int start = source.startsWith("=\n", at) || source.startsWith("=\r", at) ? at + 1 : at;
    int end = start;
    while (end < source.length() && end - at < LONGEST_MARKUP && isOfLineBreak(source, end)) {
      end++;
    }
    return end > start && isLineEnd(source.charAt(start)) ? end : at;
  }

  private static boolean isOfLineBreak(String source, int at) {
    char unit = source.charAt(at);
    return isLineEnd(unit) || unit == ' ' || unit == '\t';
  }

  private static boolean isLineEnd(char unit) {
    return unit == '\n' || unit == '\r';
  }
}
