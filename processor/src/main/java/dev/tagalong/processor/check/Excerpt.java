package dev.tagalong.processor.check;

import java.util.Arrays;

/**
 * A line of a template with carets below a part of it, which stay true with tabs and with wide and
 * combining characters. Long lines are cut around the part.
 */
final class Excerpt {
  private static final int MAX_CELLS = 100;
  private static final String CUT = "…";

  private final int[] line;
  private final int[] cells;

  private Excerpt(String text) {
    line = text.codePoints().map(Excerpt::shown).toArray();
    cells = new int[line.length];
    for (int i = 0; i < line.length; i++) {
      cells[i] = Cells.of(line[i], i == 0 ? 0 : line[i - 1]);
    }
  }

  /**
   * The excerpt of one of several lines.
   *
   * @param start where the marked part begins, in code points from 0
   * @param length how long it is, in code points; cut at the end of the line
   */
  static String of(String line, int start, int length, int lineNumber) {
    String number = Integer.toString(lineNumber);
    String gutter = "  " + number + " | ";
    return new Excerpt(line)
        .render(start, length, gutter, "  " + " ".repeat(number.length()) + " | ");
  }

  /** The excerpt of a text of one line, which needs no number. */
  static String of(String line, int start, int length) {
    return new Excerpt(line).render(start, length, "  ", "  ");
  }

  /** Control characters would act on the terminal; they are shown as a replacement character. */
  private static int shown(int codePoint) {
    return Character.isISOControl(codePoint) && codePoint != '\t' ? 0xFFFD : codePoint;
  }

  private String render(int start, int length, String gutter, String caretGutter) {
    int end = Math.min(start + length, line.length);
    int from = 0;
    int to = line.length;
    if (sum(0, line.length) > MAX_CELLS) {
      int budget = MAX_CELLS - 2;
      // The marked part stays in sight, with as much before it as after it.
      int marked = Math.min(sum(start, end), budget);
      from = start;
      int before = (budget - marked) / 2;
      int used = 0;
      while (from > 0 && used + cells[from - 1] <= before) {
        used += cells[--from];
      }
      to = start;
      int left = budget - used;
      while (to < line.length && cells[to] <= left) {
        left -= cells[to++];
      }
      while (from > 0 && cells[from - 1] <= left) {
        left -= cells[--from];
      }
    }
    StringBuilder above = new StringBuilder(gutter).append(from > 0 ? CUT : "");
    StringBuilder below = new StringBuilder(caretGutter).append(from > 0 ? " " : "");
    above.append(new String(line, from, to - from)).append(to < line.length ? CUT : "");
    for (int i = from; i < start; i++) {
      below.append(line[i] == '\t' ? "\t" : " ".repeat(cells[i]));
    }
    below.append("^".repeat(Math.max(1, sum(start, Math.min(end, to)))));
    return above.toString().stripTrailing() + "\n" + below;
  }

  private int sum(int from, int to) {
    return Arrays.stream(cells, from, to).sum();
  }
}
