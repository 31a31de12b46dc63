package dev.tagalong.block;

import java.util.ArrayList;
import java.util.List;

/**
 * What stays of a block when its wording is left out: {@code {{#each lines}}{{product}}{{/each}}}.
 */
public final class Skeleton {
  private Skeleton() {}

  /** The skeleton of a block, or of a tag. */
  public static String of(Node node) {
    StringBuilder skeleton = new StringBuilder();
    add(skeleton, node);
    return skeleton.toString();
  }

  private static void add(StringBuilder skeleton, Node node) {
    if (node instanceof Node.Tag tag) {
      skeleton.append(tag.tag().text());
    } else if (node instanceof Node.Block block) {
      skeleton.append(opening(block));
      block.body().forEach(inner -> add(skeleton, inner));
      if (block.hasElse()) {
        skeleton.append("{{else}}");
        block.otherwise().forEach(inner -> add(skeleton, inner));
      }
      skeleton.append("{{/").append(closing(block)).append("}}");
    }
  }

  /** What opens a block, in the form that all of its kind have: {@code {{#each lines}}}. */
  public static String opening(Node.Block block) {
    return "{{" + block.kind().sign() + path(block) + "}}";
  }

  private static String path(Node.Block block) {
    return BlockWords.argument(block.open().words());
  }

  private static String closing(Node.Block block) {
    boolean section = block.kind() == Node.Kind.SECTION || block.kind() == Node.Kind.INVERTED;
    return section ? path(block) : BlockWords.closing(block.kind().sign().substring(1));
  }

  /** The tags of a block, or the tag itself, in order. */
  public static List<Node.Tag> tags(Node node) {
    List<Node.Tag> tags = new ArrayList<>();
    addTags(tags, node);
    return tags;
  }

  private static void addTags(List<Node.Tag> tags, Node node) {
    if (node instanceof Node.Tag tag) {
      tags.add(tag);
    } else if (node instanceof Node.Block block) {
      block.body().forEach(inner -> addTags(tags, inner));
      block.otherwise().forEach(inner -> addTags(tags, inner));
    }
  }
}
