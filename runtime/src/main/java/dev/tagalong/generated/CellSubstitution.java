package dev.tagalong.generated;

/** A column's cells under one spelling of its tags. */
final class CellSubstitution implements Substitution {
  private final String tag;
  private final CellWriter writer;
  private final Object[] cells;
  private final int traits;
  private final int offset;
  private final boolean section;

  /**
   * @param tag the spelling that is sent
   * @param writer escapes for the places of this spelling
   * @param cells the cells; a single one for a shared value
   * @param traits the traits of all cells together
   * @param offset the index of the first recipient's cell; -1 for a shared value
   * @param section whether the cells are section texts, or empty text where none was chosen
   */
  CellSubstitution(
      String tag, CellWriter writer, Object[] cells, int traits, int offset, boolean section) {
    this.tag = tag;
    this.writer = writer;
    this.cells = cells;
    this.traits = traits;
    this.offset = offset;
    this.section = section;
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public Object value(int row) {
    Object cell = cells[offset < 0 ? 0 : offset + row];
    if (cell instanceof String text) {
      return writer.copies(traits) ? text : writer.write(text);
    }
    return cell instanceof SectionText chosen ? chosen.tag() : cell;
  }

  /** The tag of the section that was chosen for a recipient; empty if none was. */
  String sectionTag(int row) {
    return value(row).toString();
  }

  boolean isSection() {
    return section;
  }

  @Override
  public boolean integers() {
    return (traits & Traits.TEXT) == 0 && !isSection();
  }

  @Override
  public boolean plain() {
    return (traits & Traits.JSON) == 0 && writer.copies(traits) && !isSection();
  }
}
