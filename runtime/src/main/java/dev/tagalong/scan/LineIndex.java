package dev.tagalong.scan;

import java.util.Arrays;
import java.util.Objects;

/**
 * The lines of a text, ended by LF, CR LF or CR. Immutable. A position is found without reading the
 * text up to there, however long its line is.
 */
public final class LineIndex {
  /** How many {@code char}s lie between those whose number of code points is kept. */
  private static final int STRIDE = 512;

  private final String source;
  private final int[] starts;
  private final int[] counted;

  private LineIndex(String source, int[] starts, int[] counted) {
    this.source = source;
    this.starts = starts;
    this.counted = counted;
  }

  /** The lines of {@code source}. */
  public static LineIndex of(String source) {
    int[] starts = new int[16];
    int[] counted = new int[source.length() / STRIDE + 1];
    int lines = 1;
    int characters = 0;
    for (int at = 0; at < source.length(); at++) {
      if (at % STRIDE == 0) {
        counted[at / STRIDE] = characters;
      }
      characters += isSecondHalf(source, at) ? 0 : 1;
      if (isLineEnd(source, at)) {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = at + 1;
      }
    }
    if (source.length() % STRIDE == 0) {
      counted[source.length() / STRIDE] = characters;
    }
    return new LineIndex(source, Arrays.copyOf(starts, lines), counted);
  }

  /** Whether the character at {@code at} is the last one of a line break. */
  private static boolean isLineEnd(String source, int at) {
    char unit = source.charAt(at);
    return unit == '\n'
        || (unit == '\r' && (at + 1 == source.length() || source.charAt(at + 1) != '\n'));
  }

  private static boolean isSecondHalf(String source, int at) {
    return Character.isLowSurrogate(source.charAt(at))
        && at > 0
        && Character.isHighSurrogate(source.charAt(at - 1));
  }

  /**
   * The position of the {@code char} at {@code offset}.
   *
   * @throws IndexOutOfBoundsException if {@code offset} is negative or beyond the text's end
   */
  public Position at(int offset) {
    Objects.checkIndex(offset, source.length() + 1);
    int found = Arrays.binarySearch(starts, offset);
    int line = found >= 0 ? found : -found - 2;
    int start = starts[line];
    return new Position(line + 1, countedTo(offset) - countedTo(start) + 1, start, endOf(line));
  }

  /** How many code points begin before {@code offset}. */
  private int countedTo(int offset) {
    int at = offset / STRIDE * STRIDE;
    int characters = counted[at / STRIDE];
    while (at < offset) {
      characters += isSecondHalf(source, at++) ? 0 : 1;
    }
    return characters;
  }

  private int endOf(int line) {
    if (line + 1 == starts.length) {
      return source.length();
    }
    int end = starts[line + 1] - 1;
    boolean pair = end > starts[line] && source.startsWith("\r\n", end - 1);
    return pair ? end - 1 : end;
  }
}
