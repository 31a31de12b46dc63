package dev.tagalong.generated;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Rows in batches, each made when it is asked for: no more than one batch is held at a time. */
final class Batches<T> extends AbstractSpliterator<Rows> {
  private final Iterator<? extends T> items;
  private final int max;
  private final LongFunction<Rows> fresh;
  private final BiFunction<Rows, ? super T, @Nullable Object> fill;
  private long item;
  private @Nullable RuntimeException failure;

  private Batches(
      Iterator<? extends T> items,
      int max,
      LongFunction<Rows> fresh,
      BiFunction<Rows, ? super T, @Nullable Object> fill) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
    this.items = items;
    this.max = max;
    this.fresh = fresh;
    this.fill = fill;
  }

  static <T> Stream<Rows> of(
      Stream<? extends T> items,
      int max,
      LongFunction<Rows> fresh,
      BiFunction<Rows, ? super T, @Nullable Object> fill) {
    Batches<T> batches = new Batches<>(items.sequential().iterator(), max, fresh, fill);
    return StreamSupport.stream(batches, false).onClose(items::close);
  }

  /** Never splits: a part for another thread would be read ahead of what is asked for. */
  @Override
  public @Nullable Spliterator<Rows> trySplit() {
    return null;
  }

  @Override
  public boolean tryAdvance(Consumer<? super Rows> action) {
    if (failure != null) {
      throw failure;
    }
    if (!items.hasNext()) {
      return false;
    }
    Rows rows = fresh.apply(item);
    try {
      while (rows.size() < max && items.hasNext()) {
        T next = items.next();
        item++;
        rows.addItem("batches", item, next, fill);
      }
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
    action.accept(rows);
    return true;
  }
}
