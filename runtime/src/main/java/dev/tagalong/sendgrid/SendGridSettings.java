package dev.tagalong.sendgrid;

import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.UnsubscribeTag;
import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.wire.JsonOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a header says beside its recipients and their values. Texts are empty where not set. */
record SendGridSettings(
    List<String> categories,
    boolean categoriesAsArray,
    Map<String, String> uniqueArgs,
    Map<String, Filter> filters,
    OptionalLong sendAt,
    String batchId,
    OptionalInt asmGroupId,
    List<Integer> asmGroupsToDisplay,
    String ipPool,
    SectionMode sections) {

  SendGridSettings {
    categories = List.copyOf(categories);
    uniqueArgs = Collections.unmodifiableMap(new LinkedHashMap<>(uniqueArgs));
    filters = Collections.unmodifiableMap(new LinkedHashMap<>(filters));
    asmGroupsToDisplay = List.copyOf(asmGroupsToDisplay);
  }

  boolean isEmpty() {
    return categories.isEmpty()
        && uniqueArgs.isEmpty()
        && filters.isEmpty()
        && sendAt.isEmpty()
        && batchId.isEmpty()
        && asmGroupId.isEmpty()
        && asmGroupsToDisplay.isEmpty()
        && ipPool.isEmpty();
  }

  /**
   * Refuses values that the service would replace, or that it would make a tag of, because of these
   * settings.
   */
  void requireNothingReplacedIn(RecipientData recipients) {
    for (String argument : uniqueArgs.values()) {
      recipients.requireNoTagMadeIn(argument);
    }
    for (Filter filter : filters.values()) {
      if (filter.settings().get(Filter.REPLACE) instanceof String text && !text.isEmpty()) {
        recipients.requireNoValueWith(
            text, "filters → %s → %s".formatted(filter.name(), Filter.REPLACE));
      }
    }
  }

  /** Refuses texts with a tag that stays as it is in a mail without an unsubscribe group. */
  void requireGroupFor(RecipientData recipients) {
    UnsubscribeTag unfilled = recipients.unsubscribeTag().orElse(null);
    if (unfilled != null && asmGroupId.isEmpty()) {
      throw new IllegalStateException(
          SendGridLimits.withoutGroup(unfilled.tag(), unfilled.text())
              + " Set the group by asmGroupId(…).");
    }
  }

  /** Whether {@code tag} stands in a unique argument, or in the text of a filter. */
  boolean haveTextWith(String tag) {
    for (String argument : uniqueArgs.values()) {
      if (argument.contains(tag)) {
        return true;
      }
    }
    return filtersHaveTextWith(tag);
  }

  /** Whether {@code tag} stands in the text of a filter. */
  boolean filtersHaveTextWith(String tag) {
    for (Filter filter : filters.values()) {
      for (Object value : filter.settings().values()) {
        if (value instanceof String text && text.contains(tag)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Writes what comes before {@code send_each_at}. */
  void writeFirst(JsonOutput json) {
    writeCategories(json);
    writeTexts(json, "unique_args", uniqueArgs);
    writeFilters(json);
    if (sendAt.isPresent()) {
      json.name("send_at");
      json.number(sendAt.getAsLong());
    }
  }

  /** Writes what comes after {@code send_each_at}. */
  void writeRest(JsonOutput json) {
    writeText(json, "batch_id", batchId);
    if (asmGroupId.isPresent()) {
      json.name("asm_group_id");
      json.number(asmGroupId.getAsInt());
    }
    if (!asmGroupsToDisplay.isEmpty()) {
      json.name("asm_groups_to_display");
      json.startArray();
      for (int group : asmGroupsToDisplay) {
        json.number(group);
      }
      json.endArray();
    }
    writeText(json, "ip_pool", ipPool);
  }

  private void writeCategories(JsonOutput json) {
    if (categories.isEmpty()) {
      return;
    }
    json.name("category");
    if (categoriesAsArray) {
      json.startArray();
      for (String category : categories) {
        json.string(category);
      }
      json.endArray();
    } else {
      json.string(categories.get(0));
    }
  }

  private void writeFilters(JsonOutput json) {
    if (filters.isEmpty()) {
      return;
    }
    json.name("filters");
    json.startObject();
    for (Filter filter : filters.values()) {
      json.name(filter.name());
      json.startObject();
      json.name("settings");
      json.startObject();
      for (Map.Entry<String, Object> setting : filter.settings().entrySet()) {
        writeSetting(json, setting.getKey(), setting.getValue());
      }
      json.endObject();
      json.endObject();
    }
    json.endObject();
  }

  /** A setting of a filter: a text, a number or a boolean. */
  static void writeSetting(JsonOutput json, String key, Object value) {
    json.name(key);
    if (value instanceof String text) {
      json.string(text);
    } else if (value instanceof Integer number) {
      json.number(number);
    } else {
      json.bool((Boolean) value);
    }
  }

  /** An object of texts; nothing where it would be empty. */
  static void writeTexts(JsonOutput json, String name, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return;
    }
    json.name(name);
    json.object(texts);
  }

  private static void writeText(JsonOutput json, String name, String text) {
    if (!text.isEmpty()) {
      json.name(name);
      json.string(text);
    }
  }
}
