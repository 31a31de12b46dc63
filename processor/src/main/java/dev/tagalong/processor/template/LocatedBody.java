package dev.tagalong.processor.template;

import dev.tagalong.block.Document;
import dev.tagalong.block.Node;
import dev.tagalong.html.BlockContexts.BranchFault;
import dev.tagalong.html.LocatedContext;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text with its partials in it.
 *
 * @param document its pieces
 * @param tags where each tag stands, those in blocks included
 * @param blocks where each block stands
 * @param plain the tags that stand in no block and are filled as they are
 * @param faults branches of blocks that change what stands around them
 */
public record LocatedBody(
    Document document,
    Map<Node.Tag, LocatedTag> tags,
    Map<Node.Block, LocatedContext> blocks,
    Set<Node.Tag> plain,
    List<BranchFault> faults) {}
