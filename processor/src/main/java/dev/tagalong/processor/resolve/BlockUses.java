package dev.tagalong.processor.resolve;

import dev.tagalong.block.Node;
import dev.tagalong.block.PathResolver;
import dev.tagalong.block.Reference;
import dev.tagalong.block.Resolved;
import dev.tagalong.block.Resolved.Unresolved;
import dev.tagalong.block.Skeleton;
import dev.tagalong.html.BlockContexts;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.ObjectMembers;
import dev.tagalong.processor.declaration.ValueType;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The blocks of a template, and the tags with paths: what they show, and how they are sent. */
public final class BlockUses {
  /**
   * A block, or a tag with a path, that stands in no other.
   *
   * @param body the text that it stands in
   * @param context where it stands
   */
  private record Piece(Node node, LocatedBody body, LocatedContext context) {}

  /**
   * A path that means nothing.
   *
   * @param text the text that it stands in
   */
  public record Failure(AnchoredTemplateText text, Unresolved<ShownValue> unresolved) {}

  private final DeclaredModel model;
  private final ShownValue root;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final List<Match> ambiguous = new ArrayList<>();
  private final TagOwners owners;
  private final Map<Accessor, List<Match>> shown = new LinkedHashMap<>();
  private final Map<Accessor, Set<Match>> askedFor = new LinkedHashMap<>();
  private final Map<Node, Accessor> firstOf = new HashMap<>();
  private @Nullable List<SentBlock> sent;

  /** None yet. */
  public BlockUses(ValueType template, TagOwners owners, ObjectMembers members) {
    this.owners = owners;
    model = new DeclaredModel(owners, members);
    root = ShownValue.root(template);
  }

  /**
   * Adds the blocks of a text.
   *
   * @param texts the text first, then its partials
   */
  public void add(List<AnchoredTemplateText> texts) {
    LocatedBody body = texts.get(0).text().body();
    if (body == null) {
      return;
    }
    List<Node> nodes =
        body.document().nodes().stream().filter(node -> isPiece(node, body)).toList();
    if (nodes.isEmpty()) {
      return;
    }
    Map<Object, AnchoredTemplateText> bySource = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      bySource.put(body.document().sources().get(i), texts.get(i));
    }
    Resolved<ShownValue> resolved = PathResolver.resolve(model, root, nodes);
    for (Unresolved<ShownValue> failure : resolved.unresolved()) {
      // What is asked for in vain is not unused as well.
      failure.scopes().stream()
          .filter(scope -> failure.reason() != Resolved.Reason.UNKNOWN)
          .flatMap(scope -> scope.accessor().stream())
          .forEach(accessor -> askedFor.computeIfAbsent(accessor, a -> new LinkedHashSet<>()));
      failures.add(new Failure(textOf(failure.node(), bySource), failure));
    }
    for (Node node : nodes) {
      LocatedContext context =
          node instanceof Node.Block block
              ? Objects.requireNonNull(body.blocks().get(block))
              : contextOf(Objects.requireNonNull(body.tags().get((Node.Tag) node)));
      pieces.add(new Piece(node, body, context));
    }
    resolved.tags().forEach((tag, reference) -> show(tag, reference, body, textOf(tag, bySource)));
    resolved
        .blocks()
        .forEach((block, asked) -> ask(block, asked.reference(), body, textOf(block, bySource)));
    owners(nodes, resolved);
  }

  private static boolean isPiece(Node node, LocatedBody body) {
    return node instanceof Node.Block
        || (node instanceof Node.Tag tag && !body.plain().contains(tag));
  }

  private static LocatedContext contextOf(LocatedTag tag) {
    return new LocatedContext(tag.contexts().iterator().next(), tag.description());
  }

  private static AnchoredTemplateText textOf(
      Node node, Map<Object, AnchoredTemplateText> bySource) {
    return Objects.requireNonNull(bySource.get(node.source()));
  }

  private void show(
      Node.Tag tag, Reference<ShownValue> reference, LocatedBody body, AnchoredTemplateText text) {
    LocatedTag located = Objects.requireNonNull(body.tags().get(tag));
    reference.steps().forEach(ShownValue::use);
    if (reference.data() == Reference.Data.NONE) {
      ShownValue value = reference.value();
      located.contexts().forEach(value::use);
      value
          .accessor()
          .ifPresent(
              accessor ->
                  shown
                      .computeIfAbsent(accessor, a -> new ArrayList<>())
                      .add(new Match(text, located, List.of(accessor))));
    }
    askFor(reference, new Match(text, located, List.of()));
  }

  private void ask(
      Node.Block block,
      Reference<ShownValue> reference,
      LocatedBody body,
      AnchoredTemplateText text) {
    reference.steps().forEach(ShownValue::use);
    if (reference.steps().isEmpty()) {
      reference.value().use();
    }
    LocatedContext context = Objects.requireNonNull(body.blocks().get(block));
    LocatedTag opening =
        new LocatedTag(
            new TagOccurrence(
                Skeleton.opening(block),
                "",
                Optional.empty(),
                block.open().start(),
                block.open().end()),
            Set.of(context.context()),
            context.description(),
            List.of());
    askFor(reference, new Match(text, opening, List.of()));
  }

  /** The first step is one of the template's own methods if it is looked for in the template. */
  private void askFor(Reference<ShownValue> reference, Match match) {
    reference.steps().stream()
        .findFirst()
        .filter(step -> root.members().contains(step))
        .flatMap(ShownValue::accessor)
        .ifPresent(
            accessor -> {
              List<Accessor> all = owners.namesakes(accessor);
              all.forEach(
                  each -> askedFor.computeIfAbsent(each, a -> new LinkedHashSet<>()).add(match));
              if (all.size() > 1) {
                ambiguous.add(new Match(match.text(), match.located(), all));
              }
            });
  }

  private void owners(List<Node> nodes, Resolved<ShownValue> resolved) {
    for (Node node : nodes) {
      Reference<ShownValue> reference =
          node instanceof Node.Block block
              ? Optional.ofNullable(resolved.blocks().get(block))
                  .map(Resolved.Asked::reference)
                  .orElse(null)
              : resolved.tags().get((Node.Tag) node);
      if (reference != null) {
        reference.steps().stream()
            .findFirst()
            .flatMap(ShownValue::accessor)
            .ifPresent(accessor -> firstOf.put(node, accessor));
      }
    }
  }

  /** What several methods would give, in order. */
  public List<Match> ambiguous() {
    return ambiguous;
  }

  /** The paths that mean nothing, in order. */
  public List<Failure> failures() {
    return failures;
  }

  /** What is asked for of the template. */
  public ShownValue root() {
    return root;
  }

  /** Whether blocks show a method's value, or ask for it. */
  public boolean areOf(Accessor accessor) {
    return askedFor.containsKey(accessor);
  }

  /** Where blocks show a method's value, or ask for it, in order. */
  public List<Match> asking(Accessor accessor) {
    return List.copyOf(askedFor.getOrDefault(accessor, Set.of()));
  }

  /** By accessor, those of nested types included: where its values stand in blocks. */
  public Map<Accessor, List<Match>> shown() {
    return shown;
  }

  /** The blocks as they are sent. */
  public List<SentBlock> sent(VersionSpellings spellings) {
    List<SentBlock> known = sent;
    if (known == null) {
      known = choose(spellings);
      sent = known;
    }
    return known;
  }

  private List<SentBlock> choose(VersionSpellings spellings) {
    Map<String, SentBlock> paths = new HashMap<>();
    List<SentBlock> all = new ArrayList<>();
    for (Piece piece : pieces) {
      String skeleton = Skeleton.of(piece.node());
      List<Context> contexts = BlockContexts.brief(contexts(piece));
      String key = skeleton + contexts;
      SentBlock same = piece.node() instanceof Node.Tag ? paths.get(key) : null;
      String tag =
          same == null
              ? spellings.block(
                  Optional.ofNullable(firstOf.get(piece.node())),
                  name(piece.node()),
                  ContextGroup.of(piece.context().context()))
              : same.sent();
      SentBlock block = new SentBlock(tag, skeleton, contexts, piece.node());
      all.add(block);
      if (piece.node() instanceof Node.Tag) {
        paths.putIfAbsent(key, block);
      }
    }
    return List.copyOf(all);
  }

  private List<Context> contexts(Piece piece) {
    List<Context> contexts = new ArrayList<>();
    if (piece.node() instanceof Node.Block) {
      contexts.add(piece.context().context());
    }
    for (Node.Tag tag : Skeleton.tags(piece.node())) {
      contexts.addAll(Objects.requireNonNull(piece.body().tags().get(tag)).contexts());
    }
    return contexts;
  }

  /** What a block is about: the last of the names in its path. */
  private static String name(Node node) {
    List<String> names =
        node instanceof Node.Block block
            ? block.path().names()
            : TagPath.of(((Node.Tag) node).tag().name()).map(TagPath::names).orElse(List.of());
    return String.join("_", names);
  }
}
