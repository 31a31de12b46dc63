package dev.tagalong.processor.declaration;

import dev.tagalong.TagSyntax;
import dev.tagalong.language.FileNames;
import dev.tagalong.processor.declaration.Declaration.AnchoredText;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads the {@code @Translation}s of a template. */
final class TranslationReader {
  private final TypeElement type;
  private final AnnotationMirror annotation;
  private final Set<TagSyntax> syntaxes;
  private final List<Problem> problems;

  TranslationReader(
      TypeElement type,
      AnnotationMirror annotation,
      Set<TagSyntax> syntaxes,
      List<Problem> problems) {
    this.type = type;
    this.annotation = annotation;
    this.syntaxes = syntaxes;
    this.problems = problems;
  }

  /** The template as it is without translations, and behind it each that is sound. */
  List<LanguageVersion> read(LanguageVersion untranslated) {
    List<LanguageVersion> versions = new ArrayList<>();
    versions.add(untranslated);
    Map<Locale, String> tags = new LinkedHashMap<>();
    for (AnnotationValue value : Annotations.values(annotation, "translations")) {
      if (value.getValue() instanceof AnnotationMirror translation) {
        Optional<AnnotationValue> locale = Annotations.written(translation, "locale");
        // Without one, or with a name that it does not know, the compiler says so itself.
        locale
            .filter(Annotations::isKnown)
            .flatMap(known -> read(translation, known, untranslated, tags))
            .ifPresent(versions::add);
      }
    }
    return versions;
  }

  private Optional<LanguageVersion> read(
      AnnotationMirror translation,
      AnnotationValue locale,
      LanguageVersion untranslated,
      Map<Locale, String> tags) {
    String tag = String.valueOf(locale.getValue());
    Anchor anchor = Anchor.at(type, annotation, locale);
    Optional<String> fault =
        sameFile(tag, untranslated)
            .or(() -> LanguageTagFault.of(tag))
            .or(() -> sameLanguage(tag, untranslated, tags));
    if (fault.isPresent()) {
      problems.add(new Problem(Code.BadTranslation, anchor, fault.get()));
      return Optional.empty();
    }
    Locale language = Locale.forLanguageTag(tag);
    List<AnchoredText> files =
        untranslated.files().stream()
            .map(file -> new AnchoredText(FileNames.in(language, file.text()), anchor))
            .toList();
    Optional<AnchoredText> subject = subject(translation);
    checkSubject(tag, anchor, untranslated.subject().text(), subject);
    return Optional.of(
        new LanguageVersion(
            language,
            true,
            anchor,
            files,
            subject.orElse(untranslated.subject()),
            subject.isPresent()
                ? untranslated.subjectName() + " in " + language.toLanguageTag()
                : untranslated.subjectName()));
  }

  /** Of a translation whose file would be the template's own. */
  private static Optional<String> sameFile(String tag, LanguageVersion untranslated) {
    Locale language = Locale.forLanguageTag(tag);
    if (tag.strip().equalsIgnoreCase("und")) {
      return Optional.of(
          "\"%s\" is no language: it is what %s in. Remove the translation."
              .formatted(
                  tag,
                  untranslated.files().isEmpty()
                      ? "the template itself is"
                      : untranslated.files().get(0).text() + " is"));
    }
    return untranslated.files().stream()
        .map(AnchoredText::text)
        .flatMap(
            file ->
                FileNames.untranslated(language, file)
                    .map(
                        without ->
                            ("%s is the template's own file, and has the name of its translation to \"%s\"."
                                    + " Let the template name %s, or remove the translation.")
                                .formatted(file, tag, without))
                    .stream())
        .findFirst();
  }

  private static Optional<String> sameLanguage(
      String tag, LanguageVersion untranslated, Map<Locale, String> tags) {
    Locale language = Locale.forLanguageTag(tag).stripExtensions();
    if (language.equals(untranslated.locale().stripExtensions())) {
      return Optional.of(
          "\"%s\" is the language of the template itself, by its locale. Remove the translation."
              .formatted(tag));
    }
    String other = tags.putIfAbsent(language, tag);
    if (other == null) {
      return Optional.empty();
    }
    String file =
        untranslated.files().stream()
            .findFirst()
            .map(first -> ", whose file is " + FileNames.in(language, first.text()))
            .orElse("");
    return Optional.of(
        other.equals(tag)
            ? "there are two translations to \"%s\". Remove one of them.".formatted(tag)
            : "\"%s\" and \"%s\" are the same language%s. Remove one of the two."
                .formatted(other, tag, file));
  }

  private Optional<AnchoredText> subject(AnnotationMirror translation) {
    Optional<AnnotationValue> value =
        Annotations.written(translation, "subject").filter(Annotations::isKnown);
    Optional<AnchoredText> subject =
        value.map(
            known ->
                new AnchoredText(
                    String.valueOf(known.getValue()), Anchor.at(type, annotation, known)));
    subject.ifPresent(
        known ->
            SubjectFault.of(known.text())
                .ifPresent(
                    fault -> problems.add(new Problem(Code.BadSubject, known.anchor(), fault))));
    return subject.filter(known -> !known.text().isEmpty());
  }

  /** A subject in one language alone may be meant, but is likelier forgotten. */
  private void checkSubject(
      String tag, Anchor anchor, String untranslated, Optional<AnchoredText> subject) {
    if (subject.isEmpty() && hasWords(untranslated)) {
      problems.add(
          new Problem(
                  Code.BadTranslation,
                  anchor,
                  ("the translation to \"%s\" has no subject, so that its mails have that of the"
                          + " template, \"%s\". Add subject = \"…\".")
                      .formatted(tag, untranslated))
              .asWarning());
    }
    if (subject.isPresent() && untranslated.isEmpty()) {
      problems.add(
          new Problem(
                  Code.BadTranslation,
                  anchor,
                  ("the translation to \"%s\" has a subject, and the template has none, so that mails"
                          + " without a translation go without. Add subject = \"…\" to"
                          + " @EmailTemplate.")
                      .formatted(tag))
              .asWarning());
    }
  }

  private boolean hasWords(String subject) {
    StringBuilder words = new StringBuilder();
    int done = 0;
    for (TagOccurrence tag : new TagScanner(syntaxes, List.of(), List.of()).scan(subject).tags()) {
      words.append(subject, done, tag.start());
      done = tag.end();
    }
    return words.append(subject.substring(done)).codePoints().anyMatch(Character::isLetter);
  }
}
