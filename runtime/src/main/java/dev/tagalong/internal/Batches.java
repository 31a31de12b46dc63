package dev.tagalong.internal;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows in batches, each made when it is asked for: no more than one batch is held at a time. */
final class Batches<T> extends AbstractSpliterator<RecipientCollector> {
  private final Iterator<? extends T> items;
  private final int max;
  private final LongFunction<RecipientCollector> fresh;
  private final ItemRows<T> rows;
  private final Turn turn;

  /** How many items have been read. */
  private long item;

  private @Nullable Throwable failure;

  private Batches(
      Iterator<? extends T> items,
      int max,
      LongFunction<RecipientCollector> fresh,
      ItemRows<T> rows,
      Turn turn) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.items = items;
    this.max = max;
    this.fresh = fresh;
    this.rows = rows;
    this.turn = turn;
  }

  static <T> Stream<RecipientCollector> of(
      Stream<? extends T> items,
      int max,
      LongFunction<RecipientCollector> fresh,
      ItemRows<T> rows,
      Turn turn) {
    Batches<T> batches = new Batches<>(iterator(items), max, fresh, rows, turn);
    return StreamSupport.stream(batches, false).onClose(items::close);
  }

  private static <T> Iterator<? extends T> iterator(Stream<? extends T> items) {
    try {
      return items.sequential().iterator();
    } catch (IllegalStateException e) {
      throw new IllegalStateException(
          "the items are a stream that was used or closed already: give batches(…) a new one", e);
    }
  }

  /** Never splits: a part for another thread would be read ahead of what is asked for. */
  @Override
  public @Nullable Spliterator<RecipientCollector> trySplit() {
    return null;
  }

  @Override
  public boolean tryAdvance(Consumer<? super RecipientCollector> action) {
    RecipientCollector batch = next();
    boolean more = batch.size() > 0;
    if (more) {
      action.accept(batch);
    }
    return more;
  }

  /** The next batch, which is empty at the end. */
  private RecipientCollector next() {
    turn.take("the stream of batches");
    UserCode before = turn.call(new UserCode(UserCode.Kind.BATCH, "batches", null));
    try {
      requireNoFailure();
      RecipientCollector batch = fresh.apply(item);
      item = batch.addBatch(items, max, rows);
      return batch;
    } catch (Throwable e) {
      failure = e;
      throw e;
    } finally {
      turn.back(before);
      turn.giveUp();
    }
  }

  /** What has failed once cannot go on: the items of the batch that failed would be lost. */
  private void requireNoFailure() {
    if (failure instanceof RuntimeException known) {
      throw known;
    }
    if (failure instanceof Error known) {
      throw known;
    }
    if (failure != null) {
      throw new IllegalStateException("the batches ended by a failure", failure);
    }
  }
}
