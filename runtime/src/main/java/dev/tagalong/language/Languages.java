package dev.tagalong.language;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/** Languages as RFC 4647 looks them up. */
public final class Languages {
  private Languages() {}

  /**
   * What serves the readers of a language, the best first: {@code zh-Hant-TW}, then {@code
   * zh-Hant}, then {@code zh} (RFC 4647, 3.4). What an extension asks for, such as other digits,
   * names no other language. Nothing for {@link Locale#ROOT}.
   */
  public static List<Locale> of(Locale locale) {
    List<Locale> ranges = new ArrayList<>();
    String tag = locale.stripExtensions().toLanguageTag();
    while (!tag.isEmpty()) {
      Locale range = Locale.forLanguageTag(tag);
      if (!range.getLanguage().isEmpty() && !ranges.contains(range)) {
        ranges.add(range);
      }
      tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
    return ranges;
  }

  /**
   * Refuses what is no locale, though it is a {@link Locale}: {@code new Locale("de_DE")}, whose
   * language would be {@code de_de}.
   *
   * @throws IllegalArgumentException with what to write instead
   */
  public static void check(Locale locale) {
    try {
      new Locale.Builder().setLocale(locale);
    } catch (IllformedLocaleException e) {
      Locale meant = Locale.forLanguageTag(locale.toString().replace('_', '-'));
      throw new IllegalArgumentException(
          "the locale %s names no language: make it by Locale.forLanguageTag(\"%s\")"
              .formatted(locale, meant.getLanguage().isEmpty() ? "de-DE" : meant.toLanguageTag()),
          e);
    }
  }
}
