package dev.tagalong.internal;

import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.wire.AsciiNumbers;
import org.jspecify.annotations.Nullable;

/** A column's cells under one spelling of its tags. */
final class CellSubstitution implements Substitution {
  private final String tag;
  private final ValueEscaper escaper;
  private final Object[] cells;
  private final boolean[] special;
  private final int traits;
  private final int longest;
  private final int offset;
  private final TagColumn column;
  private final boolean copies;

  /**
   * @param tag the spelling that is sent
   * @param escaper escapes for the contexts of this spelling
   * @param cells the cells; a single one for a shared value
   * @param special which cells may have {@link CharacterClasses#NEEDS_ESCAPING}; empty if none has
   * @param traits the traits of all cells together
   * @param longest the most characters that a cell's text has, before it is escaped
   * @param offset the index of the first recipient's cell; -1 for a shared value
   * @param column what the cells are
   */
  CellSubstitution(
      String tag,
      ValueEscaper escaper,
      Object[] cells,
      boolean[] special,
      int traits,
      int longest,
      int offset,
      TagColumn column) {
    this.tag = tag;
    this.escaper = escaper;
    this.cells = cells;
    this.special = special;
    this.traits = traits;
    this.longest = longest;
    this.offset = offset;
    this.column = column;
    copies = !isSection() && escaper.copies(traits & ~CharacterClasses.NEEDS_ESCAPING);
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public Object value(int row) {
    Object cell = cells[index(row)];
    if (cell instanceof String text) {
      return escaper.copies(traits) ? text : escaper.escape(text);
    }
    return cell instanceof SectionText chosen ? column.sentAs(tag, chosen).tag() : cell;
  }

  @Override
  public long longest() {
    return Math.max(AsciiNumbers.LONGEST, escaper.longest(traits, longest));
  }

  /** The tag of the section that was chosen for a recipient; empty if none was. */
  String sectionTag(int row) {
    return value(row).toString();
  }

  boolean isSection() {
    return column.kind() == TagColumn.Kind.SECTION;
  }

  @Override
  public boolean integers() {
    return (traits & CharacterClasses.TEXT) == 0 && !isSection();
  }

  @Override
  public @Nullable Object plainValue(int row) {
    int index = index(row);
    return copies && (index >= special.length || !special[index]) ? cells[index] : null;
  }

  private int index(int row) {
    return offset < 0 ? 0 : offset + row;
  }
}
