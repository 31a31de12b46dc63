package dev.tagalong.scan;

/**
 * What structures a text in Handlebars' or Mustache's form, and stands in no mail.
 *
 * @param kind what it is
 * @param words what stands within, without its sign and the blanks around it: {@code each lines}
 * @param start where it begins, in {@code char}s from the beginning of the text
 * @param end where it ends, exclusive
 * @param trim which blanks around it go
 */
public record BlockMark(Kind kind, String words, int start, int end, Trim trim) {
  /** What a mark does. */
  public enum Kind {
    /** {@code {{#each lines}}}. */
    OPEN,
    /** {@code {{^lines}}}. */
    OPEN_INVERTED,
    /** {@code {{else}}}, {@code {{else if vip}}}, {@code {{^}}}. */
    ELSE,
    /** {@code {{/each}}}. */
    CLOSE,
    /** {@code {{> footer}}}. */
    PARTIAL,
    /** {@code {{! nobody reads this }}}. */
    COMMENT
  }
}
