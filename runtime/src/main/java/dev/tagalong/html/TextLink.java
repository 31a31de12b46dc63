package dev.tagalong.html;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How far a link goes in plain text, where nothing but what stands around it ends it. */
final class TextLink {
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
    Optional<Run> run = Optional.of(Run.BEGUN);
    int at = from;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      run = run.get().then(point);
      if (run.isEmpty()) {
        return at;
      }
      at += Character.charCount(point);
    }
    return at;
  }

  /**
   * A link as far as it has been read. More open brackets of a kind than a few count as these.
   *
   * @param round how many round brackets are open
   * @param square how many square ones
   * @param curly how many curly ones
   * @param behindWord whether a letter or a digit of ASCII came last
   */
  record Run(int round, int square, int curly, boolean behindWord) {
    /** Behind {@code https://}. */
    static final Run BEGUN = new Run(0, 0, 0, false);

    private static final int MOST = 8;

    /** With one more character; nothing if the link ends before it. */
    Optional<Run> then(int point) {
      if (isEnd(point, behindWord)) {
        return Optional.empty();
      }
      boolean word = point < 0x80 && Character.isLetterOrDigit(point);
      return switch (point) {
        case '(' -> Optional.of(new Run(more(round), square, curly, false));
        case '[' -> Optional.of(new Run(round, more(square), curly, false));
        case '{' -> Optional.of(new Run(round, square, more(curly), false));
        case ')' -> less(round).map(left -> new Run(left, square, curly, false));
        case ']' -> less(square).map(left -> new Run(round, left, curly, false));
        case '}' -> less(curly).map(left -> new Run(round, square, left, false));
        default -> Optional.of(new Run(round, square, curly, word));
      };
    }

    /** With a value, which is as good as a letter. */
    Run thenValue() {
      return new Run(round, square, curly, true);
    }

    private static int more(int count) {
      return Math.min(MOST, count + 1);
    }

    private static Optional<Integer> less(int count) {
      return count == 0 ? Optional.empty() : Optional.of(count - 1);
    }
  }

  private static boolean isEnd(int point, boolean behindWord) {
    if (point < 0x80) {
      return point <= ' ' || point == 0x7F || "<>\"".indexOf(point) >= 0;
    }
    if (!Character.isLetterOrDigit(point) && !isMark(point)) {
      return true;
    }
    // In a path or a host of that script it follows a slash, a dot, or its own kind.
    return behindWord && WITHOUT_BLANKS.contains(UnicodeScript.of(point));
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
