package dev.tagalong.scan;

import java.util.List;

/**
 * What a scan found in a text.
 *
 * @param source the text
 * @param tags the tags, in order and without overlap
 * @param suspicions what may have been meant as a tag, in order
 */
public record ScannedText(String source, List<TagOccurrence> tags, List<Suspicion> suspicions) {
  /** Copies the lists. */
  public ScannedText {
    tags = List.copyOf(tags);
    suspicions = List.copyOf(suspicions);
  }
}
