package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.escape.InvisibleBreaks;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.wire.AsciiNumbers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column's cells under one spelling of its tags. */
final class CellSubstitution implements Substitution {
  private final String tag;
  private final ValueEscaper escaper;
  private final TagColumn column;
  private final ColumnCells all;
  private final Object[] cells;
  private final boolean[] needEscaping;
  private final int offset;
  private final boolean copies;

  /**
   * @param tag the spelling that is sent
   * @param escaper escapes for the contexts of this spelling
   * @param column what the cells are
   * @param cells the cells
   * @param offset the index of the first recipient's cell, where they are not shared
   */
  CellSubstitution(
      String tag, ValueEscaper escaper, TagColumn column, ColumnCells cells, int offset) {
    this.tag = tag;
    this.escaper = escaper;
    this.column = column;
    this.all = cells;
    this.cells = cells.cells();
    this.needEscaping = cells.needEscaping();
    this.offset = cells.isShared() ? -1 : offset;
    copies = !isSection() && escaper.copies(all.classes() & ~CharacterClasses.NEEDS_ESCAPING);
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public boolean standsInContent() {
    return column.standsInContent(tag);
  }

  @Override
  public Object value(int row) {
    Object cell = cells[index(row)];
    if (cell instanceof String text) {
      return escaper.copies(all.classes()) ? text : escaper.escape(text);
    }
    return cell instanceof SectionText chosen ? column.sentAs(tag, chosen).tag() : cell;
  }

  @Override
  public void mark(int row, MarkedText to) {
    to.value(authored(), value(row).toString());
  }

  /** The tag as the template has it. */
  String authored() {
    return column.authored(tag);
  }

  @Override
  public long longest() {
    return Math.max(AsciiNumbers.LONGEST, escaper.longest(all.classes(), all.longest()));
  }

  boolean isSection() {
    return column.kind() == TagColumn.Kind.SECTION;
  }

  @Override
  public boolean integers() {
    return (all.classes() & CharacterClasses.TEXT) == 0 && !isSection();
  }

  @Override
  public @Nullable Object plainValue(int row) {
    int index = index(row);
    return copies && (index >= needEscaping.length || !needEscaping[index]) ? cells[index] : null;
  }

  @Override
  public boolean takesBreaks() {
    return escaper.takesBreaks() && !isSection();
  }

  @Override
  public Optional<String> withBreaks(int row, int before, int room) {
    return takesBreaks()
        ? new InvisibleBreaks().text(value(row).toString()).within(before, room)
        : Optional.empty();
  }

  private int index(int row) {
    return offset < 0 ? 0 : offset + row;
  }
}
