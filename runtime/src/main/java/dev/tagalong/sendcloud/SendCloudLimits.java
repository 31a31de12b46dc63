package dev.tagalong.sendcloud;

import static dev.tagalong.wire.HeaderField.figure;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Domains;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.wire.HeaderField;
import java.util.Collection;
import java.util.function.IntToLongFunction;

/** SendCloud's limits: each refused with the limit, the figure and the way out. */
final class SendCloudLimits {
  /** Addresses in {@code to}. */
  static final int RECIPIENTS = 100;

  /** Characters of base64: the service's 1M, taken at its least. */
  static final int VALUE_LENGTH = 1_000_000;

  /** What a line of a mail may hold. */
  private static final int LONGEST_LINE = HeaderField.WIDEST_LINE;

  private SendCloudLimits() {}

  static void checkRecipients(RecipientData recipients) {
    if (recipients.size() > RECIPIENTS) {
      throw new IllegalArgumentException(
          "SendCloud takes at most %d recipients in one header, and these are %s. Use buildAll(), which splits them."
              .formatted(RECIPIENTS, figure(recipients.size())));
    }
  }

  static int checkBatch(int maxRecipients) {
    if (maxRecipients < 1 || maxRecipients > RECIPIENTS) {
      throw new IllegalArgumentException(
          "A header for SendCloud takes between 1 and %d recipients; asked for were %s."
              .formatted(RECIPIENTS, figure(maxRecipients)));
    }
    return maxRecipients;
  }

  static void checkPlainAddresses(RecipientData recipients) {
    if (!recipients.hasDisplayNames()) {
      return;
    }
    for (int row = 0; row < recipients.size(); row++) {
      if (!recipients.displayName(row).isEmpty()) {
        throw new IllegalArgumentException(
            "%s has a display name, and SendCloud takes plain addresses only. Give the address alone."
                .formatted(recipients.describe(row)));
      }
    }
  }

  static void checkUnsubscribePages(RecipientData recipients) {
    IntToLongFunction pages = recipients.unsubscribePage().orElse(null);
    for (int row = 0; pages != null && row < recipients.size(); row++) {
      long page = pages.applyAsLong(row);
      if (page < 1) {
        throw new IllegalArgumentException(
            "%s: %s".formatted(recipients.describe(row), page(page)));
      }
    }
  }

  static long checkPage(long page) {
    if (page < 1) {
      throw new IllegalArgumentException(page(page));
    }
    return page;
  }

  private static String page(long page) {
    return "page_id: the number of an unsubscribe page is positive, and this is %d."
        .formatted(page);
  }

  static IllegalArgumentException tooLong(RecipientData recipients, long length) {
    String limit =
        "SendCloud takes at most %s characters of base64".formatted(figure(VALUE_LENGTH));
    return new IllegalArgumentException(
        switch (recipients.size()) {
          case 0 -> "%s, and this header has %s.".formatted(limit, figure(length));
          case 1 ->
              "%s, and the header for %s alone has %s. Shorten the values, or move text that is the same for all into the template."
                  .formatted(limit, recipients.describe(0), figure(length));
          default ->
              "%s, and the header for these %d recipients has %s. Use buildAll(), which splits them."
                  .formatted(limit, recipients.size(), figure(length));
        });
  }

  static String checkDomain(String domain) {
    TextChecks.filled("send_domain", domain);
    try {
      return Domains.fullyQualified(domain);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("send_domain " + e.getMessage() + ".", e);
    }
  }

  /** The full name of a custom header, for a key with or without the prefix. */
  static String customName(String key) {
    TextChecks.filled("The key of a custom header", key);
    boolean prefixed =
        key.regionMatches(true, 0, HeaderField.CUSTOM, 0, HeaderField.CUSTOM.length());
    String bare = prefixed ? key.substring(HeaderField.CUSTOM.length()) : key;
    if (bare.isEmpty()) {
      throw new IllegalArgumentException(
          "The key of a custom header is more than its prefix: %s alone is none."
              .formatted(HeaderField.CUSTOM));
    }
    if (!bare.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':')) {
      throw new IllegalArgumentException(
          "The key of a custom header is the name of a header field, without blanks, colons and non-ASCII characters: %s is none."
              .formatted(HeaderField.CUSTOM + printable(bare)));
    }
    int longest = LONGEST_LINE - HeaderField.CUSTOM.length() - ": v".length();
    if (bare.length() > longest) {
      throw new IllegalArgumentException(
          "The key of a custom header has %s characters, and a line of a mail has room for %d. Shorten it."
              .formatted(figure(bare.length()), longest));
    }
    return HeaderField.CUSTOM + bare;
  }

  static void checkCustomName(String name, Collection<String> names) {
    for (String other : names) {
      if (other.equalsIgnoreCase(name) && !other.equals(name)) {
        throw new IllegalArgumentException(
            "%s: %s is set already, and names of header fields are the same in any case. Set one of them."
                .formatted(name, other));
      }
    }
  }

  static String checkCustomValue(String name, String value) {
    TextChecks.filled(name, value);
    if (!TextChecks.isPrintableAscii(value)) {
      throw new IllegalArgumentException(
          "%s: its value goes into a header of its own, which takes printable ASCII only. Encode it, in percent signs or base64, and decode it in the webhook."
              .formatted(name));
    }
    if (!value.strip().equals(value)) {
      throw new IllegalArgumentException(
          "%s: its value begins or ends with a blank, which mail software takes away. Remove it, or encode it as %%20."
              .formatted(name));
    }
    int room = LONGEST_LINE - name.length() - ": ".length();
    if (value.length() > room) {
      throw new IllegalArgumentException(
          "%s: its value has %s characters, and a line of a mail has room for %d. Keep the data on your side and send only its key."
              .formatted(name, figure(value.length()), room));
    }
    return value;
  }

  private static String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.chars()
        .forEach(c -> printable.append(c >= ' ' && c < 0x7F ? String.valueOf((char) c) : "?"));
    return printable.toString();
  }
}
