package dev.tagalong.wire;

import dev.tagalong.rules.HeaderField;
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

  /**
   * The encoded string with a CRLF before some of its blanks, for a line that begins with it. A
   * break stands only before the first of several blanks, so that no line ends in a blank or holds
   * nothing else.
   *
   * @param opening the bytes that stand on the line before the string's quote, but for the blank
   * @param place the string, as a message names it
   */
  AsciiBuffer breakInside(byte[] encoded, int length, int opening, String place) {
    AsciiBuffer broken = new AsciiBuffer(length + length / maxLine * 4 + 16);
    int column = 1 + opening + 1;
    int piece = 0;
    for (int i = 1; i <= length; i++) {
      if (i < length && (encoded[i] != ' ' || encoded[i - 1] == ' ')) {
        continue;
      }
      if (column + (i - piece) + 1 + CLOSING > maxLine && piece > 0) {
        broken.write('\r');
        broken.write('\n');
        column = 0;
      }
      column += i - piece;
      if (column + 1 + CLOSING > maxLine) {
        throw TooLongForLine.unbreakable(place, i - piece, room() - 2, maxLine);
      }
      broken.write(encoded, piece, i - piece);
      piece = i;
    }
    return broken;
  }

  /** Called when a string from {@link #breakInside} was written, with its closing quote. */
  void afterBroken(JsonGenerator json, AsciiBuffer broken) {
    int lastLine = broken.size();
    while (lastLine > 0 && broken.array()[lastLine - 1] != '\n') {
      lastLine--;
    }
    if (lastLine > 0) {
      lineStart = position(json) - 1 - (broken.size() - lastLine);
    }
  }
}
