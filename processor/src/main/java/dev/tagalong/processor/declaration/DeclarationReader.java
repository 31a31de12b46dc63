package dev.tagalong.processor.declaration;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.tagalong.EmailTemplate;
import dev.tagalong.processor.check.Anchor;
import dev.tagalong.processor.check.Code;
import dev.tagalong.processor.check.Problem;
import dev.tagalong.processor.declaration.Declaration.AnchoredText;
import dev.tagalong.template.TagNames;
import dev.tagalong.template.TagSyntax;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated interface. */
public final class DeclarationReader {
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
   * @param problems what is wrong, in source order
   */
  public record Reading(Optional<Declaration> declaration, List<Problem> problems) {}

  /** Reads {@code type}, which has {@code @EmailTemplate}. */
  public Reading read(Element type) {
    AnnotationMirror annotation =
        Annotations.find(type, EmailTemplate.class)
            .orElseThrow(() -> new IllegalArgumentException(type + " has no @EmailTemplate"));
    Optional<String> badType = badType(type);
    if (badType.isPresent()) {
      return new Reading(
          Optional.empty(),
          List.of(new Problem(Code.BadTemplateType, Anchor.at(type, annotation), badType.get())));
    }
    TypeElement declared = MoreElements.asType(type);
    List<Problem> problems = new ArrayList<>();
    List<Accessor> accessors = new ArrayList<>();
    Set<String> unsoundTags = new HashSet<>();
    AccessorReader reader = new AccessorReader(valueTypes, problems);
    for (ExecutableElement method : methods(declared)) {
      AccessorReader.Reading reading =
          reader.read(
              method,
              MoreTypes.asExecutable(
                  types.asMemberOf(MoreTypes.asDeclared(declared.asType()), method)));
      reading.accessor().ifPresent(accessors::add);
      if (!reading.sound()) {
        List<String> tags = AccessorReader.tags(method);
        unsoundTags.addAll(tags);
        if (tags.isEmpty()) {
          unsoundTags.add(TagNames.normalize(method.getSimpleName().toString()));
        }
      }
    }
    Services services = new ServiceReader(problems).read(declared, accessors);
    return new Reading(
        Optional.of(
            new Declaration(
                declared,
                annotation,
                anchored(declared, annotation, "value"),
                subject(declared, annotation),
                syntaxes(annotation),
                Annotations.texts(annotation, "ignore"),
                accessors,
                unsoundTags,
                services)),
        problems);
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
    for (Element scope = type; scope != null; scope = scope.getEnclosingElement()) {
      if (scope.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(
            scope == type
                ? "%s is private, so the builder cannot see it. Remove private.".formatted(name)
                : "%s stands in the private %s, so the builder cannot see it. Remove private."
                    .formatted(name, scope.getSimpleName()));
      }
    }
    return Optional.empty();
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
    own.sort(Comparator.comparingInt(type.getEnclosedElements()::indexOf));
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

  private static AnchoredText subject(TypeElement type, AnnotationMirror annotation) {
    AnnotationValue value = Annotations.value(annotation, "subject");
    return new AnchoredText(String.valueOf(value.getValue()), Anchor.at(type, annotation, value));
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
