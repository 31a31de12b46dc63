package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.wire.AsciiEscapes;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recipients and cells, column by column. The next row's cells stand beyond {@link #size} until it
 * is committed; cells below it never change, so that what is built can share them.
 */
final class RecipientTable {
  private static final int INITIAL_CAPACITY = 16;
  private static final boolean[] NONE = {};

  private final CompiledTemplate template;
  private final Object[][] cells;
  private final boolean[] shared;
  private final int[] traits;

  /**
   * By column: the most characters that a text had, and the most bytes of JSON that a section's tag
   * takes; those of rows taken back included.
   */
  private final int[] longest;

  /** By column: the traits of the next row's cells; none for a shared column. */
  private final int[] rowTraits;

  private int rowTraitsTogether;

  /**
   * By column: which cells may have {@link CharacterClasses#NEEDS_ESCAPING}; empty while none has.
   */
  private final boolean[][] special;

  private String[] addresses = new String[INITIAL_CAPACITY];
  private String[] displayNames = {};
  private boolean plainAddresses = true;
  private int size;

  RecipientTable(CompiledTemplate template) {
    this.template = template;
    List<TagColumn> columns = template.columns();
    cells = new Object[columns.size()][];
    shared = new boolean[columns.size()];
    traits = new int[columns.size()];
    rowTraits = new int[columns.size()];
    longest = new int[columns.size()];
    special = new boolean[columns.size()][];
    Arrays.fill(special, NONE);
    for (int column = 0; column < cells.length; column++) {
      shared[column] = columns.get(column).presence() == TagColumn.Presence.SHARED;
      cells[column] = new Object[shared[column] ? 1 : INITIAL_CAPACITY];
    }
  }

  int size() {
    return size;
  }

  /** Makes room for {@code more} rows at once. */
  void reserve(int more) {
    if (size + more > addresses.length) {
      int capacity = Math.max(size + more, addresses.length * 2);
      for (int column = 0; column < cells.length; column++) {
        if (!shared[column]) {
          cells[column] = Arrays.copyOf(cells[column], capacity);
          if (special[column].length > 0) {
            special[column] = Arrays.copyOf(special[column], capacity);
          }
        }
      }
      // Last, so that room that was made in part, for want of memory, is made anew.
      addresses = Arrays.copyOf(addresses, capacity);
    }
  }

  /** Begins the row at {@link #size}; what an abandoned row has left there is overwritten. */
  void begin(String address, String displayName) {
    reserve(1);
    rowTraitsTogether = 0;
    addresses[size] = address;
    if (displayNames.length > 0 || !displayName.isEmpty()) {
      displayNames = size < displayNames.length ? displayNames : grownDisplayNames();
      displayNames[size] = displayName;
    }
    for (int column : template.optional()) {
      cells[column][size] = Absent.VALUE;
    }
  }

  /** An address has to be escaped. */
  void setAddressNeedsEscaping() {
    plainAddresses = false;
  }

  private String[] grownDisplayNames() {
    String[] grown = Arrays.copyOf(displayNames, addresses.length);
    Arrays.fill(grown, displayNames.length, grown.length, "");
    return grown;
  }

  /** Enters a cell in the row at {@link #size}. */
  void put(int column, Object cell, int traitsOfCell) {
    cells[column][size] = cell;
    measure(column, cell);
    rowTraits[column] = traitsOfCell;
    rowTraitsTogether |= traitsOfCell;
  }

  /** Enters the one cell of a shared column. */
  void share(int column, Object cell, int traitsOfCell) {
    cells[column][0] = cell;
    measure(column, cell);
    traits[column] = traitsOfCell;
    special[column] = new boolean[] {(traitsOfCell & CharacterClasses.NEEDS_ESCAPING) != 0};
  }

  private void measure(int column, Object cell) {
    if (cell instanceof String text) {
      longest[column] = Math.max(longest[column], text.length());
    } else if (cell instanceof SectionText section) {
      longest[column] = Math.max(longest[column], (int) AsciiEscapes.jsonLength(section.tag()));
    }
  }

  /** The cell of the row at {@link #size}, or a shared one; null if none was ever put. */
  @Nullable Object current(int column) {
    return cells[column][shared[column] ? 0 : size];
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
    for (int column = 0; column < rowTraits.length; column++) {
      traits[column] |= rowTraits[column];
    }
    if ((rowTraitsTogether & CharacterClasses.NEEDS_ESCAPING) != 0) {
      markSpecial();
    }
    size++;
  }

  private void markSpecial() {
    for (int column = 0; column < rowTraits.length; column++) {
      if ((rowTraits[column] & CharacterClasses.NEEDS_ESCAPING) != 0) {
        if (special[column].length == 0) {
          special[column] = new boolean[cells[column].length];
        }
        special[column][size] = true;
      }
    }
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
  RecipientTable emptied() {
    RecipientTable table = new RecipientTable(template);
    for (int column : template.shared()) {
      table.cells[column] = cells[column];
      table.traits[column] = traits[column];
      table.special[column] = special[column];
      table.longest[column] = longest[column];
    }
    return table;
  }

  Object shared(int column) {
    return cells[column][0];
  }

  RecipientData snapshot() {
    return new BuiltColumns(
        template,
        cells.clone(),
        special.clone(),
        traits.clone(),
        longest.clone(),
        addresses,
        displayNames,
        plainAddresses,
        0,
        size);
  }

  /** An optional value that was not given. */
  private enum Absent {
    VALUE
  }
}
