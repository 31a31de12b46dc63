package dev.tagalong.processor.declaration;

import dev.tagalong.Raw;
import dev.tagalong.Shared;
import dev.tagalong.Tag;
import dev.tagalong.UnsubscribePage;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Annotations that a method cannot have. */
final class AnnotationMisuse {
  private final ValueTypes valueTypes;

  AnnotationMisuse(ValueTypes valueTypes) {
    this.valueTypes = valueTypes;
  }

  /** What is wrong about the annotations of a method. */
  Optional<String> nonsense(
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
    for (String tag : AccessorReader.tags(method)) {
      if (tag.isEmpty()) {
        return Optional.of(
            "@Tag(\"\") on " + name + "() names no text. Write the tag, or remove @Tag.");
      }
    }
    if (Annotations.has(method, Tag.class) && AccessorReader.tags(method).isEmpty()) {
      return Optional.of(
          "@Tag({}) on " + name + "() names no text. Write the tag, or remove @Tag.");
    }
    return Optional.empty();
  }

  /** What is wrong about {@code @Nullable} where there is never null. */
  Optional<String> neverNull(ExecutableElement method, TypeMirror returned, Presence presence) {
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
}
