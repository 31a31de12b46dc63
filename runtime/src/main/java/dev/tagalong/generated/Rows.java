package dev.tagalong.generated;

import dev.tagalong.wire.Addresses;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects recipients, one {@link Row} after the other. A row counts from the moment it is closed:
 * by the next recipient, by {@link #columns}, or by the return of the lambda that fills it. A row
 * that is never finished shifts no column.
 */
public final class Rows {
  private final CompiledTemplate template;
  private final Table table;
  private final CurrentRow current;
  private final LeftOut leftOut;
  private final @Nullable Object[] sharedValues;
  private final long earlier;
  private @Nullable Row first;
  private final LambdaCall lambda = new LambdaCall();

  /** No recipients yet. */
  public Rows(CompiledTemplate template) {
    this(template, new Table(template), new Object[template.columns().size()], 0);
  }

  /**
   * @param earlier how many recipients there were in the batches before
   */
  private Rows(
      CompiledTemplate template, Table table, @Nullable Object[] sharedValues, long earlier) {
    this.template = template;
    this.table = table;
    current = new CurrentRow(template, table, sharedValues);
    leftOut = new LeftOut(template, table);
    this.sharedValues = sharedValues;
    this.earlier = earlier;
  }

  /** Takes the values of the latest recipient. */
  CurrentRow current() {
    return current;
  }

  /** Makes {@code stage} the one that the builder begins with. */
  public <R extends Row> R first(R stage) {
    first = stage;
    current.beginShared(stage);
    return stage;
  }

  /** Refuses the first recipient at a stage that was used already. */
  void begin(Row stage) {
    if (stage == first && current.begun()) {
      throw new IllegalStateException(
          "this is the first stage, and it was used already: go on with the stage that the last"
              + " step returned (in a loop, addAll is easier)");
    }
  }

  /** Begins a recipient's row. */
  public <R extends Row> R open(R row, String address) {
    return open(row, address, "");
  }

  /** Begins the row of a recipient with a display name. */
  public <R extends Row> R open(R row, String address, String displayName) {
    lambda.requireNone();
    current.requireFinished();
    String checked = checked(address, displayName);
    close();
    return opened(row, checked, displayName);
  }

  /** Begins the row of the item that a lambda is filling. */
  public <R extends Row> R openItem(R row, String address) {
    return openItem(row, address, "");
  }

  /** Begins the row of the item that a lambda is filling, a recipient with a display name. */
  public <R extends Row> R openItem(R row, String address, String displayName) {
    lambda.requireAsked();
    R opened = opened(row, checked(address, displayName), displayName);
    lambda.begin();
    return opened;
  }

  private String checked(String address, String displayName) {
    boolean usual = address != null && Addresses.isUsual(address);
    if (usual && "".equals(displayName)) {
      return address;
    }
    if (!usual) {
      table.setUnusualAddress();
    }
    try {
      String checked = Addresses.checked(Objects.requireNonNull(address, "the address is null"));
      Addresses.checkDisplayName(Objects.requireNonNull(displayName, "the display name is null"));
      return checked;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(Row.describe(next(), address) + ": " + e.getMessage(), e);
    } catch (NullPointerException e) {
      throw new NullPointerException(Row.describe(next(), address) + ": " + e.getMessage());
    }
  }

  private <R extends Row> R opened(R row, String address, String displayName) {
    row.opened(table.size(), address);
    table.begin(address, displayName);
    current.begin(row);
    return row;
  }

  /** The position of the next recipient. */
  private long next() {
    return position(nextIndex());
  }

  private int nextIndex() {
    return table.size() + (current.open() == null ? 0 : 1);
  }

  /** The position of the recipient at {@code index}, counted over all batches. */
  long position(int index) {
    return earlier + index;
  }

  /** Closes the row that is open: its values, and what it leaves out, enter all columns at once. */
  private void close() {
    current.requireFinished();
    Row open = current.open();
    if (open != null) {
      leftOut.compute(open, this);
      table.commit();
      current.end();
    }
  }

  /**
   * Adds a recipient with all values at once, or nothing if one is refused.
   *
   * @param values the object that has the values
   * @param steps takes every step with a value of {@code values}
   */
  public <R> R whole(String address, @Nullable Object values, Supplier<R> steps) {
    if (values == null) {
      throw new NullPointerException(
          Row.describe(next(), address) + ": the object with the values is null");
    }
    Row before = current.open();
    int sizeBefore = table.size();
    boolean begunBefore = current.begun();
    boolean done = false;
    try {
      R result = steps.get();
      Row row = current.open();
      if (row != null) {
        leftOut.leaveEmpty(row, this);
      }
      done = true;
      return result;
    } finally {
      if (!done && current.open() != before) {
        current.end();
        current.setBegun(begunBefore || table.size() > sizeBefore);
        lambda.takeBack();
      }
    }
  }

  /** Refuses an object with values whose shared value differs from the builder's. */
  public void requireShared(String address, int index, @Nullable Object value) {
    Column column = template.columns().get(index);
    Row row = new Row(this) {};
    row.opened(nextIndex(), address);
    Object cell = template.values().cell(column, row, value);
    if (!cell.equals(table.shared(index))) {
      throw new IllegalArgumentException(
          "%s of %s differs from the value that was given for all recipients: %s() is @Shared"
              .formatted(column.label(), row.describe(), column.accessor()));
    }
  }

  /** A shared value as it was given: integer primitives as {@link Long}. */
  public @Nullable Object shared(int index) {
    return sharedValues[index];
  }

  /**
   * Adds a recipient for each item: all of them, or none if one fails.
   *
   * @param fill fills an item's row and returns it
   */
  public <T> void addAll(
      Iterable<? extends T> items, BiFunction<Rows, ? super T, @Nullable Object> fill) {
    lambda.requireNone();
    Objects.requireNonNull(items, "the items are null");
    close();
    Table.Mark before = table.mark();
    boolean begunBefore = current.begun();
    if (items instanceof Collection<?> collection) {
      table.reserve(collection.size());
    }
    boolean done = false;
    try {
      long item = 0;
      for (T next : items) {
        item++;
        addItem("addAll", item, next, fill);
      }
      current.setBegun(true);
      done = true;
    } finally {
      if (!done) {
        table.resetTo(before);
        current.end();
        current.setBegun(begunBefore);
      }
    }
  }

  /** Adds one item's recipient; a failure names the item's position, counted from 1. */
  <T> void addItem(
      String caller, long item, T next, BiFunction<Rows, ? super T, @Nullable Object> fill) {
    lambda.ask();
    try {
      Object filled = fill.apply(this, next);
      if (filled == null) {
        throw new IllegalArgumentException("the lambda returned null instead of the finished row");
      }
      if (filled != current.open()) {
        throw new IllegalArgumentException(
            "the lambda returned another row than the one that it was given");
      }
      close();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "%s, item %d: %s".formatted(caller, item, isOurs(e) ? e.getMessage() : e.toString()), e);
    } finally {
      lambda.end();
    }
  }

  private static boolean isOurs(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e.getMessage() != null
        && trace.length > 0
        && trace[0].getClassName().startsWith(Rows.class.getPackageName());
  }

  /**
   * Recipients in batches of at most {@code max}, made one by one as the stream is read.
   *
   * @param build makes the recipients of a batch
   */
  public <T, B> Stream<B> batches(
      Stream<? extends T> items,
      int max,
      BiFunction<Rows, ? super T, @Nullable Object> fill,
      Function<Columns, B> build) {
    lambda.requireNone();
    Objects.requireNonNull(items, "the items are null");
    if (max < 1) {
      throw new IllegalArgumentException(
          "batches of at most " + max + " recipients cannot be made: max is at least 1");
    }
    current.setBegun(true);
    LongFunction<Rows> fresh = before -> new Rows(template, table.emptied(), sharedValues, before);
    return Batches.of(items, max, fresh, fill).map(rows -> build.apply(rows.columns()));
  }

  int size() {
    return table.size();
  }

  /** Closes the row that is open, and gives all rows up to here. */
  public Columns columns() {
    lambda.requireNone();
    close();
    return table.snapshot();
  }
}
