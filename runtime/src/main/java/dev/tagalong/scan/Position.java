package dev.tagalong.scan;

/**
 * A place in a text, for people.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in code points
 * @param lineStart where the line begins, in {@code char}s from the beginning of the text
 * @param lineEnd where it ends, without its line break
 */
public record Position(int line, int column, int lineStart, int lineEnd) {
  /** {@code 3:14}, line and column. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
