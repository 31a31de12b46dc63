package dev.tagalong.generated;

import dev.tagalong.wire.Addresses;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
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
  private final @Nullable Object[] sharedValues;
  private boolean begun;
  private @Nullable Row first;
  private @Nullable Row open;
  private Lambda lambda = Lambda.NONE;

  /** Whether a lambda is being asked for a row, and whether it has begun one. */
  private enum Lambda {
    NONE,
    ASKED,
    BEGUN
  }

  /** No recipients yet. */
  public Rows(CompiledTemplate template) {
    this(template, new Table(template), new Object[template.columns().size()]);
  }

  private Rows(CompiledTemplate template, Table table, @Nullable Object[] sharedValues) {
    this.template = template;
    this.values = template.values();
    this.table = table;
    this.sharedValues = sharedValues;
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
          "this stage of the builder was used already: go on with the one that it returned");
    }
  }

  /** Begins a recipient's row. */
  public <R extends Row> R open(R row, String address) {
    return open(row, address, "");
  }

  /** Begins the row of a recipient with a display name. */
  public <R extends Row> R open(R row, String address, String displayName) {
    requireOutsideLambda("to");
    close();
    return opened(row, address, displayName);
  }

  /** Begins the row of the item that a lambda is filling. */
  public <R extends Row> R openItem(R row, String address) {
    return openItem(row, address, "");
  }

  /** Begins the row of the item that a lambda is filling, a recipient with a display name. */
  public <R extends Row> R openItem(R row, String address, String displayName) {
    if (lambda == Lambda.NONE) {
      throw new IllegalStateException("this row belongs to a lambda that has returned already");
    }
    if (lambda == Lambda.BEGUN) {
      throw new IllegalStateException("the lambda began a second row; each item fills one");
    }
    R opened = opened(row, address, displayName);
    lambda = Lambda.BEGUN;
    return opened;
  }

  private <R extends Row> R opened(R row, String address, String displayName) {
    String checked;
    try {
      checked = Addresses.checked(Objects.requireNonNull(address, "the address is null"));
      Addresses.checkDisplayName(Objects.requireNonNull(displayName, "the display name is null"));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(ordinal() + ": " + e.getMessage(), e);
    } catch (NullPointerException e) {
      throw new NullPointerException(ordinal() + ": " + e.getMessage());
    }
    table.begin(checked, displayName, template.optional());
    row.opened(table.size(), checked);
    open = row;
    begun = true;
    return row;
  }

  private String ordinal() {
    return "recipient " + (table.size() + 1);
  }

  /** The column of the step that {@code row} is about to take; refuses any other step. */
  Column expect(Row row, int index) {
    Column column = template.column(index);
    int[] steps = row.hasRecipient() ? template.mandatory() : template.shared();
    if (row.hasRecipient() ? row != open : begun) {
      throw new IllegalStateException(
          row.hasRecipient()
              ? "the row of " + row.describe() + " is closed: " + call(index) + " comes too late"
              : call(index) + " comes too late: the recipients have begun");
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
    table.put(index, cell, values.checked(column, row, cell));
    if (column.presence() != Column.Presence.OPTIONAL) {
      row.stepTaken();
    }
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

  private void requireOutsideLambda(String method) {
    if (lambda != Lambda.NONE) {
      throw new IllegalStateException(
          method + "(…) of the builder within a lambda: use the row that the lambda is given");
    }
  }

  /** Closes the row that is open: its values, and what it leaves out, enter all columns at once. */
  private void close() {
    Row row = open;
    if (row == null) {
      return;
    }
    if (row.taken() < template.mandatory().length) {
      throw new IllegalStateException(
          row.describe()
              + " still needs "
              + call(template.mandatory()[row.taken()])
              + ": finish the row before the next step");
    }
    for (int index : template.optional()) {
      if (table.isAbsent(index)) {
        Column column = template.column(index);
        Object cell = values.cell(column, row, computed(row, index));
        table.put(index, cell, values.checked(column, row, cell));
      }
    }
    table.commit();
    open = null;
  }

  private @Nullable Object computed(Row row, int column) {
    try {
      return row.defaultValue(column, this);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s() of %s failed for %s: %s"
              .formatted(template.column(column).accessor(), template.name(), row.describe(), e),
          e);
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
          ordinal() + " (" + address + "): the object with the values is null");
    }
    Row before = open;
    int sizeBefore = table.size();
    Lambda lambdaBefore = lambda;
    boolean begunBefore = begun;
    boolean done = false;
    try {
      R result = steps.get();
      done = true;
      return result;
    } finally {
      if (!done && open != before) {
        open = null;
        lambda = lambdaBefore;
        begun = begunBefore || table.size() > sizeBefore;
      }
    }
  }

  /** Refuses an object with values whose shared value differs from the builder's. */
  public void requireShared(int index, @Nullable Object value) {
    Column column = template.column(index);
    Row row = new Row(this) {};
    Object cell = values().cell(column, row, value);
    values().checked(column, row, cell);
    if (!cell.equals(table.shared(index))) {
      throw new IllegalArgumentException(
          "%s: %s() differs from the builder's, which is one for all recipients"
              .formatted(ordinal(), column.accessor()));
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
    requireOutsideLambda("addAll");
    Objects.requireNonNull(items, "the items are null");
    close();
    int before = table.size();
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
        table.truncate(before);
        open = null;
        begun = begunBefore;
      }
    }
  }

  /** Adds one item's recipient; a failure names the item's position, counted from 1. */
  <T> void addItem(
      String caller, long item, T next, BiFunction<Rows, ? super T, @Nullable Object> fill) {
    lambda = Lambda.ASKED;
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
      lambda = Lambda.NONE;
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
    requireOutsideLambda("batches");
    Objects.requireNonNull(items, "the items are null");
    if (max < 1) {
      throw new IllegalArgumentException("batches of at most " + max + " recipients: at least 1");
    }
    begun = true;
    return Batches.of(items, max, () -> new Rows(template, table.emptied(), sharedValues), fill)
        .map(rows -> build.apply(rows.columns()));
  }

  int size() {
    return table.size();
  }

  /** Closes the row that is open, and gives all rows up to here. */
  public Columns columns() {
    requireOutsideLambda("build");
    close();
    return table.snapshot();
  }
}
