package dev.tagalong.content;

import dev.tagalong.block.Node;
import dev.tagalong.block.Skeleton;
import dev.tagalong.html.LocatedContext;
import dev.tagalong.internal.data.Context;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the compiled block for each block of a file: one with the same marks and tags, these in the
 * same contexts. The wording, and what stands around it, may have changed.
 */
final class BlockMatch {
  private static final Pattern PIECE = Pattern.compile("\\{\\{[^{}]*}}|%[^%]*%|<<[^<>]*>>");

  private final Map<String, List<KnownBlock>> left = new LinkedHashMap<>();
  private final Map<String, List<KnownBlock>> all = new HashMap<>();
  private final Map<String, FoundBlock> found = new LinkedHashMap<>();

  BlockMatch(List<KnownBlock> blocks) {
    for (KnownBlock block : blocks) {
      left.computeIfAbsent(block.skeleton(), s -> new ArrayList<>()).add(block);
      all.computeIfAbsent(block.skeleton(), s -> new ArrayList<>()).add(block);
    }
  }

  /** The blocks that were found, by the tag that is sent. */
  Map<String, FoundBlock> found() {
    return Collections.unmodifiableMap(found);
  }

  /**
   * The tag that is sent in the place of {@code node}; nothing if the compiler saw no such block.
   *
   * @param own where it stands itself
   * @param contexts where its tags stand
   * @param breaks before which of its characters a piece of its wording may have a comment
   */
  Optional<String> match(
      Node node,
      LocatedContext own,
      Map<Node.Tag, LocatedContext> contexts,
      Function<Node.Text, BitSet> breaks) {
    List<Node.Tag> tags = Skeleton.tags(node);
    List<Context> standing = new ArrayList<>();
    if (node instanceof Node.Block) {
      standing.add(own.context());
    }
    tags.forEach(tag -> standing.add(contexts.getOrDefault(tag, own).context()));
    KnownBlock known = take(node, standing);
    if (known == null) {
      return Optional.empty();
    }
    Map<Node.Tag, Context> inside = new HashMap<>();
    int first = standing.size() - tags.size();
    for (int i = 0; i < tags.size(); i++) {
      inside.put(tags.get(i), known.context(first + i));
    }
    found.put(known.sent(), new FoundBlock(known.sent(), node, Map.copyOf(inside), breaks));
    return Optional.of(known.sent());
  }

  private @Nullable KnownBlock take(Node node, List<Context> standing) {
    String skeleton = Skeleton.of(node);
    List<KnownBlock> same = left.getOrDefault(skeleton, List.of());
    for (KnownBlock block : same) {
      if (block.fits(standing)) {
        same.remove(block);
        return block;
      }
    }
    // A tag has no wording, so that it can stand anywhere and any number of times.
    return node instanceof Node.Tag
        ? all.getOrDefault(skeleton, List.of()).stream()
            .filter(block -> block.fits(standing))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The compiled blocks that were not found. */
  List<KnownBlock> gone() {
    return left.values().stream().flatMap(List::stream).toList();
  }

  /** What stands in one skeleton and not in the other. */
  static List<String> missing(String from, String other) {
    List<String> rest = pieces(other);
    List<String> missing = new ArrayList<>();
    for (String piece : pieces(from)) {
      if (!rest.remove(piece)) {
        missing.add(piece);
      }
    }
    return missing;
  }

  private static List<String> pieces(String skeleton) {
    return new ArrayList<>(PIECE.matcher(skeleton).results().map(MatchResult::group).toList());
  }

  /** What opens a block. */
  static String opening(String skeleton) {
    int end = skeleton.indexOf("}}");
    return end < 0 ? skeleton : skeleton.substring(0, end + 2);
  }
}
