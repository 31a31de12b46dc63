package dev.tagalong.generated;

import dev.tagalong.wire.Addresses;
import java.util.Arrays;
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
  private final Values values;
  private final Table table;
  private final LeftOut leftOut;
  private final @Nullable Object[] sharedValues;
  private final long earlier;
  private boolean begun;
  private @Nullable Row first;
  private @Nullable Row open;
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
    this.values = template.values();
    this.table = table;
    leftOut = new LeftOut(template, table);
    this.sharedValues = sharedValues;
    this.earlier = earlier;
  }

  Values values() {
    return values;
  }

  /** Makes {@code stage} the one that the builder begins with. */
  public <R extends Row> R first(R stage) {
    first = stage;
    return stage;
  }

  /** Refuses the first recipient at a stage that was used already. */
  void begin(Row stage) {
    if (stage == first && begun) {
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
    requireFinished();
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
    lambda.set(LambdaCall.State.BEGUN);
    return opened;
  }

  private String checked(String address, String displayName) {
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
    row.opened(next(), address);
    table.begin(address, displayName, template.optional());
    open = row;
    begun = true;
    return row;
  }

  /** The position of the next recipient, counted over all batches. */
  private long next() {
    return earlier + table.size() + (open == null ? 0 : 1);
  }

  /** The column of the step that {@code row} is about to take; refuses any other step. */
  Column expect(Row row, int index) {
    Column column = template.column(index);
    int[] steps = row.hasRecipient() ? template.mandatory() : template.shared();
    if (row.hasRecipient() ? row != open : begun) {
      throw new IllegalStateException(
          row.hasRecipient()
              ? "%s comes too late: the row of %s is closed, by the next recipient or by build()"
                  .formatted(call(index), row.describe())
              : call(index)
                  + " comes too late: it is for all recipients, and they have begun; use a new"
                  + " builder()");
    }
    if (column.presence() != Column.Presence.OPTIONAL
        && (row.taken() == steps.length || steps[row.taken()] != index)) {
      throw new IllegalStateException(
          call(index)
              + " was given already for "
              + row.describe()
              + ": go on with the stage that it returned");
    }
    return column;
  }

  /** Enters a value that was given. */
  void enter(Row row, int index, Column column, Object cell) {
    checkSeams(row, index, cell);
    table.put(index, cell, values.checked(column, row, cell));
    if (column.presence() != Column.Presence.OPTIONAL) {
      row.stepTaken();
    }
  }

  /** Refuses a cell that makes up a tag together with those beside it. */
  void checkSeams(Row row, int index, Object cell) {
    Seams seams = template.seams();
    if (seams.touch(index)) {
      seams.check(row, index, column -> column == index ? cell : given(row, column));
    }
  }

  /** The cell of {@code row} or the shared one; null where none has been given. */
  private @Nullable Object given(Row row, int column) {
    boolean given =
        switch (template.columns().get(column).presence()) {
          case SHARED -> true;
          case MANDATORY -> Arrays.binarySearch(template.mandatory(), column) < row.taken();
          case OPTIONAL -> !table.isAbsent(column);
        };
    return given && (row.hasRecipient() || table.isShared(column)) ? table.current(column) : null;
  }

  /** Keeps a shared value as it was given. */
  void share(int index, Object value) {
    sharedValues[index] = value;
  }

  /** Takes back the value of an optional column. */
  void leaveOut(int index) {
    table.clear(index);
  }

  private String call(int index) {
    return template.column(index).accessor() + "(…)";
  }

  /** Closes the row that is open: its values, and what it leaves out, enter all columns at once. */
  private void close() {
    requireFinished();
    if (open != null) {
      leftOut.compute(open, this);
      table.commit();
      open = null;
    }
  }

  private void requireFinished() {
    if (open != null && open.taken() < template.mandatory().length) {
      throw new IllegalStateException(
          open.describe()
              + " still needs "
              + call(template.mandatory()[open.taken()])
              + ": finish the row before the next step");
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
    Row before = open;
    int sizeBefore = table.size();
    LambdaCall.State lambdaBefore = lambda.state();
    boolean begunBefore = begun;
    boolean done = false;
    try {
      R result = steps.get();
      leftOut.leaveEmpty();
      done = true;
      return result;
    } finally {
      if (!done && open != before) {
        open = null;
        lambda.set(lambdaBefore);
        begun = begunBefore || table.size() > sizeBefore;
      }
    }
  }

  /** Refuses an object with values whose shared value differs from the builder's. */
  public void requireShared(String address, int index, @Nullable Object value) {
    Column column = template.column(index);
    Row row = new Row(this) {};
    row.opened(next(), address);
    Object cell = values().cell(column, row, value);
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
    boolean begunBefore = begun;
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
      begun = true;
      done = true;
    } finally {
      if (!done) {
        table.resetTo(before);
        open = null;
        begun = begunBefore;
      }
    }
  }

  /** Adds one item's recipient; a failure names the item's position, counted from 1. */
  <T> void addItem(
      String caller, long item, T next, BiFunction<Rows, ? super T, @Nullable Object> fill) {
    lambda.set(LambdaCall.State.ASKED);
    try {
      Object filled = fill.apply(this, next);
      if (filled == null) {
        throw new IllegalArgumentException("the lambda returned null instead of the finished row");
      }
      if (filled != open) {
        throw new IllegalArgumentException(
            "the lambda returned another row than the one that it was given");
      }
      close();
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "%s, item %d: %s".formatted(caller, item, isOurs(e) ? e.getMessage() : e.toString()), e);
    } finally {
      lambda.set(LambdaCall.State.NONE);
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
    begun = true;
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
