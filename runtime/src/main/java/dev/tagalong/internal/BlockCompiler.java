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
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes of a block what is rendered. */
final class BlockCompiler {
  /** Stands for a tag where it is looked for what stands side by side; in no text, and no tag. */
  private static final String VALUE = "\uE000";

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
    adjacent = new AdjacentTags(List.of(VALUE), values.tags());
    number(root);
  }

  private void number(TagColumn column) {
    TagColumn item = column.inBlocks().item();
    ObjectShape shape = column.inBlocks().shape();
    if (item != null) {
      number(item);
    }
    if (shape != null) {
      for (int i = 0; i < shape.members().size(); i++) {
        indices.put(shape.members().get(i), i);
        number(shape.members().get(i));
      }
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
    StringBuilder flat = new StringBuilder();
    lay(flat, block.node());
    boolean close = !adjacent.in(flat.toString()).isEmpty();
    Making making = new Making(resolved, block.contexts(), close);
    String name =
        block.node() instanceof Node.Block outer
            ? Skeleton.opening(outer)
            : Skeleton.of(block.node());
    return new BlockProgram(block.sent(), name, making.all(List.of(block.node())), close);
  }

  private static void lay(StringBuilder flat, Node node) {
    if (node instanceof Node.Text text) {
      flat.append(text.text());
    } else if (node instanceof Node.Tag) {
      flat.append(VALUE);
    } else if (node instanceof Node.Block block) {
      // What ends a loop's body stands before what begins it.
      boolean loops = block.kind() == Node.Kind.EACH || block.kind() == Node.Kind.SECTION;
      for (int i = loops ? 0 : 1; i < 2; i++) {
        block.body().forEach(inner -> lay(flat, inner));
      }
      block.otherwise().forEach(inner -> lay(flat, inner));
    }
  }

  private final class Making {
    private final Resolved<TagColumn> resolved;
    private final Map<Node.Tag, Context> contexts;
    private final boolean close;

    Making(Resolved<TagColumn> resolved, Map<Node.Tag, Context> contexts, boolean close) {
      this.resolved = resolved;
      this.contexts = contexts;
      this.close = close;
    }

    List<Instruction> all(List<Node> nodes) {
      List<Instruction> all = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      for (Node node : nodes) {
        if (node instanceof Node.Text piece) {
          text.append(piece.text());
        } else {
          addText(all, text);
          all.add(node instanceof Node.Tag tag ? shown(tag) : block((Node.Block) node));
        }
      }
      addText(all, text);
      return List.copyOf(all);
    }

    private static void addText(List<Instruction> all, StringBuilder text) {
      if (!text.isEmpty()) {
        all.add(new Fixed(FixedText.of(text.toString())));
        text.setLength(0);
      }
    }

    private Instruction shown(Node.Tag tag) {
      Reference<TagColumn> reference = Objects.requireNonNull(resolved.tags().get(tag));
      Context context = Objects.requireNonNull(contexts.get(tag));
      ValueEscaper escaper = values.escaper(reference.value().escaping(context), close);
      return new Shown(place(reference), escaper, escaper.copiesUnlessSpecial());
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
