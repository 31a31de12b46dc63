package dev.tagalong.escape;

import dev.tagalong.rules.AsciiEscapes;
import java.util.BitSet;
import java.util.Optional;

/**
 * A value that is made of pieces of an HTML body, and gets comments with a blank in them where it
 * has none: nobody sees them, and a line of the header can end at their blanks. They are put where
 * a run without a blank would be too long, and into text alone: between two of the characters that
 * people see, and never into a character reference.
 */
public final class InvisibleBreaks {
  private static final String BREAK = "<!-- -->";

  /** What the break adds to the run before it, and to the one behind it. */
  private static final int HALF = BREAK.length() / 2;

  /** The longest character reference that a value is escaped by. */
  private static final int REFERENCE = "&#1114111;".length();

  private final StringBuilder pieces = new StringBuilder();

  /** Where breaks may stand: before the characters of these indices. */
  private final BitSet places = new BitSet();

  /** Whether {@code tag} could come about of a break and what stands beside it. */
  static boolean mayMakeUp(String tag) {
    if (tag.contains(BREAK) || BREAK.contains(tag)) {
      return true;
    }
    for (int length = 1; length < BREAK.length(); length++) {
      if (tag.startsWith(BREAK.substring(BREAK.length() - length))
          || tag.endsWith(BREAK.substring(0, length))) {
        return true;
      }
    }
    return false;
  }

  /** Adds text that is escaped for HTML, among which markup may stand. */
  public InvisibleBreaks text(String escaped) {
    places.set(pieces.length(), pieces.length() + escaped.length() + 1);
    pieces.append(escaped);
    return this;
  }

  /** Adds markup, or what else gets no breaks. */
  public InvisibleBreaks markup(String written) {
    pieces.append(written);
    return this;
  }

  /**
   * Adds markup among which text may stand.
   *
   * @param breaks before which of its characters a break may stand
   */
  public InvisibleBreaks markup(String written, BitSet breaks) {
    for (int at = breaks.nextSetBit(0); at >= 0; at = breaks.nextSetBit(at + 1)) {
      places.set(pieces.length() + at);
    }
    pieces.append(written);
    return this;
  }

  /**
   * All pieces, with as few breaks as leave no run too long; nothing where that cannot be.
   *
   * @param before the bytes of JSON that belong to the first run already
   * @param room the most bytes of JSON that a run may have, with the blanks before it
   */
  public Optional<String> within(int before, int room) {
    String text = pieces.toString();
    StringBuilder broken = new StringBuilder(text.length() + text.length() / 16 + 16);
    int copied = 0;
    int start = 0;
    int run = before;
    int at = 0;
    while (at < text.length()) {
      if (isBlankBehindOther(text, at)) {
        start = at;
        run = 0;
      }
      int bytes = AsciiEscapes.jsonLength(text, at);
      if (run + bytes <= room) {
        run += bytes;
        at++;
        continue;
      }
      int place = at;
      int left = run;
      while (place > start && (left + HALF > room || !mayBreak(text, place, start))) {
        place--;
        left -= AsciiEscapes.jsonLength(text, place);
      }
      if (place == start) {
        return Optional.empty();
      }
      broken.append(text, copied, place).append(BREAK);
      copied = place;
      start = place;
      run = HALF + run - left;
    }
    return Optional.of(broken.append(text, copied, text.length()).toString());
  }

  /** Whether a line may end there as it is. */
  private static boolean isBlankBehindOther(String text, int at) {
    return text.charAt(at) == ' ' && at > 0 && text.charAt(at - 1) != ' ';
  }

  private boolean mayBreak(String text, int at, int start) {
    return places.get(at)
        && !isAtReference(text, at)
        && GraphemeClusters.isBoundary(text, at, start);
  }

  /** Whether it is within a character reference, or beside one that may be a mark. */
  private static boolean isAtReference(String text, int at) {
    if (text.charAt(at) == '&' && mayBeMark(text, at)) {
      return true;
    }
    for (int i = at - 1; i >= 0 && i > at - 1 - REFERENCE; i--) {
      char unit = text.charAt(i);
      if (unit == '&') {
        return text.charAt(at - 1) != ';' || mayBeMark(text, i);
      }
      if (unit == ';' && i < at - 1) {
        return false;
      }
    }
    return false;
  }

  /** Whether the reference at {@code start} has a number, and that of no character of Latin-1. */
  private static boolean mayBeMark(String text, int start) {
    if (!text.startsWith("&#", start)) {
      return false;
    }
    int character = 0;
    for (int at = start + 2; at < text.length() && text.charAt(at) != ';'; at++) {
      character = 10 * character + text.charAt(at) - '0';
    }
    return character > 0xFF;
  }
}
