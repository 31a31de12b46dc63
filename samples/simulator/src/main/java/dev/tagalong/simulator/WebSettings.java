package dev.tagalong.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a request to SendGrid's Web API says of all its personalizations, by the names that the
 * header has for it, so that a mail is the same whichever way it came.
 *
 * @param rest what is neither an argument nor a text nor a time
 */
record WebSettings(
    List<String> categories,
    Map<String, String> customArgs,
    Map<String, String> sections,
    List<Instant> sendAt,
    ServiceSettings rest) {

  /** The header's name of a setting, by the request's; its settings by theirs. */
  private record Known(String filter, Map<String, String> settings) {}

  private static final Map<String, Map<String, Known>> FILTERS =
      Map.of(
          "mail_settings",
          Map.of(
              "bypass_list_management",
              new Known("bypass_list_management", Map.of()),
              "footer",
              new Known("footer", Map.of("text", "text/plain", "html", "text/html"))),
          "tracking_settings",
          Map.of(
              "click_tracking",
              new Known("clicktrack", Map.of("enable_text", "enable_text")),
              "open_tracking",
              new Known("opentrack", Map.of("substitution_tag", "replace")),
              "subscription_tracking",
              new Known(
                  "subscriptiontrack",
                  Map.of("text", "text/plain", "html", "text/html", "substitution_tag", "replace")),
              "ganalytics",
              new Known(
                  "ganalytics",
                  Map.of(
                      "utm_source", "utm_source",
                      "utm_medium", "utm_medium",
                      "utm_term", "utm_term",
                      "utm_content", "utm_content",
                      "utm_campaign", "utm_campaign"))));

  static WebSettings read(Map<String, JsonField> request, SendGridFields rules)
      throws RefusedException {
    return new WebSettings(
        request.containsKey("categories")
            ? SendGridFields.categories(request.get("categories"))
            : List.of(),
        request.containsKey("custom_args")
            ? SendGridFields.uniqueArgs(request.get("custom_args"))
            : Map.of(),
        request.containsKey("sections") ? request.get("sections").stringMembers() : Map.of(),
        request.containsKey("send_at") ? List.of(rules.time(request.get("send_at"))) : List.of(),
        rest(request));
  }

  private static ServiceSettings rest(Map<String, JsonField> request) throws RefusedException {
    Map<String, Map<String, String>> filters = new LinkedHashMap<>();
    for (String group : List.of("mail_settings", "tracking_settings")) {
      if (request.containsKey(group)) {
        for (JsonField setting : request.get(group).members().values()) {
          addFilter(filters, FILTERS.getOrDefault(group, Map.of()), group, setting);
        }
      }
    }
    Optional<String> template = text(request, "template_id");
    template.ifPresent(id -> filters.put("templates", Map.of("enable", "1", "template_id", id)));
    Map<String, JsonField> asm =
        request.containsKey("asm")
            ? request.get("asm").members(Set.of("group_id", "groups_to_display"))
            : Map.of();
    if (request.containsKey("asm") && !asm.containsKey("group_id")) {
      throw request.get("asm").wrong("has no 'group_id'");
    }
    return new ServiceSettings(
        filters,
        text(request, "batch_id"),
        asm.containsKey("group_id")
            ? Optional.of(asm.get("group_id").positiveInteger())
            : Optional.empty(),
        asm.containsKey("groups_to_display")
            ? SendGridFields.groups(asm.get("groups_to_display"))
            : List.of(),
        text(request, "ip_pool_name"),
        Optional.empty());
  }

  private static Optional<String> text(Map<String, JsonField> request, String key)
      throws RefusedException {
    return request.containsKey(key)
        ? Optional.of(request.get(key).nonEmptyString())
        : Optional.empty();
  }

  private static void addFilter(
      Map<String, Map<String, String>> filters,
      Map<String, Known> known,
      String group,
      JsonField field)
      throws RefusedException {
    Known filter = known.get(field.path().substring(group.length() + 1));
    if (filter == null) {
      throw field.wrong("is not simulated");
    }
    Map<String, String> settings = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> setting : field.members().entrySet()) {
      JsonField value = setting.getValue();
      String name = filter.settings().get(setting.getKey());
      if (setting.getKey().equals("enable")) {
        settings.put("enable", value.truth() ? "1" : "0");
      } else if (name == null) {
        throw value.wrong("is not simulated");
      } else {
        settings.put(
            name, value.is(JsonValue.Truth.class) ? String.valueOf(value.truth()) : value.string());
      }
    }
    filters.put(filter.filter(), settings);
  }
}
