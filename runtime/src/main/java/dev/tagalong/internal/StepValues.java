package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The values that the steps of the current row are given, on their way into the table's next row.
 */
final class StepValues {
  private final CompiledTemplate template;
  private final RecipientTable table;
  private final Values values;
  private final Step[] steps;
  private final GivenValues shared;
  private final CurrentRow current;
  private final Turn turn;
  private final boolean keeps;
  private GivenValues given;

  /**
   * @param shared where the shared values are kept as they were given
   */
  StepValues(
      CompiledTemplate template,
      RecipientTable table,
      GivenValues shared,
      CurrentRow current,
      Turn turn) {
    this.template = template;
    this.table = table;
    this.values = template.values();
    this.steps = template.steps();
    this.shared = shared;
    this.current = current;
    this.turn = turn;
    keeps = template.hasDefaults();
    given = shared;
  }

  /** The shared values as they were given. */
  GivenValues shared() {
    return shared;
  }

  /** The values of the current row as they were given. */
  GivenValues given() {
    return given;
  }

  /** A recipient's row begins. */
  void begin() {
    if (keeps) {
      given = shared.copy();
    }
  }

  /** Gives text. The usual text takes a short way, in which nothing can fail. */
  void put(RowState giver, int index, @Nullable String text) {
    Step step = steps[index];
    if (text != null && isNext(giver, step) && step.takesText()) {
      int classes = values.classes(text);
      if (!step.mayBeRefused(text, classes)) {
        table.put(index, text, classes);
        keep(index, text);
        tookUsual(giver, index);
        return;
      }
    }
    putAny(giver, index, text);
  }

  /** Gives an integer. */
  void put(RowState giver, int index, long number) {
    Step step = steps[index];
    if (isNext(giver, step) && step.takesIntegers() && ValueText.isSafe(number)) {
      table.put(index, ValueText.integer(number), 0);
      keep(index, number);
      tookUsual(giver, index);
    } else {
      putAny(giver, index, number);
    }
  }

  /** Gives any value; an empty {@link Optional} takes it back. */
  void put(RowState giver, int index, @Nullable Object value) {
    Step step = steps[index];
    if (value != null && isNext(giver, step) && step.takesDigits() && ValueText.isDigits(value)) {
      table.put(index, value, CharacterClasses.TEXT);
      keep(index, value);
      tookUsual(giver, index);
    } else {
      putAny(giver, index, value);
    }
  }

  private boolean isNext(RowState giver, Step step) {
    return current.is(giver) && step.isDue(giver.taken()) && turn.takesSteps();
  }

  private void tookUsual(RowState giver, int index) {
    took(giver, index);
    current.settle();
  }

  private void putAny(RowState giver, int index, @Nullable Object value) {
    if (!turn.takesSteps()) {
      turn.take(template.call(index));
    }
    try {
      requireDue(giver, index);
      if (value instanceof String text) {
        give(giver, index, text);
      } else if (value instanceof Long number) {
        give(giver, index, number.longValue());
      } else {
        give(giver, index, value);
      }
    } catch (RuntimeException e) {
      throw turn.own().add(e);
    } finally {
      current.settle();
    }
  }

  private void give(RowState giver, int index, String text) {
    Step step = steps[index];
    if (!step.takesText()) {
      give(giver, index, (Object) text);
      return;
    }
    int classes = values.classes(text);
    if (step.mayBeRefused(text, classes)) {
      values.check(step.column(), giver, text, classes);
    }
    table.put(index, text, classes);
    keep(index, text);
    took(giver, index);
  }

  private void give(RowState giver, int index, long number) {
    Step step = steps[index];
    if (step.takesIntegers() && ValueText.isSafe(number)) {
      table.put(index, ValueText.integer(number), 0);
      keep(index, number);
      took(giver, index);
    } else {
      enter(giver, index, number, values.cell(step.column(), giver, number));
    }
  }

  private void give(RowState giver, int index, @Nullable Object value) {
    Step step = steps[index];
    if (value != null && step.takesDigits() && ValueText.isDigits(value)) {
      table.put(index, value, CharacterClasses.TEXT);
      keep(index, value);
      took(giver, index);
    } else if (value instanceof Optional<?> optional && optional.isPresent()) {
      give(giver, index, optional.get());
    } else if (value instanceof Optional<?> || (value == null && step.column().isNullable())) {
      table.clear(index);
      keep(index, null);
      took(giver, index);
    } else {
      enter(giver, index, value, cell(step.column(), giver, value));
    }
  }

  /**
   * The cell of a value that may be of a user's own class.
   *
   * @throws dev.tagalong.RefusedValueException if it must not be sent
   */
  Object cell(TagColumn column, RowState giver, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    if (value != null && column.isComposite()) {
      return cells(column, giver, value);
    }
    return value == null || PlainValue.isPlain(value)
        ? values.cell(column, giver, given)
        : values.cell(column, giver, plain(column, giver, value));
  }

  /** What blocks show of an object or a list, read once. */
  private Object cells(TagColumn column, RowState giver, Object value) {
    UserCode before = turn.call(new UserCode(UserCode.Kind.VALUE, column.label(), giver));
    ObjectReader reader = new ObjectReader(values, giver);
    try {
      return reader.read(column, value);
    } catch (RuntimeException e) {
      if (turn.own().contains(e) || reader.hasRefused(e)) {
        throw e;
      }
      throw reader.unreadable(column, e);
    } finally {
      turn.back(before);
    }
  }

  private Object plain(TagColumn column, RowState giver, Object value) {
    UserCode before = turn.call(new UserCode(UserCode.Kind.VALUE, column.label(), giver));
    try {
      return PlainValue.of(value);
    } catch (RuntimeException e) {
      if (turn.own().contains(e)) {
        throw e;
      }
      String reason =
          e instanceof PlainValue.Missing
              ? e.getMessage()
              : "is a %s that cannot be read: %s".formatted(value.getClass().getName(), e);
      throw giver.refusal(
          column.label(), column.label() + " of " + giver.describe() + " " + reason, e);
    } finally {
      turn.back(before);
    }
  }

  private void enter(RowState giver, int index, @Nullable Object value, Object cell) {
    Step step = steps[index];
    int classes = values.checked(step.column(), giver, cell);
    checkAdjacent(giver, index, cell);
    if (step.isShared()) {
      table.share(index, cell, classes);
    } else {
      table.put(index, cell, classes);
    }
    keep(index, value);
    took(giver, index);
  }

  private void keep(int index, long number) {
    if (keeps) {
      given.put(index, number);
    }
  }

  private void keep(int index, @Nullable Object value) {
    if (keeps) {
      given.put(index, value);
    }
  }

  private void took(RowState giver, int index) {
    giver.setTaken(steps[index].takenAfter(giver.taken()));
  }

  /** Refuses a cell that makes up a tag together with those beside it. */
  void checkAdjacent(RowState giver, int index, Object cell) {
    if (steps[index].isTouching()) {
      template
          .adjacent()
          .check(giver, index, column -> column == index ? cell : cell(giver, column));
    }
  }

  /** A cell of the current row, or a shared one; null where none has been given. */
  private @Nullable Object cell(RowState giver, int column) {
    boolean isGiven =
        steps[column].isOptional()
            ? giver.hasRecipient() && !table.isAbsent(column)
            : steps[column].isTaken(giver.taken());
    return isGiven ? table.current(column) : null;
  }

  /** Refuses an object with values whose shared value differs from the builder's. */
  void requireShared(RowState row, int index, @Nullable Object value) {
    TagColumn column = template.columns().get(index);
    try {
      if (!cell(column, row, value).equals(table.shared(index))) {
        throw row.refusal(
            column.label(),
            "%s of %s differs from the value that was given for all recipients: %s() is @Shared"
                .formatted(column.label(), row.describe(), column.accessor()));
      }
    } catch (RuntimeException e) {
      throw turn.own().add(e);
    }
  }

  /** Refuses a step that {@code giver} cannot take now. */
  private void requireDue(RowState giver, int index) {
    if (!current.is(giver) || !steps[index].isDue(giver.taken())) {
      throw misuse(giver, index);
    }
  }

  private IllegalStateException misuse(RowState giver, int index) {
    String call = template.call(index);
    if (giver.hasRecipient() ? current.is(giver) : !current.begun()) {
      return new IllegalStateException(
          call
              + " was given already for "
              + giver.describe()
              + ": go on with the stage that it returned");
    }
    if (giver.isDropped()) {
      return new IllegalStateException(
          "%s comes too late: the row of %s was dropped".formatted(call, giver.describe()));
    }
    return new IllegalStateException(
        giver.hasRecipient()
            ? "%s comes too late: the row of %s is closed, by the next recipient or by build()"
                .formatted(call, giver.describe())
            : call
                + " comes too late: it is for all recipients, and they have begun; use a new"
                + " builder()");
  }
}
