package dev.tagalong.html;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How far a link goes in plain text, where nothing but what stands around it ends it. */
final class TextLink {
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  /** What ends a sentence, or sets something off, rather than belonging to the link before it. */
  private static final String PUNCTUATION = ".,;:!?'*~";

  /** Scripts that are written up to a link without a blank between. */
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private TextLink() {}

  /**
   * Where a link ends that goes on at {@code from}: before a blank and the like, a bracket that it
   * has not opened, and punctuation at its end.
   *
   * @param text a letter for each character of a tag
   */
  static int end(String text, int from) {
    int end = endOfRun(text, from);
    while (end > from && PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** The same, for a piece of a link behind which it may go on. */
  static int endOfRun(String text, int from) {
    int[] open = new int[OPENING.length()];
    int at = from;
    int before = '/';
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int opening = OPENING.indexOf(point);
      int closing = CLOSING.indexOf(point);
      if (isEnd(point, before) || (closing >= 0 && open[closing] == 0)) {
        return at;
      }
      if (opening >= 0) {
        open[opening]++;
      } else if (closing >= 0) {
        open[closing]--;
      }
      before = point;
      at += Character.charCount(point);
    }
    return at;
  }

  private static boolean isEnd(int point, int before) {
    if (point < 0x80) {
      return point <= ' ' || point == 0x7F || "<>\"".indexOf(point) >= 0;
    }
    if (!Character.isLetterOrDigit(point) && !isMark(point)) {
      return true;
    }
    // In a path or a host of that script it follows a slash, a dot, or its own kind.
    return WITHOUT_BLANKS.contains(UnicodeScript.of(point))
        && before < 0x80
        && Character.isLetterOrDigit(before);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
