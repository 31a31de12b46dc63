package dev.tagalong.internal;

import org.jspecify.annotations.Nullable;

/** A scope while a block is rendered: the recipient's row, or a value in which names are found. */
final class Frame {
  /** The cells of a recipient's row. */
  interface Row {
    /** A cell. */
    Object cell(int column);

    /** Its classes, as far as any of them has to be escaped. */
    int classes(int column);
  }

  private final @Nullable Row row;
  private final @Nullable Frame outer;

  /** The value itself, and its classes. */
  private Object value = "";

  private int classes;
  private int index;
  private int size;

  private Frame(@Nullable Row row, @Nullable Frame outer) {
    this.row = row;
    this.outer = outer;
  }

  static Frame of(Row row) {
    return new Frame(row, null);
  }

  /** A scope within this one. */
  Frame inner() {
    return new Frame(null, this);
  }

  void is(Object newValue, int newClasses) {
    value = newValue;
    classes = newClasses;
  }

  /** The value is an item of a loop. */
  void isItem(Object item, int newClasses, int newIndex, int newSize) {
    is(item, newClasses);
    index = newIndex;
    size = newSize;
  }

  /** The scope so many further out. */
  Frame out(int up) {
    Frame frame = this;
    for (int i = 0; i < up && frame.outer != null; i++) {
      frame = frame.outer;
    }
    return frame;
  }

  Object value() {
    return value;
  }

  int classes() {
    return classes;
  }

  int index() {
    return index;
  }

  boolean isLast() {
    return index == size - 1;
  }

  /** What it has at {@code member}; empty text where it is missing itself. */
  Object part(int member) {
    if (row != null) {
      return row.cell(member);
    }
    return value instanceof Cells cells ? cells.parts()[member] : "";
  }

  int classes(int member) {
    if (row != null) {
      return row.classes(member);
    }
    return value instanceof Cells cells ? cells.classes(member) : 0;
  }
}
