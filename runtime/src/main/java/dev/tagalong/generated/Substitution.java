package dev.tagalong.generated;

/** One entry of the header's {@code sub}: a tag, and a value for every recipient. */
public interface Substitution {
  /** The tag, as the content that is sent spells it. */
  String tag();

  /**
   * The value at a recipient's position, escaped for where the tag stands: a {@link String}, a
   * {@link Long} within ±(2^53 − 1) for a number that is written plainly as an integer, or another
   * number or date whose {@link Object#toString} is its text.
   */
  Object value(int row);

  /** Whether every value is a {@link Long}. */
  boolean integers();

  /**
   * Whether the value at a recipient's position needs no escaping in JSON: a number, or printable
   * ASCII without quotes and backslashes. False is always right, true allows a writer to copy.
   */
  boolean plain(int row);
}
