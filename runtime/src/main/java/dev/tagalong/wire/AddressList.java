package dev.tagalong.wire;

import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects recipients without a template, and so without any values. */
public final class AddressList implements RecipientData {
  private static final CompiledTemplate NO_TEMPLATE = CompiledTemplate.of("", file -> null).build();

  private record Entry(String address, String displayName) {}

  private final List<Entry> entries;
  private final int before;

  /** Nobody yet. */
  public AddressList() {
    this(new ArrayList<>(), 0);
  }

  private AddressList(List<Entry> entries, int before) {
    this.entries = entries;
    this.before = before;
  }

  /**
   * Adds plain addresses: all of them, or none.
   *
   * @throws IllegalArgumentException if one of them cannot be an address
   */
  public void add(Iterable<String> addresses) {
    Objects.requireNonNull(addresses, "The addresses are null.");
    List<Entry> added = new ArrayList<>();
    for (String address : addresses) {
      added.add(entry(entries.size() + added.size() + 1, address, ""));
    }
    entries.addAll(added);
  }

  /**
   * Adds an address with its display name.
   *
   * @throws IllegalArgumentException if one of them cannot be what it should be
   */
  public void add(String address, String displayName) {
    entries.add(entry(entries.size() + 1, address, displayName));
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
  public boolean addressesNeedNoEscaping() {
    return false;
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
  public void requireNoTagMadeIn(String text) {
    // There are no tags.
  }

  @Override
  public void requireNoValueWith(String text, String setting) {
    // There are no values.
  }

  /** A copy, which no longer changes. */
  @Override
  public RecipientData slice(int from, int to) {
    return new AddressList(List.copyOf(entries.subList(from, to)), before + from);
  }
}
