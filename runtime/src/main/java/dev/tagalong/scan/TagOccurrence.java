package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import java.util.Optional;

/**
 * A tag as it stands in a text.
 *
 * @param text the tag as services look for it, {@code {{name}}} also where <code>{{ name }}</code>
 *     stands
 * @param name the name within, or the {@linkplain TagPath path}; empty for a custom text, even for
 *     one that looks like a form of tag
 * @param syntax the form of tag that {@code text} has; of a custom text too, if it has one
 * @param start where it begins, in {@code char}s from the beginning of the text
 * @param end where it ends, exclusive
 * @param trim which blanks around it go
 * @param markup whether it says that its values are markup: {@code {{{name}}}}, {@code {{&name}}}
 */
public record TagOccurrence(
    String text,
    String name,
    Optional<TagSyntax> syntax,
    int start,
    int end,
    Trim trim,
    boolean markup) {
  /** A tag as most are. */
  public TagOccurrence(String text, String name, Optional<TagSyntax> syntax, int start, int end) {
    this(text, name, syntax, start, end, Trim.NONE, false);
  }

  /** The same tag where it begins at {@code start}. */
  public TagOccurrence at(int newStart) {
    return new TagOccurrence(text, name, syntax, newStart, newStart + end - start, trim, markup);
  }
}
