package dev.tagalong.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * A text cut at its tags.
 *
 * @param tags the tags, in order
 * @param between what stands before each tag, and after the last one
 */
public record SplitText(List<String> tags, List<String> between) {
  /** Copies the lists. */
  public SplitText {
    tags = List.copyOf(tags);
    between = List.copyOf(between);
  }

  /** Cuts {@code text} as services do: wherever one of {@code tags} stands, whatever is around. */
  public static SplitText of(String text, TextSet tags) {
    List<String> found = new ArrayList<>();
    List<String> between = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      String tag = tags.longestAt(text, at);
      if (tag.isEmpty()) {
        at++;
      } else {
        between.add(text.substring(from, at));
        found.add(tag);
        at += tag.length();
        from = at;
      }
    }
    between.add(text.substring(from));
    return new SplitText(found, between);
  }
}
