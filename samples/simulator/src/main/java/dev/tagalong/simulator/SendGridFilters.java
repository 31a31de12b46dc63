package dev.tagalong.simulator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** SendGrid's filters: their names, and the JSON type of each setting. */
final class SendGridFilters {
  private static final String ENABLE = "enable";
  private static final Pattern LINK = Pattern.compile("<%.*?%>", Pattern.DOTALL);
  private static final Pattern BODY = Pattern.compile("<% *body *%>");

  /** Checks a setting and gives its value as text. */
  @FunctionalInterface
  private interface SettingType {
    String read(JsonField setting) throws RefusedException;
  }

  private static final SettingType STRING = JsonField::string;
  private static final SettingType BOOLEAN = setting -> Boolean.toString(setting.truth());

  private static final Map<String, Map<String, SettingType>> FILTERS =
      Map.ofEntries(
          Map.entry("bypass_list_management", enableAnd(Map.of())),
          Map.entry("clicktrack", enableAnd(Map.of("enable_text", BOOLEAN))),
          Map.entry("dkim", Map.of("domain", STRING, "use_from", BOOLEAN)),
          Map.entry("footer", enableAnd(Map.of("text/html", STRING, "text/plain", STRING))),
          Map.entry(
              "ganalytics",
              enableAnd(
                  Map.of(
                      "utm_source", STRING,
                      "utm_medium", STRING,
                      "utm_term", STRING,
                      "utm_content", STRING,
                      "utm_campaign", STRING))),
          Map.entry("opentrack", enableAnd(Map.of("replace", STRING))),
          Map.entry(
              "subscriptiontrack",
              enableAnd(
                  Map.of(
                      "text/html", holding(LINK, "<% link text %>"),
                      "text/plain", holding(LINK, "<% %>"),
                      "replace", STRING))),
          Map.entry("templates", enableAnd(Map.of("template_id", STRING))),
          Map.entry("template", enableAnd(Map.of("text/html", holding(BODY, "<% body %>")))),
          Map.entry("bcc", enableAnd(Map.of("email", STRING))),
          Map.entry("gravatar", enableAnd(Map.of())),
          Map.entry(
              "spamcheck", enableAnd(Map.of("maxscore", SendGridFilters::score, "url", STRING))));

  private SendGridFilters() {}

  static Map<String, Map<String, String>> read(JsonField field) throws RefusedException {
    Map<String, Map<String, String>> filters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> filter : field.members(FILTERS.keySet()).entrySet()) {
      Map<String, SettingType> types = FILTERS.getOrDefault(filter.getKey(), Map.of());
      filters.put(filter.getKey(), settings(filter.getValue(), types));
    }
    return filters;
  }

  private static Map<String, String> settings(JsonField filter, Map<String, SettingType> types)
      throws RefusedException {
    JsonField group = filter.only("settings");
    Map<String, JsonField> settings = group.members(types.keySet());
    if (types.containsKey(ENABLE) && !settings.containsKey(ENABLE)) {
      throw RefusedException.mangled(
          Reason.of("%s has no 'enable': the filter stays as the account has it", group.path()));
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, JsonField> setting : settings.entrySet()) {
      SettingType type = types.getOrDefault(setting.getKey(), STRING);
      values.put(setting.getKey(), type.read(setting.getValue()));
    }
    return values;
  }

  private static Map<String, SettingType> enableAnd(Map<String, SettingType> others) {
    Map<String, SettingType> types = new LinkedHashMap<>(others);
    types.put(ENABLE, SendGridFilters::enable);
    return types;
  }

  private static String enable(JsonField setting) throws RefusedException {
    if (!(setting.value() instanceof JsonValue.Numeral number)) {
      throw setting.mustBe("the number 0 or 1");
    }
    if (!Set.of("0", "1").contains(number.literal())) {
      throw setting.wrong(Reason.of("is %s, but must be the number 0 or 1", number.literal()));
    }
    return number.literal();
  }

  private static String score(JsonField setting) throws RefusedException {
    if (!(setting.value() instanceof JsonValue.Numeral number)) {
      throw setting.mustBe("a number");
    }
    BigDecimal score = new BigDecimal(number.literal());
    if (score.compareTo(BigDecimal.ONE) < 0 || score.compareTo(BigDecimal.TEN) > 0) {
      throw setting.wrong(Reason.of("is %s, but must be from 1 to 10", number.literal()));
    }
    return number.literal();
  }

  private static SettingType holding(Pattern pattern, String shown) {
    return setting -> {
      String text = setting.string();
      if (!pattern.matcher(text).find()) {
        throw setting.wrong(Reason.of("must hold %s", shown));
      }
      return text;
    };
  }
}
