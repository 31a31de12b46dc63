package dev.tagalong.template;

/**
 * A place in a text, for people.
 *
 * @param line the line, counted from 1
 * @param column the column, counted from 1 in code points
 * @param lineText the whole line, without its line break
 */
public record Position(int line, int column, String lineText) {
  /** {@code 3:14}, line and column. */
  @Override
  public String toString() {
    return line + ":" + column;
  }
}
