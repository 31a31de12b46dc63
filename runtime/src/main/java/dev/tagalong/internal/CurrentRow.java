package dev.tagalong.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which row's steps can be taken: the latest recipient's or, before the first one, that of the
 * shared values.
 */
final class CurrentRow {
  private final CompiledTemplate template;
  private final Turn turn;
  private final int complete;
  private @Nullable RowState first;
  private @Nullable RowState row;
  private boolean begun;
  private boolean begunBeforeRow;

  CurrentRow(CompiledTemplate template, Turn turn) {
    this.template = template;
    this.turn = turn;
    complete = template.order().shared().length + template.order().mandatory().length;
  }

  /** The shared values are next, at the stage that the builder begins with. */
  void first(RowState stage) {
    first = stage;
    row = stage;
  }

  /** Refuses the first recipient at a stage that was used already. */
  void requireUnused(RowState stage) {
    if (stage == first && begun) {
      throw turn.own()
          .add(
              new IllegalStateException(
                  "this is the first stage, and it was used already: go on with the stage that the"
                      + " last step returned (in a loop, addAll is easier)"));
    }
  }

  /** The values of a recipient are next. */
  void begin(RowState next) {
    row = next;
    begunBeforeRow = begun;
    begun = true;
  }

  /** No step can be taken. */
  void end() {
    row = null;
  }

  /** Takes back the row that is open, as if it had not been begun. */
  void drop() {
    RowState open = open();
    if (open != null) {
      open.drop();
      begun = begunBeforeRow;
    }
    end();
  }

  /** Takes back the row that is open if it lacks a value, or if one could not be computed. */
  void dropUnfinished() {
    RowState open = open();
    if (open != null && (isUnfinished() || open.isUnclosable())) {
      drop();
    }
  }

  /** Gives the turn up where neither a row is in progress nor a call. */
  void settle() {
    if (!turn.isCalling() && !isUnfinished()) {
      turn.giveUp();
    }
  }

  /** Whether the steps of {@code other} can be taken. */
  boolean is(RowState other) {
    return row == other;
  }

  /** The row of a recipient that is not closed yet; null where there is none. */
  @Nullable RowState open() {
    RowState known = row;
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
    RowState open = open();
    return open != null && open.taken() < complete;
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
    RowState known = row;
    if (known == null || known.taken() >= complete) {
      return "";
    }
    int taken = known.taken();
    int shared = template.order().shared().length;
    if (taken < shared) {
      return template.call(template.order().shared()[taken]);
    }
    return known.hasRecipient() ? template.call(template.order().mandatory()[taken - shared]) : "";
  }
}
