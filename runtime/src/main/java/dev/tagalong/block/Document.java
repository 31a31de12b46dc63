package dev.tagalong.block;

import java.util.List;

/**
 * A text with its partials in it, without the marks of its blocks.
 *
 * @param source the text itself
 * @param nodes its pieces, in order, without the blocks that are not well-formed
 * @param sources the texts that they come from: the text itself, and the partials as often as they
 *     stand in it
 * @param faults what is wrong with its blocks
 */
public record Document(
    BlockSource source, List<Node> nodes, List<BlockSource> sources, List<BlockFault> faults) {
  /** Copies the lists. */
  public Document {
    nodes = List.copyOf(nodes);
    sources = List.copyOf(sources);
    faults = List.copyOf(faults);
  }

  /** The same where nothing of it counts. */
  public Document withoutNodes() {
    return new Document(source, List.of(), sources, faults);
  }

  /** Whether there is anything but text and tags. */
  public boolean hasMarks() {
    return !source.scan().marks().isEmpty();
  }
}
