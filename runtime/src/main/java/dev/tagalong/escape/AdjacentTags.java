package dev.tagalong.escape;

import dev.tagalong.scan.ServiceTags;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where tags stand so close to each other, or to text that is like a piece of a tag, that
 * values may make up a tag which none of them holds. {@code %first%%last%} is such a run, since
 * values {@code %mon} and {@code ey%} make {@code %money%} there, and since a service that has
 * replaced the one of {@code %a%%b%%c%} in the middle has its value between two percent signs. In
 * {@code %first% %last%} nothing can come about.
 *
 * <p>A section's text is a text of its own here; where the section's tag stands, it counts as a
 * value like any other. Immutable.
 */
public final class AdjacentTags {
  /** A longer run is kept as the set of what stands in it. */
  private static final int LONGEST_RUN = 50;

  private final TextSet filled;
  private final Set<String> tags = new LinkedHashSet<>();
  private final Set<String> beginnings = new HashSet<>();
  private final Set<String> ends = new HashSet<>();
  private final int longest;

  /**
   * Tags with what stands between and beside them.
   *
   * @param pieces texts and tags, as they follow each other; where {@code anyOrder}, each once
   * @param anyOrder whether the run is so long that any of the pieces counts as a neighbour of any
   */
  public record Run(List<String> pieces, boolean anyOrder) {
    /** Copies {@code pieces}. */
    public Run {
      pieces = List.copyOf(pieces);
    }

    /** The run as it stands in the text. */
    @Override
    public String toString() {
      return String.join(anyOrder ? ", " : "", pieces);
    }
  }

  /**
   * For one template.
   *
   * @param filled the tags that are sent, which have values
   * @param others what else a service may take for a tag
   */
  public AdjacentTags(Collection<String> filled, Collection<String> others) {
    this.filled = new TextSet(filled);
    tags.addAll(filled);
    tags.addAll(others);
    tags.addAll(ServiceTags.all());
    tags.removeIf(String::isEmpty);
    longest = tags.stream().mapToInt(String::length).max().orElse(0);
    for (String tag : tags) {
      for (int length = 1; length < tag.length(); length++) {
        beginnings.add(tag.substring(0, length));
        ends.add(tag.substring(tag.length() - length));
      }
    }
  }

  /** The runs of a text, each once; its tags in the spelling that is sent. */
  public Set<Run> in(String text) {
    SplitText split = SplitText.of(text, filled);
    Set<Run> found = new LinkedHashSet<>();
    Map<String, Boolean> gaps = new HashMap<>();
    List<String> pieces = new ArrayList<>();
    String before = "";
    for (int i = 0; i < split.tags().size(); i++) {
      String gap = split.between().get(i);
      if (pieces.isEmpty() || !gaps.computeIfAbsent(gap, this::isWithinTag)) {
        end(before, pieces, gap, found);
        before = gap;
        pieces = new ArrayList<>();
      } else if (!gap.isEmpty()) {
        pieces.add(gap);
      }
      pieces.add(split.tags().get(i));
    }
    end(before, pieces, split.between().get(split.tags().size()), found);
    return found;
  }

  /** Ends a run before {@code after}, which no tag can reach across. */
  private void end(String before, List<String> pieces, String after, Set<Run> found) {
    if (pieces.isEmpty()) {
      return;
    }
    List<String> run = new ArrayList<>();
    String opening = opening(before);
    String closing = closing(after);
    if (!opening.isEmpty()) {
      run.add(opening);
    }
    run.addAll(pieces);
    if (!closing.isEmpty()) {
      run.add(closing);
    }
    if (run.size() > LONGEST_RUN) {
      found.add(new Run(List.copyOf(new LinkedHashSet<>(run)), true));
    } else if (run.size() > 1) {
      found.add(new Run(run, false));
    }
  }

  /** How long the longest tag is. */
  public int longest() {
    return longest;
  }

  /** Whether {@code text} begins with the end of a tag. */
  public boolean beginsAsEnd(String text) {
    return !closing(text).isEmpty();
  }

  /** Whether {@code text} ends with the beginning of a tag. */
  public boolean endsAsBeginning(String text) {
    return !opening(text).isEmpty();
  }

  /** Whether a tag has its beginning at the end of one text and its end in the next. */
  public boolean isMadeBetween(String before, String next) {
    if (before.isEmpty() || next.isEmpty()) {
      return false;
    }
    String start = before.substring(Math.max(0, before.length() - longest));
    String both = start + next.substring(0, Math.min(longest, next.length()));
    for (String tag : tags) {
      int at = both.indexOf(tag, Math.max(0, start.length() - tag.length() + 1));
      if (at >= 0 && at < start.length()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a tag may go on behind {@code gap}, which began before it. */
  public boolean isWithinTag(String gap) {
    return gap.length() < longest
        && tags.stream().anyMatch(tag -> gap.length() < tag.length() && tag.contains(gap));
  }

  /** The longest beginning of a tag that {@code text} ends with. */
  private String opening(String text) {
    for (int from = Math.max(0, text.length() - longest); from < text.length(); from++) {
      String opening = text.substring(from);
      if (beginnings.contains(opening)) {
        return opening;
      }
    }
    return "";
  }

  /** The longest end of a tag that {@code text} begins with. */
  private String closing(String text) {
    for (int length = Math.min(longest, text.length()); length > 0; length--) {
      String closing = text.substring(0, length);
      if (ends.contains(closing)) {
        return closing;
      }
    }
    return "";
  }
}
