package dev.tagalong.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one of the personalizations of a request to SendGrid's Web API. */
final class Personalization {
  private static final Set<String> KEYS = Set.of("to", "substitutions", "custom_args", "send_at");
  private static final int MAX_SUBSTITUTIONS_BYTES = 10_000;

  private final JsonField field;
  private final SendGridFields rules;

  Personalization(JsonField field, SendGridFields rules) {
    this.field = field;
    this.rules = rules;
  }

  /** What it says, together with what the request says of all. */
  Instructions read(WebSettings settings) throws RefusedException {
    Map<String, JsonField> members = field.members();
    for (Map.Entry<String, JsonField> member : members.entrySet()) {
      if (!KEYS.contains(member.getKey())) {
        throw member.getValue().wrong("is not simulated");
      }
    }
    List<Recipient> to = new ArrayList<>();
    if (members.containsKey("to")) {
      for (JsonField recipient : members.get("to").items()) {
        to.add(RequestIntake.recipient(recipient.members(Set.of("email", "name"))));
      }
    } else {
      throw field.wrong("has no 'to'");
    }
    Map<String, String> substitutions =
        members.containsKey("substitutions")
            ? substitutions(members.get("substitutions"))
            : Map.of();
    Map<String, String> arguments = new LinkedHashMap<>(settings.customArgs());
    if (members.containsKey("custom_args")) {
      arguments.putAll(SendGridFields.uniqueArgs(members.get("custom_args")));
    }
    requireNoTag(arguments, substitutions.keySet());
    Map<String, List<String>> sub = new LinkedHashMap<>();
    substitutions.forEach((tag, value) -> sub.put(tag, Collections.nCopies(to.size(), value)));
    List<Instant> sendAt =
        members.containsKey("send_at")
            ? List.of(rules.time(members.get("send_at")))
            : settings.sendAt();
    return new Instructions(
        to,
        sub,
        settings.sections(),
        arguments,
        settings.categories(),
        sendAt,
        List.of(),
        settings.rest());
  }

  private static Map<String, String> substitutions(JsonField field) throws RefusedException {
    Map<String, String> substitutions = field.stringMembers();
    long bytes = 0;
    for (Map.Entry<String, String> substitution : substitutions.entrySet()) {
      bytes += SendGridFields.utf8Length(substitution.getKey());
      bytes += SendGridFields.utf8Length(substitution.getValue());
    }
    if (bytes > MAX_SUBSTITUTIONS_BYTES) {
      throw field.wrong(
          Reason.of(
              "has %,d bytes of tags and values: at most %,d are allowed",
              bytes, MAX_SUBSTITUTIONS_BYTES));
    }
    return substitutions;
  }

  /** Over HTTP, tags are replaced in the subject and the bodies alone. */
  private void requireNoTag(Map<String, String> arguments, Set<String> tags)
      throws RefusedException {
    for (Map.Entry<String, String> argument : arguments.entrySet()) {
      for (String tag : tags) {
        if (argument.getValue().contains(tag)) {
          throw RefusedException.mangled(
              Reason.of(
                  "%s.custom_args.%s holds %s, which is not replaced there",
                  field.path(), Reason.excerpt(argument.getKey()), Reason.excerpt(tag)));
        }
      }
    }
  }
}
