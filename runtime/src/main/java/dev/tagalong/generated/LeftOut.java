package dev.tagalong.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an optional column holds in a row that was given no value for it. */
final class LeftOut {
  private final CompiledTemplate template;
  private final Table table;

  LeftOut(CompiledTemplate template, Table table) {
    this.template = template;
    this.table = table;
  }

  /** The row's defaults. All of them are computed before one is entered: a failure enters none. */
  void compute(Row row, Rows rows) {
    List<Integer> optional = template.optional();
    @Nullable Object[] cells = new Object[optional.size()];
    int[] traits = new int[optional.size()];
    for (int i = 0; i < cells.length; i++) {
      int index = optional.get(i);
      if (table.isAbsent(index)) {
        Column column = template.columns().get(index);
        Object cell = template.values().cell(column, row, computed(index, row, rows));
        traits[i] = template.values().checked(column, row, cell);
        cells[i] = cell;
      }
    }
    for (int i = 0; i < cells.length; i++) {
      if (cells[i] != null) {
        template.seams().check(row, optional.get(i), column -> known(row, column, cells));
      }
    }
    for (int i = 0; i < cells.length; i++) {
      Object cell = cells[i];
      if (cell != null) {
        table.put(optional.get(i), cell, traits[i]);
      }
    }
  }

  /** The cell that was computed or given; null where there is none yet. */
  private @Nullable Object known(Row row, int column, @Nullable Object[] computed) {
    int optional = template.optional().indexOf(column);
    Object cell = optional < 0 ? null : computed[optional];
    return cell == null ? table.given(row, column) : cell;
  }

  private Object computed(int index, Row row, Rows rows) {
    String method = template.columns().get(index).accessor() + "() of " + template.name();
    Object value;
    try {
      value = row.defaultValue(index, rows);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "%s failed for %s: %s".formatted(method, row.describe(), e), e);
    }
    if (value == null) {
      throw new NullPointerException(
          "%s returned null for %s: return a value, or empty text"
              .formatted(method, row.describe()));
    }
    return value;
  }

  /** Empty text: an object with values has been asked for all of them, and has left these out. */
  void leaveEmpty(Row row) {
    for (int column : template.optional()) {
      if (table.isAbsent(column)) {
        table.put(column, "", Traits.TEXT);
        template.seams().check(row, column, other -> table.given(row, other));
      }
    }
  }
}
