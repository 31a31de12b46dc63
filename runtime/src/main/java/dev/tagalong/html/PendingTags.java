package dev.tagalong.html;

import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.List;
import java.util.Optional;

/** The tags of a text, whose contexts are found one after the other. */
interface PendingTags {
  /** The tags that begin before {@code end} and whose context is not known yet. */
  List<TagOccurrence> before(int end);

  /** The texts that may stand in the place of {@code tag}; none if it is filled with values. */
  List<ScannedText> sections(TagOccurrence tag);

  /** The mark of a block for which {@code tag} stands, if it is none of the text's own. */
  Optional<Spot> mark(TagOccurrence tag);

  /** All tags up to {@code end} whose context is not known yet stand in {@code context}. */
  void until(int end, LocatedContext context);
}
