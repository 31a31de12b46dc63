package dev.tagalong.block;

import dev.tagalong.block.PathLook.Failed;
import dev.tagalong.block.PathLook.Scope;
import dev.tagalong.block.Resolved.Asked;
import dev.tagalong.block.Resolved.Unresolved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what the paths of a document mean: a name is looked for in the scope that it stands in, and
 * then in those around it.
 *
 * @param <V> describes a value
 */
public final class PathResolver<V> {
  private final Model<V> model;
  private final Map<Node.Tag, Reference<V>> tags = new LinkedHashMap<>();
  private final Map<Node.Block, Asked<V>> blocks = new LinkedHashMap<>();
  private final List<Unresolved<V>> unresolved = new ArrayList<>();

  /** Whether it is not known in which scope a tag stands. */
  private boolean inUnknown;

  private PathResolver(Model<V> model) {
    this.model = model;
  }

  /**
   * What {@code nodes} mean.
   *
   * @param root the object whose members the outermost names are
   */
  public static <V> Resolved<V> resolve(Model<V> model, V root, List<Node> nodes) {
    PathResolver<V> resolver = new PathResolver<>(model);
    resolver.all(nodes, new Scope<>(root, null, false));
    return new Resolved<>(resolver.tags, resolver.blocks, List.copyOf(resolver.unresolved));
  }

  private void all(List<Node> nodes, Scope<V> scope) {
    for (Node node : nodes) {
      try {
        if (node instanceof Node.Tag tag) {
          tags.put(tag, new PathLook<>(model, tag, scope).tag(tag.tag()));
        } else if (node instanceof Node.Block block) {
          block(block, scope);
        }
      } catch (Failed e) {
        if (!inUnknown) {
          unresolved.add(cast(e.unresolved()));
        }
        if (node instanceof Node.Block block) {
          unknown(block, scope);
        }
      }
    }
  }

  /** The body of a block that fails, in which only what is of the scopes around it is known. */
  private void unknown(Node.Block block, Scope<V> scope) {
    boolean before = inUnknown;
    inUnknown |= block.kind().changesScope();
    all(block.body(), scope);
    inUnknown = before;
  }

  @SuppressWarnings("unchecked")
  private Unresolved<V> cast(Unresolved<?> failure) {
    return (Unresolved<V>) failure;
  }

  private void block(Node.Block block, Scope<V> scope) {
    // What stands behind an else is of the scope around it.
    all(block.otherwise(), scope);
    PathLook<V> look = new PathLook<>(model, block, scope);
    Reference<V> reference = look.path(block.path(), "");
    Asked<V> asked = look.asked(block.kind(), reference);
    blocks.put(block, asked);
    all(
        block.body(),
        switch (asked.mode()) {
          case CONDITION -> scope;
          case LOOP -> new Scope<>(model.item(reference.value()), scope, true);
          case SCOPE -> new Scope<>(reference.value(), scope, false);
        });
  }
}
