package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads SendGrid's header object: its keys, their JSON types, their limits. */
final class SendGridFields {
  private static final Set<String> KEYS =
      Set.of(
          "to",
          "sub",
          "section",
          "category",
          "unique_args",
          "filters",
          "send_at",
          "send_each_at",
          "batch_id",
          "asm_group_id",
          "asm_groups_to_display",
          "ip_pool");
  private static final int MAX_RECIPIENTS = 10_000;
  private static final int MAX_VALUE_BYTES_PER_RECIPIENT = 50_000;
  private static final int MAX_CATEGORIES = 10;
  private static final int MAX_CATEGORY_LENGTH = 255;
  private static final int MAX_UNIQUE_ARGS_BYTES = 10_000;
  private static final int MAX_GROUPS = 25;
  private static final Duration MAX_AHEAD = Duration.ofDays(3);

  /** Larger than any time in seconds before the year 5138: a time in milliseconds. */
  private static final long MILLISECONDS = 100_000_000_000L;

  private final Instant now;

  SendGridFields(Instant now) {
    this.now = now;
  }

  Instructions read(JsonField root) throws RefusedException {
    Map<String, JsonField> fields = root.members(KEYS);
    List<Recipient> to = fields.containsKey("to") ? to(fields.get("to")) : List.of();
    Map<String, List<String>> sub =
        fields.containsKey("sub") ? sub(fields.get("sub"), to) : Map.of();
    Map<String, String> section =
        fields.containsKey("section") ? section(fields.get("section")) : Map.of();
    return new Instructions(
        to,
        sub,
        section,
        fields.containsKey("unique_args") ? uniqueArgs(fields.get("unique_args")) : Map.of(),
        fields.containsKey("category") ? categories(fields.get("category")) : List.of(),
        sendAt(fields, to),
        List.of(),
        settings(fields));
  }

  private static List<Recipient> to(JsonField field) throws RefusedException {
    List<Recipient> to = new ArrayList<>();
    for (JsonField entry : field.items()) {
      to.add(Recipient.withOptionalName(entry));
    }
    if (to.size() > MAX_RECIPIENTS) {
      throw field.wrong(
          Reason.of("has %,d addresses: at most %,d are allowed", to.size(), MAX_RECIPIENTS));
    }
    return to;
  }

  private static Map<String, List<String>> sub(JsonField field, List<Recipient> to)
      throws RefusedException {
    Map<String, List<String>> sub = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> column : field.members().entrySet()) {
      JsonField values = column.getValue();
      checkTag(column.getKey(), values);
      values.itemsPerRecipient(to.size(), "some recipients get blanks or another's values");
      sub.put(column.getKey(), values.strings());
    }
    for (int i = 0; i < to.size(); i++) {
      long bytes = 0;
      for (List<String> values : sub.values()) {
        bytes += utf8Length(values.get(i));
      }
      if (bytes > MAX_VALUE_BYTES_PER_RECIPIENT) {
        throw field.wrong(
            Reason.of(
                "has %,d bytes of values for to[%d], %s: at most %,d are allowed",
                bytes, i, to.get(i).address(), MAX_VALUE_BYTES_PER_RECIPIENT));
      }
    }
    return sub;
  }

  private static Map<String, String> section(JsonField field) throws RefusedException {
    Map<String, String> section = field.stringMembers();
    for (Map.Entry<String, JsonField> member : field.members().entrySet()) {
      checkTag(member.getKey(), member.getValue());
      for (String tag : section.keySet()) {
        if (section.getOrDefault(member.getKey(), "").contains(tag)) {
          throw RefusedException.mangled(
              Reason.of(
                  "%s holds the section tag %s: a section within a section is not replaced",
                  member.getValue().path(), Reason.excerpt(tag)));
        }
      }
    }
    return section;
  }

  private static void checkTag(String tag, JsonField field) throws RefusedException {
    if (tag.isEmpty()) {
      throw field.wrong("is an empty tag");
    }
  }

  static Map<String, String> uniqueArgs(JsonField field) throws RefusedException {
    Map<String, String> args = field.stringMembers();
    long bytes = 0;
    for (Map.Entry<String, String> arg : args.entrySet()) {
      bytes += utf8Length(arg.getKey()) + utf8Length(arg.getValue());
    }
    if (bytes > MAX_UNIQUE_ARGS_BYTES) {
      throw field.wrong(
          Reason.of(
              "has %,d bytes of names and values: at most %,d are allowed",
              bytes, MAX_UNIQUE_ARGS_BYTES));
    }
    return args;
  }

  static List<String> categories(JsonField field) throws RefusedException {
    boolean one = field.is(JsonValue.Text.class);
    if (!one && !field.is(JsonValue.Items.class)) {
      throw field.mustBe("a string or an array of strings");
    }
    List<JsonField> entries = one ? List.of(field) : field.items();
    if (entries.size() > MAX_CATEGORIES) {
      throw field.wrong(
          Reason.of("has %,d categories: at most %d are allowed", entries.size(), MAX_CATEGORIES));
    }
    List<String> categories = new ArrayList<>();
    for (JsonField entry : entries) {
      String category = entry.nonEmptyString();
      if (category.length() > MAX_CATEGORY_LENGTH) {
        throw entry.wrong(
            Reason.of(
                "has %,d characters: at most %d are allowed",
                category.length(), MAX_CATEGORY_LENGTH));
      }
      if (category.chars().anyMatch(c -> c > 0x7f)) {
        throw entry.wrong(Reason.of("is '%s', but must be 7-bit ASCII", Reason.excerpt(category)));
      }
      categories.add(category);
    }
    return categories;
  }

  private List<Instant> sendAt(Map<String, JsonField> fields, List<Recipient> to)
      throws RefusedException {
    JsonField each = fields.get("send_each_at");
    if (fields.containsKey("send_at")) {
      if (each != null) {
        throw RefusedException.dropped("send_at and send_each_at stand together");
      }
      return List.of(time(fields.get("send_at")));
    }
    List<Instant> times = new ArrayList<>();
    if (each != null) {
      for (JsonField time :
          each.itemsPerRecipient(to.size(), "some recipients get another's time")) {
        times.add(time(time));
      }
    }
    return times;
  }

  Instant time(JsonField field) throws RefusedException {
    long seconds = field.positiveInteger();
    if (seconds >= MILLISECONDS) {
      throw field.wrong(
          Reason.of("is %d, which looks like milliseconds, but must be Unix seconds", seconds));
    }
    Instant time = Instant.ofEpochSecond(seconds);
    if (time.isAfter(now.plus(MAX_AHEAD))) {
      throw field.wrong(
          Reason.of("is %s, more than %d hours after %s", time, MAX_AHEAD.toHours(), now));
    }
    return time;
  }

  private static ServiceSettings settings(Map<String, JsonField> fields) throws RefusedException {
    return new ServiceSettings(
        fields.containsKey("filters") ? SendGridFilters.read(fields.get("filters")) : Map.of(),
        optionalString(fields, "batch_id"),
        fields.containsKey("asm_group_id")
            ? Optional.of(fields.get("asm_group_id").positiveInteger())
            : Optional.empty(),
        fields.containsKey("asm_groups_to_display")
            ? groups(fields.get("asm_groups_to_display"))
            : List.of(),
        optionalString(fields, "ip_pool"),
        Optional.empty());
  }

  private static Optional<String> optionalString(Map<String, JsonField> fields, String key)
      throws RefusedException {
    return fields.containsKey(key)
        ? Optional.of(fields.get(key).nonEmptyString())
        : Optional.empty();
  }

  static List<Long> groups(JsonField field) throws RefusedException {
    List<Long> groups = new ArrayList<>();
    for (JsonField group : field.items()) {
      groups.add(group.positiveInteger());
    }
    if (groups.size() > MAX_GROUPS) {
      throw field.wrong(
          Reason.of("has %,d groups: at most %d are allowed", groups.size(), MAX_GROUPS));
    }
    return groups;
  }

  static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
