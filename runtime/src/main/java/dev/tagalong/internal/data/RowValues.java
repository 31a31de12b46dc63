package dev.tagalong.internal.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value for every recipient, as JSON is to have them. */
public interface RowValues {
  /**
   * The value at a recipient's position: a {@link String}, an {@link Integer} or {@link Long}
   * within ±(2^53 − 1) for a number that is written plainly as an integer, or a {@link
   * java.math.BigDecimal} or {@link java.time.LocalDate} that {@link
   * dev.tagalong.wire.AsciiNumbers} takes.
   */
  Object value(int row);

  /**
   * The {@link #value} at a recipient's position, if it is known that JSON writes it as it is: a
   * number, or printable ASCII without quotes, backslashes and {@code =?}. Null where that is not
   * known, which may be anywhere: {@link #value} has to be asked, and escaped.
   */
  @Nullable Object plainValue(int row);

  /**
   * The {@link #value} at a recipient's position with invisible breaks, for lines that end at
   * blanks alone: with as few as leave no run without a blank too long. Nothing where none can be
   * made.
   *
   * @param before the bytes of JSON that the first run's line holds already
   * @param room the most bytes of JSON that a run may take on its line, with the blanks before it
   */
  default Optional<String> withBreaks(int row, int before, int room) {
    return Optional.empty();
  }

  /**
   * Gives the {@link #value} at a recipient's position in pieces, which are never put together.
   *
   * @return whether it does; where not, {@link #value} has to be asked
   */
  default boolean write(int row, TextPieces out) {
    return false;
  }
}
