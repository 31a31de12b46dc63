package dev.tagalong.internal;

import dev.tagalong.language.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A template in each of its languages, the translations made when they are first asked for. */
final class Translations {
  private final CompiledTemplate untranslated;
  private final Map<Locale, Lazy<CompiledTemplate>> byLanguage = new HashMap<>();

  Translations(CompiledTemplate untranslated, TemplateFacts facts, List<LanguageTexts> texts) {
    this.untranslated = untranslated;
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
   * The template for the readers of a language, looked up as RFC 4647 has it; the untranslated one
   * if there is no other.
   *
   * @throws IllegalArgumentException if {@code locale} names no language in the form of one
   */
  CompiledTemplate in(Locale locale) {
    Languages.check(Objects.requireNonNull(locale, "the locale is null"));
    Locale own = untranslated.locale().stripExtensions();
    for (Locale language : Languages.of(locale)) {
      Lazy<CompiledTemplate> translation = byLanguage.get(language);
      if (translation != null) {
        return translation.get();
      }
      if (language.equals(own)) {
        break;
      }
    }
    return untranslated;
  }
}
