package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
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
import dev.tagalong.processor.resolve.ShownValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is said of blocks and tags that ask for what a value is not. */
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
      case UNKNOWN -> throw new IllegalArgumentException("a name: " + name);
      case NO_LIST ->
          Said.of(
              Code.BlockTag,
              "%s loops over %s, which is no list. %s"
                  .formatted(mark, described(unresolved), loopRemedy(unresolved)));
      case NO_CONDITION ->
          Said.of(
              Code.BlockTag,
              "%s asks for %s, which is neither true nor false, and never missing. %s"
                  .formatted(mark, described(unresolved), conditionRemedy(unresolved)));
      case NO_OBJECT ->
          Said.of(
              Code.BlockTag,
              name.isEmpty()
                  ? "%s opens %s, which has no values of its own. %s"
                      .formatted(mark, described(unresolved), openRemedy(unresolved))
                  : "%s asks for %s of %s, which has no values of its own. %s"
                      .formatted(mark, name, described(unresolved), itemRemedy(unresolved)));
      case NO_TEXT ->
          Said.of(
              Code.UnsupportedType,
              "%s shows %s, which has no text. %s"
                  .formatted(mark, described(unresolved), textRemedy(unresolved, written(node))));
      case NO_LOOP ->
          Said.of(
              Code.BlockTag,
              "%s stands in no loop, and only {{#each …}} knows %s. Move it into one."
                  .formatted(mark, name));
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

  private static ShownValue value(Unresolved<ShownValue> unresolved) {
    return unresolved.scopes().get(0);
  }

  /** {@code lines() of type List<Line>}, or what else a path has led to. */
  private String described(Unresolved<ShownValue> unresolved) {
    ShownValue value = value(unresolved);
    return value
        .accessor()
        .map(
            accessor ->
                (value.isItem() ? "an item of %s(), of type %s" : "%s() of type %s")
                    .formatted(accessor.call(), type(value.type())))
        .orElse(declaration.type().getSimpleName() + " itself");
  }

  /** The name by which it is asked for; of an item {@code this}. */
  private static String name(ShownValue value) {
    return value.isItem() ? "this" : value.accessor().map(Accessor::name).orElse("this");
  }

  private static String type(ValueType type) {
    String name = type.type().toString();
    return name.contains("<") ? SimpleTypes.of(name) : JavaNames.simple(type.type());
  }

  private String loopRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = value(unresolved);
    String name = name(value);
    return value.type().kind() == Kind.OBJECT
        ? name.equals("this")
            ? "Its values have their names here, without a block."
            : "Write {{#with %s}}, or return a list.".formatted(name)
        : "Return a list, or show it by {{%s}}.".formatted(name);
  }

  private static String conditionRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = value(unresolved);
    String name = value.accessor().map(Accessor::name).orElse("value");
    String has = "boolean has" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "();";
    String missing =
        value.isItem() || value.accessor().isEmpty() || value.type().type().getKind().isPrimitive()
            ? ""
            : "Return Optional<%s> if it may be missing. ".formatted(type(value.type()));
    return "%s%s  %s"
        .formatted(
            missing,
            missing.isEmpty()
                ? "Declare a boolean method for what is meant, such as"
                : "Otherwise declare a boolean method for what is meant, such as",
            has);
  }

  private static String openRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = value(unresolved);
    return value.type().kind() == Kind.LIST
        ? "Write {{#each %s}}.".formatted(name(value))
        : "Write {{%s}}, its tag.".formatted(name(value));
  }

  private static String itemRemedy(Unresolved<ShownValue> unresolved) {
    ShownValue value = value(unresolved);
    return switch (value.type().kind()) {
      case LIST ->
          "Write {{#each %s}}, in which an item's values have their names; lists have no positions."
              .formatted(name(value));
      case ENUM, SECTION ->
          "An enum is shown by its name: give %s as a value beside it."
              .formatted(unresolved.name());
      default -> "Give %s as a value beside it.".formatted(unresolved.name());
    };
  }

  /** The path of a tag, as it is written. */
  private static String written(Node node) {
    return node instanceof Node.Tag tag ? tag.tag().name() : "";
  }

  private String textRemedy(Unresolved<ShownValue> unresolved, String written) {
    ShownValue value = value(unresolved);
    boolean itself = value.isItem() || value.accessor().isEmpty();
    if (value.type().kind() == Kind.LIST) {
      return "Loop over it:  " + loop(itself ? "this" : written, value.type());
    }
    Optional<Accessor> first =
        value.accessor().isEmpty()
            ? declaration.accessors().stream()
                .min(Comparator.comparing(UnresolvedWords::isComposite))
            : example(value.type());
    return first
        .map(
            member ->
                "Name one of its values, such as {{%s%s}}."
                    .formatted(itself ? "" : written + ".", member.name()))
        .orElse("It has no values that can be shown.");
  }

  private static boolean isComposite(Accessor accessor) {
    return accessor.type().isComposite();
  }

  /** A value of an object, one with a text if there is one. */
  private Optional<Accessor> example(ValueType object) {
    return members.all(object).stream().min(Comparator.comparing(UnresolvedWords::isComposite));
  }

  private String loop(String name, ValueType list) {
    if (list.item().filter(type -> type.kind() == Kind.LIST).isPresent()) {
      return "{{#each %s}}%s{{/each}}".formatted(name, loop("this", list.item().get()));
    }
    String item =
        list.item()
            .filter(type -> type.kind() == Kind.OBJECT)
            .flatMap(this::example)
            .map(member -> "{{" + member.name() + "}}")
            .orElse("{{this}}");
    return "{{#each %s}}%s{{/each}}".formatted(name, item);
  }

  /** What is said of a tag that stands in no block, of what only blocks can show. */
  String noText(String tag, Accessor accessor) {
    return "%s shows %s() of type %s, which has no text. %s"
        .formatted(tag, accessor.call(), type(accessor.type()), way(accessor, ""));
  }

  /** What is said of a method that returns what only blocks can show, and that none does. */
  String unused(Accessor accessor) {
    String said = "%s() returns %s, and no block shows it. ";
    return said.formatted(accessor.name(), type(accessor.type()))
        + (declaration.syntaxes().contains(TagSyntax.BRACE)
            ? way(accessor, ", or remove the method")
            : "The annotation's syntax leaves out TagSyntax.BRACE, without which there are no blocks:"
                + " add it, or remove the method.");
  }

  private String way(Accessor accessor, String otherwise) {
    String name = accessor.name();
    if (!accessor.tags().isEmpty()) {
      return "Blocks know it by its name: remove its @Tag, and write  "
          + (accessor.type().kind() == Kind.LIST
              ? loop(name, accessor.type())
              : "{{#with %s}} … {{/with}}".formatted(name));
    }
    if (accessor.type().kind() == Kind.LIST) {
      return "Loop over it:  %s%s"
          .formatted(
              loop(name, accessor.type()), otherwise.isEmpty() ? "" : "  or remove the method.");
    }
    return example(accessor.type())
        .map(
            member ->
                "Name one of its values, such as {{%s.%s}}%s."
                    .formatted(name, member.name(), otherwise))
        .orElse("It has no values that can be shown%s.".formatted(otherwise));
  }
}
