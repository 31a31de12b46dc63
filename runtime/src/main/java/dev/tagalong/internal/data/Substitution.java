package dev.tagalong.internal.data;

/**
 * One entry of the header's {@code sub}: a tag, and a value for every recipient, escaped for where
 * the tag stands.
 */
public interface Substitution extends RowValues {
  /** The tag, as the content that is sent spells it. */
  String tag();

  /** The tag as messages name it; a block by what opens it, since its tag stands in no file. */
  default String name() {
    return tag();
  }

  /**
   * Whether the tag stands in the subject or a body. Others stand in the texts of sections alone,
   * or in unique arguments.
   */
  boolean standsInContent();

  /** The most bytes that a value takes in JSON, without its quotes; no value takes more. */
  long longest();

  /**
   * Gives the value at a recipient's position with the tag, as the template has it. What a block or
   * a section brings, it gives piece by piece.
   */
  default void mark(int row, MarkedText to) {
    to.value(name(), value(row).toString());
  }

  /** Whether each value is text of HTML among which markup may stand, and nothing else. */
  default boolean takesBreaks() {
    return false;
  }

  /** Whether every value is an {@link Integer} or {@link Long}. */
  boolean integers();
}
