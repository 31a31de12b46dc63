package dev.tagalong.generated;

/** A column's cells under one spelling of its tags. */
final class CellSubstitution implements Substitution {
  private final String tag;
  private final CellWriter writer;
  private final Object[] cells;
  private final int traits;
  private final int offset;

  /**
   * @param tag the spelling that is sent
   * @param writer escapes for the places of this spelling
   * @param cells the cells; a single one for a shared value
   * @param traits the traits of all cells together
   * @param offset the index of the first recipient's cell; -1 for a shared value
   */
  CellSubstitution(String tag, CellWriter writer, Object[] cells, int traits, int offset) {
    this.tag = tag;
    this.writer = writer;
    this.cells = cells;
    this.traits = traits;
    this.offset = offset;
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
    return cell instanceof SectionText section ? section.tag() : cell;
  }

  /** The section that a section column has chosen. */
  SectionText section(int row) {
    return (SectionText) cells[offset < 0 ? 0 : offset + row];
  }

  boolean isSection() {
    return cells.length > 0 && cells[Math.max(offset, 0)] instanceof SectionText;
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
