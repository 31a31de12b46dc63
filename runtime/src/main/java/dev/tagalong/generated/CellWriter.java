package dev.tagalong.generated;

import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;

/** Escapes the cells of a column for one spelling of its tags. */
final class CellWriter {
  private final Escaping escaping;
  private final TagGuard guard;
  private final boolean disarms;
  private final int relevant;

  CellWriter(Escaping escaping, boolean rawMarkup, TagGuard guard) {
    this.escaping = escaping;
    this.guard = guard;
    disarms = rawMarkup || escaping == Escaping.HTML || escaping == Escaping.ATTRIBUTE;
    relevant =
        (disarms ? Traits.TAG : 0)
            | switch (escaping) {
              case NONE -> 0;
              case HTML, ATTRIBUTE, URL -> Traits.HTML | Traits.JSON;
              case URL_PART -> Traits.URL | Traits.JSON;
            };
  }

  /** Whether text with these traits is written as it is. */
  boolean copies(int traits) {
    return (traits & relevant) == 0;
  }

  /** The text as the header has it. */
  String write(String text) {
    String escaped = escaping.escape(text);
    return disarms ? guard.disarm(escaped) : escaped;
  }
}
