package dev.tagalong.content;

import dev.tagalong.block.Node;
import dev.tagalong.internal.data.Context;
import java.util.Map;

/**
 * A block, or a tag with a path, as it stands in a template's file.
 *
 * @param sent the tag that the content has in its place
 * @param node the block or the tag
 * @param contexts where each of its tags stands
 */
public record FoundBlock(String sent, Node node, Map<Node.Tag, Context> contexts) {}
