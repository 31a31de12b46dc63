package dev.tagalong.internal;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of values while they are being given: a recipient's or, of a builder's first stages, the
 * shared values of all recipients. Base of the private class behind all stages of a generated
 * builder.
 *
 * <p>A step can be taken once and in its order; a value that is refused leaves its step to be taken
 * again.
 *
 * <p>Steps have one parameter, and may have any name: so no method here that generated code sees
 * has exactly one.
 */
public abstract class RecipientRow extends RowState {
  private final RecipientCollector rows;

  /** A row for all recipients. */
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
   * Begins the row of the next recipient; the row of an item becomes that itself.
   *
   * @param next makes a row of this class
   */
  protected final <R extends RecipientRow> R open(
      Function<RecipientCollector, R> next, String recipient) {
    return rows.open(this, next, recipient, "");
  }

  /** The same for a recipient with a display name. */
  protected final <R extends RecipientRow> R open(
      Function<RecipientCollector, R> next, String recipient, String displayName) {
    return rows.open(this, next, recipient, displayName);
  }

  /**
   * Adds a recipient with all values at once, or nothing if one is refused.
   *
   * @param next makes a row of this class
   * @param values the object that has the values
   * @param steps takes every step of the row with a value of {@code values}
   */
  protected final <R extends RecipientRow, N> N whole(
      Function<RecipientCollector, R> next,
      String recipient,
      @Nullable Object values,
      Function<? super R, ? extends N> steps) {
    return rows.whole(this, next, recipient, values, steps);
  }

  /** Gives text. */
  protected final void put(int column, @Nullable String value) {
    rows.values().put(this, column, value);
  }

  /** Gives an integer. */
  protected final void put(int column, long value) {
    rows.values().put(this, column, value);
  }

  /** Gives any other value; an empty {@link Optional} takes it back. */
  protected final void put(int column, @Nullable Object value) {
    rows.values().put(this, column, value);
  }

  /** How far the builder is; neither addresses nor values. */
  @Override
  public final String toString() {
    Class<?> generated = getClass().getEnclosingClass();
    String name = generated == null ? "" : generated.getSimpleName() + ".";
    return name + "builder() with " + rows;
  }
}
