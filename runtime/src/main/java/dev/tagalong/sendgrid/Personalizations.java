package dev.tagalong.sendgrid;

import static dev.tagalong.rules.TextChecks.refuse;

import dev.tagalong.content.FilledText;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.Addresses;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import dev.tagalong.wire.JsonOutput;
import dev.tagalong.wire.RecipientArrays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** A header's recipients as SendGrid's Web API takes them: each with the values of its own. */
final class Personalizations {
  private final RecipientData recipients;
  private final SendGridSettings settings;

  /** Those whose tags the service replaces. */
  private final List<Substitution> substitutions = new ArrayList<>();

  /** The unique arguments that have tags, which the Web API does not replace in them. */
  private final Map<String, FilledText> filledArguments = new HashMap<>();

  Personalizations(RecipientData recipients, SendGridSettings settings) {
    this.recipients = recipients;
    this.settings = settings;
    Map<String, Substitution> inArguments = new HashMap<>();
    for (Substitution substitution : recipients.substitutions(false)) {
      String tag = substitution.tag();
      if (substitution.standsInContent() || settings.filtersHaveTextWith(tag)) {
        substitutions.add(substitution);
      }
      if (settings.uniqueArgs().values().stream().anyMatch(text -> text.contains(tag))) {
        inArguments.put(tag, substitution);
      }
    }
    TextSet tags = new TextSet(inArguments.keySet());
    settings
        .uniqueArgs()
        .forEach(
            (key, text) -> {
              SplitText split = SplitText.of(text, tags);
              if (!split.tags().isEmpty()) {
                filledArguments.put(key, new FilledText(split, inArguments));
              }
            });
  }

  /** About how many bytes {@link #write} writes. */
  int estimate() {
    long names = 64;
    for (Substitution substitution : substitutions) {
      names += substitution.tag().length() + 6L;
    }
    long all =
        RecipientArrays.estimate(recipients, substitutions) + names * recipients.size() + 64L;
    return (int) Math.min(Integer.MAX_VALUE / 2, all);
  }

  /**
   * Refuses what the service would answer by an error.
   *
   * @throws IllegalArgumentException with the first such recipient
   * @throws IllegalStateException if there are none
   */
  void check() {
    int size = recipients.size();
    if (size == 0) {
      throw new IllegalStateException(
          "The header names no recipients, and a request to SendGrid's Web API has at least one. Add them to the header.");
    }
    refuse(SendGridLimits.webRecipients(size));
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < size; row++) {
      Integer first = rows.putIfAbsent(recipients.address(row).toLowerCase(Locale.ROOT), row);
      if (first != null) {
        throw new IllegalArgumentException(
            SendGridLimits.twice(recipients.describe(row), recipients.describe(first)));
      }
      refuse(SendGridLimits.webValues(recipients.describe(row), bytes(row)));
    }
  }

  private long bytes(int row) {
    long bytes = 0;
    for (Substitution substitution : substitutions) {
      bytes += TextChecks.utf8Length(substitution.tag());
      bytes += TextChecks.utf8Length(substitution.value(row).toString());
    }
    return bytes;
  }

  /** Writes the array. */
  void write(JsonOutput json) {
    json.startArray();
    for (int row = 0; row < recipients.size(); row++) {
      json.startObject();
      json.name("to");
      json.startArray();
      writeAddress(
          json, Addresses.quotedWhereNeeded(recipients.address(row)), recipients.displayName(row));
      json.endArray();
      writeSubstitutions(json, row);
      SendGridSettings.writeTexts(json, "custom_args", arguments(row));
      writeSendAt(json, row);
      json.endObject();
    }
    json.endArray();
  }

  /** An address as the Web API has it, with its name if there is one. */
  static void writeAddress(JsonOutput json, String address, String displayName) {
    json.startObject();
    json.name("email");
    json.string(address);
    if (!displayName.isEmpty()) {
      json.name("name");
      json.string(displayName);
    }
    json.endObject();
  }

  private void writeSubstitutions(JsonOutput json, int row) {
    if (substitutions.isEmpty()) {
      return;
    }
    json.name("substitutions");
    json.startObject();
    for (Substitution substitution : substitutions) {
      json.name(substitution.tag());
      json.string(substitution.value(row).toString());
    }
    json.endObject();
  }

  private Map<String, String> arguments(int row) {
    if (filledArguments.isEmpty()) {
      return settings.uniqueArgs();
    }
    Map<String, String> arguments = new LinkedHashMap<>(settings.uniqueArgs());
    filledArguments.forEach((key, text) -> arguments.put(key, text.text(row)));
    Optional<String> fault = SendGridLimits.uniqueArgs(arguments);
    if (fault.isPresent()) {
      throw new IllegalArgumentException(recipients.describe(row) + ": " + fault.get());
    }
    return arguments;
  }

  private void writeSendAt(JsonOutput json, int row) {
    IntToLongFunction times = recipients.sendAt().orElse(null);
    if (times != null || settings.sendAt().isPresent()) {
      json.name("send_at");
      json.number(times != null ? times.applyAsLong(row) : settings.sendAt().getAsLong());
    }
  }
}
