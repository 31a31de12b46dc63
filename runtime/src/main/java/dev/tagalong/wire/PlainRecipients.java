package dev.tagalong.wire;

import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Recipients without a template, and so without any values. */
final class PlainRecipients implements RecipientData {
  private static final String NO_TEMPLATE =
      "This header was made without a template, and so it has no content. Give the content to send"
          + " as well.";

  /**
   * A recipient.
   *
   * @param displayName unquoted; empty for none
   */
  record Entry(String address, String displayName) {}

  private final List<Entry> entries;
  private final int before;

  /** Copies {@code entries}. */
  PlainRecipients(List<Entry> entries) {
    this(List.copyOf(entries), 0);
  }

  private PlainRecipients(List<Entry> entries, int before) {
    this.entries = entries;
    this.before = before;
  }

  @Override
  public String template() {
    return "";
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Locale locale() {
    return Locale.ROOT;
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
    return "recipient %d (%s)".formatted(position(row), address(row));
  }

  @Override
  public long position(int row) {
    return before + row + 1L;
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
  public Optional<IntToLongFunction> sendAt() {
    return Optional.empty();
  }

  @Override
  public Optional<IntToLongFunction> unsubscribePage() {
    return Optional.empty();
  }

  @Override
  public Optional<UnsubscribeTag> unsubscribeTag() {
    return Optional.empty();
  }

  @Override
  public void requireNoTagMadeIn(String text) {
    // There are no tags.
  }

  @Override
  public void requireNoValueWith(String text, String setting) {
    // There are no values.
  }

  @Override
  public boolean hasContent() {
    return false;
  }

  @Override
  public <T> T content(MailShape<T> shape) {
    throw new IllegalStateException(NO_TEMPLATE);
  }

  @Override
  public <T> List<T> mails(MailShape<T> shape) {
    throw new IllegalStateException(NO_TEMPLATE);
  }

  @Override
  public MarkedMails markedMails() {
    throw new IllegalStateException(NO_TEMPLATE);
  }

  @Override
  public RecipientData slice(int from, int to) {
    return new PlainRecipients(entries.subList(from, to), before + from);
  }
}
