package dev.tagalong.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads SendCloud's header object: its keys, their JSON types, their limits. */
final class SendCloudFields {
  private static final Set<String> KEYS = Set.of("to", "sub", "filters", "settings", "send_domain");
  private static final Set<String> FILTERS =
      Set.of("subscription_tracking", "open_tracking", "click_tracking");
  private static final int MAX_RECIPIENTS = 100;
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]*");

  private SendCloudFields() {}

  static Instructions read(JsonField root) throws RefusedException {
    Map<String, JsonField> fields = root.members(KEYS);
    List<Recipient> to = fields.containsKey("to") ? to(fields.get("to")) : List.of();
    return new Instructions(
        to,
        fields.containsKey("sub") ? sub(fields.get("sub"), to) : Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        fields.containsKey("settings") ? pages(fields.get("settings"), to) : List.of(),
        new ServiceSettings(
            fields.containsKey("filters") ? filters(fields.get("filters")) : Map.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            fields.containsKey("send_domain")
                ? Optional.of(domain(fields.get("send_domain")))
                : Optional.empty()));
  }

  private static List<Recipient> to(JsonField field) throws RefusedException {
    List<Recipient> to = new ArrayList<>();
    for (JsonField entry : field.items()) {
      to.add(Recipient.plain(entry));
    }
    if (to.size() > MAX_RECIPIENTS) {
      throw field.wrong(
          Reason.of("has %,d addresses: at most %d are allowed", to.size(), MAX_RECIPIENTS));
    }
    return to;
  }

  private static Map<String, List<String>> sub(JsonField field, List<Recipient> to)
      throws RefusedException {
    Map<String, List<String>> sub = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> column : field.members().entrySet()) {
      if (column.getKey().isEmpty()) {
        throw column.getValue().wrong("is an empty tag");
      }
      List<String> values = new ArrayList<>();
      for (JsonField value :
          column
              .getValue()
              .itemsPerRecipient(to.size(), "some recipients get blanks or another's values")) {
        values.add(value.stringOrNumber());
      }
      sub.put(column.getKey(), values);
    }
    return sub;
  }

  private static List<Long> pages(JsonField settings, List<Recipient> to) throws RefusedException {
    JsonField unsubscribe = settings.only("unsubscribe");
    JsonField pageId = unsubscribe.only("page_id");
    if (pageId.is(JsonValue.Numeral.class)) {
      return List.of(pageId.positiveInteger());
    }
    if (!pageId.is(JsonValue.Items.class)) {
      throw pageId.mustBe("an integer or an array of integers");
    }
    List<Long> pages = new ArrayList<>();
    for (JsonField page : pageId.itemsPerRecipient(to.size(), "everyone gets the default page")) {
      pages.add(page.positiveInteger());
    }
    return pages;
  }

  private static Map<String, Map<String, String>> filters(JsonField field) throws RefusedException {
    Map<String, Map<String, String>> filters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> filter : field.members(FILTERS).entrySet()) {
      JsonField settings = filter.getValue().only("settings");
      JsonField enable = settings.only("enable");
      if (!enable.is(JsonValue.Text.class)) {
        throw enable.mustBe("the string \"0\" or \"1\"");
      }
      if (!Set.of("0", "1").contains(enable.string())) {
        throw enable.wrong(
            Reason.of(
                "is \"%s\", but must be the string \"0\" or \"1\"",
                Reason.excerpt(enable.string())));
      }
      filters.put(filter.getKey(), Map.of("enable", enable.string()));
    }
    return filters;
  }

  private static String domain(JsonField field) throws RefusedException {
    String domain = field.nonEmptyString();
    if (!DOMAIN.matcher(domain).matches()) {
      throw field.wrong(Reason.of("is '%s', which is no domain", Reason.excerpt(domain)));
    }
    return domain;
  }
}
