package dev.tagalong.internal;

import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A call that makes a row of each item; a failure names the item's position. */
final class ItemsCall<T> {
  private final String caller;
  private final RecipientCollector rows;
  private final Turn turn;
  private final BiFunction<RecipientCollector, ? super T, @Nullable Object> fill;
  private final UserCode reading;
  private final UserCode lambda;

  /**
   * A call that has taken the turn.
   *
   * @param caller the method, as messages name it
   * @param fill fills an item's row and returns it
   */
  ItemsCall(
      String caller,
      RecipientCollector rows,
      Turn turn,
      BiFunction<RecipientCollector, ? super T, @Nullable Object> fill) {
    this.caller = caller;
    this.rows = rows;
    this.turn = turn;
    this.fill = fill;
    reading = new UserCode(UserCode.Kind.ITEMS, caller, null);
    lambda = new UserCode(UserCode.Kind.LAMBDA, caller, null);
  }

  /** Adds a row for each of {@code items}. */
  void addAll(Iterable<? extends T> items) {
    turn.call(reading);
    if (items instanceof Collection<?> collection) {
      rows.expect(collection.size());
    }
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
      T next = items.next();
      turn.call(lambda);
      addOne(item, next);
      turn.call(reading);
    }
  }

  private void addOne(long item, T next) {
    try {
      if (next == null) {
        throw new NullPointerException("the item is null");
      }
      rows.closeItem(fill.apply(rows, next));
    } catch (RuntimeException e) {
      boolean ours = isOurs(e);
      String message =
          "%s, item %d: %s".formatted(caller, item, ours ? e.getMessage() : e.toString());
      throw ours && e instanceof IllegalStateException
          ? new IllegalStateException(message, e)
          : new IllegalArgumentException(message, e);
    }
  }

  private static boolean isOurs(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getMessage() != null
        && trace.length > 0
        && trace[0].getClassName().startsWith(RecipientCollector.class.getPackageName());
  }
}
