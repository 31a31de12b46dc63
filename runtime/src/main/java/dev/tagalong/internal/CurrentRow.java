package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The row whose steps can be taken: the latest recipient's, or, before the first one, the stages
 * that take the shared values. A value that is given goes into the table's next row.
 */
final class CurrentRow {
  private final CompiledTemplate template;
  private final RecipientTable table;
  private final Values values;
  private final Step[] steps;
  private final @Nullable Object[] sharedValues;
  private final Turn turn;
  private final int complete;
  private @Nullable RecipientRow row;
  private int taken;
  private boolean begun;
  private boolean begunBeforeRow;
  private boolean unclosable;

  /**
   * @param sharedValues where the shared values are kept as they were given
   */
  CurrentRow(
      CompiledTemplate template, RecipientTable table, @Nullable Object[] sharedValues, Turn turn) {
    this.template = template;
    this.table = table;
    this.values = template.values();
    this.steps = template.steps();
    this.sharedValues = sharedValues;
    this.turn = turn;
    complete = template.shared().length + template.mandatory().length;
  }

  /** The shared values are next. */
  void beginShared(RecipientRow stages) {
    row = stages;
    taken = 0;
  }

  /** The values of a recipient are next. */
  void begin(RecipientRow next) {
    row = next;
    taken = template.shared().length;
    begunBeforeRow = begun;
    begun = true;
    unclosable = false;
  }

  /** No step can be taken. */
  void end() {
    row = null;
  }

  /** Takes back the row that is open, as if it had not been begun. */
  void drop() {
    RecipientRow open = open();
    if (open != null) {
      open.drop();
      begun = begunBeforeRow;
    }
    end();
  }

  /** Takes back the row that is open if it lacks a value, or if one could not be computed. */
  void dropUnfinished() {
    if (isUnfinished() || (open() != null && unclosable)) {
      drop();
    }
  }

  /** A value that was left out could not be computed. */
  void setUnclosable() {
    unclosable = true;
  }

  /** Gives the turn up where neither a row is in progress nor a call. */
  void settle() {
    if (!turn.isCalling() && !isUnfinished()) {
      turn.giveUp();
    }
  }

  /** The row of a recipient that is not closed yet; null where there is none. */
  @Nullable RecipientRow open() {
    RecipientRow known = row;
    return known != null && known.hasRecipient() ? known : null;
  }

  /** Whether the recipients have begun, so that no more shared values are taken. */
  boolean begun() {
    return begun;
  }

  void setBegun(boolean begun) {
    this.begun = begun;
  }

  private boolean isUnfinished() {
    return taken < complete && open() != null;
  }

  /** Refuses to go on with anything else while a recipient lacks a value. */
  void requireFinished() {
    if (isUnfinished()) {
      throw new IllegalStateException(
          Objects.requireNonNull(row).describe()
              + " still needs "
              + lacking()
              + ": finish the row before the next step, or drop it by dropUnfinished()");
    }
  }

  /** The step that a row lacks, or that the recipients do; empty where none is due. */
  String lacking() {
    int given = taken;
    boolean shared = given < template.shared().length;
    if (row == null || given >= complete || (!shared && open() == null)) {
      return "";
    }
    return template.call(
        shared ? template.shared()[given] : template.mandatory()[given - template.shared().length]);
  }

  /** Gives text. The usual text takes a short way, in which nothing can fail. */
  void put(RecipientRow giver, int index, @Nullable String text) {
    Step step = steps[index];
    if (text != null && isNext(giver, step) && step.takesText()) {
      int classes = values.classes(text);
      if (!step.mayBeRefused(classes)) {
        table.put(index, text, classes);
        tookUsual(step);
        return;
      }
    }
    putAny(giver, index, text);
  }

  /** Gives an integer. */
  void put(RecipientRow giver, int index, long number) {
    Step step = steps[index];
    if (isNext(giver, step) && step.takesIntegers() && ValueText.isSafe(number)) {
      table.put(index, ValueText.integer(number), 0);
      tookUsual(step);
    } else {
      putAny(giver, index, number);
    }
  }

  /** Gives any value; an empty {@link Optional} takes it back. */
  void put(RecipientRow giver, int index, @Nullable Object value) {
    Step step = steps[index];
    if (value != null && isNext(giver, step) && step.takesDigits() && ValueText.isDigits(value)) {
      table.put(index, value, CharacterClasses.TEXT);
      tookUsual(step);
    } else {
      putAny(giver, index, value);
    }
  }

  private boolean isNext(RecipientRow giver, Step step) {
    return giver == row && step.isDue(taken) && turn.takesSteps();
  }

  private void tookUsual(Step step) {
    took(step);
    if (taken >= complete) {
      settle();
    }
  }

  private void putAny(RecipientRow giver, int index, @Nullable Object value) {
    begin(giver, index);
    try {
      if (value instanceof String text) {
        give(giver, index, text);
      } else if (value instanceof Long number) {
        give(giver, index, number.longValue());
      } else {
        give(giver, index, value);
      }
    } finally {
      settle();
    }
  }

  private void give(RecipientRow giver, int index, @Nullable String text) {
    Step step = steps[index];
    if (text == null || !step.takesText()) {
      give(giver, index, (Object) text);
      return;
    }
    int classes = values.classes(text);
    if (step.mayBeRefused(classes)) {
      values.check(step.column(), giver::describe, text, classes);
    }
    table.put(index, text, classes);
    took(step);
  }

  private void give(RecipientRow giver, int index, long number) {
    Step step = steps[index];
    if (step.takesIntegers() && ValueText.isSafe(number)) {
      table.put(index, ValueText.integer(number), 0);
      took(step);
    } else {
      enter(giver, index, number, values.cell(step.column(), giver::describe, number));
    }
  }

  private void give(RecipientRow giver, int index, @Nullable Object value) {
    Step step = steps[index];
    if (value != null && step.takesDigits() && ValueText.isDigits(value)) {
      table.put(index, value, CharacterClasses.TEXT);
      took(step);
    } else if (value instanceof Optional<?> optional) {
      if (optional.isPresent()) {
        give(giver, index, optional.get());
      } else {
        table.clear(index);
        took(step);
      }
    } else {
      enter(giver, index, value, cell(step.column(), giver, value));
    }
  }

  /**
   * The cell of a value that may be of a user's own class.
   *
   * @throws IllegalArgumentException if it must not be sent
   */
  Object cell(TagColumn column, RecipientRow giver, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    return value == null || PlainValue.isPlain(value)
        ? values.cell(column, giver::describe, given)
        : values.cell(column, giver::describe, plain(column, giver, value));
  }

  private Object plain(TagColumn column, RecipientRow giver, Object value) {
    UserCode before = turn.call(new UserCode(UserCode.Kind.VALUE, column.label(), giver));
    try {
      return PlainValue.of(value);
    } catch (RuntimeException e) {
      if (turn.isMisuse(e)) {
        throw e;
      }
      String reason =
          e instanceof PlainValue.Missing
              ? e.getMessage()
              : "is a %s that cannot be read: %s".formatted(value.getClass().getName(), e);
      throw new IllegalArgumentException(
          column.label() + " of " + giver.describe() + " " + reason, e);
    } finally {
      turn.back(before);
    }
  }

  private void enter(RecipientRow giver, int index, @Nullable Object given, Object cell) {
    Step step = steps[index];
    int classes = values.checked(step.column(), giver::describe, cell);
    checkAdjacent(giver, index, cell);
    if (step.isShared()) {
      table.share(index, cell, classes);
      sharedValues[index] = Objects.requireNonNull(given);
    } else {
      table.put(index, cell, classes);
    }
    took(step);
  }

  private void took(Step step) {
    taken = step.takenAfter(taken);
    unclosable = false;
  }

  /** Refuses a cell that makes up a tag together with those beside it. */
  void checkAdjacent(RecipientRow giver, int index, Object cell) {
    if (steps[index].isTouching()) {
      template
          .adjacent()
          .check(giver::describe, index, column -> column == index ? cell : given(giver, column));
    }
  }

  /** A cell of the current row, or a shared one; null where none has been given. */
  private @Nullable Object given(RecipientRow giver, int column) {
    boolean given =
        steps[column].isOptional()
            ? giver.hasRecipient() && !table.isAbsent(column)
            : steps[column].isTaken(taken);
    return given ? table.current(column) : null;
  }

  /** Refuses a step that {@code giver} cannot take now. */
  private void begin(RecipientRow giver, int index) {
    if (!turn.takesSteps()) {
      turn.takeForStep(template.call(index));
    }
    if (giver != row || !steps[index].isDue(taken)) {
      IllegalStateException told = misuse(giver, index);
      settle();
      throw told;
    }
  }

  private IllegalStateException misuse(RecipientRow giver, int index) {
    String call = template.call(index);
    if (giver.hasRecipient() ? giver == row : !begun) {
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
