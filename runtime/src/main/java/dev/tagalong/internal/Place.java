package dev.tagalong.internal;

import dev.tagalong.block.Reference.Data;

/**
 * Where a value is found from within a block.
 *
 * @param up how many scopes further out
 * @param steps the members that lead to it from there, by their indices
 * @param data what a loop or a list knows of itself
 * @param flag whether it is true or false
 * @param list whether it is a list
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
record Place(int up, int[] steps, Data data, boolean flag, boolean list) {
  /** What is there, as it is shown; empty text where it is missing. */
  Object find(Frame frame) {
    if (up == 0 && steps.length == 1 && data == Data.NONE) {
      return frame.part(steps[0]);
    }
    Frame from = frame.out(up);
    return switch (data) {
      case NONE -> value(from);
      case INDEX -> from.index();
      case FIRST -> String.valueOf(from.index() == 0);
      case LAST -> String.valueOf(from.isLast());
      case LENGTH -> value(from) instanceof Cells cells ? cells.size() : 0;
    };
  }

  private Object value(Frame from) {
    if (steps.length == 0) {
      return from.value();
    }
    Object value = from.part(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      value = value instanceof Cells cells ? cells.parts()[steps[i]] : "";
    }
    return value;
  }

  /** Its classes, as far as any of them has to be escaped. */
  int classes(Frame frame) {
    if (data != Data.NONE) {
      return 0;
    }
    Frame from = frame.out(up);
    if (steps.length < 2) {
      return steps.length == 0 ? from.classes() : from.classes(steps[0]);
    }
    Object value = from.part(steps[0]);
    for (int i = 1; i < steps.length - 1; i++) {
      value = value instanceof Cells cells ? cells.parts()[steps[i]] : "";
    }
    return value instanceof Cells cells ? cells.classes(steps[steps.length - 1]) : 0;
  }

  /** Whether it is true, or there: not so nothing, empty text and an empty list. */
  boolean holds(Frame frame) {
    Object value = find(frame);
    if (value instanceof Cells cells) {
      return !list || cells.size() > 0;
    }
    if (data == Data.INDEX || data == Data.LENGTH) {
      return !value.equals(0);
    }
    return flag ? value.equals("true") : !value.equals("");
  }
}
