package dev.tagalong.block;

/**
 * What is wrong with the blocks of a text.
 *
 * @param kind what it is
 * @param source the text
 * @param start where in the text it begins
 * @param end where it ends, exclusive
 * @param detail what else is to be said, such as a name
 * @param other where the mark begins that it belongs to; -1 without one
 */
public record BlockFault(
    Kind kind, BlockSource source, int start, int end, String detail, int other) {
  /** What stands there. */
  public String text() {
    return source.text().substring(start, end);
  }

  /** The kinds of faults. */
  public enum Kind {
    /** A block that is not closed; the detail is what it would be closed by. */
    UNCLOSED,
    /** An end that closes another block; the detail is the end of the one that is open. */
    CROSSED,
    /** An end that closes none of the open blocks; the detail is the end of the innermost. */
    MISTYPED_END,
    /** An end where no block is open. */
    UNOPENED,
    /** An {@code else} in no block. */
    STRAY_ELSE,
    /** A second {@code else} of a block. */
    SECOND_ELSE,
    /** A call of a helper: {@code {{#equals a b}}}; the detail is its name. */
    HELPER,
    /** A call within a call: {@code {{#if (eq a b)}}}. */
    SUBEXPRESSION,
    /** A name for the items of a loop: {@code {{#each lines as |line|}}}. */
    BLOCK_PARAMETER,
    /** Further arguments: {@code {{#if a includeZero=true}}}; the detail is the helper's name. */
    ARGUMENTS,
    /** No argument: {@code {{#each}}}; the detail is the helper's name. */
    NO_ARGUMENT,
    /** What is no path: {@code {{#if "a"}}}, {@code {{#each items.[0]}}}; the detail is it. */
    NO_PATH,
    /** Blocks within blocks, deeper than anybody reads. */
    TOO_DEEP,
    /** A partial around a text: {@code {{#> layout}}}; the detail is its name. */
    PARTIAL_AROUND,
    /** A partial within a text: {@code {{#*inline "x"}}}. */
    PARTIAL_INLINE,
    /** A partial without a name. */
    PARTIAL_UNNAMED,
    /** A partial with arguments or a computed name; the detail is what it may mean. */
    PARTIAL_ARGUMENTS,
    /** A partial where none can be, as in a subject. */
    PARTIAL_NOWHERE,
    /** A partial that is not found; the detail is why. */
    PARTIAL_MISSING,
    /** A partial that cannot be read; the detail is why. */
    PARTIAL_UNREADABLE,
    /** A partial within itself; the detail is the way round. */
    PARTIAL_CIRCLE,
    /** Partials that bring more partials than anybody reads. */
    TOO_MANY_PARTIALS
  }
}
