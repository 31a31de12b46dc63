package dev.tagalong.internal;

import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Some rows that no longer change: of those of a {@link RecipientTable} below its size. */
final class RecipientSlice implements RecipientData {
  private final CompiledTemplate template;
  private final ColumnCells[] columns;
  private final Addressees addressees;
  private final int offset;
  private final int size;

  RecipientSlice(
      CompiledTemplate template,
      ColumnCells[] columns,
      Addressees addressees,
      int offset,
      int size) {
    this.template = template;
    this.columns = columns;
    this.addressees = addressees;
    this.offset = offset;
    this.size = size;
  }

  @Override
  public String template() {
    return template.name();
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Locale locale() {
    return template.locale();
  }

  @Override
  public String address(int row) {
    return addressees.address(index(row));
  }

  private int index(int row) {
    return offset + Objects.checkIndex(row, size);
  }

  @Override
  public String displayName(int row) {
    return addressees.displayName(index(row));
  }

  @Override
  public boolean hasDisplayNames() {
    return addressees.haveDisplayNames(offset, offset + size);
  }

  @Override
  public boolean addressesNeedNoEscaping() {
    return addressees.needNoEscaping();
  }

  @Override
  public String describe(int row) {
    return RecipientLabel.of(index(row), address(row));
  }

  @Override
  public long position(int row) {
    return index(row) + 1L;
  }

  @Override
  public List<Substitution> substitutions(boolean sectionTags) {
    List<Substitution> all = new ArrayList<>();
    for (int i = 0; i < columns.length; i++) {
      TagColumn column = template.columns().get(i);
      for (String tag : column.sent().keySet()) {
        all.add(
            new CellSubstitution(tag, template.values().escaper(tag), column, columns[i], offset));
      }
    }
    if (template.hasBlocks()) {
      all.addAll(template.blocks().substitutions(row -> new RowView(columns, index(row)), size));
    }
    return template.order().hasSections() && !sectionTags ? SectionFiller.inlined(this, all) : all;
  }

  /** Whose a value is that is to be sent. */
  private record Sent(RecipientData data, int row) implements Described {
    @Override
    public String describe() {
      return data.describe(row);
    }

    @Override
    public long position() {
      return data.position(row);
    }

    @Override
    public String address() {
      return data.address(row);
    }
  }

  /** A row as blocks see it. */
  private static final class RowView implements Frame.Row {
    private final ColumnCells[] columns;
    private final int row;

    RowView(ColumnCells[] columns, int row) {
      this.columns = columns;
      this.row = row;
    }

    @Override
    public Object cell(int column) {
      return columns[column].get(row);
    }

    @Override
    public int classes(int column) {
      return columns[column].mayNeedEscaping(row) ? Cells.UNKNOWN : 0;
    }
  }

  @Override
  public Map<String, String> sections() {
    Map<String, String> sections = new LinkedHashMap<>();
    for (TagColumn column : template.columns()) {
      for (SectionText section : column.sections()) {
        sections.put(section.tag(), section.text());
      }
    }
    return sections;
  }

  @Override
  public Optional<IntToLongFunction> sendAt() {
    return numbers(template.order().sendAt());
  }

  @Override
  public Optional<IntToLongFunction> unsubscribePage() {
    return numbers(template.order().unsubscribePage());
  }

  private Optional<IntToLongFunction> numbers(int column) {
    return column < 0
        ? Optional.empty()
        : Optional.of(row -> ((Number) columns[column].get(index(row))).longValue());
  }

  @Override
  public Optional<UnsubscribeTag> unsubscribeTag() {
    return template.unsubscribeTag();
  }

  @Override
  public boolean hasContent() {
    return true;
  }

  @Override
  public <T> T content(MailShape<T> shape) {
    return template.loaded().content(shape);
  }

  @Override
  public <T> List<T> mails(MailShape<T> shape) {
    return template.loaded().mails(this, shape);
  }

  @Override
  public MarkedMails markedMails() {
    return template.loaded().markedMails(this);
  }

  @Override
  public void requireNoTagMadeIn(String text) {
    AdjacentValues values = template.adjacentIn(text);
    if (values.isEmpty()) {
      return;
    }
    for (int i = 0; i < size; i++) {
      int row = i;
      values.check(new Sent(this, row), column -> columns[column].get(index(row)));
    }
  }

  @Override
  public void requireNoValueWith(String text, String setting) {
    for (Substitution substitution : substitutions(false)) {
      for (int row = 0; row < size; row++) {
        if (substitution.value(row).toString().contains(text)) {
          throw refusal(
              row,
              substitution.name(),
              "%s of %s holds %s, which SendGrid replaces because of %s: set a text there that no value holds"
                  .formatted(substitution.name(), describe(row), text, setting));
        }
      }
    }
  }

  @Override
  public RecipientData slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new RecipientSlice(template, columns, addressees, offset + from, to - from);
  }
}
