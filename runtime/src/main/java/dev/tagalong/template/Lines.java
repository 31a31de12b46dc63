package dev.tagalong.template;

import java.util.Arrays;

/** The lines of a text, ended by LF, CR LF or CR. Immutable. */
public final class Lines {
  private final String source;
  private final int[] starts;

  private Lines(String source, int[] starts) {
    this.source = source;
    this.starts = starts;
  }

  /** The lines of {@code source}. */
  public static Lines of(String source) {
    int[] starts = new int[16];
    int lines = 1;
    for (int at = 0; at < source.length(); at++) {
      if (isLineEnd(source, at)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = at + 1;
      }
    }
    return new Lines(source, Arrays.copyOf(starts, lines));
  }

  /** Whether the character at {@code at} is the last one of a line break. */
  private static boolean isLineEnd(String source, int at) {
    char unit = source.charAt(at);
    return unit == '\n'
        || (unit == '\r' && (at + 1 == source.length() || source.charAt(at + 1) != '\n'));
  }

  /**
   * The position of the {@code char} at {@code offset}.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is negative or beyond the text's end
   */
  public Position at(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int start = starts[Math.max(line, 0)];
    int column = source.codePointCount(start, offset) + 1;
    return new Position(line + 1, column, source.substring(start, endOf(start)));
  }

  private int endOf(int start) {
    int end = start;
    while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
      end++;
    }
    return end;
  }
}
