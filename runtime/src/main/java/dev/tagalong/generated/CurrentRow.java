package dev.tagalong.generated;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row whose steps can be taken: the latest recipient's, or, before the first one, the stages
 * that take the shared values. A value that is given goes into the table's next row.
 */
final class CurrentRow {
  private final CompiledTemplate template;
  private final Table table;
  private final Values values;
  private final Step[] steps;
  private final @Nullable Object[] sharedValues;
  private @Nullable Row row;
  private int taken;
  private boolean begun;

  /**
   * @param sharedValues where the shared values are kept as they were given
   */
  CurrentRow(CompiledTemplate template, Table table, @Nullable Object[] sharedValues) {
    this.template = template;
    this.table = table;
    this.values = template.values();
    this.steps = template.steps();
    this.sharedValues = sharedValues;
  }

  /** The shared values are next. */
  void beginShared(Row stages) {
    row = stages;
    taken = 0;
  }

  /** The values of a recipient are next. */
  void begin(Row next) {
    row = next;
    taken = template.shared().length;
    begun = true;
  }

  /** No step can be taken. */
  void end() {
    row = null;
  }

  /** The row of a recipient that is not closed yet; null where there is none. */
  @Nullable Row open() {
    return row != null && row.hasRecipient() ? row : null;
  }

  /** Whether the recipients have begun, so that no more shared values are taken. */
  boolean begun() {
    return begun;
  }

  void setBegun(boolean begun) {
    this.begun = begun;
  }

  /** Refuses to go on with anything else while a recipient lacks a value. */
  void requireFinished() {
    Row open = open();
    int given = taken - template.shared().length;
    if (open != null && given < template.mandatory().length) {
      throw new IllegalStateException(
          open.describe()
              + " still needs "
              + template.call(template.mandatory()[given])
              + ": finish the row before the next step");
    }
  }

  /** Gives text. */
  void put(Row giver, int index, @Nullable String text) {
    Step step = expect(giver, index);
    if (text == null || !step.takesText()) {
      put(giver, index, (Object) text);
      return;
    }
    int traits = values.traits(text) | Traits.TEXT;
    if (step.mayRefuse(traits)) {
      values.check(step.column(), giver, text, traits);
    }
    table.put(index, text, traits);
    taken = step.takenAfter(taken);
  }

  /** Gives an integer. */
  void put(Row giver, int index, long number) {
    Step step = expect(giver, index);
    if (step.takesIntegers() && Cells.isSafe(number)) {
      table.put(index, Cells.integer(number), 0);
      taken = step.takenAfter(taken);
    } else {
      enter(giver, index, number, values.cell(step.column(), giver, number));
    }
  }

  /** Gives any value; an empty {@link Optional} takes it back. */
  void put(Row giver, int index, @Nullable Object value) {
    Step step = expect(giver, index);
    if (value != null && step.takesDigits() && Cells.isDigits(value)) {
      table.put(index, value, Traits.TEXT);
      taken = step.takenAfter(taken);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(given -> put(giver, index, given), () -> table.clear(index));
    } else {
      enter(giver, index, value, values.cell(step.column(), giver, value));
    }
  }

  private void enter(Row giver, int index, @Nullable Object given, Object cell) {
    Step step = steps[index];
    int traits = values.checked(step.column(), giver, cell);
    checkAdjacent(giver, index, cell);
    if (step.isShared()) {
      table.share(index, cell, traits);
      sharedValues[index] = Objects.requireNonNull(given);
    } else {
      table.put(index, cell, traits);
    }
    taken = step.takenAfter(taken);
  }

  /** Refuses a cell that makes up a tag together with those beside it. */
  void checkAdjacent(Row giver, int index, Object cell) {
    if (steps[index].isTouching()) {
      template
          .adjacent()
          .check(giver::describe, index, column -> column == index ? cell : given(giver, column));
    }
  }

  /** A cell of the current row, or a shared one; null where none has been given. */
  private @Nullable Object given(Row giver, int column) {
    boolean given =
        steps[column].isOptional()
            ? giver.hasRecipient() && !table.isAbsent(column)
            : steps[column].isTaken(taken);
    return given ? table.current(column) : null;
  }

  /** The step that {@code giver} is about to take; refuses any that it cannot take. */
  private Step expect(Row giver, int index) {
    Step step = steps[index];
    if (giver != row || !step.isDue(taken)) {
      throw misuse(giver, index);
    }
    return step;
  }

  private IllegalStateException misuse(Row giver, int index) {
    String call = template.call(index);
    if (giver.hasRecipient() ? giver == row : !begun) {
      return new IllegalStateException(
          call
              + " was given already for "
              + giver.describe()
              + ": go on with the stage that it returned");
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
