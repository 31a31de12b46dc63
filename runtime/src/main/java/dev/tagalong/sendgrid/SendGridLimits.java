package dev.tagalong.sendgrid;

import static dev.tagalong.wire.HeaderField.figure;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.wire.AsciiEscapes;
import dev.tagalong.wire.RecipientArrays;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToLongFunction;

/** SendGrid's limits: each refused with the limit, the figure and the way out. */
final class SendGridLimits {
  /** Addresses in {@code to}. */
  static final int RECIPIENTS = 10_000;

  /** Bytes of one recipient's values. */
  private static final int VALUES_BYTES = 50_000;

  private static final int CATEGORIES = 10;
  private static final int CATEGORY_LENGTH = 255;
  private static final int UNIQUE_ARGS_BYTES = 10_000;
  private static final int GROUPS_TO_DISPLAY = 25;
  private static final int HOURS_AHEAD = 72;

  private SendGridLimits() {}

  static void checkRecipients(RecipientData recipients) {
    if (recipients.size() > RECIPIENTS) {
      throw new IllegalArgumentException(
          "SendGrid takes at most %s recipients in one header, and these are %s. Use buildAll(), which splits them."
              .formatted(figure(RECIPIENTS), figure(recipients.size())));
    }
  }

  static int checkBatch(int maxRecipients) {
    if (maxRecipients < 1 || maxRecipients > RECIPIENTS) {
      throw new IllegalArgumentException(
          "A header for SendGrid takes between 1 and %s recipients; asked for were %s."
              .formatted(figure(RECIPIENTS), figure(maxRecipients)));
    }
    return maxRecipients;
  }

  static void checkValues(RecipientData recipients, List<Substitution> substitutions) {
    // No character takes more bytes in UTF-8 than in JSON that is pure ASCII.
    if (RecipientArrays.longestRow(substitutions) <= VALUES_BYTES) {
      return;
    }
    for (int row = 0; row < recipients.size(); row++) {
      long bytes = 0;
      for (Substitution substitution : substitutions) {
        bytes += TextChecks.utf8Length(substitution.value(row).toString());
      }
      if (bytes > VALUES_BYTES) {
        throw new IllegalArgumentException(
            "SendGrid takes at most %s bytes of values for one recipient, and %s has %s. Shorten them, or move text that is the same for all into the template."
                .formatted(figure(VALUES_BYTES), recipients.describe(row), figure(bytes)));
      }
    }
  }

  static void checkCategory(String category) {
    TextChecks.filled("category", category);
    if (!TextChecks.isPrintableAscii(category)) {
      throw new IllegalArgumentException(
          "category: SendGrid takes 7-bit ASCII only, and \"%s\" has other characters. Spell it with ASCII letters."
              .formatted(category));
    }
    if (category.length() > CATEGORY_LENGTH) {
      throw new IllegalArgumentException(
          "category: SendGrid takes at most %d characters, and \"%s…\" has %s. Use a broader topic."
              .formatted(CATEGORY_LENGTH, category.substring(0, 30), figure(category.length())));
    }
  }

  static void checkCategories(int count) {
    if (count > CATEGORIES) {
      throw new IllegalArgumentException(
          "category: SendGrid takes at most %d in one header, and these are %d. Leave some out."
              .formatted(CATEGORIES, count));
    }
  }

  /** Counts the object's JSON, the most that the service can mean by bytes "in all". */
  static void checkUniqueArgs(Map<String, String> uniqueArgs) {
    long bytes = 1;
    for (Map.Entry<String, String> argument : uniqueArgs.entrySet()) {
      bytes +=
          AsciiEscapes.jsonLength(argument.getKey())
              + AsciiEscapes.jsonLength(argument.getValue())
              + 2;
    }
    if (bytes > UNIQUE_ARGS_BYTES) {
      throw new IllegalArgumentException(
          "unique_args: SendGrid takes at most %s bytes in all, and in JSON these are %s. Keep the data on your side and send only its key."
              .formatted(figure(UNIQUE_ARGS_BYTES), figure(bytes)));
    }
  }

  static void checkGroupsToDisplay(int[] groups) {
    Objects.requireNonNull(groups, "asm_groups_to_display is null.");
    if (groups.length == 0) {
      throw new IllegalArgumentException(
          "asm_groups_to_display is empty, which SendGrid does not take; leave it out where there is none.");
    }
    if (groups.length > GROUPS_TO_DISPLAY) {
      throw new IllegalArgumentException(
          "asm_groups_to_display: SendGrid takes at most %d groups, and these are %d. Leave some out."
              .formatted(GROUPS_TO_DISPLAY, groups.length));
    }
    for (int group : groups) {
      checkGroup("asm_groups_to_display", group);
    }
  }

  static void checkGroup(String field, int group) {
    if (group < 1) {
      throw new IllegalArgumentException(
          "%s: the number of an unsubscribe group is positive, and this is %d."
              .formatted(field, group));
    }
  }

  /** Unix seconds, for a time that is not too far ahead; one that has passed means at once. */
  static long checkSendAt(String place, long seconds) {
    return checkSendAt(place, seconds, Instant.now().getEpochSecond());
  }

  private static long checkSendAt(String place, long seconds, long now) {
    if (seconds < 0) {
      throw new IllegalArgumentException(
          "%s: %s lies before 1970. Leave the time out to send at once."
              .formatted(place, Instant.ofEpochSecond(seconds)));
    }
    if (seconds - now > HOURS_AHEAD * 3_600L) {
      throw new IllegalArgumentException(
          "%s: SendGrid schedules mail at most %d hours ahead, and %s is %s hours from now. Send it later."
              .formatted(
                  place,
                  HOURS_AHEAD,
                  Instant.ofEpochSecond(seconds),
                  figure((seconds - now) / 3_600)));
    }
    return seconds;
  }

  static void checkSendEachAt(RecipientData recipients) {
    IntToLongFunction sendAt = recipients.sendAt().orElse(null);
    if (sendAt == null) {
      return;
    }
    long now = Instant.now().getEpochSecond();
    for (int row = 0; row < recipients.size(); row++) {
      try {
        checkSendAt("send_each_at", sendAt.applyAsLong(row), now);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(recipients.describe(row) + ": " + e.getMessage(), e);
      }
    }
  }
}
