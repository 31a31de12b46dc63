package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import org.jspecify.annotations.Nullable;

/** What an optional column holds in a row that was given no value for it. */
final class Defaults {
  private final CompiledTemplate template;
  private final RecipientTable table;
  private final Turn turn;

  Defaults(CompiledTemplate template, RecipientTable table, Turn turn) {
    this.template = template;
    this.table = table;
    this.turn = turn;
  }

  /** The row's defaults. All of them are computed before one is entered: a failure enters none. */
  void compute(RecipientRow row, RecipientCollector rows) {
    int[] optional = template.optional();
    if (optional.length == 0) {
      return;
    }
    @Nullable Object[] cells = new Object[optional.length];
    int[] classes = new int[optional.length];
    for (int i = 0; i < cells.length; i++) {
      int index = optional[i];
      if (table.isAbsent(index)) {
        TagColumn column = template.columns().get(index);
        Object cell = rows.current().cell(column, row, computed(index, row, rows));
        classes[i] = template.values().checked(column, row::describe, cell);
        cells[i] = cell;
      }
    }
    enter(row, rows, cells, classes);
  }

  private void enter(
      RecipientRow row, RecipientCollector rows, @Nullable Object[] cells, int[] classes) {
    int[] optional = template.optional();
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      if (cell != null) {
        try {
          rows.current().checkAdjacent(row, optional[i], cell);
        } catch (IllegalArgumentException e) {
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
        table.clear(template.optional()[i]);
      }
    }
  }

  private Object computed(int index, RecipientRow row, RecipientCollector rows) {
    String method = template.columns().get(index).accessor() + "() of " + template.name();
    Object value;
    UserCode before = turn.call(new UserCode(UserCode.Kind.DEFAULT_METHOD, method, row));
    try {
      value = row.defaultValue(index, rows);
    } catch (RuntimeException e) {
      if (turn.isMisuse(e)) {
        throw e;
      }
      throw new IllegalStateException(
          "%s failed for %s: %s".formatted(method, row.describe(), e), e);
    } finally {
      turn.back(before);
    }
    if (value == null) {
      throw new NullPointerException(
          "%s returned null for %s: return a value, or empty text"
              .formatted(method, row.describe()));
    }
    return value;
  }

  /** Empty text: an object with values has been asked for all of them, and has left these out. */
  void leaveEmpty(RecipientRow row, RecipientCollector rows) {
    for (int column : template.optional()) {
      if (table.isAbsent(column)) {
        // Not where a link would go on behind it.
        template.values().checked(template.columns().get(column), row::describe, "");
        rows.current().checkAdjacent(row, column, "");
        table.put(column, "", CharacterClasses.TEXT);
      }
    }
  }
}
