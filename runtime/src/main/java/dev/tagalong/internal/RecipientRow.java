package dev.tagalong.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One recipient while the values are being given, or, before the first recipient, the stages that
 * lead to it. Base of the private class behind the stages of a generated builder.
 *
 * <p>A step can be taken once and in its order; a value that is refused leaves its step to be taken
 * again.
 */
public abstract class RecipientRow {
  private static final int NO_RECIPIENT = -1;

  private final RecipientCollector rows;
  private int index = NO_RECIPIENT;
  private String address = "";
  private boolean dropped;

  /**
   * A row that {@link RecipientCollector#open} will give its recipient, or the stages before the
   * first.
   */
  protected RecipientRow(RecipientCollector rows) {
    this.rows = rows;
  }

  /** The rows that this one belongs to. */
  protected final RecipientCollector rows() {
    return rows;
  }

  /** The rows, to add recipients to; refused on a first stage that was used already. */
  protected final RecipientCollector begin() {
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
  protected @Nullable Object defaultValue(int column, RecipientCollector of) {
    return Optional.empty();
  }

  /** Gives text. */
  protected final void put(int column, @Nullable String value) {
    rows.current().put(this, column, value);
  }

  /** Gives an integer. */
  protected final void put(int column, long value) {
    rows.current().put(this, column, value);
  }

  /** Gives any other value; an empty {@link Optional} takes it back. */
  protected final void put(int column, @Nullable Object value) {
    rows.current().put(this, column, value);
  }

  final void opened(int newIndex, String newAddress) {
    index = newIndex;
    address = newAddress;
  }

  /** The row does not count. */
  final void drop() {
    dropped = true;
  }

  /** Whether the row was taken back. */
  final boolean isDropped() {
    return dropped;
  }

  /** Whether the row has a recipient; the stages before the first one have none. */
  final boolean hasRecipient() {
    return index != NO_RECIPIENT;
  }

  /** How far the builder is; neither addresses nor values. */
  @Override
  public final String toString() {
    Class<?> generated = getClass().getEnclosingClass();
    String name = generated == null ? "" : generated.getSimpleName() + ".";
    return name + "builder() with " + rows;
  }

  /** The recipient as messages name it. */
  final String describe() {
    return hasRecipient() ? describe(rows.position(index), address) : "all recipients";
  }

  static String describe(long position, @Nullable String address) {
    return RecipientLabel.of(position, address);
  }
}
