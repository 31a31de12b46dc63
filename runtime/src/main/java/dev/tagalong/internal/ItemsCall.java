package dev.tagalong.internal;

import dev.tagalong.RefusedItem;
import dev.tagalong.RefusedValueException;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call that makes a row of each item. An item whose row is refused is handed to whom the user has
 * named for it; any other failure ends the call, and names the item's position.
 */
final class ItemsCall<T> {
  /**
   * Chooses the rows to which an item's belongs.
   *
   * @param <T> the items
   */
  @FunctionalInterface
  interface Rows<T> {
    /** Those for {@code item}, whose row is the {@code position}-th, counted from 1. */
    RecipientCollector of(T item, long position);
  }

  private final String caller;
  private final Rows<? super T> rows;
  private final Turn turn;
  private final ItemRows<T> lambdaRows;
  private final long recipientsBefore;
  private final UserCode reading;
  private final UserCode lambda;
  private final UserCode taking;

  /**
   * A call that has taken the turn.
   *
   * @param caller the method, as messages name it
   * @param recipientsBefore how many recipients there are who come from no item
   */
  ItemsCall(
      String caller,
      Rows<? super T> rows,
      Turn turn,
      ItemRows<T> lambdaRows,
      long recipientsBefore) {
    this.caller = caller;
    this.rows = rows;
    this.turn = turn;
    this.lambdaRows = lambdaRows;
    this.recipientsBefore = recipientsBefore;
    reading = new UserCode(UserCode.Kind.ITEMS, caller, null);
    lambda = new UserCode(UserCode.Kind.LAMBDA, caller, null);
    taking = new UserCode(UserCode.Kind.REFUSED, caller, null);
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
   * Adds rows for {@code items}, of which {@code before} were read already: at most {@code max}
   * rows.
   *
   * @return how many items have been read now
   */
  long add(Iterator<? extends T> items, long before, long max) {
    turn.call(reading);
    long read = before;
    for (long left = max; left > 0 && items.hasNext(); ) {
      read++;
      if (addOne(read, items.next())) {
        left--;
      }
      turn.call(reading);
    }
    return read;
  }

  /** Whether the item has become a row, rather than been refused. */
  private boolean addOne(long item, @Nullable T next) {
    long position = recipientsBefore + item;
    RecipientCollector collector = null;
    try {
      if (next == null) {
        throw turn.own().add(new RefusedValueException("the item is null", "", position, "", null));
      }
      collector = rows.of(next, position);
      turn.call(lambda);
      collector.closeItem(lambdaRows.fill(collector, next));
      return true;
    } catch (RuntimeException e) {
      Consumer<? super RefusedItem<T>> taker = lambdaRows.refused();
      if (taker == null || !isRefusal(e, position)) {
        throw failed(item, e, "");
      }
      if (collector != null) {
        collector.dropItem();
      }
      hand(new RefusedItem<>(item, next, (RefusedValueException) e), taker);
      return false;
    }
  }

  /**
   * Whether {@code e} refuses what is in the row at {@code position}; neither what all share, nor
   * what was in another, whose exception a lambda may have kept.
   */
  private boolean isRefusal(RuntimeException e, long position) {
    return e instanceof RefusedValueException refusal
        && refusal.position() == position
        && turn.own().contains(e);
  }

  private void hand(RefusedItem<T> refused, Consumer<? super RefusedItem<T>> taker) {
    turn.call(taking);
    try {
      taker.accept(refused);
    } catch (RuntimeException e) {
      RuntimeException failure =
          failed(refused.position(), e, "the consumer of refused items failed: ");
      if (e != refused.exception()) {
        failure.addSuppressed(refused.exception());
      }
      throw failure;
    }
  }

  /**
   * The failure of an item, with its position.
   *
   * @param whose said before what is no exception of the builder's own
   */
  private RuntimeException failed(long item, RuntimeException e, String whose) {
    String place = "%s, item %d: ".formatted(caller, item);
    if (!turn.own().contains(e)) {
      return new IllegalArgumentException(place + whose + e, e);
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
