package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tagalong.EmailTemplate;
import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Declaration.AnchoredText;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated interface. */
public final class DeclarationReader {
  private static final Set<Modifier> NO_VALUE =
      Set.of(Modifier.STATIC, Modifier.PRIVATE, Modifier.DEFAULT);

  /** The class behind a builder's stages has each as an interface, and javac a frame for each. */
  private static final int MAX_METHODS = 500;

  private final Elements elements;
  private final Types types;
  private final ValueTypes valueTypes;

  /** A reader for one compilation. */
  public DeclarationReader(ProcessingEnvironment environment) {
    elements = environment.getElementUtils();
    types = environment.getTypeUtils();
    valueTypes = new ValueTypes(elements, types);
  }

  /**
   * What was read.
   *
   * @param declaration the declaration, of all that is sound; empty where no builder can be written
   * @param sound whether the type is a template that names its texts, so that they are worth a word
   * @param problems what is wrong, in source order
   */
  public record Reading(Optional<Declaration> declaration, boolean sound, List<Problem> problems) {}

  /** Reads {@code type}, which has {@code @EmailTemplate}. */
  public Reading read(Element type) {
    AnnotationMirror annotation =
        Annotations.find(type, EmailTemplate.class)
            .orElseThrow(() -> new IllegalArgumentException(type + " has no @EmailTemplate"));
    Optional<String> badType = badType(type);
    TypeElement declared = MoreElements.asType(type);
    if (badType.isPresent()) {
      Problem problem =
          new Problem(Code.BadTemplateType, Anchor.at(type, annotation), badType.get());
      return new Reading(
          hider(type).isPresent() ? Optional.empty() : Optional.of(readAsIs(declared, annotation)),
          false,
          List.of(problem));
    }
    List<Problem> problems = new ArrayList<>();
    Declaration declaration = read(declared, annotation, methods(declared), problems);
    if (declaration.accessors().size() > MAX_METHODS) {
      return new Reading(Optional.empty(), false, List.of(tooMany(declaration)));
    }
    // A name that the compiler does not know is its own to tell; what it stands for is unknown.
    boolean sound =
        Annotations.written(annotation, "value").isPresent()
            && annotation.getElementValues().values().stream().allMatch(Annotations::isKnown);
    return new Reading(Optional.of(declaration), sound, problems);
  }

  private static Problem tooMany(Declaration declaration) {
    return new Problem(
        Code.BadTemplateType,
        Anchor.at(declaration.type(), declaration.annotation()),
        ("%s has %,d methods that give values, and compilers manage a builder of %d. Compute several"
                + " of them into one text that has one tag, or split the template.")
            .formatted(
                declaration.type().getSimpleName(), declaration.accessors().size(), MAX_METHODS));
  }

  /** What can be read of a type that is no interface, so that uses of its builder can compile. */
  private Declaration readAsIs(TypeElement type, AnnotationMirror annotation) {
    List<ExecutableElement> methods =
        type.getKind() == ElementKind.INTERFACE
            ? methods(type)
            : ElementFilter.methodsIn(type.getEnclosedElements());
    List<ExecutableElement> values =
        methods.stream()
            .filter(method -> Collections.disjoint(method.getModifiers(), NO_VALUE))
            .filter(method -> method.getParameters().isEmpty())
            .toList();
    return read(type, annotation, values, new ArrayList<>());
  }

  private Declaration read(
      TypeElement declared,
      AnnotationMirror annotation,
      List<ExecutableElement> methods,
      List<Problem> problems) {
    List<Accessor> accessors = new ArrayList<>();
    Set<String> unsoundTags = new HashSet<>();
    AccessorReader reader =
        new AccessorReader(valueTypes, new BuilderView(elements, types, declared), problems);
    for (ExecutableElement method : methods) {
      AccessorReader.Reading reading =
          reader.read(
              method,
              MoreTypes.asExecutable(
                  types.asMemberOf(MoreTypes.asDeclared(declared.asType()), method)));
      reading.accessor().ifPresent(accessors::add);
      if (!reading.sound()) {
        List<String> tags = new ArrayList<>(AccessorReader.tags(method));
        // A text that is empty, or none, names no tag: then the name may have been meant.
        if (tags.removeIf(String::isEmpty) || tags.isEmpty()) {
          unsoundTags.add(TagNames.normalize(method.getSimpleName().toString()));
        }
        unsoundTags.addAll(tags);
      }
    }
    Services services = new ServiceReader(problems).read(declared, accessors);
    return new Declaration(
        declared,
        annotation,
        new TranslationReader(declared, annotation, syntaxes(annotation), problems)
            .read(
                new LanguageVersion(
                    locale(declared, annotation, problems),
                    false,
                    Anchor.at(declared, annotation),
                    anchored(declared, annotation, "value"),
                    subject(declared, annotation, problems),
                    "the subject")),
        syntaxes(annotation),
        Annotations.texts(annotation, "ignore"),
        accessors,
        unsoundTags,
        services);
  }

  private static Optional<String> badType(Element type) {
    String name = type.getSimpleName().toString();
    if (type.getKind() != ElementKind.INTERFACE) {
      return Optional.of(
          "@EmailTemplate belongs on an interface; %s is %s. Declare:  interface %s"
              .formatted(name, kind(type), name));
    }
    if (!MoreElements.asType(type).getTypeParameters().isEmpty()) {
      return Optional.of(
          "%s has type parameters. The builder is written for one type of each value: name the types."
              .formatted(name));
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of(
          "%s is sealed, but the builder implements it. Remove sealed.".formatted(name));
    }
    return hider(type)
        .map(
            scope ->
                scope.equals(type)
                    ? "%s is private, so the builder cannot see it. Remove private.".formatted(name)
                    : "%s stands in the private %s, so the builder cannot see it. Remove private."
                        .formatted(name, scope.getSimpleName()));
  }

  /** What is private: the type itself, or one around it. */
  private static Optional<Element> hider(Element type) {
    return Stream.<Element>iterate(type, Objects::nonNull, Element::getEnclosingElement)
        .filter(scope -> scope.getModifiers().contains(Modifier.PRIVATE))
        .findFirst();
  }

  private static String kind(Element type) {
    return switch (type.getKind()) {
      case CLASS -> "a class";
      case ENUM -> "an enum";
      case RECORD -> "a record";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "none";
    };
  }

  /**
   * Own methods as they stand in the source; inherited ones after them by name, since compilers
   * disagree on the order in class files.
   */
  private List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> own = new ArrayList<>();
    Map<String, ExecutableElement> inherited = new LinkedHashMap<>();
    for (ExecutableElement method :
        MoreElements.getLocalAndInheritedMethods(type, types, elements)) {
      if (method.getModifiers().contains(Modifier.STATIC)
          || method.getModifiers().contains(Modifier.PRIVATE)) {
        continue;
      }
      if (type.equals(method.getEnclosingElement())) {
        own.add(method);
      } else {
        inherited.putIfAbsent(method.getSimpleName() + "/" + method.getParameters().size(), method);
      }
    }
    Map<Element, Integer> order = new HashMap<>();
    type.getEnclosedElements().forEach(member -> order.put(member, order.size()));
    own.sort(Comparator.comparing(method -> order.getOrDefault(method, 0)));
    inherited.values().stream()
        .sorted(Comparator.comparing(method -> method.getSimpleName().toString()))
        .forEach(own::add);
    return own;
  }

  private static List<AnchoredText> anchored(
      TypeElement type, AnnotationMirror annotation, String member) {
    return Annotations.values(annotation, member).stream()
        .map(
            value ->
                new AnchoredText(
                    String.valueOf(value.getValue()), Anchor.at(type, annotation, value)))
        .toList();
  }

  private static AnchoredText subject(
      TypeElement type, AnnotationMirror annotation, List<Problem> problems) {
    AnnotationValue value = Annotations.value(annotation, "subject");
    String subject = String.valueOf(value.getValue());
    Anchor anchor = Anchor.at(type, annotation, value);
    SubjectFault.of(subject)
        .ifPresent(fault -> problems.add(new Problem(Code.BadSubject, anchor, fault)));
    return new AnchoredText(subject, anchor);
  }

  private static Locale locale(
      TypeElement type, AnnotationMirror annotation, List<Problem> problems) {
    AnnotationValue value = Annotations.value(annotation, "locale");
    String tag = String.valueOf(value.getValue());
    Optional<String> fault =
        tag.isEmpty() || !Annotations.isKnown(value) ? Optional.empty() : LanguageTagFault.of(tag);
    fault.ifPresent(
        said ->
            problems.add(
                new Problem(Code.BadTranslation, Anchor.at(type, annotation, value), said)));
    return fault.isPresent() ? Locale.ROOT : Locale.forLanguageTag(tag);
  }

  private static Set<TagSyntax> syntaxes(AnnotationMirror annotation) {
    Set<TagSyntax> syntaxes = EnumSet.noneOf(TagSyntax.class);
    for (AnnotationValue value : Annotations.values(annotation, "syntax")) {
      if (value.getValue() instanceof VariableElement constant) {
        syntaxes.add(TagSyntax.valueOf(constant.getSimpleName().toString()));
      }
    }
    return syntaxes;
  }
}
