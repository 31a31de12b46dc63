package dev.tagalong.scan;

import java.util.List;

/**
 * What a scan found in a text. What is in none of the lists is text, or is ignored.
 *
 * @param source the text
 * @param tags the tags, in order and without overlap
 * @param marks what makes blocks of it, in order
 * @param services what the services fill by themselves, in order
 * @param suspicions what may have been meant as a tag, in order
 */
public record ScannedText(
    String source,
    List<TagOccurrence> tags,
    List<BlockMark> marks,
    List<ServiceTag> services,
    List<Suspicion> suspicions) {
  /** Copies the lists. */
  public ScannedText {
    tags = List.copyOf(tags);
    marks = List.copyOf(marks);
    services = List.copyOf(services);
    suspicions = List.copyOf(suspicions);
  }

  /** A text in which the services have nothing of their own. */
  public ScannedText(String source, List<TagOccurrence> tags, List<Suspicion> suspicions) {
    this(source, tags, List.of(), List.of(), suspicions);
  }
}
