package dev.tagalong.internal;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Addresses;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects recipients, one {@link RecipientRow} after the other. A row counts from the moment it is
 * closed: by the next recipient, by {@link #columns}, or by the return of the lambda that fills it.
 * A row that is never finished shifts no column. Whatever changes the rows takes the {@link Turn}
 * first.
 */
public final class RecipientCollector {
  /** A collection's size is but a hint; beyond this, room is made as items come. */
  private static final int MOST_RESERVED = 10_000;

  private static final String TO = "to(…)";
  private static final String ADD = "add(…)";

  private final CompiledTemplate template;
  private final RecipientTable table;
  private final CurrentRow current;
  private final Defaults leftOut;
  private final @Nullable Object[] sharedValues;
  private final long earlier;
  private final Turn turn = new Turn();
  private @Nullable RecipientRow first;

  /** No recipients yet. */
  public RecipientCollector(CompiledTemplate template) {
    this(template, new RecipientTable(template), new Object[template.columns().size()], 0);
  }

  /**
   * @param earlier how many recipients there were in the batches before
   */
  private RecipientCollector(
      CompiledTemplate template,
      RecipientTable table,
      @Nullable Object[] sharedValues,
      long earlier) {
    this.template = template;
    this.table = table;
    current = new CurrentRow(template, table, sharedValues, turn);
    leftOut = new Defaults(template, table, turn);
    this.sharedValues = sharedValues;
    this.earlier = earlier;
  }

  /** Takes the values of the latest recipient. */
  CurrentRow current() {
    return current;
  }

  /** Makes {@code stage} the one that the builder begins with. */
  public <R extends RecipientRow> R first(R stage) {
    first = stage;
    current.beginShared(stage);
    return stage;
  }

  /** Refuses the first recipient at a stage that was used already. */
  void begin(RecipientRow stage) {
    if (stage == first && current.begun()) {
      throw new IllegalStateException(
          "this is the first stage, and it was used already: go on with the stage that the last"
              + " step returned (in a loop, addAll is easier)");
    }
  }

  /** Begins a recipient's row. */
  public <R extends RecipientRow> R open(R row, String address) {
    return open(row, address, "");
  }

  /** Begins the row of a recipient with a display name. */
  public <R extends RecipientRow> R open(R row, String address, String displayName) {
    turn.take(TO);
    try {
      return opened(row, address, displayName);
    } finally {
      current.settle();
    }
  }

  /** Begins the row of the item that a lambda is filling. */
  public <R extends RecipientRow> R openItem(R row, String address) {
    return openItem(row, address, "");
  }

  /** Begins the row of the item that a lambda is filling, a recipient with a display name. */
  public <R extends RecipientRow> R openItem(R row, String address, String displayName) {
    turn.takeForItem(TO);
    opened(row, address, displayName);
    turn.beginItem();
    return row;
  }

  private String checked(String address, String displayName) {
    boolean usual = address != null && Addresses.isPlainAscii(address);
    if (usual && "".equals(displayName)) {
      return address;
    }
    if (!usual) {
      table.setAddressNeedsEscaping();
    }
    try {
      String checked = Addresses.checked(Objects.requireNonNull(address, "the address is null"));
      Addresses.checkDisplayName(Objects.requireNonNull(displayName, "the display name is null"));
      return checked;
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          RecipientRow.describe(next(), address) + ": " + e.getMessage(), e);
    } catch (NullPointerException e) {
      throw new NullPointerException(
          RecipientRow.describe(next(), address) + ": " + e.getMessage());
    }
  }

  private <R extends RecipientRow> R opened(R row, String address, String displayName) {
    current.requireFinished();
    String checked = checked(address, displayName);
    close();
    row.opened(table.size(), checked);
    table.begin(checked, displayName);
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
    RecipientRow open = current.open();
    if (open != null) {
      boolean done = false;
      try {
        leftOut.compute(open, this);
        done = true;
      } finally {
        if (!done) {
          current.setUnclosable();
        }
      }
      table.commit();
      current.end();
    }
  }

  /** Takes back a recipient that cannot be finished; where there is none, nothing happens. */
  public void dropUnfinished() {
    turn.take("dropUnfinished()");
    try {
      current.dropUnfinished();
    } finally {
      current.settle();
    }
  }

  /**
   * Adds a recipient with all values at once, or nothing if one is refused.
   *
   * @param row the row to fill
   * @param values the object that has the values
   * @param steps takes every step of the row with a value of {@code values}
   */
  public <R extends RecipientRow, N> N whole(
      R row, String address, @Nullable Object values, Function<? super R, ? extends N> steps) {
    turn.take(ADD);
    try {
      return filled(row, address, values, steps);
    } finally {
      current.settle();
    }
  }

  /** The same for the row of the item that a lambda is filling. */
  public <R extends RecipientRow, N> N wholeItem(
      R row, String address, @Nullable Object values, Function<? super R, ? extends N> steps) {
    turn.takeForItem(ADD);
    N next = filled(row, address, values, steps);
    turn.beginItem();
    return next;
  }

  private <R extends RecipientRow, N> N filled(
      R row, String address, @Nullable Object values, Function<? super R, ? extends N> steps) {
    if (values == null) {
      throw new NullPointerException(
          RecipientRow.describe(next(), address) + ": the object with the values is null");
    }
    opened(row, address, "");
    UserCode before =
        turn.call(new UserCode(UserCode.Kind.VALUES, "the object with the values", row));
    boolean done = false;
    try {
      N next = steps.apply(row);
      leftOut.leaveEmpty(row, this);
      done = true;
      return next;
    } finally {
      turn.back(before);
      if (!done) {
        current.drop();
      }
    }
  }

  /** Refuses an object with values whose shared value differs from the builder's. */
  public void requireShared(RecipientRow row, int index, @Nullable Object value) {
    TagColumn column = template.columns().get(index);
    if (!current.cell(column, row, value).equals(table.shared(index))) {
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
   * @param lambda what the user gave to fill rows, which must not be null
   * @param fill fills an item's row by it and returns it
   */
  public <T> void addAll(
      @Nullable Iterable<? extends T> items,
      @Nullable Object lambda,
      BiFunction<RecipientCollector, ? super T, @Nullable Object> fill) {
    turn.take("addAll(…)");
    try {
      requireGiven(items, lambda);
      close();
      addWhole(Objects.requireNonNull(items), fill);
    } finally {
      turn.back(null);
      current.settle();
    }
  }

  private <T> void addWhole(
      Iterable<? extends T> items,
      BiFunction<RecipientCollector, ? super T, @Nullable Object> fill) {
    RecipientTable.Mark before = table.mark();
    boolean begunBefore = current.begun();
    boolean done = false;
    try {
      new ItemsCall<T>("addAll", this, turn, fill).addAll(items);
      current.setBegun(true);
      done = true;
    } finally {
      if (!done) {
        current.drop();
        table.resetTo(before);
        current.setBegun(begunBefore);
      }
    }
  }

  private static void requireGiven(@Nullable Object items, @Nullable Object lambda) {
    Objects.requireNonNull(items, "the items are null");
    Objects.requireNonNull(lambda, "the lambda is null");
  }

  /** Makes room for the rows of a collection that says it has {@code items}. */
  void expect(int items) {
    table.reserve(Math.max(0, Math.min(items, MOST_RESERVED)));
  }

  /** Closes the row that a lambda has filled. */
  void closeItem(@Nullable Object filled) {
    if (filled == null) {
      throw new IllegalStateException("the lambda returned null instead of the finished row");
    }
    if (filled != current.open()) {
      throw new IllegalStateException(
          "the lambda returned another row than the one that it was given");
    }
    close();
  }

  /**
   * Recipients in batches of at most {@code max}, made one by one as the stream is read.
   *
   * @param lambda what the user gave to fill rows, which must not be null
   * @param fill fills an item's row by it and returns it
   * @param build makes the recipients of a batch
   */
  public <T, B> Stream<B> batches(
      @Nullable Stream<? extends T> items,
      int max,
      @Nullable Object lambda,
      BiFunction<RecipientCollector, ? super T, @Nullable Object> fill,
      Function<RecipientData, B> build) {
    turn.take("batches(…)");
    try {
      requireGiven(items, lambda);
      if (max < 1) {
        throw new IllegalArgumentException(
            "batches of at most " + max + " recipients cannot be made: max is at least 1");
      }
      LongFunction<RecipientCollector> fresh =
          before -> new RecipientCollector(template, table.emptied(), sharedValues, before);
      Stream<RecipientCollector> batches =
          Batches.of(Objects.requireNonNull(items), max, fresh, fill);
      current.setBegun(true);
      return batches.map(rows -> build.apply(rows.columns()));
    } finally {
      current.settle();
    }
  }

  /** Adds the rows of a batch, at most {@code max}; gives how many there were. */
  <T> int addBatch(
      Iterator<? extends T> items,
      int max,
      BiFunction<RecipientCollector, ? super T, @Nullable Object> fill) {
    turn.take("batches(…)");
    boolean done = false;
    try {
      new ItemsCall<T>("batches", this, turn, fill).add(items, earlier, max);
      done = true;
      return table.size();
    } finally {
      turn.back(null);
      if (!done) {
        current.drop();
      }
      current.settle();
    }
  }

  int size() {
    return table.size();
  }

  /** Closes the row that is open, and gives all rows up to here. */
  public RecipientData columns() {
    turn.take("build()");
    try {
      close();
      return table.snapshot();
    } finally {
      current.settle();
    }
  }

  /** How many recipients there are, and what the next one lacks; neither addresses nor values. */
  @Override
  public String toString() {
    RecipientRow open = current.open();
    String lacking = current.lacking();
    int finished = table.size() + (open != null && lacking.isEmpty() ? 1 : 0);
    String count = finished == 1 ? "1 recipient" : finished + " recipients";
    if (lacking.isEmpty()) {
      return count;
    }
    return open == null
        ? count + ", which still need " + lacking
        : count + "; recipient " + (position(finished) + 1) + " still needs " + lacking;
  }
}
