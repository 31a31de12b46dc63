package dev.tagalong.sendgrid;

import static dev.tagalong.rules.TextChecks.refuse;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.wire.RecipientArrays;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Refuses what is over {@link SendGridLimits SendGrid's limits}. */
final class SendGridChecks {
  private static final String EACH_AT = "send_each_at";

  private SendGridChecks() {}

  static void recipients(RecipientData recipients) {
    refuse(SendGridLimits.recipients(recipients.size()));
  }

  /**
   * The bytes of each recipient's values.
   *
   * @param added by row: what has been written beside the values
   */
  static void values(
      RecipientData recipients, List<Substitution> substitutions, Map<Integer, Integer> added) {
    int most = added.isEmpty() ? 0 : Collections.max(added.values());
    // No character takes more bytes in UTF-8 than in JSON that is pure ASCII.
    if (RecipientArrays.longestRow(substitutions) + most <= SendGridLimits.VALUES_BYTES) {
      return;
    }
    for (int row = 0; row < recipients.size(); row++) {
      long bytes = added.getOrDefault(row, 0);
      for (Substitution substitution : substitutions) {
        bytes += TextChecks.utf8Length(substitution.value(row).toString());
      }
      Optional<String> fault = SendGridLimits.values(recipients.describe(row), bytes);
      if (fault.isPresent()) {
        throw recipients.refusal(row, "", fault.get());
      }
    }
  }

  static void category(String category) {
    refuse(SendGridLimits.category(Objects.requireNonNull(category, "category is null.")));
  }

  static void categories(int count) {
    refuse(SendGridLimits.categories(count));
  }

  static void uniqueArg(String key, String value) {
    Objects.requireNonNull(key, "A key of unique_args is null.");
    Objects.requireNonNull(value, () -> "unique_args → " + key + " is null.");
    refuse(SendGridLimits.uniqueArg(key, value));
  }

  static void uniqueArgs(Map<String, String> uniqueArgs) {
    refuse(SendGridLimits.uniqueArgs(uniqueArgs));
  }

  static void group(int group) {
    refuse(SendGridLimits.group(group));
  }

  static void groupsToDisplay(int... groups) {
    Objects.requireNonNull(groups, "asm_groups_to_display is null.");
    if (groups.length == 0) {
      throw new IllegalArgumentException(
          "asm_groups_to_display is empty, which SendGrid does not take; leave it out where there is none.");
    }
    refuse(SendGridLimits.groupsToDisplay(groups.length));
    for (int group : groups) {
      refuse(SendGridLimits.groupToDisplay(group));
    }
  }

  static String ipPool(String pool) {
    refuse(SendGridLimits.ipPool(Objects.requireNonNull(pool, "ip_pool is null.")));
    return pool;
  }

  static int batch(int maxRecipients) {
    refuse(SendGridLimits.batch(maxRecipients));
    return maxRecipients;
  }

  /** The time in Unix seconds. */
  static long sendAt(Instant time) {
    long seconds = time.getEpochSecond();
    refuse(SendGridLimits.sendAt("send_at", seconds, Instant.now().getEpochSecond()));
    return seconds;
  }

  static void sendEachAt(RecipientData recipients) {
    IntToLongFunction times = recipients.sendAt().orElse(null);
    long now = times == null ? 0 : Instant.now().getEpochSecond();
    for (int row = 0; times != null && row < recipients.size(); row++) {
      Optional<String> fault = SendGridLimits.sendAt(EACH_AT, times.applyAsLong(row), now);
      if (fault.isPresent()) {
        throw recipients.refusal(row, EACH_AT, recipients.describe(row) + ": " + fault.get());
      }
    }
  }
}
