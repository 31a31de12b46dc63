package dev.tagalong.internal;

import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;

/** Escapes the cells of a column for one spelling of its tags. */
final class CellWriter {
  /** An escaped character of ASCII: a numeric entity of three digits. */
  private static final int LONGEST_ASCII = 6;

  /** Any escaped character: the numeric entity of seven digits. */
  private static final int LONGEST = 10;

  /** Any character that is escaped by JSON alone. */
  private static final int LONGEST_IN_JSON = 6;

  private final Escaping escaping;
  private final Values values;
  private final TagGuard guard;
  private final boolean disarms;
  private final boolean beside;
  private final int relevant;

  /**
   * @param beside whether other values, or pieces of tags, stand beside the column's values
   */
  CellWriter(TagColumn column, Escaping escaping, Values values, boolean beside) {
    this.escaping = escaping;
    this.values = values;
    this.beside = beside;
    guard = values.guard(column);
    disarms = column.isDisarmed(escaping);
    relevant =
        // Beside others, any text may be a piece of a tag.
        (disarms ? (beside ? CharacterClasses.TEXT : 0) | CharacterClasses.TAG : 0)
            | switch (escaping) {
              case NONE -> 0;
              case HTML -> CharacterClasses.HTML;
              case ATTRIBUTE, URL, URL_BASE -> CharacterClasses.HTML | CharacterClasses.QUOTE;
              case URL_PART -> CharacterClasses.URL;
            };
  }

  /** Whether text with these traits is written as it is. */
  boolean copies(int traits) {
    return (traits & relevant) == 0;
  }

  /** So many bytes of JSON at most does a text of {@code length} with these traits become. */
  long longest(int traits, int length) {
    if ((traits & CharacterClasses.JSON) == 0) {
      return copies(traits) ? length : (long) LONGEST_ASCII * length;
    }
    return (long) (copies(traits) ? LONGEST_IN_JSON : LONGEST) * length;
  }

  /** The text as the header has it. */
  String write(String text) {
    if (copies(values.traits(text) | CharacterClasses.TEXT)) {
      return text;
    }
    String escaped = escaping.escape(text);
    if (!disarms) {
      return escaped;
    }
    return beside ? guard.disarmBesideOthers(escaped) : guard.disarm(escaped);
  }
}
