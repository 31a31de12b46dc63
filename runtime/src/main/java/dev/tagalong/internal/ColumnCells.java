package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.rules.AsciiEscapes;
import java.util.Arrays;

/**
 * The cells of one column: one for each row, or a single one where all rows share it. Cells are put
 * in a row beyond those that count, and count from its {@link #commit} on; from then on they never
 * change, so that a {@link #view} can share them.
 */
final class ColumnCells {
  private static final boolean[] NONE = {};

  /** An optional value that was not given. */
  private enum Absent {
    VALUE
  }

  private final boolean shared;
  private Object[] cells;
  private boolean[] needEscaping = NONE;
  private int classes;
  private int longest;

  /** The classes of the cell that does not count yet; none for a shared column. */
  private int nextClasses;

  /** A column without cells; {@code capacity} is how many there is room for. */
  ColumnCells(boolean shared, int capacity) {
    this.shared = shared;
    cells = new Object[shared ? 1 : capacity];
  }

  private ColumnCells(ColumnCells other) {
    shared = other.shared;
    cells = other.cells;
    needEscaping = other.needEscaping;
    classes = other.classes;
    longest = other.longest;
  }

  /** The cells up to here, which no longer change. */
  ColumnCells view() {
    return new ColumnCells(this);
  }

  /** Makes room for rows up to {@code capacity}. */
  void grow(int capacity) {
    if (!shared) {
      cells = Arrays.copyOf(cells, capacity);
      if (needEscaping.length > 0) {
        needEscaping = Arrays.copyOf(needEscaping, capacity);
      }
    }
  }

  void put(int row, Object cell, int classesOfCell) {
    cells[row] = cell;
    measure(cell);
    nextClasses = classesOfCell;
  }

  /** Puts the one cell of a shared column, which counts at once. */
  void share(Object cell, int classesOfCell) {
    cells[0] = cell;
    measure(cell);
    classes = classesOfCell;
    needEscaping = new boolean[] {(classesOfCell & CharacterClasses.NEEDS_ESCAPING) != 0};
  }

  private void measure(Object cell) {
    if (cell instanceof String text) {
      longest = Math.max(longest, text.length());
    } else if (cell instanceof SectionText section) {
      longest = Math.max(longest, (int) AsciiEscapes.jsonLength(section.tag()));
    }
  }

  /** Takes the optional value of a row back. */
  void clear(int row) {
    cells[row] = Absent.VALUE;
  }

  /** Whether a row has no value in this optional column. */
  boolean isAbsent(int row) {
    return cells[row] == Absent.VALUE;
  }

  /** Counts the cell that was put in {@code row}. */
  void commit(int row) {
    classes |= nextClasses;
    if ((nextClasses & CharacterClasses.NEEDS_ESCAPING) != 0) {
      if (needEscaping.length == 0) {
        needEscaping = new boolean[cells.length];
      }
      needEscaping[row] = true;
    }
  }

  /** The {@linkplain CharacterClasses classes} of all cells together. */
  int classes() {
    return classes;
  }

  /** Goes back to when all cells together were of these classes. */
  void resetClasses(int before) {
    classes = before;
  }

  /** Whether there is a single cell, which all rows share. */
  boolean isShared() {
    return shared;
  }

  Object get(int row) {
    return cells[shared ? 0 : row];
  }

  /**
   * Whether a cell may be of a class that {@linkplain CharacterClasses#NEEDS_ESCAPING needs it}.
   */
  boolean mayNeedEscaping(int row) {
    int index = shared ? 0 : row;
    return index < needEscaping.length && needEscaping[index];
  }

  /** The cells; those of rows beyond the last one mean nothing. */
  Object[] cells() {
    return cells;
  }

  /**
   * Which cells may be of a class that {@linkplain CharacterClasses#NEEDS_ESCAPING needs escaping};
   * none beyond its end.
   */
  boolean[] needEscaping() {
    return needEscaping;
  }

  /**
   * The most characters that a text had, or the most bytes of JSON that a section's tag takes; in
   * rows that were taken back as well.
   */
  int longest() {
    return longest;
  }
}
