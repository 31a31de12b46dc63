package dev.tagalong.escape;

import dev.tagalong.scan.ServiceTags;

/**
 * A tag that came about in a recipient's mail by its values, as messages speak of it.
 *
 * @param text the tag
 */
public record ReplacedTag(String text) {
  /** What it is called. */
  public String name() {
    return ServiceTags.isOne(text) ? text : "the tag " + text + " of this template";
  }

  /** What would happen to it, as a clause behind its name. */
  public String consequence() {
    return ServiceTags.isOne(text)
        ? "which the service fills by itself"
        : "which the service would replace in turn";
  }
}
