package dev.tagalong.wire;

import dev.tagalong.generated.Columns;
import dev.tagalong.generated.CompiledTemplate;
import dev.tagalong.generated.Substitution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Recipients without a template, and so without any values. Immutable. */
public final class AddressList implements Columns {
  /** Nobody. */
  public static final AddressList EMPTY = new AddressList(List.of(), 0);

  private static final CompiledTemplate NO_TEMPLATE = CompiledTemplate.of("", file -> null).build();

  private record Entry(String address, String displayName) {}

  private final List<Entry> entries;
  private final int before;

  private AddressList(List<Entry> entries, int before) {
    this.entries = entries;
    this.before = before;
  }

  /**
   * With more plain addresses at the end.
   *
   * @throws IllegalArgumentException if one of them cannot be an address
   */
  public AddressList with(Iterable<String> addresses) {
    List<Entry> all = new ArrayList<>(entries);
    for (String address : addresses) {
      all.add(entry(all.size() + 1, address, ""));
    }
    return new AddressList(List.copyOf(all), before);
  }

  /**
   * With one more address and its display name at the end.
   *
   * @throws IllegalArgumentException if one of them cannot be what it should be
   */
  public AddressList with(String address, String displayName) {
    List<Entry> all = new ArrayList<>(entries);
    all.add(entry(all.size() + 1, address, displayName));
    return new AddressList(List.copyOf(all), before);
  }

  private static Entry entry(int number, String address, String displayName) {
    String recipient = "recipient " + number;
    Objects.requireNonNull(address, () -> recipient + ": the address is null");
    Objects.requireNonNull(displayName, () -> recipient + ": the display name is null");
    try {
      Addresses.checkDisplayName(displayName);
      return new Entry(Addresses.checked(address), displayName);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(recipient + ": " + e.getMessage(), e);
    }
  }

  @Override
  public CompiledTemplate template() {
    return NO_TEMPLATE;
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public String address(int row) {
    return entries.get(row).address();
  }

  @Override
  public String displayName(int row) {
    return entries.get(row).displayName();
  }

  @Override
  public boolean hasDisplayNames() {
    return entries.stream().anyMatch(entry -> !entry.displayName().isEmpty());
  }

  @Override
  public String describe(int row) {
    return "recipient %d (%s)".formatted(before + row + 1, address(row));
  }

  @Override
  public List<Substitution> substitutions(boolean sectionTags) {
    return List.of();
  }

  @Override
  public Map<String, String> sections() {
    return Map.of();
  }

  @Override
  public boolean hasSendAt() {
    return false;
  }

  @Override
  public long sendAt(int row) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean hasUnsubscribePage() {
    return false;
  }

  @Override
  public long unsubscribePage(int row) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Columns slice(int from, int to) {
    return new AddressList(entries.subList(from, to), before + from);
  }
}
