package dev.tagalong.processor.check;

import dev.tagalong.block.Node;
import dev.tagalong.block.Resolved.Reason;
import dev.tagalong.block.Resolved.Unresolved;
import dev.tagalong.block.Skeleton;
import dev.tagalong.processor.check.UnresolvedWords.Said;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.ObjectMembers.Refusal;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.resolve.ShownValue;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagPath;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** What is said of a name in a block, or in a path, that nothing has. */
final class UnknownNameWords {
  private final Declaration declaration;
  private final ObjectMembers members;

  UnknownNameWords(Declaration declaration, ObjectMembers members) {
    this.declaration = declaration;
    this.members = members;
  }

  /** Whether a problem of the method that is asked for has been told. */
  boolean isTold(Unresolved<ShownValue> unresolved) {
    String name = unresolved.name();
    return unresolved.reason() == Reason.UNKNOWN
        && unresolved.scopes().stream().anyMatch(UnknownNameWords::isTemplate)
        && (declaration.unsoundTags().contains(TagNames.normalize(name))
            || declaration.unsoundTags().contains("{{" + name + "}}"));
  }

  private static boolean isTemplate(ShownValue scope) {
    return scope.accessor().isEmpty();
  }

  Said of(Unresolved<ShownValue> unresolved) {
    Node node = unresolved.node();
    String mark = node instanceof Node.Block block ? Skeleton.opening(block) : Skeleton.of(node);
    String name = unresolved.name();
    for (ShownValue scope : unresolved.scopes()) {
      Optional<Refusal> why =
          scope.type().kind() == Kind.OBJECT && !isTemplate(scope)
              ? members.whyNot(scope.type(), name)
              : Optional.empty();
      if (why.isPresent()) {
        return Said.of(
            why.get().code(), "%s cannot be shown: %s".formatted(mark, why.get().said()));
      }
    }
    Optional<String> ofEnum = ofEnum(unresolved.scopes(), name);
    if (ofEnum.isPresent()) {
      return Said.of(Code.BlockTag, mark + " " + ofEnum.get());
    }
    List<ShownValue> scopes =
        unresolved.scopes().stream().filter(scope -> scope.type().kind() == Kind.OBJECT).toList();
    String asked =
        mark.equals("{{" + name + "}}") ? mark + " is" : mark + " asks for " + name + ", which is";
    String where = (scopes.size() == 1 ? " not in " : " in none of ") + scopes(scopes);
    Optional<Accessor> namesake = namesake(name, scopes);
    if (namesake.isPresent()) {
      return new Said(
          Code.UnknownTag,
          asked + where + ": " + reason(namesake.get()),
          "",
          List.of(namesake.get()));
    }
    Optional<Accessor> meant = meant(name, scopes);
    String suggestion =
        meant
            .map(accessor -> " Did you mean %s?".formatted(spelled(mark, name, accessor)))
            .orElse("");
    String remedy =
        "%s it in %s:  %s"
            .formatted(
                meant.isPresent() ? "Otherwise declare" : "Declare",
                scopes(scopes.subList(0, 1)),
                declaration(node, name, scopes.get(0)));
    return new Said(
        Code.UnknownTag,
        asked + where + "." + suggestion,
        remedy,
        meant.map(List::of).orElse(List.of()));
  }

  /** A method of an enum, which has no values for tags. */
  private static Optional<String> ofEnum(List<ShownValue> scopes, String name) {
    return scopes.stream()
        .filter(scope -> scope.type().kind() == Kind.ENUM)
        .map(scope -> ((DeclaredType) scope.type().type()).asElement())
        .filter(
            type ->
                ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                    .anyMatch(method -> method.getSimpleName().contentEquals(name)))
        .findFirst()
        .map(
            type ->
                "asks for %s() of %s, and an enum is shown by its name alone. Loop over records that have both."
                    .formatted(name, type.getSimpleName()));
  }

  private static String spelled(String mark, String name, Accessor accessor) {
    if (!accessor.tags().isEmpty() && mark.equals("{{" + name + "}}")) {
      return accessor.tags().get(0);
    }
    Matcher word =
        Pattern.compile("(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
            .matcher(mark);
    return word.replaceFirst(Matcher.quoteReplacement(accessor.name()));
  }

  /** A method of this name that no block knows by it. */
  private Optional<Accessor> namesake(String name, List<ShownValue> scopes) {
    String normal = TagNames.normalize(name);
    return scopes.stream()
        .flatMap(scope -> candidates(scope).stream())
        .filter(accessor -> TagNames.normalize(accessor.name()).equals(normal))
        .findFirst();
  }

  private static String reason(Accessor accessor) {
    return accessor.role() == Role.TAG
        ? "%s() is known by its @Tag alone, as %s. Remove the @Tag."
            .formatted(accessor.call(), Phrases.or(accessor.tags()))
        : accessor.call() + "() is for the service and fills no tag.";
  }

  private List<Accessor> candidates(ShownValue scope) {
    return isTemplate(scope) ? declaration.accessors() : members.all(scope.type());
  }

  /** The nearest name, looked for from the inside. */
  private Optional<Accessor> meant(String name, List<ShownValue> scopes) {
    for (ShownValue scope : scopes) {
      Optional<Accessor> nearest =
          Suggestion.nearest(
              TagNames.normalize(name),
              candidates(scope).stream().filter(accessor -> accessor.role() == Role.TAG).toList(),
              accessor -> TagNames.normalize(accessor.name()));
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return Optional.empty();
  }

  private String scopes(List<ShownValue> scopes) {
    return Phrases.and(
        scopes.stream()
            .map(
                scope ->
                    isTemplate(scope)
                        ? declaration.type().getSimpleName().toString()
                        : JavaNames.simple(scope.type().type()))
            .distinct()
            .toList());
  }

  private static String declaration(Node node, String name, ShownValue scope) {
    String declared = declaration(node, name);
    boolean component =
        ((DeclaredType) scope.type().type()).asElement().getKind() == ElementKind.RECORD;
    return component ? declared.replaceFirst("\\(\\);$", "") : declared;
  }

  private static String declaration(Node node, String name) {
    List<String> names =
        node instanceof Node.Block block
            ? block.path().names()
            : TagPath.of(((Node.Tag) node).tag().name()).map(TagPath::names).orElse(List.of());
    Optional<Node.Kind> kind =
        node instanceof Node.Block block ? Optional.of(block.kind()) : Optional.empty();
    int index = names.indexOf(name);
    String method = JavaNames.methodName(name);
    String type = Character.toUpperCase(method.charAt(0)) + method.substring(1);
    if (index >= 0 && index < names.size() - 1) {
      return "record %s(%s %s) {}  %1$s %s();"
          .formatted(
              type,
              kind.map(UnknownNameWords::type).orElse("String"),
              JavaNames.methodName(names.get(index + 1)),
              method);
    }
    if (kind.isPresent() && type(kind.get()).isEmpty()) {
      return "record %s(String …) {}  %1$s %s();".formatted(type, method);
    }
    return JavaNames.declarationFor("{{" + name + "}}", name)
        .replaceFirst(
            "String (?=\\w+\\(\\);$)", kind.map(UnknownNameWords::type).orElse("String") + " ");
  }

  private static String type(Node.Kind kind) {
    return switch (kind) {
      case IF, UNLESS, INVERTED -> "boolean";
      case EACH -> "List<String>";
      case WITH, SECTION -> "";
    };
  }
}
