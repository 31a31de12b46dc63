package dev.tagalong.internal;

import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The cells of a row of which nothing else is known: any of them may have to be escaped. */
record RowOfCells(IntFunction<@Nullable Object> cells) implements Frame.Row {
  @Override
  public Object cell(int column) {
    return Objects.requireNonNull(cells.apply(column));
  }

  @Override
  public int classes(int column) {
    return Cells.UNKNOWN;
  }
}
