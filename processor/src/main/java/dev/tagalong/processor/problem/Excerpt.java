package dev.tagalong.processor.problem;

import dev.tagalong.scan.Position;
import java.util.Arrays;

/**
 * A line of a template with carets below a part of it, which stay true with tabs and with wide and
 * combining characters. Long lines are cut around the part; of what lies far from it nothing is
 * read, so that a line of a megabyte costs no more than a short one.
 */
public final class Excerpt {
  private static final int MAX_CELLS = 100;

  /** How far around the beginning of the part a line is read, in {@code char}s. */
  private static final int REACH = 400;

  private static final String CUT = "…";

  private final int[] line;
  private final int[] cells;
  private final int start;
  private final int end;
  private final boolean cutBefore;
  private final boolean cutAfter;

  private Excerpt(String source, Position line, int start, int end) {
    int from = boundary(source, Math.max(line.lineStart(), start - REACH));
    int to = boundary(source, Math.min(line.lineEnd(), start + REACH));
    this.line = source.substring(from, to).codePoints().map(Excerpt::shown).toArray();
    cells = new int[this.line.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = DisplayWidth.of(this.line[i], i == 0 ? 0 : this.line[i - 1]);
    }
    this.start = source.codePointCount(from, Math.min(start, to));
    this.end = source.codePointCount(from, Math.max(from, Math.min(end, to)));
    cutBefore = from > line.lineStart();
    cutAfter = to < line.lineEnd();
  }

  /** {@code at}, or one less where that is within a character. */
  private static int boundary(String source, int at) {
    boolean within =
        at > 0
            && at < source.length()
            && Character.isLowSurrogate(source.charAt(at))
            && Character.isHighSurrogate(source.charAt(at - 1));
    return within ? at - 1 : at;
  }

  /**
   * The excerpt of one of several lines.
   *
   * @param line the line in which the marked part begins
   * @param start where the marked part begins, in {@code char}s from the beginning of the text
   * @param end where it ends; cut at the end of the line
   */
  public static String numbered(String source, Position line, int start, int end) {
    String number = Integer.toString(line.line());
    return new Excerpt(source, line, start, end)
        .render("  " + number + " | ", "  " + " ".repeat(number.length()) + " | ");
  }

  /** The excerpt of a text of one line, which needs no number. */
  public static String of(String source, Position line, int start, int end) {
    return new Excerpt(source, line, start, end).render("  ", "  ");
  }

  /**
   * What would act on the terminal is shown as a replacement character: control characters, line
   * breaks that are none to us, the marks that turn the direction of writing, and halves of
   * characters.
   */
  private static int shown(int codePoint) {
    boolean shown =
        codePoint == '\t'
            || !(Character.isISOControl(codePoint)
                || codePoint == 0x2028
                || codePoint == 0x2029
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069)
                || Character.getType(codePoint) == Character.SURROGATE);
    return shown ? codePoint : 0xFFFD;
  }

  private String render(String gutter, String caretGutter) {
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
    boolean leftOut = from > 0 || cutBefore;
    StringBuilder above = new StringBuilder(gutter).append(leftOut ? CUT : "");
    StringBuilder below = new StringBuilder(caretGutter).append(leftOut ? " " : "");
    above.append(new String(line, from, to - from));
    above.append(to < line.length || cutAfter ? CUT : "");
    for (int i = from; i < start; i++) {
      below.append(line[i] == '\t' ? "\t" : " ".repeat(cells[i]));
    }
    below.append("^".repeat(Math.max(1, sum(start, Math.min(end, to)))));
    return above.toString().stripTrailing() + "\n" + below;
  }

  private int sum(int from, int to) {
    return Arrays.stream(cells, from, Math.max(from, to)).sum();
  }
}
