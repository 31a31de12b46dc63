package dev.tagalong.content;

import dev.tagalong.block.Node;
import dev.tagalong.internal.data.Context;
import java.util.BitSet;
import java.util.Map;
import java.util.function.Function;

/**
 * A block, or a tag with a path, as it stands in a template's file.
 *
 * @param sent the tag that the content has in its place
 * @param node the block or the tag
 * @param contexts where each of its tags stands
 * @param breaks before which of its characters a piece of its wording may have a comment
 */
public record FoundBlock(
    String sent, Node node, Map<Node.Tag, Context> contexts, Function<Node.Text, BitSet> breaks) {}
