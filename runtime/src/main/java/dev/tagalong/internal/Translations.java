package dev.tagalong.internal;

import dev.tagalong.language.Languages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The translations of a template, each made when it is first asked for. */
final class Translations {
  private final Map<Locale, Lazy<CompiledTemplate>> byLanguage = new LinkedHashMap<>();

  Translations(TemplateFacts facts, List<LanguageTexts> texts) {
    for (LanguageTexts one : texts) {
      byLanguage.put(one.locale().stripExtensions(), new Translated(facts, one));
    }
  }

  private static final class Translated extends Lazy<CompiledTemplate> {
    private final TemplateFacts facts;
    private final LanguageTexts texts;

    Translated(TemplateFacts facts, LanguageTexts texts) {
      this.facts = facts;
      this.texts = texts;
    }

    @Override
    CompiledTemplate make() {
      return new CompiledTemplate(facts, texts, List.of());
    }
  }

  /**
   * The translation for the readers of a language, looked up as RFC 4647 has it; nothing if there
   * is none.
   *
   * @throws IllegalArgumentException if {@code locale} names no language in the form of one
   */
  Optional<CompiledTemplate> in(Locale locale) {
    Languages.check(Objects.requireNonNull(locale, "the locale is null"));
    return Languages.of(locale).stream()
        .flatMap(language -> Optional.ofNullable(byLanguage.get(language)).stream())
        .findFirst()
        .map(Lazy::get);
  }
}
