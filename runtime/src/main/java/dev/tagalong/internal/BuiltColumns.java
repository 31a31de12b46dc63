package dev.tagalong.internal;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Columns over cells that no longer change: those of a {@link RecipientTable} below its size. */
final class BuiltColumns implements RecipientData {
  private final CompiledTemplate template;
  private final Object[][] cells;
  private final boolean[][] special;
  private final int[] traits;
  private final int[] longest;
  private final String[] addresses;
  private final String[] displayNames;
  private final boolean plainAddresses;
  private final int offset;
  private final int size;

  BuiltColumns(
      CompiledTemplate template,
      Object[][] cells,
      boolean[][] special,
      int[] traits,
      int[] longest,
      String[] addresses,
      String[] displayNames,
      boolean plainAddresses,
      int offset,
      int size) {
    this.template = template;
    this.cells = cells;
    this.special = special;
    this.traits = traits;
    this.longest = longest;
    this.addresses = addresses;
    this.displayNames = displayNames;
    this.plainAddresses = plainAddresses;
    this.offset = offset;
    this.size = size;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public String address(int row) {
    return addresses[index(row)];
  }

  private int index(int row) {
    return offset + Objects.checkIndex(row, size);
  }

  @Override
  public String displayName(int row) {
    int index = index(row);
    return index < displayNames.length ? displayNames[index] : "";
  }

  @Override
  public boolean hasDisplayNames() {
    for (int row = 0; row < size && offset + row < displayNames.length; row++) {
      if (!displayName(row).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean addressesNeedNoEscaping() {
    return plainAddresses;
  }

  @Override
  public String describe(int row) {
    return RecipientRow.describe(index(row), address(row));
  }

  @Override
  public List<Substitution> substitutions(boolean sectionTags) {
    List<Substitution> all = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      TagColumn spec = template.columns().get(column);
      int index = column;
      spec.sent()
          .forEach(
              (tag, escaping) ->
                  all.add(
                      new CellSubstitution(
                          tag,
                          template.values().escaper(escaping, template.adjacent().touch(index)),
                          cells[index],
                          special[index],
                          traits[index],
                          longest[index],
                          spec.presence() == TagColumn.Presence.SHARED ? -1 : offset,
                          spec)));
    }
    return template.order().hasSections() && !sectionTags ? SectionFiller.inlined(this, all) : all;
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
        : Optional.of(row -> ((Number) cells[column][index(row)]).longValue());
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
  public void requireNoTagMadeIn(String text) {
    AdjacentValues values = template.adjacentIn(text);
    if (values.isEmpty()) {
      return;
    }
    for (int i = 0; i < size; i++) {
      int row = i;
      values.check(() -> describe(row), column -> cell(column, row));
    }
  }

  private Object cell(int column, int row) {
    boolean shared = template.columns().get(column).presence() == TagColumn.Presence.SHARED;
    return cells[column][shared ? 0 : index(row)];
  }

  @Override
  public void requireNoValueWith(String text, String setting) {
    for (Substitution substitution : substitutions(false)) {
      for (int row = 0; row < size; row++) {
        if (substitution.value(row).toString().contains(text)) {
          throw new IllegalArgumentException(
              "%s of %s holds %s, which SendGrid replaces because of %s: set a text there that no value holds"
                  .formatted(substitution.tag(), describe(row), text, setting));
        }
      }
    }
  }

  @Override
  public RecipientData slice(int from, int to) {
    Objects.checkFromToIndex(from, to, size);
    return new BuiltColumns(
        template,
        cells,
        special,
        traits,
        longest,
        addresses,
        displayNames,
        plainAddresses,
        offset + from,
        to - from);
  }
}
