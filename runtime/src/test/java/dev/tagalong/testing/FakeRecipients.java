package dev.tagalong.testing;

import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Recipients with values, said directly, where an application has a generated builder. */
public final class FakeRecipients implements RecipientData {
  private final List<String> addresses;
  private final int before;
  private final Map<Integer, String> names = new LinkedHashMap<>();
  private final List<FakeSubstitution> columns = new ArrayList<>();
  private final List<FakeSubstitution> sectionTagColumns = new ArrayList<>();
  private final Map<String, String> sections = new LinkedHashMap<>();
  private List<Long> sendAt = List.of();
  private List<Long> unsubscribePages = List.of();

  private FakeRecipients(List<String> addresses, int before) {
    this.addresses = addresses;
    this.before = before;
  }

  public static FakeRecipients to(String... addresses) {
    return to(List.of(addresses));
  }

  public static FakeRecipients to(List<String> addresses) {
    return new FakeRecipients(addresses, 0);
  }

  /** {@code count} recipients r1@example.com, r2@example.com, … */
  public static FakeRecipients recipients(int count) {
    return to(IntStream.rangeClosed(1, count).mapToObj(i -> "r" + i + "@example.com").toList());
  }

  public FakeRecipients displayName(int row, String name) {
    names.put(row, name);
    return this;
  }

  public FakeRecipients sub(String tag, Object... values) {
    return sub(tag, List.of(values));
  }

  public FakeRecipients sub(String tag, List<?> values) {
    columns.add(new FakeSubstitution(tag, List.copyOf(values)));
    return this;
  }

  /** What a section column gives where section tags are asked for. */
  public FakeRecipients subAsSectionTag(String tag, Object... values) {
    sectionTagColumns.add(new FakeSubstitution(tag, List.of(values)));
    return this;
  }

  public FakeRecipients section(String tag, String text) {
    sections.put(tag, text);
    return this;
  }

  public FakeRecipients sendAt(Long... seconds) {
    sendAt = List.of(seconds);
    return this;
  }

  public FakeRecipients unsubscribePages(Long... pages) {
    unsubscribePages = List.of(pages);
    return this;
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F && c != '"' && c != '\\')
        && !text.contains("=?");
  }

  private record FakeSubstitution(String tag, List<Object> values) implements Substitution {
    @Override
    public boolean standsInContent() {
      return true;
    }

    @Override
    public Object value(int row) {
      return values.get(row);
    }

    @Override
    public long longest() {
      return values.stream().mapToLong(value -> 6L * value.toString().length()).max().orElse(0);
    }

    @Override
    public boolean integers() {
      return values.stream().allMatch(Long.class::isInstance);
    }

    @Override
    public Object plainValue(int row) {
      boolean plain = isPlain(values.get(row).toString());
      return plain ? values.get(row) : null;
    }

    FakeSubstitution slice(int from, int to) {
      return new FakeSubstitution(tag, values.subList(from, to));
    }
  }

  @Override
  public Locale locale() {
    return Locale.ROOT;
  }

  @Override
  public String template() {
    return "";
  }

  @Override
  public int size() {
    return addresses.size();
  }

  @Override
  public String address(int row) {
    return addresses.get(row);
  }

  @Override
  public String displayName(int row) {
    return names.getOrDefault(row, "");
  }

  @Override
  public boolean hasDisplayNames() {
    return !names.isEmpty();
  }

  @Override
  public boolean addressesNeedNoEscaping() {
    return addresses.stream().allMatch(FakeRecipients::isPlain);
  }

  @Override
  public String describe(int row) {
    return "recipient %d (%s)".formatted(position(row), address(row));
  }

  @Override
  public long position(int row) {
    return before + row + 1L;
  }

  @Override
  public List<Substitution> substitutions(boolean sectionTags) {
    return List.copyOf(sectionTags && !sectionTagColumns.isEmpty() ? sectionTagColumns : columns);
  }

  @Override
  public Map<String, String> sections() {
    return sections;
  }

  @Override
  public Optional<IntToLongFunction> sendAt() {
    return sendAt.isEmpty() ? Optional.empty() : Optional.of(sendAt::get);
  }

  @Override
  public Optional<IntToLongFunction> unsubscribePage() {
    return unsubscribePages.isEmpty() ? Optional.empty() : Optional.of(unsubscribePages::get);
  }

  @Override
  public boolean hasContent() {
    return false;
  }

  @Override
  public <T> T content(MailShape<T> shape) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> List<T> mails(MailShape<T> shape) {
    throw new UnsupportedOperationException();
  }

  @Override
  public MarkedMails markedMails() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<UnsubscribeTag> unsubscribeTag() {
    return Optional.empty();
  }

  @Override
  public RecipientData slice(int from, int to) {
    FakeRecipients slice = new FakeRecipients(addresses.subList(from, to), before + from);
    names.forEach(
        (row, name) -> {
          if (from <= row && row < to) {
            slice.names.put(row - from, name);
          }
        });
    columns.forEach(column -> slice.columns.add(column.slice(from, to)));
    sectionTagColumns.forEach(column -> slice.sectionTagColumns.add(column.slice(from, to)));
    slice.sections.putAll(sections);
    slice.sendAt = sendAt.isEmpty() ? sendAt : sendAt.subList(from, to);
    slice.unsubscribePages =
        unsubscribePages.isEmpty() ? unsubscribePages : unsubscribePages.subList(from, to);
    return slice;
  }

  @Override
  public void requireNoTagMadeIn(String text) {}

  @Override
  public void requireNoValueWith(String text, String setting) {}
}
