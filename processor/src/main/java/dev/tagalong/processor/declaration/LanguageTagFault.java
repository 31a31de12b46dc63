package dev.tagalong.processor.declaration;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is no language tag, or is one that names nothing. */
final class LanguageTagFault {
  private static final String EXAMPLES = "Write one such as \"de\", \"pt-BR\" or \"zh-Hant\".";

  private LanguageTagFault() {}

  /** What is wrong with {@code tag}, and what to write. */
  static Optional<String> of(String tag) {
    if (tag.isBlank()) {
      return Optional.of("the locale is empty, which is no language tag. " + EXAMPLES);
    }
    Optional<Locale> locale = parsed(tag);
    if (locale.isEmpty()) {
      return Optional.of("\"%s\" is no language tag. %s".formatted(tag, written(tag)));
    }
    String language = locale.get().getLanguage();
    if (!isLanguage(language)) {
      return Optional.of(
          "\"%s\" names no language. %s"
              .formatted(
                  tag,
                  meant(language)
                      .map(
                          meant -> meant + tag.substring(Math.min(tag.length(), language.length())))
                      .filter(LanguageTagFault::isSound)
                      .map("Did you mean \"%s\"?"::formatted)
                      .orElse(EXAMPLES)));
    }
    String region = locale.get().getCountry();
    if (!isRegion(region)) {
      return Optional.of(
          "\"%s\" names the region %s, which is none. %s"
              .formatted(
                  tag,
                  region,
                  region.equals("UK")
                      ? "The United Kingdom is GB: write \"%s-GB\".".formatted(language)
                      : EXAMPLES));
    }
    return Optional.empty();
  }

  private static boolean isSound(String tag) {
    return of(tag).isEmpty();
  }

  private static Optional<Locale> parsed(String tag) {
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException e) {
      return Optional.empty();
    }
  }

  /** What to write for a tag that is put together in another way. */
  private static String written(String tag) {
    String joined = tag.strip().replaceAll("[_\\s-]+", "-").replaceAll("^-|-$", "");
    return isSound(joined)
        ? "Write \"%s\".".formatted(Locale.forLanguageTag(joined).toLanguageTag())
        : EXAMPLES;
  }

  private static boolean isLanguage(String language) {
    return Set.of(Locale.getISOLanguages()).contains(language)
        || (language.length() == 3
            && twoLetters(language).isEmpty()
            && !Locale.forLanguageTag(language)
                .getDisplayLanguage(Locale.ENGLISH)
                .equalsIgnoreCase(language));
  }

  private static boolean isRegion(String region) {
    return region.isEmpty()
        || Set.of(Locale.getISOCountries()).contains(region)
        || !new Locale.Builder()
            .setRegion(region)
            .build()
            .getDisplayCountry(Locale.ENGLISH)
            .equalsIgnoreCase(region);
  }

  /** The language that was meant by its name, its longer code, or a country where it is spoken. */
  private static Optional<String> meant(String name) {
    return twoLetters(name).or(() -> named(name)).or(() -> spokenIn(name));
  }

  private static Optional<String> twoLetters(String code) {
    return languages()
        .filter(language -> language.getISO3Language().equals(code))
        .map(Locale::getLanguage)
        .findFirst();
  }

  private static Optional<String> named(String name) {
    return languages()
        .filter(
            language ->
                language.getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                    || language.getDisplayLanguage(language).equalsIgnoreCase(name))
        .map(Locale::getLanguage)
        .findFirst();
  }

  /** The one language of a country, English aside where another is spoken as well. */
  private static Optional<String> spokenIn(String country) {
    Set<String> spoken =
        Stream.of(Locale.getAvailableLocales())
            .filter(locale -> locale.getCountry().equalsIgnoreCase(country))
            .map(Locale::getLanguage)
            .collect(Collectors.toSet());
    List<String> own = spoken.stream().filter(language -> !language.equals("en")).toList();
    return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
  }

  private static Stream<Locale> languages() {
    return Stream.of(Locale.getISOLanguages()).map(Locale::forLanguageTag);
  }
}
