package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.TagNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * Methods named like getters, {@code getName()}, where the template has {@code %name%}; also what
 * Kotlin makes of {@code val name}.
 */
final class Getters {
  private static final List<String> PREFIXES = List.of("get", "is");

  /** What Kotlin calls the types that Java has under another name. */
  private static final Map<String, String> KOTLIN =
      Map.of(
          "boolean",
          "Boolean",
          "byte",
          "Byte",
          "short",
          "Short",
          "int",
          "Int",
          "long",
          "Long",
          "float",
          "Float",
          "double",
          "Double",
          "char",
          "Char",
          "Integer",
          "Int",
          "Character",
          "Char");

  private Getters() {}

  /** The normalized names of what methods without a tag get. */
  static Set<String> properties(Declaration declaration, TagMatches matches) {
    Set<String> properties = new HashSet<>();
    for (Accessor accessor : declaration.accessors()) {
      if (UnfilledCheck.isUnfilled(accessor, matches)) {
        property(accessor).map(TagNames::normalize).ifPresent(properties::add);
      }
    }
    return properties;
  }

  private static Optional<String> property(Accessor accessor) {
    String name = accessor.name();
    for (String prefix : PREFIXES) {
      if (accessor.tags().isEmpty()
          && name.startsWith(prefix)
          && name.length() > prefix.length()
          && !Character.isLowerCase(name.codePointAt(prefix.length()))) {
        String property = name.substring(prefix.length());
        int first = property.offsetByCodePoints(0, 1);
        return Optional.of(
            property.substring(0, first).toLowerCase(Locale.ROOT) + property.substring(first));
      }
    }
    return Optional.empty();
  }

  /** Why the method has no tag, if what it gets has one. */
  static Optional<String> reason(Accessor accessor, TagMatches matches, Element declared) {
    Optional<String> property = property(accessor);
    if (property.isEmpty()) {
      return Optional.empty();
    }
    String normal = TagNames.normalize(property.get());
    return matches.unowned().stream()
        .filter(match -> TagNames.normalize(match.tag().name()).equals(normal))
        .findFirst()
        .map(match -> said(accessor, property.get(), match, declared));
  }

  private static String said(Accessor accessor, String property, Match match, Element declared) {
    String tag = match.tag().text();
    String type = JavaNames.simple(accessor.type().type());
    boolean kotlin = isKotlin(declared);
    String optional = accessor.presence() == Accessor.Presence.OPTIONAL ? "Optional<%s>" : "%s";
    String typed = optional.formatted(kotlin ? KOTLIN.getOrDefault(type, type) : type);
    String renamed = kotlin ? "fun %s(): %s" : "%2$s %1$s();";
    String kept = kotlin ? "@get:Tag(%3$s) val %4$s: %2$s" : "@Tag(%3$s) %2$s %1$s();";
    String inKotlin = accessor.name().startsWith("is") ? accessor.name() : property;
    return "%s at %s belongs to a method of its own name. Write\n    %s\n  or name the tag:\n    %s\n%s"
        .formatted(
            Phrases.shortened(tag, 100),
            match.where(),
            renamed.formatted(property, typed),
            kept.formatted(accessor.name(), typed, JavaNames.literal(tag), inKotlin),
            match.text().excerpt(match.tag().start(), match.tag().end()));
  }

  private static boolean isKotlin(Element type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(
            annotation -> annotation.getAnnotationType().toString().equals("kotlin.Metadata"));
  }
}
