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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * The section texts of a template's enums: read like bodies, and checked for what sections lack.
 */
final class SectionTexts {
  private static final Set<Place> ATTRIBUTES = Set.of(Place.ATTRIBUTE, Place.URL, Place.URL_PART);
  private static final Pattern MARKUP = Pattern.compile("[\"'<>]");

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

  /**
   * Reports sections within sections, section tags that stand where a method's tag should or belong
   * to two sections, and texts that do not fit into the attribute in which they stand.
   */
  void check(Matches matches) {
    checkTwins();
    byAccessor.forEach((accessor, texts) -> checkAttributes(matches.of(accessor), texts));
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

  /** Within an enum the declaration has been checked already; here are several. */
  private void checkTwins() {
    int order = Findings.ELSEWHERE;
    for (Accessor accessor : declaration.accessors()) {
      for (SectionConstant section : accessor.sections()) {
        VariableElement first = constantsByTag.get(section.tag());
        if (first != null && !first.equals(section.constant())) {
          findings.ofText(
              order,
              new Problem(
                  Code.BadSection,
                  anchor(section.constant()),
                  ("the section tag %s belongs to %s as well as to %s. Give one of them another by"
                          + " @Section(tag = …).")
                      .formatted(section.tag(), name(first), name(section.constant()))));
        }
        order++;
      }
    }
  }

  /** A section's text is written as it is, so in an attribute nothing in it may end the value. */
  private void checkAttributes(List<Match> places, List<AnchoredTemplateText> texts) {
    Optional<Match> inAttribute =
        places.stream()
            .filter(match -> ATTRIBUTES.stream().anyMatch(match.placed().places()::contains))
            .findFirst();
    if (inAttribute.isEmpty()) {
      return;
    }
    for (AnchoredTemplateText text : texts) {
      Matcher markup = MARKUP.matcher(text.text().source());
      if (markup.find()) {
        findings.in(
            text,
            markup.start(),
            text.problem(
                Code.BadSection,
                markup.start(),
                markup.end(),
                "%s cannot stand in an attribute, but %s at %s does. Write it as an entity."
                    .formatted(
                        markup.group(),
                        inAttribute.get().tag().text(),
                        inAttribute.get().where())));
      }
    }
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
