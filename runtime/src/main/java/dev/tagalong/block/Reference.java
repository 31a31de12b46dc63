package dev.tagalong.block;

import java.util.List;

/**
 * What a path means.
 *
 * @param up how many scopes further out it begins
 * @param steps the members that lead from there to the value; none for the scope itself
 * @param data what a loop or a list knows of itself
 * @param value what is found; of data the loop or the list itself
 */
public record Reference<V>(int up, List<V> steps, Data data, V value) {
  /** Copies {@code steps}. */
  public Reference {
    steps = List.copyOf(steps);
  }

  /** What loops and lists know of themselves. */
  public enum Data {
    /** Nothing is asked for but a value. */
    NONE,
    /** {@code @index}, from 0. */
    INDEX,
    /** {@code @first}. */
    FIRST,
    /** {@code @last}. */
    LAST,
    /** {@code lines.length}. */
    LENGTH
  }
}
