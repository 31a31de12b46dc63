package dev.tagalong.generated;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recipient while the values are being given, or, before the first recipient, the stages that
 * lead to it. Base of the private class behind the stages of a generated builder.
 *
 * <p>A step can be taken once and in its order; a value that is refused leaves its step to be taken
 * again.
 */
public abstract class Row {
  private static final int LONGEST = 254;

  private final Rows rows;
  private long position = -1;
  private String address = "";
  private int taken;

  /** A row that {@link Rows#open} will give its recipient, or the stages before the first. */
  protected Row(Rows rows) {
    this.rows = rows;
  }

  /** The rows that this one belongs to. */
  protected final Rows rows() {
    return rows;
  }

  /** The rows, to add recipients to; refused on a first stage that was used already. */
  protected final Rows begin() {
    rows.begin(this);
    return rows;
  }

  /**
   * What an optional column holds if no value was given.
   *
   * @param column the index of the column
   * @param of the rows that this one belongs to; also there because a step, which has one
   *     parameter, may be called like this method
   */
  protected @Nullable Object defaultValue(int column, Rows of) {
    return Optional.empty();
  }

  /**
   * Gives a value of any supported type but the integer primitives; an empty {@link Optional} takes
   * it back.
   */
  protected final void put(int column, @Nullable Object value) {
    Column target = rows.expect(this, column);
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(given -> put(column, given), () -> rows.leaveOut(column));
      return;
    }
    rows.enter(this, column, target, rows.values().cell(target, this, value));
    if (!hasRecipient()) {
      rows.share(column, Objects.requireNonNull(value));
    }
  }

  /** Gives an integer. */
  protected final void put(int column, long value) {
    Column target = rows.expect(this, column);
    rows.enter(this, column, target, rows.values().cell(target, this, value));
    if (!hasRecipient()) {
      rows.share(column, value);
    }
  }

  final void opened(long newPosition, String newAddress) {
    position = newPosition;
    address = newAddress;
  }

  final void stepTaken() {
    taken++;
  }

  /** Whether the row has a recipient; the stages before the first one have none. */
  final boolean hasRecipient() {
    return position >= 0;
  }

  /** How many mandatory values (before the first recipient: shared ones) have been given. */
  final int taken() {
    return taken;
  }

  /** The recipient as messages name it. */
  final String describe() {
    return hasRecipient() ? describe(position, address) : "all recipients";
  }

  static String describe(long position, @Nullable String address) {
    return "recipient " + (position + 1) + (address == null ? "" : " (" + shown(address) + ")");
  }

  /** An address that may be none, so that it fits into a line of a message. */
  private static String shown(String address) {
    String line = address.replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
