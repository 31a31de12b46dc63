package dev.tagalong.wire;

import dev.tagalong.RefusedValueException;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Addresses;
import dev.tagalong.wire.PlainRecipients.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whom a header is made for: the recipients of a template, or the addresses that it is given. */
public final class HeaderRecipients {
  private final @Nullable RecipientData fromTemplate;
  private final List<Entry> added = new ArrayList<>();

  private HeaderRecipients(@Nullable RecipientData fromTemplate) {
    this.fromTemplate = fromTemplate;
  }

  /** Nobody yet, and no template. */
  public static HeaderRecipients none() {
    return new HeaderRecipients(null);
  }

  /** The recipients of a template. */
  public static HeaderRecipients of(RecipientData fromTemplate) {
    return new HeaderRecipients(fromTemplate);
  }

  /** How many there are. */
  public int size() {
    return fromTemplate == null ? added.size() : fromTemplate.size();
  }

  /** All of them, as they are now. */
  public RecipientData data() {
    return fromTemplate == null ? new PlainRecipients(added) : fromTemplate;
  }

  /**
   * Adds plain addresses: all of them, or none.
   *
   * @throws RefusedValueException if one of them cannot be an address
   * @throws IllegalStateException if the recipients come from a template
   */
  public void add(Iterable<String> addresses) {
    requireNoTemplate();
    Objects.requireNonNull(addresses, "The addresses are null.");
    List<Entry> entries = new ArrayList<>();
    for (String address : addresses) {
      entries.add(entry(added.size() + entries.size() + 1, address, ""));
    }
    added.addAll(entries);
  }

  /**
   * Adds an address with its display name.
   *
   * @throws RefusedValueException if one of them cannot be what it should be
   * @throws IllegalStateException if the recipients come from a template
   */
  public void add(String address, String displayName) {
    requireNoTemplate();
    added.add(entry(added.size() + 1, address, displayName));
  }

  private void requireNoTemplate() {
    if (fromTemplate != null) {
      throw new IllegalStateException(
          "These recipients come from a template, and one more would have no values for its tags. Add it to the template's own builder.");
    }
  }

  private static Entry entry(int number, String address, String displayName) {
    if (address == null) {
      throw refusal(number, "", "the address is null", null);
    }
    if (displayName == null) {
      throw refusal(number, address, "the display name is null", null);
    }
    try {
      Addresses.checkDisplayName(displayName);
      return new Entry(Addresses.checked(address), displayName);
    } catch (IllegalArgumentException e) {
      throw refusal(number, address, String.valueOf(e.getMessage()), e);
    }
  }

  private static RefusedValueException refusal(
      int number, String address, String fault, @Nullable Throwable cause) {
    return new RefusedValueException(
        "recipient " + number + ": " + fault, "", number, address, cause);
  }

  /** Whether it is a template's list of nobody, to whom nothing can be sent. */
  public boolean isTemplateOfNobody() {
    return fromTemplate != null && fromTemplate.size() == 0;
  }

  /**
   * Refuses a template's list of nobody. A header without a template may leave its recipients to
   * the mail.
   *
   * @throws IllegalStateException with the reason
   */
  public void requireSomeOfTemplate() {
    if (isTemplateOfNobody()) {
      throw new IllegalStateException(
          "There are no recipients, and without them the mail would go out with its tags. Look at size() before making a header.");
    }
  }
}
