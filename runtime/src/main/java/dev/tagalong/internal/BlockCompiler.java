package dev.tagalong.internal;

import dev.tagalong.block.Node;
import dev.tagalong.block.PathResolver;
import dev.tagalong.block.Reference;
import dev.tagalong.block.Resolved;
import dev.tagalong.block.Resolved.Asked;
import dev.tagalong.block.Skeleton;
import dev.tagalong.block.Sort;
import dev.tagalong.content.FoundBlock;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.Instruction.Choice;
import dev.tagalong.internal.Instruction.Fixed;
import dev.tagalong.internal.Instruction.Loop;
import dev.tagalong.internal.Instruction.Scoped;
import dev.tagalong.internal.Instruction.Shown;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.FixedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes of a block what is rendered. */
final class BlockCompiler {
  private final TagColumn root;
  private final Values values;
  private final AdjacentTags adjacent;

  /** By member: its index in the object that has it. */
  private final IdentityHashMap<TagColumn, Integer> indices = new IdentityHashMap<>();

  /**
   * @param root an object whose members are the columns
   */
  BlockCompiler(TagColumn root, Values values) {
    this.root = root;
    this.values = values;
    adjacent = new AdjacentTags(List.of(), values.tags());
    number(root);
  }

  private void number(TagColumn column) {
    List<TagColumn> parts = column.inBlocks().parts();
    for (int i = 0; i < parts.size(); i++) {
      indices.put(parts.get(i), i);
      number(parts.get(i));
    }
  }

  BlockProgram compile(FoundBlock block) {
    Resolved<TagColumn> resolved =
        PathResolver.resolve(BlockModel.COLUMNS, root, List.of(block.node()));
    if (!resolved.unresolved().isEmpty()) {
      throw new IllegalStateException(
          "%s means nothing at run time: %s"
              .formatted(Skeleton.of(block.node()), resolved.unresolved()));
    }
    boolean close = BlockSeams.areClose(block.node(), adjacent);
    Making making = new Making(resolved, block, close);
    String name =
        block.node() instanceof Node.Block outer
            ? Skeleton.opening(outer)
            : Skeleton.of(block.node());
    List<Instruction> instructions = making.all(List.of(block.node()));
    return new BlockProgram(block.sent(), name, instructions, close, making.links);
  }

  private final class Making {
    private final Resolved<TagColumn> resolved;
    private final Map<Node.Tag, Context> contexts;
    private final Function<Node.Text, BitSet> breaks;
    private final boolean close;

    /** Whether a value is a link in one place and something else in another. */
    private boolean links;

    Making(Resolved<TagColumn> resolved, FoundBlock block, boolean close) {
      this.resolved = resolved;
      contexts = block.contexts();
      breaks = block.breaks();
      this.close = close;
    }

    List<Instruction> all(List<Node> nodes) {
      List<Instruction> all = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      BitSet places = new BitSet();
      for (Node node : nodes) {
        if (node instanceof Node.Text piece) {
          BitSet own = breaks.apply(piece);
          for (int at = own.nextSetBit(0); at >= 0; at = own.nextSetBit(at + 1)) {
            places.set(text.length() + at);
          }
          text.append(piece.text());
        } else {
          addText(all, text, places);
          all.add(node instanceof Node.Tag tag ? shown(tag) : block((Node.Block) node));
        }
      }
      addText(all, text, places);
      return List.copyOf(all);
    }

    private static void addText(List<Instruction> all, StringBuilder text, BitSet places) {
      if (!text.isEmpty()) {
        all.add(new Fixed(FixedText.of(text.toString(), (BitSet) places.clone())));
        text.setLength(0);
        places.clear();
      }
    }

    private Instruction shown(Node.Tag tag) {
      Reference<TagColumn> reference = Objects.requireNonNull(resolved.tags().get(tag));
      Context context = Objects.requireNonNull(contexts.get(tag));
      ValueEscaper escaper = values.escaper(reference.value().escaping(context), close);
      boolean looksAtLink = reference.value().isLinkInPlaces();
      links |= looksAtLink;
      boolean copies = !looksAtLink && escaper.copiesUnlessSpecial();
      return new Shown(tag.tag().text(), place(reference), escaper, copies, looksAtLink);
    }

    private Instruction block(Node.Block block) {
      Asked<TagColumn> asked = Objects.requireNonNull(resolved.blocks().get(block));
      Place place = place(asked.reference());
      List<Instruction> body = all(block.body());
      List<Instruction> otherwise = all(block.otherwise());
      return switch (asked.mode()) {
        case CONDITION -> new Choice(place, asked.negated(), body, otherwise);
        case LOOP -> new Loop(place, body, otherwise);
        case SCOPE -> new Scoped(place, body, otherwise);
      };
    }

    private Place place(Reference<TagColumn> reference) {
      int[] steps = new int[reference.steps().size()];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = Objects.requireNonNull(indices.get(reference.steps().get(i)));
      }
      Sort sort = Resolved.sort(reference.data(), BlockModel.COLUMNS.sort(reference.value()));
      return new Place(
          reference.up(), steps, reference.data(), sort == Sort.FLAG, sort == Sort.LIST);
    }
  }
}
