package dev.tagalong.generated;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recipients and cells, column by column. The next row's cells stand beyond {@link #size} until it
 * is committed; cells below it never change, so that what is built can share them.
 */
final class Table {
  private static final int INITIAL_CAPACITY = 16;

  private final CompiledTemplate template;
  private final Object[][] cells;
  private final int[] traits;
  private final int[] rowTraits;
  private String[] addresses = new String[INITIAL_CAPACITY];
  private String[] displayNames = {};
  private int size;

  Table(CompiledTemplate template) {
    this.template = template;
    List<Column> columns = template.columns();
    cells = new Object[columns.size()][];
    traits = new int[columns.size()];
    rowTraits = new int[columns.size()];
    for (int column = 0; column < cells.length; column++) {
      boolean shared = columns.get(column).presence() == Column.Presence.SHARED;
      cells[column] = new Object[shared ? 1 : INITIAL_CAPACITY];
    }
  }

  int size() {
    return size;
  }

  /** Makes room for {@code more} rows at once. */
  void reserve(int more) {
    if (size + more > addresses.length) {
      int capacity = Math.max(size + more, addresses.length * 2);
      addresses = Arrays.copyOf(addresses, capacity);
      for (int column = 0; column < cells.length; column++) {
        if (!isShared(column)) {
          cells[column] = Arrays.copyOf(cells[column], capacity);
        }
      }
    }
  }

  private boolean isShared(int column) {
    return template.columns().get(column).presence() == Column.Presence.SHARED;
  }

  /** Begins the row at {@link #size}; what an abandoned row has left there is overwritten. */
  void begin(String address, String displayName, Iterable<Integer> optional) {
    reserve(1);
    addresses[size] = address;
    if (displayNames.length > 0 || !displayName.isEmpty()) {
      displayNames = size < displayNames.length ? displayNames : grownDisplayNames();
      displayNames[size] = displayName;
    }
    for (int column : optional) {
      cells[column][size] = Absent.VALUE;
    }
  }

  private String[] grownDisplayNames() {
    String[] grown = Arrays.copyOf(displayNames, addresses.length);
    Arrays.fill(grown, displayNames.length, grown.length, "");
    return grown;
  }

  /** Enters a cell in the row at {@link #size}, or the one cell of a shared column. */
  void put(int column, Object cell, int traitsOfCell) {
    if (isShared(column)) {
      cells[column][0] = cell;
      traits[column] = traitsOfCell;
    } else {
      cells[column][size] = cell;
      rowTraits[column] = traitsOfCell;
    }
  }

  /** The cell that was given in the row at {@link #size} or is shared; null where none was. */
  @Nullable Object given(Row row, int column) {
    if (isShared(column)) {
      return cells[column][0];
    }
    boolean given =
        template.columns().get(column).presence() == Column.Presence.OPTIONAL
            ? !isAbsent(column)
            : Arrays.binarySearch(template.mandatory(), column) < row.taken();
    return row.hasRecipient() && given ? cells[column][size] : null;
  }

  /** Forgets the optional value in the row at {@link #size}. */
  void clear(int column) {
    cells[column][size] = Absent.VALUE;
  }

  /** Whether the optional column has no value in the row at {@link #size}. */
  boolean isAbsent(int column) {
    return cells[column][size] == Absent.VALUE;
  }

  /** Makes the row at {@link #size}, which has a cell in every column, one of the rows. */
  void commit() {
    for (int column = 0; column < cells.length; column++) {
      traits[column] |= rowTraits[column];
    }
    size++;
  }

  /** The rows up to here, to go back to. */
  static final class Mark {
    private final int size;

    /** By column: a row that was taken back must not turn its columns into text. */
    private final int[] traits;

    private Mark(int size, int[] traits) {
      this.size = size;
      this.traits = traits;
    }
  }

  Mark mark() {
    return new Mark(size, traits.clone());
  }

  /** Takes back all rows since {@code mark}. */
  void resetTo(Mark mark) {
    size = mark.size;
    System.arraycopy(mark.traits, 0, traits, 0, traits.length);
  }

  /** An empty table with the same shared values. */
  Table emptied() {
    Table table = new Table(template);
    for (int column : template.shared()) {
      table.cells[column] = cells[column];
      table.traits[column] = traits[column];
    }
    return table;
  }

  String address(int row) {
    return addresses[row];
  }

  Object shared(int column) {
    return cells[column][0];
  }

  Columns snapshot() {
    return new BuiltColumns(
        template, cells.clone(), traits.clone(), addresses, displayNames, 0, size);
  }

  /** An optional value that was not given. */
  private enum Absent {
    VALUE
  }
}
