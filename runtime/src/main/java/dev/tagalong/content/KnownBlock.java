package dev.tagalong.content;

import dev.tagalong.internal.data.Context;
import java.util.List;

/**
 * A block, or a tag with a path, as the compiler saw it outside of any other.
 *
 * @param sent the tag that the content has in its place
 * @param skeleton what it is without its wording
 * @param contexts where it stands itself, and each tag in it, in order; a single one where all
 *     stand in the same
 */
public record KnownBlock(String sent, String skeleton, List<Context> contexts) {
  /** Copies {@code contexts}. */
  public KnownBlock {
    contexts = List.copyOf(contexts);
  }

  /** Where the block, or one of its tags, stands. */
  Context context(int index) {
    return contexts.size() == 1 ? contexts.get(0) : contexts.get(index);
  }

  /** Whether its values may stand where they do now; the compiler's readers may have seen more. */
  boolean fits(List<Context> standing) {
    if (contexts.size() > 1 && contexts.size() != standing.size()) {
      return false;
    }
    for (int i = 0; i < standing.size(); i++) {
      Context known = context(i);
      Context now = standing.get(i);
      boolean enough =
          known == now
              || (known == Context.UNSAFE && now != Context.SUBJECT)
              || (known == Context.ESCAPABLE_RAW_TEXT && now == Context.HTML);
      if (!enough) {
        return false;
      }
    }
    return true;
  }
}
