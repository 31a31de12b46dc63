package dev.tagalong.processor.check;

import dev.tagalong.processor.check.Matches.Match;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.template.PlacedTag;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.template.PlaceOf;
import dev.tagalong.template.ScannedText;
import dev.tagalong.template.TagOccurrence;
import dev.tagalong.template.TagScanner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/**
 * The section texts of a template's enums: read where their tags stand, and checked for what
 * sections lack.
 */
final class SectionTexts {
  /**
   * The texts of an accessor where its tag stands in some kinds of places, so that the texts' own
   * tags are spelled for these.
   *
   * @param groups the kinds of places
   * @param texts the texts of the constants, in their order
   */
  record Variant(Set<PlaceGroup> groups, List<AnchoredTemplateText> texts) {}

  private final Declaration declaration;
  private final Findings findings;
  private final Map<Accessor, List<ScannedText>> scans = new HashMap<>();
  private final Map<Accessor, List<Variant>> byAccessor = new LinkedHashMap<>();
  private final Map<String, VariableElement> constantsByTag = new HashMap<>();
  private final Map<VariableElement, Anchor> anchors = new HashMap<>();

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

  /** What may stand in the place of a tag: nothing for one that no method, or several, fill. */
  Function<TagOccurrence, List<ScannedText>> scanned(TagScanner scanner, TagOwners owners) {
    for (Accessor accessor : declaration.accessors()) {
      List<ScannedText> texts = new ArrayList<>();
      accessor.sections().forEach(section -> texts.add(scanner.scan(section.text())));
      if (!texts.isEmpty() && accessor.presence() == Presence.OPTIONAL) {
        texts.add(scanner.scan(""));
      }
      scans.put(accessor, texts);
    }
    return tag -> owners.of(tag).stream().findFirst().map(this::scansOf).orElse(List.of());
  }

  private List<ScannedText> scansOf(Accessor accessor) {
    return scans.getOrDefault(accessor, List.of());
  }

  /** Reads the texts, each in the places where its method's tag stands, and adds their tags. */
  void readInto(Matches matches, TextReader reader) {
    int order = Findings.ELSEWHERE;
    List<AnchoredTemplateText> all = new ArrayList<>();
    for (Accessor accessor : declaration.accessors()) {
      List<Variant> variants = new ArrayList<>();
      Map<Set<PlaceGroup>, List<Match>> places = places(accessor, matches);
      for (Map.Entry<Set<PlaceGroup>, List<Match>> place : places.entrySet()) {
        List<AnchoredTemplateText> texts = new ArrayList<>();
        for (int i = 0; i < accessor.sections().size(); i++) {
          texts.add(text(accessor, i, place.getValue(), order + i, reader));
        }
        variants.add(new Variant(place.getKey(), texts));
        all.addAll(texts);
      }
      order += accessor.sections().size();
      byAccessor.put(accessor, variants);
    }
    // Only now, so that a section within a section cannot add to the places of the inner one.
    all.forEach(matches::add);
  }

  private AnchoredTemplateText text(
      Accessor accessor, int index, List<Match> places, int order, TextReader reader) {
    VariableElement constant = accessor.sections().get(index).constant();
    List<List<PlaceOf>> inserted =
        places.stream()
            .map(match -> match.placed().sections())
            .filter(sections -> index < sections.size())
            .map(sections -> sections.get(index).tags())
            .toList();
    return new AnchoredTemplateText(
        reader.readSection("the text of " + name(constant), scansOf(accessor).get(index), inserted),
        anchor(constant),
        order);
  }

  /**
   * The places of an accessor's tag, those apart that ask for other spellings of the tags in its
   * texts. All together if its tag, or no tag in its texts, can be spelled in other ways.
   */
  private Map<Set<PlaceGroup>, List<Match>> places(Accessor accessor, Matches matches) {
    Map<PlaceGroup, List<Match>> apart = new EnumMap<>(PlaceGroup.class);
    boolean varies =
        scansOf(accessor).stream()
            .flatMap(text -> text.tags().stream())
            .flatMap(tag -> matches.owners().of(tag).stream())
            .anyMatch(Spellings::dependsOnPlace);
    for (Match match : matches.of(accessor)) {
      varies &= match.tag().syntax().isPresent();
      apart
          .computeIfAbsent(PlaceGroup.deciding(match.placed().places()), g -> new ArrayList<>())
          .add(match);
    }
    Map<Set<PlaceGroup>, List<Match>> places = new LinkedHashMap<>();
    if (varies && !apart.isEmpty()) {
      apart.forEach((group, there) -> places.put(EnumSet.of(group), there));
    } else {
      places.put(apart.keySet(), matches.of(accessor));
    }
    return places;
  }

  /** The texts of an accessor's constants by the places of its tag; one at least. */
  List<Variant> of(Accessor accessor) {
    return byAccessor.getOrDefault(accessor, List.of(new Variant(Set.of(), List.of())));
  }

  /** Whether the accessor's tag is spelled differently in different places. */
  boolean isVaried(Accessor accessor) {
    return of(accessor).size() > 1;
  }

  /**
   * Reports sections within sections, section tags that stand where a method's tag should or belong
   * to two sections, and texts that do not fit where they stand.
   */
  void check(Matches matches) {
    checkTwins();
    byAccessor.forEach(
        (accessor, variants) ->
            new SectionFit(matches.of(accessor), variants.get(0).texts(), findings).check());
    for (AnchoredTemplateText text : matches.texts()) {
      for (PlacedTag placed : text.text().tags()) {
        VariableElement section = constantsByTag.get(placed.tag().text());
        if (section != null) {
          reportSectionTag(text, placed, section);
        }
      }
    }
    Set<AnchoredTemplateText> all = new HashSet<>();
    byAccessor.values().forEach(v -> v.forEach(variant -> all.addAll(variant.texts())));
    for (Accessor accessor : declaration.accessors()) {
      if (!accessor.sections().isEmpty()) {
        matches.of(accessor).stream()
            .filter(match -> all.contains(match.text()))
            .forEach(match -> reportNested(match, accessor));
      }
    }
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

  private Anchor anchor(VariableElement constant) {
    return anchors.computeIfAbsent(constant, SectionTexts::findAnchor);
  }

  private static Anchor findAnchor(VariableElement constant) {
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
