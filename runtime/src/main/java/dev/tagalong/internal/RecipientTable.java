package dev.tagalong.internal;

import dev.tagalong.internal.data.RecipientData;
import org.jspecify.annotations.Nullable;

/**
 * Recipients and cells, column by column. The next row's cells stand beyond {@link #size} until it
 * is committed; cells below it never change, so that what is built can share them.
 */
final class RecipientTable {
  private static final int INITIAL_CAPACITY = 16;

  private final CompiledTemplate template;
  private final ColumnCells[] columns;
  private final Addressees addressees = new Addressees(INITIAL_CAPACITY);
  private int size;

  RecipientTable(CompiledTemplate template) {
    this(template, new ColumnCells[template.columns().size()]);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnCells(template.columns().get(i).isShared(), INITIAL_CAPACITY);
    }
  }

  private RecipientTable(CompiledTemplate template, ColumnCells[] columns) {
    this.template = template;
    this.columns = columns;
  }

  int size() {
    return size;
  }

  /** Makes room for {@code more} rows at once. */
  void reserve(int more) {
    if (size + more > addressees.capacity()) {
      int capacity = Math.max(size + more, addressees.capacity() * 2);
      for (ColumnCells column : columns) {
        column.grow(capacity);
      }
      // Last, so that room that was made in part, for want of memory, is made anew.
      addressees.grow(capacity);
    }
  }

  /** Begins the row at {@link #size}; what an abandoned row has left there is overwritten. */
  void begin(String address, String displayName) {
    reserve(1);
    addressees.put(size, address, displayName);
    for (int column : template.order().optional()) {
      columns[column].clear(size);
    }
  }

  /** An address has to be escaped. */
  void setAddressNeedsEscaping() {
    addressees.setNeedEscaping();
  }

  /** Enters a cell of these {@linkplain Values#classes classes} in the row at {@link #size}. */
  void put(int column, Object cell, int classes) {
    columns[column].put(size, cell, classes);
  }

  /** Enters the one cell of a shared column. */
  void share(int column, Object cell, int classes) {
    columns[column].share(cell, classes);
  }

  /** The cell of the row at {@link #size}, or a shared one; null if none was ever put. */
  @Nullable Object current(int column) {
    return columns[column].get(size);
  }

  /** Forgets the optional value in the row at {@link #size}. */
  void clear(int column) {
    columns[column].clear(size);
  }

  /** Whether the optional column has no value in the row at {@link #size}. */
  boolean isAbsent(int column) {
    return columns[column].isAbsent(size);
  }

  /** Makes the row at {@link #size}, which has a cell in every column, one of the rows. */
  void commit() {
    for (ColumnCells column : columns) {
      column.commit(size);
    }
    size++;
  }

  /** The rows up to here, to go back to. */
  static final class Mark {
    private final int size;

    /** By column: a row that was taken back must not turn its columns into text. */
    private final int[] classes;

    private Mark(int size, int[] classes) {
      this.size = size;
      this.classes = classes;
    }
  }

  Mark mark() {
    int[] classes = new int[columns.length];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = columns[i].classes();
    }
    return new Mark(size, classes);
  }

  /** Takes back all rows since {@code mark}. */
  void resetTo(Mark mark) {
    size = mark.size;
    for (int column = 0; column < columns.length; column++) {
      columns[column].resetClasses(mark.classes[column]);
    }
  }

  /** An empty table with the same shared values. */
  RecipientTable emptied() {
    RecipientTable table = new RecipientTable(template);
    for (int i = 0; i < columns.length; i++) {
      if (columns[i].isShared()) {
        table.columns[i] = columns[i].view();
      }
    }
    return table;
  }

  Object shared(int column) {
    return columns[column].get(0);
  }

  RecipientData snapshot() {
    ColumnCells[] views = new ColumnCells[columns.length];
    for (int i = 0; i < views.length; i++) {
      views[i] = columns[i].view();
    }
    return new RecipientSlice(template, views, addressees.view(), 0, size);
  }
}
