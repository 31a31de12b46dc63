package dev.tagalong.html;

import dev.tagalong.block.FlatText;
import dev.tagalong.block.FlatText.Part;
import dev.tagalong.block.FlatText.Spot;
import dev.tagalong.scan.LineIndex;
import dev.tagalong.scan.TagOccurrence;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which tags of a text stand for marks of blocks. */
final class BlockMarks {
  /** A text without blocks. */
  static final BlockMarks NONE = new BlockMarks(null);

  private final @Nullable FlatText text;
  private final Map<Integer, Spot> byStart = new HashMap<>();

  /** Before which characters a comment may stand, as far as that was asked. */
  private final BitSet betweenMarkup = new BitSet();

  /** Those of {@code text}; null for none. */
  BlockMarks(@Nullable FlatText text) {
    this.text = text;
    if (text != null) {
      for (Spot spot : text.spots()) {
        if (spot.part() != Part.TAG) {
          byStart.put(spot.place().start(), spot);
        }
      }
    }
  }

  /** Whether there are any. */
  boolean areAny() {
    return !byStart.isEmpty();
  }

  /** There is text between two tags or comments, be it none. */
  void addText(int start, int end) {
    betweenMarkup.set(start, end + 1);
  }

  /** Before which characters a comment may stand. */
  BitSet betweenMarkup() {
    return betweenMarkup;
  }

  /** The mark for which {@code tag} stands. */
  Optional<Spot> at(TagOccurrence tag) {
    return Optional.ofNullable(byStart.get(tag.start()));
  }

  /** A place as people look for it. */
  String place(String source, int offset) {
    return text == null ? LineIndex.of(source).at(offset).toString() : text.places().at(offset);
  }
}
