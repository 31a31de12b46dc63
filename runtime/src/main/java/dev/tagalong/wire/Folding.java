package dev.tagalong.wire;

import dev.tagalong.rules.HeaderField;
import java.util.function.Supplier;
import tools.jackson.core.JsonGenerator;

/**
 * The lines of a folded header. A line ends at the last joint (after a comma or a colon) that
 * leaves none too long; only a string longer than a whole line is broken inside, at a blank of its
 * own. Unfolding removes each CRLF, so the blank after a joint means nothing to JSON and a blank of
 * a string is given back.
 */
final class Folding extends Separators {
  /** The most that can stand between a value and the next joint: {@code ]}}} and the like. */
  private static final int CLOSING = 4;

  private final int maxLine;
  private final AsciiBuffer flushed;
  private int lineStart = -HeaderField.PREFIX.length();
  private boolean fold;

  /** The string that was broken last, and where its last line begins; 0 if it has one alone. */
  private final AsciiBuffer broken = new AsciiBuffer(0);

  private int lastLine;

  Folding(int maxLine, AsciiBuffer flushed) {
    this.maxLine = HeaderField.checkedLine(maxLine);
    this.flushed = flushed;
  }

  private int position(JsonGenerator json) {
    return flushed.size() + json.streamWriteOutputBuffered();
  }

  /**
   * Whether a token of {@code width} bytes fits on the line, after a comma or a colon and an
   * opening bracket of {@code opening} bytes.
   */
  boolean fit(JsonGenerator json, int opening, long width) {
    return position(json) - lineStart + opening + 1 + width <= lastColumn();
  }

  /** How much of a line is taken when a token of {@code width} bytes will have been written. */
  int column(JsonGenerator json, int opening, int width) {
    return (fold ? 1 : position(json) - lineStart + 1) + opening + width;
  }

  /** Called when what ends at {@code column} of its line was written. */
  void after(JsonGenerator json, int column) {
    lineStart = position(json) - column;
  }

  /** Where on a line a token ends at most. */
  int lastColumn() {
    return maxLine - CLOSING;
  }

  /** The widest token that fits on a line of its own. */
  int room() {
    return maxLine - 2 - CLOSING;
  }

  int maxLine() {
    return maxLine;
  }

  /** Ends the line at the next joint. */
  void foldAtJoint() {
    fold = true;
  }

  @Override
  void afterJoint(JsonGenerator json) {
    if (fold) {
      json.writeRaw("\r\n ");
      lineStart = position(json) - 1;
      fold = false;
    }
  }

  /** How much of a line is taken before a string that begins it: a blank, a bracket, the quote. */
  int before(int opening) {
    return 1 + opening + 1;
  }

  /** How much a line has room for if a string goes on in it, with what may follow the string. */
  int roomInside() {
    return maxLine - 1 - CLOSING;
  }

  /**
   * The length of the first run without a blank that no line can hold, with the blanks before it; 0
   * where there is none, so that the string can be broken.
   *
   * @param opening the bytes that stand on the line before the string's quote, but for the blank
   */
  int unbreakable(byte[] encoded, int length, int opening) {
    int room = roomInside() - before(opening);
    int from = 0;
    while (from < length) {
      int end = endOfLine(encoded, from, length, room);
      if (end == from) {
        return endOfRun(encoded, from, length) - from;
      }
      from = end;
      room = roomInside();
    }
    return 0;
  }

  /**
   * The encoded string with a CRLF before some of its blanks, for a line that begins with it. A
   * break stands only before the first of several blanks, so that no line ends in a blank or holds
   * nothing else.
   *
   * @param opening the bytes that stand on the line before the string's quote, but for the blank
   * @param place the string, as a message names it
   * @return the string, until the next one is broken
   */
  AsciiBuffer breakInside(byte[] encoded, int length, int opening, Supplier<String> place) {
    int run = unbreakable(encoded, length, opening);
    if (run > 0) {
      throw TooLongForLine.unbreakable(place.get(), run, room() - 2, maxLine);
    }
    broken.clear(length + length / maxLine * 4 + 16);
    int from = 0;
    int end = endOfLine(encoded, from, length, roomInside() - before(opening));
    while (end < length) {
      broken.write(encoded, from, end - from);
      broken.write('\r');
      broken.write('\n');
      from = end;
      end = endOfLine(encoded, from, length, roomInside());
    }
    lastLine = from == 0 ? 0 : broken.size();
    broken.write(encoded, from, length - from);
    return broken;
  }

  /**
   * Where a line ends that begins at {@code from}: as far on as there is room; {@code from} where
   * it cannot end at all.
   */
  private static int endOfLine(byte[] encoded, int from, int length, int room) {
    if (length - from <= room) {
      return length;
    }
    int end = from + room;
    while (end > from && !mayBreak(encoded, end)) {
      end--;
    }
    return end;
  }

  private static int endOfRun(byte[] encoded, int from, int length) {
    int end = from + 1;
    while (end < length && !mayBreak(encoded, end)) {
      end++;
    }
    return end;
  }

  private static boolean mayBreak(byte[] encoded, int at) {
    return encoded[at] == ' ' && encoded[at - 1] != ' ';
  }

  /** Called when a string from {@link #breakInside} was written, with its closing quote. */
  void afterBroken(JsonGenerator json) {
    if (lastLine > 0) {
      lineStart = position(json) - 1 - (broken.size() - lastLine);
    }
  }
}
