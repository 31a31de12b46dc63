package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import dev.tagalong.escape.CharacterClasses;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an optional column holds in a row that was given no value for it. */
final class Defaults {
  private final CompiledTemplate template;
  private final RecipientTable table;
  private final StepValues values;
  private final Turn turn;

  Defaults(CompiledTemplate template, RecipientTable table, StepValues values, Turn turn) {
    this.template = template;
    this.table = table;
    this.values = values;
    this.turn = turn;
  }

  /** The row's defaults. All of them are computed before one is entered: a failure enters none. */
  void compute(RowState row) {
    int[] optional = template.order().optional();
    if (optional.length == 0) {
      return;
    }
    // Until the row is closed: what fails here may fail whenever it is tried.
    row.setUnclosable();
    @Nullable Object[] cells = new Object[optional.length];
    int[] classes = new int[optional.length];
    for (int i = 0; i < cells.length; i++) {
      int index = optional[i];
      if (table.isAbsent(index)) {
        TagColumn column = template.columns().get(index);
        Object cell = values.cell(column, row, computed(index, row));
        classes[i] = template.values().checked(column, row, cell);
        cells[i] = cell;
      }
    }
    enter(row, cells, classes);
  }

  private void enter(RowState row, @Nullable Object[] cells, int[] classes) {
    int[] optional = template.order().optional();
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      if (cell != null) {
        try {
          values.checkAdjacent(row, optional[i], cell);
        } catch (RefusedValueException e) {
          takeBack(cells, i);
          throw e;
        }
        table.put(optional[i], cell, classes[i]);
      }
    }
  }

  private void takeBack(@Nullable Object[] cells, int end) {
    for (int i = 0; i < end; i++) {
      if (cells[i] != null) {
        table.clear(template.order().optional()[i]);
      }
    }
  }

  private Object computed(int index, RowState row) {
    String method = template.columns().get(index).accessor() + "() of " + template.name();
    Object value;
    UserCode before = turn.call(new UserCode(UserCode.Kind.DEFAULT_METHOD, method, row));
    try {
      value = template.defaultValue(index, values.given());
    } catch (RuntimeException e) {
      if (turn.own().contains(e)) {
        throw e;
      }
      throw new IllegalStateException(
          "%s failed for %s: %s".formatted(method, row.describe(), e), e);
    } finally {
      turn.back(before);
    }
    if (value == null && template.columns().get(index).isNullable()) {
      return Optional.empty();
    }
    if (value == null) {
      throw row.refusal(
          template.columns().get(index).label(),
          "%s returned null for %s: return a value, or empty text"
              .formatted(method, row.describe()));
    }
    return value;
  }

  /** Empty text: an object with values has been asked for all of them, and has left these out. */
  void leaveEmpty(RowState row) {
    for (int column : template.order().optional()) {
      if (table.isAbsent(column)) {
        // Not where a link would go on behind it.
        template.values().checked(template.columns().get(column), row, "");
        values.checkAdjacent(row, column, "");
        table.put(column, "", CharacterClasses.TEXT);
      }
    }
  }
}
