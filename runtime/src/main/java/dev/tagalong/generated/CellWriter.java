package dev.tagalong.generated;

import dev.tagalong.escape.Escaping;

/** Escapes the cells of a column for one spelling of its tags. */
final class CellWriter {
  private final Escaping escaping;
  private final Values values;
  private final boolean disarms;
  private final int relevant;

  CellWriter(Column column, Escaping escaping, Values values) {
    this.escaping = escaping;
    this.values = values;
    disarms = column.isDisarmed(escaping);
    relevant =
        (disarms ? Traits.TAG : 0)
            | switch (escaping) {
              case NONE -> 0;
              case HTML -> Traits.HTML;
              case ATTRIBUTE, URL -> Traits.HTML | Traits.QUOTE;
              case URL_PART -> Traits.URL;
            };
  }

  /** Whether text with these traits is written as it is. */
  boolean copies(int traits) {
    return (traits & relevant) == 0;
  }

  /** The text as the header has it. */
  String write(String text) {
    if (copies(values.traits(text))) {
      return text;
    }
    String escaped = escaping.escape(text);
    return disarms ? values.guard().disarm(escaped) : escaped;
  }
}
