package dev.tagalong.wire;

import dev.tagalong.internal.data.RowValues;
import dev.tagalong.rules.AsciiEscapes;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring strings of an array, encoded and put together with what stands between them, so that
 * the generator takes them all as one string that is encoded already.
 */
final class EncodedStrings {
  /** Enough that a generator's call for each run is no cost, little enough to stay in the cache. */
  private static final int CAPACITY = 1_024;

  /** Enough for any number, and for a short text that is escaped throughout. */
  private static final int ASIDE = 96;

  /** What a value takes on a line beside itself: the comma or blank before it, and its quotes. */
  private static final int AROUND = ",\"\"".length();

  private static final int WIDEST_JOINT = "\",\r\n \"".length();

  private static final int QUOTES = 2;

  private final AsciiEscapes escapes;

  /** Where on its line a value ends at most. */
  private final int lastColumn;

  private final JsonPieces pieces;

  private byte[] aside = new byte[ASIDE];

  /** What was given in pieces last, so that it need not be asked for again. */
  private @Nullable RowValues piecesOf;

  private int rowOfPieces;
  private boolean inPieces;
  private byte[] bytes = new byte[CAPACITY];
  private int size;
  private int column;

  EncodedStrings(AsciiEscapes escapes, @Nullable Folding lines) {
    this.escapes = escapes;
    pieces = new JsonPieces(escapes);
    lastColumn = lines == null ? Integer.MAX_VALUE : lines.lastColumn();
  }

  /** Begins with a value of any length; the width of it in the output, quotes included. */
  long begin(RowValues values, int row) {
    Object plain = values.plainValue(row);
    size = length(plain, values, row);
    if (size > bytes.length) {
      bytes = new byte[size];
    }
    write(plain, size, 0);
    return (long) size + QUOTES;
  }

  /**
   * Adds values as long as there is room.
   *
   * @param first how much of its line is taken up to the end of the first value
   * @return the row after the last one that was added
   */
  int add(int first, RowValues values, int from, int to) {
    byte[] target = bytes;
    int end = size;
    int lineEnd = first;
    int row = from;
    for (; row < to; row++) {
      Object plain = values.plainValue(row);
      int length = length(plain, values, row);
      boolean folds = lineEnd + AROUND + length > lastColumn;
      if (end + WIDEST_JOINT + length > target.length || (folds && AROUND + length > lastColumn)) {
        break;
      }
      target[end++] = '"';
      target[end++] = ',';
      if (folds) {
        target[end++] = '\r';
        target[end++] = '\n';
        target[end++] = ' ';
        lineEnd = 0;
      }
      target[end++] = '"';
      write(plain, length, end);
      end += length;
      lineEnd += AROUND + length;
    }
    size = end;
    column = lineEnd;
    return row;
  }

  /** The number of bytes that a value takes; what is no plain text is written aside meanwhile. */
  private int length(@Nullable Object plain, RowValues values, int row) {
    inPieces = plain == null && writesInPieces(values, row);
    if (plain == null) {
      return inPieces ? pieces.size() : encoded(values.value(row).toString());
    }
    return plain instanceof String text ? text.length() : AsciiNumbers.write(plain, aside);
  }

  private boolean writesInPieces(RowValues values, int row) {
    if (values == piecesOf && row == rowOfPieces) {
      return true;
    }
    pieces.begin();
    boolean writes = values.write(row, pieces);
    piecesOf = writes ? values : null;
    rowOfPieces = row;
    return writes;
  }

  /** Writes text aside, encoded; gives the number of bytes. */
  private int encoded(String text) {
    if ((long) AsciiEscapes.LONGEST * text.length() > aside.length) {
      long exactly = escapes.encodedLength(text);
      aside = exactly > aside.length ? new byte[Math.toIntExact(exactly)] : aside;
    }
    return escapes.encode(text, aside);
  }

  /** Copies a plain text, or what was written aside. */
  private void write(@Nullable Object plain, int length, int at) {
    if (plain instanceof String text) {
      copyLowBytes(text, bytes, at);
    } else {
      System.arraycopy(inPieces ? pieces.bytes() : aside, 0, bytes, at, length);
    }
  }

  /** Copies faster than any encoder can, since every character is known to be one byte. */
  @SuppressWarnings("deprecation")
  private static void copyLowBytes(String text, byte[] target, int at) {
    text.getBytes(0, text.length(), target, at);
  }

  /** The values and what stands between them, without the first and the last quote. */
  byte[] bytes() {
    return bytes;
  }

  /** How many of the bytes there are. */
  int size() {
    return size;
  }

  /** How much of its line is taken up to the end of the last value. */
  int column() {
    return column;
  }
}
