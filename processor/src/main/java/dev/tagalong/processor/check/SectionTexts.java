package dev.tagalong.processor.check;

import dev.tagalong.processor.check.Matches.Match;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.template.PlacedTag;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.template.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * The section texts of a template's enums: read like bodies, and checked for what sections lack.
 */
final class SectionTexts {
  private final Declaration declaration;
  private final Findings findings;
  private final Map<Accessor, List<AnchoredTemplateText>> byAccessor = new LinkedHashMap<>();
  private final Map<String, VariableElement> constantsByTag = new HashMap<>();

  SectionTexts(Declaration declaration, Findings findings) {
    this.declaration = declaration;
    this.findings = findings;
    for (Accessor accessor : declaration.accessors()) {
      for (SectionConstant section : accessor.sections()) {
        constantsByTag.putIfAbsent(section.tag(), section.constant());
      }
    }
  }

  /** The section tags. */
  Set<String> tags() {
    return constantsByTag.keySet();
  }

  /** Reads the texts, each in the places where its method's tag stands, and adds their tags. */
  void readInto(Matches matches, TextReader reader) {
    int order = Findings.ELSEWHERE;
    List<AnchoredTemplateText> all = new ArrayList<>();
    for (Accessor accessor : declaration.accessors()) {
      Set<Place> places = EnumSet.noneOf(Place.class);
      matches.of(accessor).forEach(match -> places.addAll(match.placed().places()));
      List<AnchoredTemplateText> texts = new ArrayList<>();
      for (SectionConstant section : accessor.sections()) {
        texts.add(
            new AnchoredTemplateText(
                reader.readSection(
                    "the text of " + name(section.constant()), section.text(), places),
                anchor(section.constant()),
                order++));
      }
      byAccessor.put(accessor, texts);
      all.addAll(texts);
    }
    // Only now, so that a section within a section cannot add to the places of the inner one.
    all.forEach(matches::add);
  }

  /** The texts of an accessor's constants, in their order. */
  List<AnchoredTemplateText> of(Accessor accessor) {
    return byAccessor.getOrDefault(accessor, List.of());
  }

  /** Reports sections within sections, and section tags that stand where a method's tag should. */
  void check(Matches matches) {
    for (AnchoredTemplateText text : matches.texts()) {
      for (PlacedTag placed : text.text().tags()) {
        VariableElement section = constantsByTag.get(placed.tag().text());
        if (section != null) {
          reportSectionTag(text, placed, section);
        }
      }
    }
    byAccessor.forEach(
        (accessor, texts) -> {
          if (!texts.isEmpty()) {
            matches.of(accessor).stream()
                .filter(
                    match -> byAccessor.values().stream().anyMatch(t -> t.contains(match.text())))
                .forEach(match -> reportNested(match, accessor));
          }
        });
  }

  private void reportSectionTag(
      AnchoredTemplateText text, PlacedTag placed, VariableElement section) {
    List<String> choosers =
        declaration.accessors().stream()
            .filter(
                accessor ->
                    accessor.sections().stream().anyMatch(s -> s.constant().equals(section)))
            .map(accessor -> accessor.name() + "()")
            .toList();
    findings.in(
        text,
        placed.tag().start(),
        text.problem(
            Code.BadSection,
            placed.tag().start(),
            placed.tag().end(),
            ("%s is the section tag of %s, which the service puts in when %s chooses it. Write the"
                    + " tag of %s here, or give the section another tag by @Section(tag = …).")
                .formatted(
                    placed.tag().text(), name(section), Words.or(choosers), Words.or(choosers))));
  }

  private void reportNested(Match match, Accessor accessor) {
    findings.in(
        match.text(),
        match.tag().start(),
        match
            .text()
            .problem(
                Code.BadSection,
                match.tag().start(),
                match.tag().end(),
                "%s is filled by %s(), which chooses a section, and a section cannot hold another."
                    .formatted(match.tag().text(), accessor.name())));
  }

  private static String name(VariableElement constant) {
    // The type of an enum constant is the enum.
    return JavaNames.simple(constant.asType()) + "." + constant.getSimpleName();
  }

  private static Anchor anchor(VariableElement constant) {
    for (AnnotationMirror annotation : constant.getAnnotationMirrors()) {
      if (annotation.getAnnotationType().toString().equals("dev.tagalong.Section")) {
        return value(annotation)
            .map(value -> Anchor.at(constant, annotation, value))
            .orElseGet(() -> Anchor.at(constant, annotation));
      }
    }
    return Anchor.at(constant);
  }

  private static Optional<? extends AnnotationValue> value(AnnotationMirror annotation) {
    return annotation.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals("value"))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
