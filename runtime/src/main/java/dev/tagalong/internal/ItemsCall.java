package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import java.util.Iterator;
import java.util.Objects;

/** A call that makes a row of each item; a failure names the item's position. */
final class ItemsCall<T> {
  /**
   * Chooses the rows to which an item's belongs.
   *
   * @param <T> the items
   */
  @FunctionalInterface
  interface Rows<T> {
    /** Those for {@code item}, the {@code position}-th, counted from 1. */
    RecipientCollector of(T item, long position);
  }

  private final String caller;
  private final Rows<? super T> rows;
  private final Turn turn;
  private final ItemRows<T> lambdaRows;
  private final UserCode reading;
  private final UserCode lambda;

  /**
   * A call that has taken the turn.
   *
   * @param caller the method, as messages name it
   */
  ItemsCall(String caller, Rows<? super T> rows, Turn turn, ItemRows<T> lambdaRows) {
    this.caller = caller;
    this.rows = rows;
    this.turn = turn;
    this.lambdaRows = lambdaRows;
    reading = new UserCode(UserCode.Kind.ITEMS, caller, null);
    lambda = new UserCode(UserCode.Kind.LAMBDA, caller, null);
  }

  /** Adds a row for each of {@code items}. */
  void addAll(Iterable<? extends T> items) {
    turn.call(reading);
    add(
        Objects.requireNonNull(items.iterator(), "iterator() of the items returned null"),
        0,
        Long.MAX_VALUE);
  }

  /**
   * Adds rows for {@code items}, of which {@code before} were read already: at most {@code max}.
   */
  void add(Iterator<? extends T> items, long before, long max) {
    turn.call(reading);
    for (long item = before + 1; item - before <= max && items.hasNext(); item++) {
      addOne(item, items.next());
      turn.call(reading);
    }
  }

  private void addOne(long item, T next) {
    try {
      if (next == null) {
        throw turn.own().add(new RefusedValueException("the item is null", "", item, "", null));
      }
      RecipientCollector collector = rows.of(next, item);
      turn.call(lambda);
      collector.closeItem(lambdaRows.fill(collector, next));
    } catch (RuntimeException e) {
      throw failed(item, e);
    }
  }

  /** The failure of an item, with its position. */
  private RuntimeException failed(long item, RuntimeException e) {
    String place = "%s, item %d: ".formatted(caller, item);
    if (!turn.own().contains(e)) {
      return new IllegalArgumentException(place + e, e);
    }
    String message = place + e.getMessage();
    if (e instanceof RefusedValueException refusal) {
      return new RefusedValueException(
          message, refusal.tag(), refusal.position(), refusal.address(), refusal);
    }
    return e instanceof IllegalStateException
        ? new IllegalStateException(message, e)
        : new IllegalArgumentException(message, e);
  }
}
