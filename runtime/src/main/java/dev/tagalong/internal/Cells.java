package dev.tagalong.internal;

/**
 * What was read of an object or a list: a cell for each member, or for each item. A cell is what a
 * column has, or again cells; empty text stands for what is missing.
 *
 * @param parts the cells
 * @param special which of them may have to be escaped somewhere; none beyond its end
 */
@SuppressWarnings("ArrayRecordComponent") // They are read in the innermost loop.
record Cells(Object[] parts, boolean[] special) {
  private static final boolean[] NONE = {};

  /** Of a list without items. */
  static final Cells EMPTY = new Cells(new Object[0], NONE);

  /** Whether the cell at {@code index} may have to be escaped. */
  boolean isSpecial(int index) {
    return index < special.length && special[index];
  }

  int size() {
    return parts.length;
  }
}
