package dev.tagalong.wire;

import dev.tagalong.generated.Substitution;
import org.jspecify.annotations.Nullable;

/**
 * Neighbouring values of an array that need no escaping, put together with what stands between
 * them, so that the generator takes them all as one string that is encoded already.
 */
final class PlainRun {
  /** Enough that a generator's call for each run is no cost, little enough to stay in the cache. */
  private static final int CAPACITY = 1_024;

  /** What stands between a value that ends a line and one that begins the next. */
  private static final int WIDEST_JOINT = "\",\r\n \"".length();

  private final @Nullable Lines lines;
  private final byte[] digits = new byte[Digits.LONGEST];
  private byte[] bytes = new byte[CAPACITY];
  private int size;
  private int column;
  private int longest;

  PlainRun(@Nullable Lines lines) {
    this.lines = lines;
  }

  /** Begins with a value of any length; the width of it in the output, quotes included. */
  int begin(Object value) {
    size = length(value);
    if (size > bytes.length) {
      bytes = new byte[size];
    }
    longest = size;
    copy(value, size, 0);
    return size + 2;
  }

  /**
   * Adds values as long as there is room.
   *
   * @param first how much of its line is taken up to the end of the first value
   * @return the row after the last one that was added
   */
  int add(int first, Substitution values, int from, int to) {
    column = first;
    for (int row = from; row < to; row++) {
      Object value = values.plainValue(row);
      if (value == null || !add(value)) {
        return row;
      }
    }
    return to;
  }

  private boolean add(Object value) {
    int length = length(value);
    if (size + WIDEST_JOINT + length > bytes.length) {
      return false;
    }
    boolean folds = false;
    if (lines != null && !lines.fit(column, length + 2L)) {
      if (lines.room() < length + 2) {
        return false;
      }
      folds = true;
    }
    join(folds);
    copy(value, length, size);
    size += length;
    longest = Math.max(longest, length);
    column = (folds ? 1 : column + 1) + length + 2;
    return true;
  }

  private void join(boolean folds) {
    bytes[size++] = '"';
    bytes[size++] = ',';
    if (folds) {
      bytes[size++] = '\r';
      bytes[size++] = '\n';
      bytes[size++] = ' ';
    }
    bytes[size++] = '"';
  }

  /** The length of a text; what else there is, is written down meanwhile. */
  private int length(Object value) {
    return value instanceof String text ? text.length() : Digits.write(value, digits);
  }

  private void copy(Object value, int length, int at) {
    if (value instanceof String text) {
      copyLowBytes(text, bytes, at);
    } else {
      System.arraycopy(digits, 0, bytes, at, length);
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

  /** The most characters that one of the values has. */
  int longest() {
    return longest;
  }

  /** How much of its line is taken up to the end of the last value. */
  int column() {
    return column;
  }
}
