package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;

/**
 * What was read of an object or a list: a cell for each member, or for each item. A cell is what a
 * column has, or again cells; empty text stands for what is missing.
 *
 * @param parts the cells
 * @param classes the {@linkplain CharacterClasses classes} of each; none beyond its end
 */
@SuppressWarnings("ArrayRecordComponent") // They are read in the innermost loop.
record Cells(Object[] parts, byte[] classes) {
  private static final byte[] NONE = {};

  /** A cell whose classes are not known. */
  static final int UNKNOWN = -1;

  /** Of a list without items. */
  static final Cells EMPTY = new Cells(new Object[0], NONE);

  /** The classes of the cell at {@code index}, as far as any of them has to be escaped. */
  int classes(int index) {
    return index < classes.length ? classes[index] & CharacterClasses.NEEDS_ESCAPING : 0;
  }

  int size() {
    return parts.length;
  }
}
