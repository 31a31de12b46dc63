package dev.tagalong.processor.resolve;

import dev.tagalong.html.LocatedContext;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.VariableElement;

/** The section texts of a template's enums, read where their tags stand. */
public final class SectionTexts {
  /**
   * The texts of an accessor where its tag stands in some contexts, so that the texts' own tags are
   * spelled for these.
   *
   * @param groups the contexts
   * @param texts the texts of the constants, in their order
   */
  public record Variant(Set<ContextGroup> groups, List<AnchoredTemplateText> texts) {}

  private final Declaration declaration;
  private final Map<Accessor, List<ScannedText>> scans = new HashMap<>();
  private final Map<Accessor, List<Variant>> byAccessor = new LinkedHashMap<>();
  private final Map<String, VariableElement> constantsByTag = new HashMap<>();
  private final Map<VariableElement, Anchor> anchors = new HashMap<>();

  /** Of the enums that methods of {@code declaration} return; not read yet. */
  public SectionTexts(Declaration declaration) {
    this.declaration = declaration;
    for (Accessor accessor : declaration.accessors()) {
      for (SectionConstant section : accessor.sections()) {
        constantsByTag.putIfAbsent(section.tag(), section.constant());
      }
    }
  }

  /** The section tags. */
  public Set<String> tags() {
    return constantsByTag.keySet();
  }

  /** What may stand in the place of a tag: nothing for one that no method, or several, fill. */
  public Function<TagOccurrence, List<ScannedText>> scanned(TagScanner scanner, TagOwners owners) {
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

  /**
   * Reads the texts, each in the contexts in which its method's tag stands, and adds their tags.
   */
  public void readInto(TagMatches matches, TextReader reader) {
    int order = ProblemList.ELSEWHERE;
    List<AnchoredTemplateText> all = new ArrayList<>();
    for (Accessor accessor : declaration.accessors()) {
      List<Variant> variants = new ArrayList<>();
      Map<Set<ContextGroup>, List<Match>> contexts = contexts(accessor, matches);
      for (Map.Entry<Set<ContextGroup>, List<Match>> context : contexts.entrySet()) {
        List<AnchoredTemplateText> texts = new ArrayList<>();
        for (int i = 0; i < accessor.sections().size(); i++) {
          texts.add(text(accessor, i, context.getValue(), order + i, reader));
        }
        variants.add(new Variant(context.getKey(), texts));
        all.addAll(texts);
      }
      order += accessor.sections().size();
      byAccessor.put(accessor, variants);
    }
    // Only now, so that a section within a section cannot add to the contexts of the inner one.
    all.forEach(matches::add);
  }

  private AnchoredTemplateText text(
      Accessor accessor, int index, List<Match> contexts, int order, TextReader reader) {
    VariableElement constant = accessor.sections().get(index).constant();
    List<List<LocatedContext>> inserted =
        contexts.stream()
            .map(match -> match.located().sections())
            .filter(sections -> index < sections.size())
            .map(sections -> sections.get(index).tags())
            .toList();
    return new AnchoredTemplateText(
        reader.readSection("the text of " + name(constant), scansOf(accessor).get(index), inserted),
        anchor(constant),
        order);
  }

  /**
   * The contexts of an accessor's tag, those apart that ask for other spellings of the tags in its
   * texts. All together if no tag in its texts is spelled in other ways.
   */
  private Map<Set<ContextGroup>, List<Match>> contexts(Accessor accessor, TagMatches matches) {
    Map<ContextGroup, List<Match>> apart = new EnumMap<>(ContextGroup.class);
    boolean varies =
        scansOf(accessor).stream()
            .flatMap(text -> text.tags().stream())
            .flatMap(tag -> matches.owners().of(tag).stream())
            .anyMatch(VariantChoice::dependsOnContext);
    for (Match match : matches.of(accessor)) {
      apart
          .computeIfAbsent(
              ContextGroup.deciding(match.located().contexts()), g -> new ArrayList<>())
          .add(match);
    }
    Map<Set<ContextGroup>, List<Match>> contexts = new LinkedHashMap<>();
    if (varies && !apart.isEmpty()) {
      apart.forEach((group, there) -> contexts.put(EnumSet.of(group), there));
    } else {
      contexts.put(apart.keySet(), matches.of(accessor));
    }
    return contexts;
  }

  /** The texts of an accessor's constants by the contexts of its tag; one at least. */
  public List<Variant> of(Accessor accessor) {
    return byAccessor.getOrDefault(accessor, List.of(new Variant(Set.of(), List.of())));
  }

  /** Whether the accessor's tag is spelled differently in different contexts. */
  boolean isVaried(Accessor accessor) {
    return of(accessor).size() > 1;
  }

  /** The constant whose section tag is {@code tag}; the first of several. */
  public Optional<VariableElement> constant(String tag) {
    return Optional.ofNullable(constantsByTag.get(tag));
  }

  /** Whether {@code text} is the text of a section. */
  public boolean isSection(AnchoredTemplateText text) {
    return byAccessor.values().stream()
        .flatMap(List::stream)
        .anyMatch(variant -> variant.texts().contains(text));
  }

  /** A constant as messages name it: {@code Part.BUYER}. */
  public static String name(VariableElement constant) {
    // The type of an enum constant is the enum.
    return JavaNames.simple(constant.asType()) + "." + constant.getSimpleName();
  }

  /** Where problems of a constant's text are shown. */
  public Anchor anchor(VariableElement constant) {
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
