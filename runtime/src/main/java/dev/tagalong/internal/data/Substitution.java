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

  /** The most bytes that a value takes in JSON, without its quotes; no value takes more. */
  long longest();

  /** Whether every value is an {@link Integer} or {@link Long}. */
  boolean integers();

  /**
   * The {@link #value} at a recipient's position, if it is known that JSON writes it as it is: a
   * number, or printable ASCII without quotes, backslashes and {@code =?}. Null where that is not
   * known, which may be anywhere: {@link #value} has to be asked, and escaped.
   */
  @Nullable Object plainValue(int row);
}
