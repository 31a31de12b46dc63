package dev.tagalong.processor.resolve;

import dev.tagalong.block.Node;
import dev.tagalong.internal.data.Context;
import java.util.List;

/**
 * A block, or a tag with a path, that stands in no other.
 *
 * @param sent the tag that the content has in its place
 * @param skeleton what it is without its wording
 * @param contexts where it stands, and where each tag in it does; one where that is the same
 * @param node the block or the tag
 */
public record SentBlock(String sent, String skeleton, List<Context> contexts, Node node) {}
