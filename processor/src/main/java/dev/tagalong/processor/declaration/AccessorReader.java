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
import java.util.Locale;
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
  private final List<Problem> problems;

  AccessorReader(ValueTypes valueTypes, List<Problem> problems) {
    this.valueTypes = valueTypes;
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
        nonsense(method, role, type.get(), presence)
            .or(() -> neverNull(method, returned, presence));
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
    String said = "%s() returns %s, which has no stated text form. ";
    String remedy =
        ValueTypes.simple(type).contains("Map")
            ? "Return a list of records, such as  record Entry(String key, String value) {}  and loop"
                + " over it, or one of: %s."
            : "Return text, or one of: %s.";
    return (said + remedy).formatted(name, ValueTypes.simple(type), ValueTypes.SUPPORTED);
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

  private static Optional<String> nonsense(
      ExecutableElement method, Role role, ValueType type, Presence presence) {
    String name = method.getSimpleName().toString();
    boolean shared = Annotations.has(method, Shared.class);
    if (role != Role.TAG) {
      String annotation = role == Role.SEND_AT ? "@SendAt" : "@UnsubscribePage";
      if (role == Role.SEND_AT && Annotations.has(method, UnsubscribePage.class)) {
        return Optional.of(name + "() has both @SendAt and @UnsubscribePage. Choose one.");
      }
      if (shared) {
        return Optional.of(
            annotation + " gives one value for each recipient, @Shared one for all. Remove one.");
      }
      if (presence != Presence.MANDATORY) {
        return Optional.of(
            annotation + " needs a value for each recipient: " + name + "() cannot be left out.");
      }
      if (Annotations.has(method, Tag.class)
          || Annotations.has(method, Raw.class)
          || Annotations.has(method, dev.tagalong.Format.class)) {
        return Optional.of(
            annotation + " fills no tag. Remove @Tag, @Raw and @Format from " + name + "().");
      }
      String returned = ValueTypes.qualified(type.type());
      boolean fits =
          role == Role.SEND_AT
              ? returned.equals("java.time.Instant")
              : returned.equals("int") || returned.equals("long");
      return fits
          ? Optional.empty()
          : Optional.of(
              "%s belongs on a method that returns %s; %s() returns %s."
                  .formatted(
                      annotation,
                      role == Role.SEND_AT ? "java.time.Instant" : "int or long",
                      name,
                      returned));
    }
    if (shared && presence == Presence.DEFAULTED) {
      return Optional.of(
          "@Shared is given once, before the first recipient; a default method is computed for each."
              + " Remove @Shared or the body of "
              + name
              + "().");
    }
    if (shared && presence == Presence.OPTIONAL) {
      return Optional.of(
          "@Shared is always given; "
              + name
              + "() may be absent. Return the type itself instead of Optional, or remove @Shared.");
    }
    if (Annotations.has(method, Raw.class) && !type.shown().isFreeText()) {
      return Optional.of(
          "@Raw turns escaping off, and "
              + name
              + "() returns "
              + ValueTypes.simple(type.type())
              + ", which needs none. Remove @Raw.");
    }
    for (String tag : tags(method)) {
      if (tag.isEmpty()) {
        return Optional.of(
            "@Tag(\"\") on " + name + "() names no text. Write the tag, or remove @Tag.");
      }
    }
    if (Annotations.has(method, Tag.class) && tags(method).isEmpty()) {
      return Optional.of(
          "@Tag({}) on " + name + "() names no text. Write the tag, or remove @Tag.");
    }
    return Optional.empty();
  }

  /** What is wrong about {@code @Nullable} where there is never null. */
  private Optional<String> neverNull(
      ExecutableElement method, TypeMirror returned, Presence presence) {
    String name = method.getSimpleName().toString();
    if (!Annotations.isNullable(method)) {
      return Optional.empty();
    }
    if (presence == Presence.SHARED) {
      return Optional.of(
          "@Shared is always given; %s() may be null. Remove @Nullable, or remove @Shared."
              .formatted(name));
    }
    if (returned.getKind().isPrimitive()) {
      return Optional.of(
          "%s() returns %s, which is never null. Return %s, or remove @Nullable."
              .formatted(
                  name,
                  returned.getKind().name().toLowerCase(Locale.ROOT),
                  valueTypes.boxed(returned)));
    }
    return ValueTypes.inOptional(returned).isPresent()
        ? Optional.of(
            "%s() returns Optional, which is empty where there is no value. Remove @Nullable."
                .formatted(name))
        : Optional.empty();
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
