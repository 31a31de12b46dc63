package dev.tagalong.sendgrid;

import dev.tagalong.rules.SendGridLimits;
import dev.tagalong.wire.JsonOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filter as the Web API has it: the same settings by other names.
 *
 * @param group the object of the request that it stands in
 * @param name its name there
 * @param settings by their names there, in the header's order
 */
record WebFilter(String group, String name, Map<String, Object> settings) {
  private static final String MAIL = "mail_settings";
  private static final String TRACKING = "tracking_settings";

  private static final String ENABLE = "enable";

  /** The one that is no object there, but an id. */
  private static final String TEMPLATE_ID = "template_id";

  private static final Map<String, WebFilter> BY_NAME =
      Map.of(
          "bypass_list_management",
          new WebFilter(MAIL, "bypass_list_management", Map.of()),
          "footer",
          new WebFilter(MAIL, "footer", Map.of("text/html", "html", "text/plain", "text")),
          "clicktrack",
          new WebFilter(TRACKING, "click_tracking", Map.of("enable_text", "enable_text")),
          "ganalytics",
          new WebFilter(
              TRACKING,
              "ganalytics",
              Map.of(
                  "utm_source", "utm_source",
                  "utm_medium", "utm_medium",
                  "utm_term", "utm_term",
                  "utm_content", "utm_content",
                  "utm_campaign", "utm_campaign")),
          "opentrack",
          new WebFilter(TRACKING, "open_tracking", Map.of(Filter.REPLACE, "substitution_tag")),
          "subscriptiontrack",
          new WebFilter(
              TRACKING,
              "subscription_tracking",
              Map.of(
                  "text/html", "html", "text/plain", "text", Filter.REPLACE, "substitution_tag")),
          "templates",
          new WebFilter("", TEMPLATE_ID, Map.of(TEMPLATE_ID, TEMPLATE_ID)));

  /** Where the filter stands in a request, as messages say it. */
  static String place(Filter filter) {
    WebFilter known = known(filter);
    return known.group.isEmpty() ? known.name : known.group + " → " + known.name;
  }

  /**
   * The filter with its settings.
   *
   * @throws IllegalArgumentException if it, or one of its settings, has no counterpart
   */
  static WebFilter of(Filter filter) {
    WebFilter known = known(filter);
    Map<String, Object> settings = new LinkedHashMap<>();
    filter
        .settings()
        .forEach(
            (key, value) -> {
              if (key.equals(ENABLE)) {
                // A number in the header, and a boolean here.
                settings.put(ENABLE, value instanceof Integer number ? number != 0 : value);
              } else if (known.settings.get(key) instanceof String name) {
                settings.put(name, value);
              } else {
                throw new IllegalArgumentException(
                    SendGridLimits.notInWebApi("filters → %s → %s".formatted(filter.name(), key)));
              }
            });
    return new WebFilter(known.group, known.name, settings);
  }

  private static WebFilter known(Filter filter) {
    WebFilter known = BY_NAME.get(filter.name());
    if (known == null) {
      throw new IllegalArgumentException(SendGridLimits.notInWebApi("filters → " + filter.name()));
    }
    return known;
  }

  /** Writes the filters, group by group. */
  static void write(JsonOutput json, List<WebFilter> filters) {
    for (String group : List.of(MAIL, TRACKING)) {
      List<WebFilter> some = filters.stream().filter(filter -> filter.group.equals(group)).toList();
      if (!some.isEmpty()) {
        json.name(group);
        json.startObject();
        some.forEach(filter -> filter.write(json));
        json.endObject();
      }
    }
    for (WebFilter filter : filters) {
      // One that is off needs no id.
      if (filter.settings.get(TEMPLATE_ID) instanceof String id
          && !Boolean.FALSE.equals(filter.settings.get(ENABLE))) {
        json.name(TEMPLATE_ID);
        json.string(id);
      }
    }
  }

  private void write(JsonOutput json) {
    json.name(name);
    json.startObject();
    settings.forEach((key, value) -> SendGridSettings.writeSetting(json, key, value));
    json.endObject();
  }
}
