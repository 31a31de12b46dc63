package dev.tagalong.internal;

import dev.tagalong.block.FlatText;
import dev.tagalong.block.Node;
import dev.tagalong.block.TextFlow;
import dev.tagalong.escape.AdjacentTags;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out whether values in a block may make up a tag with each other or with wording, in any way
 * in which the block may be shown: a branch that is left out brings together what stands around it,
 * and a loop its end and its beginning.
 */
final class BlockSeams implements TextFlow.Reader<BlockSeams.Gap> {
  /** With more between two values than this, in different ways, the values count as close. */
  private static final int MOST_GAPS = 200;

  private final AdjacentTags adjacent;
  private boolean close;

  /**
   * What was shown since the last value.
   *
   * @param behindValue whether it is short enough to follow the value in a tag
   * @param text as much as may be a piece of a tag
   */
  record Gap(boolean behindValue, String text) {}

  private BlockSeams(AdjacentTags adjacent) {
    this.adjacent = adjacent;
  }

  /** Whether a tag may come about in {@code block}. */
  static boolean areClose(Node block, AdjacentTags adjacent) {
    BlockSeams seams = new BlockSeams(adjacent);
    Optional<List<Set<Gap>>> gaps =
        TextFlow.read(FlatText.of(block), new Gap(false, ""), seams, MOST_GAPS);
    if (gaps.isEmpty()) {
      return true;
    }
    Set<Gap> last = gaps.get().get(gaps.get().size() - 1);
    return seams.close || last.stream().anyMatch(seams::mayEndTag);
  }

  private boolean mayEndTag(Gap gap) {
    return gap.behindValue() && adjacent.beginsAsEnd(gap.text());
  }

  @Override
  public Gap text(Gap before, String wording) {
    close |= adjacent.isMadeBetween(before.text(), wording);
    Gap read = new Gap(before.behindValue(), before.text() + wording);
    int longest = adjacent.longest();
    if (read.text().length() < longest) {
      return read;
    }
    close |= mayEndTag(read);
    return new Gap(false, read.text().substring(read.text().length() - longest));
  }

  @Override
  public List<Gap> tag(Gap before, int index) {
    close |=
        mayEndTag(before)
            || adjacent.endsAsBeginning(before.text())
            || (before.behindValue() && adjacent.isWithinTag(before.text()));
    return List.of(new Gap(true, ""));
  }
}
