package dev.tagalong.internal;

import dev.tagalong.RefusedItem;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Addresses;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects recipients, one {@link RecipientRow} after the other. A row counts from the moment it is
 * closed: by the next recipient, by {@link #data}, or by the return of the lambda that fills it. A
 * row that is never finished shifts no column. Whatever changes the rows takes the {@link Turn}
 * first.
 */
public final class RecipientCollector {
  /** A collection's size is but a hint; beyond this, room is made as items come. */
  private static final int MOST_RESERVED = 10_000;

  private static final String TO = "to(…)";
  private static final String ADD = "add(…)";

  private final CompiledTemplate template;
  private final RecipientTable table;
  private final StepValues values;
  private final Defaults defaults;
  private final CurrentRow current;
  private long earlier;
  private final Turn turn;

  /** The blocks of the template's files, if there are any; read before the first value is given. */
  private final @Nullable Blocks blocks;

  /** No recipients yet. */
  public RecipientCollector(CompiledTemplate template) {
    this(template, new Turn());
  }

  /** The same for one of several that have a turn together. */
  RecipientCollector(CompiledTemplate template, Turn turn) {
    this(
        template,
        new RecipientTable(template),
        new GivenValues(template.columns().size()),
        turn,
        0);
  }

  /**
   * @param sharedValues the shared values as they were given
   * @param earlier how many items there were in the batches before
   */
  private RecipientCollector(
      CompiledTemplate template,
      RecipientTable table,
      GivenValues sharedValues,
      Turn turn,
      long earlier) {
    this.template = template;
    this.table = table;
    this.turn = turn;
    current = new CurrentRow(template, turn);
    values = new StepValues(template, table, sharedValues, current, turn);
    defaults = new Defaults(template, table, values, turn);
    this.earlier = earlier;
    blocks = template.hasBlocks() ? template.blocks() : null;
  }

  /** Takes what the steps of the current row are given. */
  StepValues values() {
    return values;
  }

  /**
   * Begins a builder.
   *
   * @param stages makes a row of the class behind all stages
   * @return the first stage, which takes the shared values
   */
  public static <R extends RecipientRow> R begin(
      CompiledTemplate template, Function<RecipientCollector, R> stages) {
    RecipientCollector rows = new RecipientCollector(template);
    return rows.first(stages.apply(rows));
  }

  /** Makes {@code stage} the one that the builder begins with. */
  <R extends RecipientRow> R first(R stage) {
    current.first(stage);
    return stage;
  }

  /** Whether {@code stage} is one of these rows', and no shared value is lacking. */
  boolean isReadyAt(RecipientRow stage) {
    return stage.rows() == this && current.lacking().isEmpty();
  }

  /**
   * These rows, of which the next is at {@code position} of its list, as messages name it, others
   * being elsewhere or refused.
   *
   * @param position counted from 1
   */
  RecipientCollector at(long position) {
    earlier = position - 1 - table.size();
    return this;
  }

  /** Refuses the first recipient at a stage that was used already. */
  void begin(RecipientRow stage) {
    current.requireUnused(stage);
  }

  /** Begins a recipient's row, as {@code from} is asked to. */
  <R extends RecipientRow> R open(
      RecipientRow from, Function<RecipientCollector, R> next, String address, String displayName) {
    if (from.isOfItem()) {
      takeForItem(from, TO);
      return opened(itself(from), address, displayName);
    }
    begin(from);
    turn.take(TO);
    try {
      return opened(next.apply(this), address, displayName);
    } finally {
      current.settle();
    }
  }

  /** Takes the turn for the one row of the item that a lambda has been given. */
  private void takeForItem(RecipientRow row, String call) {
    turn.takeForItem(call);
    if (row.hasRecipient() && !row.isDropped()) {
      throw turn.own()
          .add(
              current.is(row)
                  ? new IllegalStateException("the lambda began a second row; each item fills one")
                  : Turn.lambdaHasReturned());
    }
  }

  /** The row of an item, which is of the class that a new row would be of. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <R extends RecipientRow> R itself(RecipientRow row) {
    return (R) row;
  }

  private <R extends RecipientRow> R opened(R row, String address, String displayName) {
    try {
      current.requireFinished();
      String checked = checked(address, displayName);
      close();
      row.opened(earlier + table.size(), address, template.order().shared().length);
      table.begin(checked, displayName);
      values.begin();
    } catch (RuntimeException e) {
      throw turn.own().add(e);
    }
    current.begin(row);
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
    return Addressing.checked(next(), address, displayName);
  }

  /** The position of the next recipient, from 0. */
  private long next() {
    return earlier + table.size() + (current.open() == null ? 0 : 1);
  }

  /** Closes the row that is open: its values, and what it leaves out, enter all columns at once. */
  private void close() {
    current.requireFinished();
    RowState open = current.open();
    if (open != null) {
      defaults.compute(open);
      if (blocks != null) {
        blocks.check(open, table::current);
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

  /** Adds a recipient with all values at once, or nothing if one is refused. */
  <R extends RecipientRow, N> N whole(
      RecipientRow from,
      Function<RecipientCollector, R> next,
      String address,
      @Nullable Object source,
      Function<? super R, ? extends N> steps) {
    if (from.isOfItem()) {
      takeForItem(from, ADD);
      return filled(itself(from), address, source, steps);
    }
    begin(from);
    turn.take(ADD);
    try {
      return filled(next.apply(this), address, source, steps);
    } finally {
      current.settle();
    }
  }

  private <R extends RecipientRow, N> N filled(
      R row, String address, @Nullable Object source, Function<? super R, ? extends N> steps) {
    if (source == null) {
      throw turn.own()
          .add(Addressing.refusal(next(), address, "the object with the values is null", null));
    }
    opened(row, address, "");
    UserCode before =
        turn.call(new UserCode(UserCode.Kind.VALUES, "the object with the values", row));
    boolean done = false;
    try {
      N next = steps.apply(row);
      defaults.leaveEmpty(row);
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
    values.requireShared(row, index, value);
  }

  /**
   * Adds a recipient for each item: all of them, or none if one fails.
   *
   * @param lambda what the user gave to fill rows, which must not be null
   * @param row makes a row of the class behind all stages, which the lambda is given
   */
  public <R, T> void addAll(
      @Nullable Iterable<? extends T> items,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      Function<RecipientCollector, ? extends RecipientRow> row) {
    addAll(Objects.requireNonNull(items, "the items are null"), ItemRows.of(row, lambda));
  }

  /**
   * Adds a recipient for each item whose row is not refused: all of these, or none if one fails.
   *
   * @param lambda what the user gave to fill rows, which must not be null
   * @param refused what the user gave to take refused items, which must not be null
   * @param row makes a row of the class behind all stages, which the lambda is given
   */
  public <R, T> void addAll(
      @Nullable Iterable<? extends T> items,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      @Nullable Consumer<? super RefusedItem<T>> refused,
      Function<RecipientCollector, ? extends RecipientRow> row) {
    addAll(
        Objects.requireNonNull(items, "the items are null"),
        ItemRows.<R, T>of(row, lambda).refusing(refused));
  }

  private <T> void addAll(Iterable<? extends T> items, ItemRows<T> rows) {
    turn.take("addAll(…)");
    try {
      close();
      addWhole(items, rows);
    } finally {
      turn.back(null);
      current.settle();
    }
  }

  private <T> void addWhole(Iterable<? extends T> items, ItemRows<T> rows) {
    RecipientTable.Mark before = table.mark();
    long earlierBefore = earlier;
    boolean begunBefore = current.begun();
    boolean done = false;
    try {
      turn.call(new UserCode(UserCode.Kind.ITEMS, "addAll", null));
      if (items instanceof Collection<?> collection) {
        expect(collection.size());
      }
      new ItemsCall<T>("addAll", (item, position) -> at(position), turn, rows, earlier + size())
          .addAll(items);
      current.setBegun(true);
      done = true;
    } finally {
      earlier = earlierBefore;
      if (!done) {
        current.drop();
        table.resetTo(before);
        current.setBegun(begunBefore);
      }
    }
  }

  /** Makes room for the rows of a collection that says it has {@code items}. */
  private void expect(int items) {
    table.reserve(Math.max(0, Math.min(items, MOST_RESERVED)));
  }

  /** Takes back what there is of the row of an item. */
  void dropItem() {
    current.drop();
  }

  /** Closes the row that a lambda has filled. */
  void closeItem(@Nullable Object filled) {
    try {
      if (filled == null) {
        throw new IllegalStateException("the lambda returned null instead of the finished row");
      }
      if (filled != current.open()) {
        throw new IllegalStateException(
            "the lambda returned another row than the one that it was given");
      }
      close();
    } catch (RuntimeException e) {
      throw turn.own().add(e);
    }
  }

  /**
   * Recipients in batches of at most {@code max}, made one by one as the stream is read.
   *
   * @param lambda what the user gave to fill rows, which must not be null
   * @param row makes a row of the class behind all stages, which the lambda is given
   * @param build makes the recipients of a batch
   */
  public <R, T, B> Stream<B> batches(
      @Nullable Stream<? extends T> items,
      int max,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return batches(items, max, ItemRows.of(row, lambda), build);
  }

  /**
   * The same of the items whose rows are not refused.
   *
   * @param refused what the user gave to take the others, which must not be null
   */
  public <R, T, B> Stream<B> batches(
      @Nullable Stream<? extends T> items,
      int max,
      @Nullable BiFunction<R, ? super T, ? extends @Nullable Object> lambda,
      @Nullable Consumer<? super RefusedItem<T>> refused,
      Function<RecipientCollector, ? extends RecipientRow> row,
      Function<RecipientData, B> build) {
    return batches(items, max, ItemRows.<R, T>of(row, lambda).refusing(refused), build);
  }

  private <T, B> Stream<B> batches(
      @Nullable Stream<? extends T> items,
      int max,
      ItemRows<T> rows,
      Function<RecipientData, B> build) {
    turn.take("batches(…)");
    try {
      Objects.requireNonNull(items, "the items are null");
      if (max < 1) {
        throw new IllegalArgumentException(
            "batches of at most " + max + " recipients cannot be made: max is at least 1");
      }
      LongFunction<RecipientCollector> fresh =
          before ->
              new RecipientCollector(
                  template, table.emptied(), values.shared(), turn.ofBatch(), before);
      Stream<RecipientCollector> batches = Batches.of(items, max, fresh, rows, turn.ofBatch());
      current.setBegun(true);
      return batches.map(batch -> build.apply(batch.data()));
    } finally {
      current.settle();
    }
  }

  /** Adds the rows of a batch, at most {@code max}; gives how many items have been read with it. */
  <T> long addBatch(Iterator<? extends T> items, int max, ItemRows<T> rows) {
    turn.take("batches(…)");
    boolean done = false;
    try {
      long read =
          new ItemsCall<T>("batches", (item, position) -> at(position), turn, rows, 0)
              .add(items, earlier, max);
      done = true;
      return read;
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
  public RecipientData data() {
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
    RowState open = current.open();
    String lacking = current.lacking();
    int finished = table.size() + (open != null && lacking.isEmpty() ? 1 : 0);
    String count = finished == 1 ? "1 recipient" : finished + " recipients";
    if (lacking.isEmpty()) {
      return count;
    }
    return open == null
        ? count + ", which still need " + lacking
        : count + "; recipient " + (earlier + finished + 1) + " still needs " + lacking;
  }
}
