package dev.tagalong.scan;

/**
 * Where a text stands next, asked again and again from places further on: what was found, or not,
 * is remembered, so that all questions together pass the source once.
 */
final class NextText {
  private final String source;
  private final String text;
  private int found = -1;
  private boolean none;

  NextText(String source, String text) {
    this.source = source;
    this.text = text;
  }

  /** Where it stands at {@code from} or behind it; -1 if it does not. */
  int from(int from) {
    if (!none && found < from) {
      found = source.indexOf(text, from);
      none = found < 0;
    }
    return none ? -1 : found;
  }
}
