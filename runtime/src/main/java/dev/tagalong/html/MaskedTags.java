package dev.tagalong.html;

import dev.tagalong.scan.TagOccurrence;
import java.util.List;

/** A text in which its tags are plain letters, whatever they look like. */
final class MaskedTags {
  private MaskedTags() {}

  /** {@code text} with a letter for each character of a tag, so that all offsets stay. */
  static String in(String text, List<TagOccurrence> tags) {
    StringBuilder masked = new StringBuilder(text);
    for (TagOccurrence tag : tags) {
      for (int at = tag.start(); at < tag.end(); at++) {
        masked.setCharAt(at, 'x');
      }
    }
    return masked.toString();
  }
}
