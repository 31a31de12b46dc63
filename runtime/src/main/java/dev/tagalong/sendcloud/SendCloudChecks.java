package dev.tagalong.sendcloud;

import static dev.tagalong.rules.TextChecks.refuse;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.rules.Domains;
import dev.tagalong.rules.SendCloudLimits;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Refuses what is over {@link SendCloudLimits SendCloud's limits}. */
final class SendCloudChecks {
  private SendCloudChecks() {}

  static void recipients(RecipientData recipients) {
    refuse(SendCloudLimits.recipients(recipients.size()));
  }

  static void plainAddresses(RecipientData recipients) {
    if (!recipients.hasDisplayNames()) {
      return;
    }
    for (int row = 0; row < recipients.size(); row++) {
      if (!recipients.displayName(row).isEmpty()) {
        throw recipients.refusal(
            row,
            "",
            "%s has a display name, and SendCloud takes plain addresses only. Give the address alone."
                .formatted(recipients.describe(row)));
      }
    }
  }

  static void unsubscribePages(RecipientData recipients) {
    IntToLongFunction pages = recipients.unsubscribePage().orElse(null);
    for (int row = 0; pages != null && row < recipients.size(); row++) {
      Optional<String> fault = SendCloudLimits.page(pages.applyAsLong(row));
      if (fault.isPresent()) {
        throw recipients.refusal(row, "page_id", recipients.describe(row) + ": " + fault.get());
      }
    }
  }

  static long pageOfAll(long page, RecipientData recipients) {
    refuse(SendCloudLimits.pageOfAll(page, recipients.unsubscribePage().isPresent()));
    return page;
  }

  static IllegalArgumentException tooLong(RecipientData recipients, long length) {
    String first = recipients.size() == 0 ? "" : recipients.describe(0);
    String message = SendCloudLimits.tooLong(length, recipients.size(), first);
    return recipients.size() == 1
        ? recipients.refusal(0, "", message)
        : new IllegalArgumentException(message);
  }

  static int batch(int maxRecipients) {
    refuse(SendCloudLimits.batch(maxRecipients));
    return maxRecipients;
  }

  /** The domain in ASCII. */
  static String domain(String domain) {
    refuse(SendCloudLimits.sendDomain(Objects.requireNonNull(domain, "send_domain is null.")));
    return Domains.fullyQualified(domain);
  }

  /**
   * The full name of a custom header.
   *
   * @param names those that are set already
   */
  static String customName(String key, Collection<String> names) {
    Objects.requireNonNull(key, "The key of a custom header is null.");
    refuse(SendCloudLimits.customKey(key));
    String name = SendCloudLimits.customName(key);
    names.forEach(other -> refuse(SendCloudLimits.customNames(name, other)));
    return name;
  }

  static String customValue(String name, String value) {
    refuse(SendCloudLimits.customValue(name, Objects.requireNonNull(value, name + " is null.")));
    return value;
  }
}
