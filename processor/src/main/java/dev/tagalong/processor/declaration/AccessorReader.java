package dev.tagalong.processor.declaration;

import dev.tagalong.Raw;
import dev.tagalong.SendAt;
import dev.tagalong.Shared;
import dev.tagalong.Tag;
import dev.tagalong.UnsubscribePage;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one method of the interface. */
final class AccessorReader {
  private final ValueTypes valueTypes;
  private final BuilderView view;
  private final AnnotationMisuse misuse;
  private final List<Problem> problems;

  AccessorReader(ValueTypes valueTypes, BuilderView view, List<Problem> problems) {
    this.valueTypes = valueTypes;
    this.view = view;
    misuse = new AnnotationMisuse(valueTypes);
    this.problems = problems;
  }

  /**
   * What a method turned out to be.
   *
   * @param accessor the accessor; empty for a helper, and for a method with a problem
   * @param sound whether the method has no problem
   */
  record Reading(Optional<Accessor> accessor, boolean sound) {
    static final Reading HELPER = new Reading(Optional.empty(), true);
    static final Reading UNSOUND = new Reading(Optional.empty(), false);
  }

  /**
   * Reads a method.
   *
   * @param signature the method as the interface inherits it, type variables replaced
   */
  Reading read(ExecutableElement method, ExecutableType signature) {
    boolean defaulted = method.getModifiers().contains(Modifier.DEFAULT);
    boolean annotated = hasOwnAnnotation(method);
    Optional<String> badShape = badShape(method, signature);
    if (badShape.isPresent()) {
      return defaulted && !annotated
          ? Reading.HELPER
          : unsound(Code.BadAccessor, method, badShape.get());
    }
    Optional<String> throwing = view.throwing(method);
    if (throwing.isPresent()) {
      return defaulted && !annotated
          ? Reading.HELPER
          : unsound(Code.BadAccessor, method, throwing.get());
    }
    TypeMirror returned = signature.getReturnType();
    if (!KnownTypes.isKnown(returned)) {
      return Reading.UNSOUND; // The compiler says itself that it does not know the type.
    }
    Optional<TypeMirror> optional = ValueTypes.inOptional(returned);
    Optional<ValueType> type = valueTypes.of(optional.orElse(returned));
    if (type.isEmpty()) {
      return defaulted && !annotated
          ? Reading.HELPER
          : unsound(Code.UnsupportedType, method, unsupported(method, returned));
    }
    Optional<String> hiding = view.hiding(returned);
    if (hiding.isPresent()) {
      return defaulted && !annotated
          ? Reading.HELPER
          : unsound(
              Code.UnsupportedType,
              method,
              hidden(method.getSimpleName().toString(), returned, hiding.get()));
    }
    Presence presence =
        defaulted
            ? Presence.DEFAULTED
            : optional.isPresent()
                ? Presence.OPTIONAL
                : Annotations.has(method, Shared.class)
                    ? Presence.SHARED
                    : Annotations.isNullable(method) ? Presence.OPTIONAL : Presence.MANDATORY;
    Role role =
        Annotations.has(method, SendAt.class)
            ? Role.SEND_AT
            : Annotations.has(method, UnsubscribePage.class) ? Role.UNSUBSCRIBE_PAGE : Role.TAG;
    Optional<String> nonsense =
        misuse
            .nonsense(method, role, type.get(), presence)
            .or(() -> misuse.neverNull(method, returned, presence));
    if (nonsense.isPresent()) {
      return unsound(Code.BadAccessor, method, nonsense.get());
    }
    if (JavaNames.isFixedMember(method.getSimpleName().toString())) {
      return defaulted && !annotated
          ? Reading.HELPER
          : unsound(Code.NameClash, method, nameClash(method, role, returned));
    }
    return accessor(method, role, type.get(), presence);
  }

  private Reading accessor(ExecutableElement method, Role role, ValueType type, Presence presence) {
    int before = problems.size();
    Optional<Accessor.Format> format = new FormatReader(problems).read(method, type.shown());
    List<SectionConstant> sections =
        type.kind() == Kind.SECTION
            ? new SectionReader(problems).read(type)
            : List.<SectionConstant>of();
    if (problems.size() > before) {
      return Reading.UNSOUND;
    }
    return new Reading(
        Optional.of(
            new Accessor(
                method,
                method.getSimpleName().toString(),
                method.getSimpleName().toString(),
                role,
                type,
                presence,
                Annotations.isNullable(method),
                Annotations.has(method, Raw.class),
                format,
                tags(method),
                sections)),
        true);
  }

  /** The texts of {@code @Tag}; empty without one. */
  static List<String> tags(ExecutableElement method) {
    return Annotations.find(method, Tag.class)
        .map(annotation -> Annotations.texts(annotation, "value"))
        .orElse(List.of());
  }

  private static boolean hasOwnAnnotation(ExecutableElement method) {
    for (Class<? extends Annotation> type :
        List.of(
            Tag.class,
            Shared.class,
            Raw.class,
            dev.tagalong.Format.class,
            SendAt.class,
            UnsubscribePage.class)) {
      if (Annotations.has(method, type)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> badShape(ExecutableElement method, ExecutableType signature) {
    String name = method.getSimpleName().toString();
    if (!method.getTypeParameters().isEmpty()) {
      return Optional.of(name + "() has type parameters. A tag has one type: name it.");
    }
    if (!method.getParameters().isEmpty()) {
      return Optional.of(
          name
              + "() has parameters. A method that fills a tag has none: its value is given in the"
              + " builder.");
    }
    if (signature.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(name + "() returns nothing. Return the value's type, such as String.");
    }
    return Optional.empty();
  }

  private static String unsupported(ExecutableElement method, TypeMirror type) {
    return unsupported(method.getSimpleName().toString(), type);
  }

  /** What is said of a value that no tag can show. */
  static String unsupported(String name, TypeMirror type) {
    return "%s() returns %s, which has no stated text form. %s"
        .formatted(name, ValueTypes.simple(type), UnsupportedTypes.remedy(type));
  }

  /** What is said of a value whose type the builder cannot see. */
  static String hidden(String name, TypeMirror type, String hiding) {
    return "%s() returns %s, and %s".formatted(name, ValueTypes.simple(type), hiding);
  }

  private static String nameClash(ExecutableElement method, Role role, TypeMirror type) {
    String name = method.getSimpleName().toString();
    String said = name + "() is a name of the builder itself. Rename the method";
    if (role != Role.TAG) {
      return said + ".";
    }
    List<String> tags = tags(method);
    return tags.isEmpty()
        ? "%s and name its tag:  @Tag(\"%%%s%%\") %s %sValue();"
            .formatted(said, name, ValueTypes.simple(type), name)
        : said + ", such as to " + name + "Value().";
  }

  private Reading unsound(Code code, ExecutableElement method, String message) {
    problems.add(new Problem(code, anchor(code, method), message));
    return Reading.UNSOUND;
  }

  private static Anchor anchor(Code code, ExecutableElement method) {
    Optional<AnnotationMirror> tag = Annotations.find(method, Tag.class);
    boolean aboutTag =
        code == Code.BadAccessor
            && tag.isPresent()
            && (tags(method).isEmpty() || tags(method).contains(""));
    return aboutTag ? Anchor.at(method, tag.get()) : Anchor.at(method);
  }
}
