package dev.tagalong.processor.check;

import dev.tagalong.block.Node;
import dev.tagalong.block.Resolved.Unresolved;
import dev.tagalong.block.Skeleton;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.resolve.ShownValue;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.TagNames;
import java.util.List;
import java.util.Optional;

/** What is said of a path that means nothing. */
final class UnresolvedWords {
  private final Declaration declaration;
  private final ObjectMembers members;

  UnresolvedWords(Declaration declaration, ObjectMembers members) {
    this.declaration = declaration;
    this.members = members;
  }

  /**
   * What is said.
   *
   * @param meant the methods whose names may have been meant
   */
  record Said(Code code, String sentence, String remedy, List<Accessor> meant) {
    static Said of(Code code, String sentence) {
      return new Said(code, sentence, "", List.of());
    }
  }

  Said of(Unresolved<ShownValue> unresolved) {
    Node node = unresolved.node();
    String mark = node instanceof Node.Block block ? Skeleton.opening(block) : Skeleton.of(node);
    String name = unresolved.name();
    return switch (unresolved.reason()) {
      case UNKNOWN -> unknown(node, mark, name, unresolved.scopes());
      case NO_LIST ->
          Said.of(
              Code.BlockTag,
              "%s loops over %s, which is no list. %s"
                  .formatted(mark, described(unresolved), loopRemedy(unresolved)));
      case NO_CONDITION ->
          Said.of(
              Code.BlockTag,
              "%s asks whether %s, which is always there. Declare a boolean method for what is meant, such as  boolean has%s();"
                  .formatted(mark, described(unresolved), capitalized(name(unresolved))));
      case NO_OBJECT ->
          Said.of(
              Code.BlockTag,
              name.isEmpty()
                  ? "%s opens %s, which has no values of its own. Write its tag: {{this}} in a loop, or its name."
                      .formatted(mark, described(unresolved))
                  : "%s asks for %s of %s, which has no values of its own.%s"
                      .formatted(mark, name, described(unresolved), itemRemedy(unresolved)));
      case NO_TEXT ->
          Said.of(
              Code.UnsupportedType,
              "%s shows %s, which has no text. %s"
                  .formatted(mark, described(unresolved), textRemedy(unresolved)));
      case NO_LOOP ->
          Said.of(
              Code.BlockTag,
              "%s stands in no loop. It counts the items of {{#each …}}.".formatted(mark));
      case NO_DATA ->
          Said.of(
              Code.BlockTag,
              "%s asks for %s, which no loop knows: there are @index, @first and @last. Give the rest as a value of the items."
                  .formatted(mark, name));
      case NO_SCOPE ->
          Said.of(
              Code.BlockTag,
              "%s leads out of the template: {{#if …}} does not count, {{#each …}} and {{#with …}} count one. Remove a ../"
                  .formatted(mark));
    };
  }

  private Said unknown(Node node, String mark, String name, List<ShownValue> scopes) {
    StringBuilder said = new StringBuilder();
    said.append(
        mark.equals("{{" + name + "}}")
            ? "%s is in none of %s".formatted(mark, scopes(scopes))
            : "%s asks for %s, which is in none of %s".formatted(mark, name, scopes(scopes)));
    if (scopes.size() == 1) {
      said.setLength(0);
      said.append(
          mark.equals("{{" + name + "}}")
              ? "%s is not in %s".formatted(mark, scopes(scopes))
              : "%s asks for %s, which is not in %s".formatted(mark, name, scopes(scopes)));
    }
    for (ShownValue scope : scopes) {
      Optional<String> why =
          scope.type().kind() == Kind.OBJECT && scope.accessor().isPresent()
              ? members.whyNot(scope.type(), name)
              : Optional.empty();
      if (why.isPresent()) {
        return Said.of(Code.UnsupportedType, "%s cannot be shown: %s".formatted(mark, why.get()));
      }
    }
    Optional<Accessor> meant = meant(name, scopes);
    said.append(".");
    meant.ifPresent(
        accessor ->
            said.append(" Did you mean ").append(mark.replace(name, accessor.name())).append("?"));
    String innermost =
        scopes.isEmpty() || scopes.get(0).accessor().isEmpty()
            ? declaration.type().getSimpleName().toString()
            : JavaNames.simple(scopes.get(0).type().type());
    String remedy =
        "%s it in %s:  %s"
            .formatted(
                meant.isPresent() ? "Otherwise declare" : "Declare",
                innermost,
                declaration(node, name));
    return new Said(
        Code.UnknownTag, said.toString(), remedy, meant.map(List::of).orElse(List.of()));
  }

  private static String declaration(Node node, String name) {
    boolean last =
        node instanceof Node.Block block
            && block.path().names().indexOf(name) == block.path().names().size() - 1;
    String declared = JavaNames.declarationFor("{{" + name + "}}", name);
    if (!last) {
      return declared;
    }
    String type =
        switch (((Node.Block) node).kind()) {
          case IF, UNLESS, INVERTED -> "boolean ";
          case EACH -> "List<String> ";
          case WITH, SECTION -> "";
        };
    return type.isEmpty()
        ? "record %s(String …) {}  %1$s %s();"
            .formatted(capitalized(JavaNames.methodName(name)), JavaNames.methodName(name))
        : declared.replaceFirst("String (?=\\w+\\(\\);$)", type);
  }

  private String scopes(List<ShownValue> scopes) {
    List<String> names =
        scopes.stream()
            .map(
                scope ->
                    scope.accessor().isEmpty()
                        ? declaration.type().getSimpleName().toString()
                        : JavaNames.simple(scope.type().type()))
            .distinct()
            .toList();
    return names.isEmpty() ? declaration.type().getSimpleName().toString() : Phrases.and(names);
  }

  /** The nearest name, looked for from the inside. */
  private Optional<Accessor> meant(String name, List<ShownValue> scopes) {
    for (ShownValue scope : scopes) {
      List<Accessor> candidates =
          scope.accessor().isEmpty()
              ? declaration.accessors()
              : scope.type().kind() == Kind.OBJECT ? members.all(scope.type()) : List.of();
      Optional<Accessor> nearest =
          Suggestion.nearest(
              TagNames.normalize(name),
              candidates,
              accessor -> TagNames.normalize(accessor.name()));
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return Optional.empty();
  }

  private String described(Unresolved<ShownValue> unresolved) {
    ShownValue value = unresolved.scopes().get(0);
    return value
        .accessor()
        .map(accessor -> "%s() of type %s".formatted(accessor.call(), type(value.type())))
        .orElse(declaration.type().getSimpleName() + " itself");
  }

  private static String name(Unresolved<ShownValue> unresolved) {
    return unresolved.scopes().get(0).accessor().map(Accessor::name).orElse("Value");
  }

  private static String capitalized(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  private static String type(ValueType type) {
    String name = type.type().toString();
    return name.contains("<") ? SimpleTypes.of(name) : JavaNames.simple(type.type());
  }

  private String loopRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = unresolved.scopes().get(0);
    return value.type().kind() == Kind.OBJECT
        ? "Write {{#with %s}}, or return a list.".formatted(name(unresolved))
        : "Return a list, or show it by {{%s}}.".formatted(name(unresolved));
  }

  private static String itemRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = unresolved.scopes().get(0);
    return value.type().kind() == Kind.LIST
        ? " Write {{#each %s}}, in which an item's values have their names."
            .formatted(name(unresolved))
        : "";
  }

  private String textRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = unresolved.scopes().get(0);
    String name = name(unresolved);
    if (value.type().kind() == Kind.LIST) {
      return "Loop over it:  {{#each %s}}{{this}}{{/each}}".formatted(name);
    }
    return value.accessor().isEmpty()
        ? "Name one of its values."
        : members.all(value.type()).stream()
            .findFirst()
            .map(
                member ->
                    "Name one of its values, such as {{%s.%s}}.".formatted(name, member.name()))
            .orElse("Name one of its values.");
  }

  /** What is said at a method that returns what only blocks can show. */
  String composite(Accessor accessor) {
    String said = "%s() returns %s, which has no text form. ";
    String name = accessor.name();
    String remedy;
    if (accessor.type().kind() == Kind.LIST) {
      String item =
          accessor.type().shown().kind() == Kind.OBJECT
              ? members.all(accessor.type().shown()).stream()
                  .findFirst()
                  .map(member -> "{{" + member.name() + "}}")
                  .orElse("{{this}}")
              : "{{this}}";
      remedy = "Loop over it in the template:  {{#each %s}}%s{{/each}}".formatted(name, item);
    } else {
      remedy =
          members.all(accessor.type()).stream()
              .findFirst()
              .map(
                  member ->
                      "Name one of its values in the template, such as {{%s.%s}}, or return text."
                          .formatted(name, member.name()))
              .orElse("Return text.");
    }
    return said.formatted(name, type(accessor.type())) + remedy;
  }
}
