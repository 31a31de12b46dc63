package dev.tagalong.internal.data;

import org.jspecify.annotations.Nullable;

/** One entry of the header's {@code sub}: a tag, and a value for every recipient. */
public interface Substitution {
  /** The tag, as the content that is sent spells it. */
  String tag();

  /**
   * The value at a recipient's position, escaped for where the tag stands: a {@link String}, an
   * {@link Integer} or {@link Long} within ±(2^53 − 1) for a number that is written plainly as an
   * integer, or a {@link java.math.BigDecimal} or {@link java.time.LocalDate} that {@link
   * dev.tagalong.wire.AsciiNumbers} takes.
   */
  Object value(int row);

  /** So many bytes at most takes a value in JSON, without its quotes. */
  long longest();

  /** Whether every value is an {@link Integer} or {@link Long}. */
  boolean integers();

  /**
   * The value at a recipient's position, if it needs no escaping in JSON: a number, or printable
   * ASCII without quotes, backslashes and {@code =?}. Null is always right, a value allows a writer
   * to copy.
   */
  @Nullable Object plainValue(int row);
}
