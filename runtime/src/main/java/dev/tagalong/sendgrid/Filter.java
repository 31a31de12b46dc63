package dev.tagalong.sendgrid;

import dev.tagalong.rules.Addresses;
import dev.tagalong.rules.Domains;
import dev.tagalong.rules.TextChecks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * An entry of {@code filters}: an app of SendGrid's, switched on or off for this mail, with its
 * settings. Each factory asks for all that its app needs. Immutable.
 */
public final class Filter {
  /** The setting that names a text of the mail which the service replaces. */
  static final String REPLACE = "replace";

  private static final String HTML = "text/html";
  private static final String TEXT = "text/plain";

  private final String name;
  private final Map<String, Object> settings;

  private Filter(String name, Map<String, Object> settings) {
    this.name = name;
    this.settings = Collections.unmodifiableMap(settings);
  }

  /**
   * Any filter, for what has no factory of its own; {@link #with} adds its settings.
   *
   * @param name the name as SendGrid writes it, in lower case
   */
  public static Filter named(String name) {
    TextChecks.filled("A filter's name", name);
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_') {
        throw new IllegalArgumentException(
            "SendGrid writes the names of filters in lower case, with digits and underscores; \"%s\" is none."
                .formatted(name));
      }
    }
    return new Filter(name, Map.of());
  }

  /** Switches an app off for this mail, whatever the account says: {@code enable} is 0. */
  public static Filter disabled(String name) {
    return named(name).with("enable", 0);
  }

  private static Filter enabled(String name) {
    return named(name).with("enable", 1);
  }

  /** With a text setting. */
  public Filter with(String key, String value) {
    return withSetting(key, TextChecks.wellFormed(place(key), value));
  }

  /** With a number; SendGrid's {@code enable} is one, 0 or 1. */
  public Filter with(String key, int value) {
    return withSetting(key, value);
  }

  /** With a JSON boolean. */
  public Filter with(String key, boolean value) {
    return withSetting(key, value);
  }

  private Filter withSetting(String key, Object value) {
    TextChecks.filled("The key of a setting of " + name, key);
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.put(key, value);
    return new Filter(name, all);
  }

  private Filter withFilled(String key, String value) {
    return with(key, TextChecks.filled(place(key), value));
  }

  /** The setting, as messages name it. */
  private String place(String key) {
    return "filters → " + name + " → " + key;
  }

  private Filter withHolding(String mark, String key, String value) {
    if (!TextChecks.wellFormed(place(key), value).contains("<%") || !value.contains("%>")) {
      throw new IllegalArgumentException(
          "%s: SendGrid needs a %s in it, and it has none.".formatted(place(key), mark));
    }
    return withFilled(key, value);
  }

  /** {@code bypass_list_management}: to people who have unsubscribed as well, or not. */
  public static Filter bypassListManagement(boolean enable) {
    return named("bypass_list_management").with("enable", enable ? 1 : 0);
  }

  /**
   * {@code clicktrack}: rewrites links to count clicks.
   *
   * @param inText whether links of the text body are rewritten too
   */
  public static Filter clickTracking(boolean inText) {
    return enabled("clicktrack").with("enable_text", inText);
  }

  /**
   * {@code dkim}: the domain to sign with; one that is not ASCII becomes punycode.
   *
   * @param useFrom whether the domain of the From address is used
   */
  public static Filter dkim(String domain, boolean useFrom) {
    String place = "filters → dkim → domain";
    Objects.requireNonNull(domain, place + " is null.");
    TextChecks.refuse(Domains.fault(place, domain));
    return named("dkim").with("domain", Domains.fullyQualified(domain)).with("use_from", useFrom);
  }

  /** {@code footer}: an end for both bodies. */
  public static Filter footer(String html, String text) {
    return enabled("footer").withFilled(HTML, html).withFilled(TEXT, text);
  }

  /** {@code footer}: an end for the text body alone. */
  public static Filter footer(String text) {
    return enabled("footer").withFilled(TEXT, text);
  }

  /** {@code ganalytics}: marks links for Google Analytics; each argument is a utm parameter. */
  public static Filter googleAnalytics(
      String source, String medium, String term, String content, String campaign) {
    return enabled("ganalytics")
        .with("utm_source", source)
        .with("utm_medium", medium)
        .with("utm_term", term)
        .with("utm_content", content)
        .with("utm_campaign", campaign);
  }

  /** {@code opentrack}: an invisible image counts who opens the mail. */
  public static Filter openTracking() {
    return enabled("opentrack");
  }

  /** {@code opentrack}, with the image put where {@code replace} stands in the body. */
  public static Filter openTracking(String replace) {
    return openTracking().withFilled(REPLACE, replace);
  }

  /**
   * {@code subscriptiontrack}: an unsubscribe link at the end of both bodies.
   *
   * @param html holds {@code <% link text %>}
   * @param text holds {@code <% %>}
   */
  public static Filter subscriptionTracking(String html, String text) {
    return enabled("subscriptiontrack")
        .withHolding("<% link text %>", HTML, html)
        .withHolding("<% %>", TEXT, text);
  }

  /** {@code subscriptiontrack}, with the link's address put where {@code replace} stands. */
  public static Filter subscriptionTracking(String replace) {
    return enabled("subscriptiontrack").withFilled(REPLACE, replace);
  }

  /**
   * {@code templates}: a legacy template of SendGrid's template engine.
   *
   * @throws IllegalArgumentException for a dynamic template ({@code d-…}), which does not work with
   *     this header
   */
  public static Filter templates(String legacyId) {
    TextChecks.filled("filters → templates → template_id", legacyId);
    if (legacyId.startsWith("d-")) {
      throw new IllegalArgumentException(
          "filters → templates → template_id: %s is a dynamic template, and those do not work with X-SMTPAPI. Use a legacy template, or send the template's text yourself."
              .formatted(legacyId));
    }
    return enabled("templates").withFilled("template_id", legacyId);
  }

  /**
   * {@code template}: a frame around the HTML body.
   *
   * @param html holds {@code <% body %>}
   * @deprecated a legacy app of SendGrid's, kept for accounts that have it; use a template file
   */
  @Deprecated
  public static Filter template(String html) {
    return enabled("template").withHolding("<% body %>", HTML, html);
  }

  /**
   * {@code bcc}: a blind copy to one address.
   *
   * @deprecated SendGrid has removed the app; the setting does nothing
   */
  @Deprecated
  public static Filter bcc(String email) {
    TextChecks.filled("filters → bcc → email", email);
    try {
      return enabled("bcc").with("email", Addresses.quotedWhereNeeded(Addresses.checked(email)));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("filters → bcc → email: " + e.getMessage(), e);
    }
  }

  /**
   * {@code gravatar}: the sender's picture.
   *
   * @deprecated SendGrid has removed the app; the setting does nothing
   */
  @Deprecated
  public static Filter gravatar() {
    return enabled("gravatar");
  }

  /**
   * {@code spamcheck}: keeps back what looks like spam.
   *
   * @param maxScore between 1 and 10
   * @param url where to report what was kept back
   * @deprecated SendGrid has removed the app; the setting does nothing
   */
  @Deprecated
  public static Filter spamCheck(int maxScore, String url) {
    if (maxScore < 1 || maxScore > 10) {
      throw new IllegalArgumentException(
          "filters → spamcheck → maxscore: %d, and it lies between 1 and 10.".formatted(maxScore));
    }
    return enabled("spamcheck").with("maxscore", maxScore).withFilled("url", url);
  }

  /** The filter's name, as SendGrid writes it. */
  public String name() {
    return name;
  }

  /** The name; not the settings, which are texts of mails. */
  @Override
  public String toString() {
    return "Filter[" + name + "]";
  }

  /** The settings by their keys, in order: each a {@link String}, {@link Integer} or boolean. */
  Map<String, Object> settings() {
    return settings;
  }
}
