package dev.tagalong.internal;

import dev.tagalong.RefusedItem;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of items by a user's lambda.
 *
 * @param row makes a row of the class behind all stages
 * @param lambda fills it for an item, and returns it
 * @param refused takes the items whose rows are refused; null where such a row ends all
 */
record ItemRows<T>(
    Function<RecipientCollector, ? extends RecipientRow> row,
    BiFunction<Object, ? super T, ? extends @Nullable Object> lambda,
    @Nullable Consumer<? super RefusedItem<T>> refused) {

  /**
   * @param lambda what the user gave, which must not be null; it takes a row by one of the
   *     interfaces that its class implements
   */
  @SuppressWarnings("unchecked") // The class behind the stages is all of them.
  static <R, T> ItemRows<T> of(
      Function<RecipientCollector, ? extends RecipientRow> row,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda) {
    Objects.requireNonNull(lambda, "the lambda is null");
    return new ItemRows<>(
        row,
        (BiFunction<Object, ? super T, ? extends @Nullable Object>) (BiFunction<?, ?, ?>) lambda,
        null);
  }

  /** The same with what the user gave to take refused items, which must not be null. */
  ItemRows<T> refusing(@Nullable Consumer<? super RefusedItem<T>> taker) {
    return new ItemRows<>(
        row, lambda, Objects.requireNonNull(taker, "the consumer of refused items is null"));
  }

  /** The row that the lambda returns for {@code item}. */
  @Nullable Object fill(RecipientCollector rows, T item) {
    RecipientRow next = row.apply(rows);
    next.setOfItem();
    return lambda.apply(next, item);
  }
}
