package dev.tagalong.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row's values as they were given, shared ones included, for the {@code default} methods of a
 * template, which compute others from them.
 */
public final class GivenValues {
  private final @Nullable Object[] values;

  /** None of {@code columns} values. */
  GivenValues(int columns) {
    this(new Object[columns]);
  }

  private GivenValues(@Nullable Object[] values) {
    this.values = values;
  }

  /** The same values, to add others to. */
  GivenValues copy() {
    return new GivenValues(values.clone());
  }

  void put(int column, @Nullable Object value) {
    values[column] = value;
  }

  /** Whether the column has a value. */
  public boolean has(int column) {
    return values[column] != null;
  }

  /** The value of a column that has one. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The step had its type.
  public <V> V get(int column) {
    Object value = values[column];
    if (value == null) {
      throw new IllegalStateException("column " + column + " has no value");
    }
    return (V) value;
  }

  /** The value of a column that may have none. */
  @SuppressWarnings("unchecked") // The step had its type.
  public <V> Optional<V> optional(int column) {
    return Optional.ofNullable((V) values[column]);
  }

  /** The integer of a column that was given an integer primitive. */
  public long integer(int column) {
    return this.<Long>get(column);
  }
}
