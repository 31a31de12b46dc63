package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import java.util.Optional;

/**
 * Something that is no tag, but that its author may have meant as one.
 *
 * @param kind what is suspicious
 * @param text the text as written
 * @param name the name of the tag that may have been meant, blanks within written as {@code _};
 *     empty where there is none
 * @param syntax the form of tag that may have been meant
 * @param start where it begins, in {@code char}s from the beginning of the text
 * @param end where it ends, exclusive
 */
public record Suspicion(Kind kind, String text, String name, TagSyntax syntax, int start, int end) {

  /** What can be suspicious. */
  public enum Kind {
    /**
     * Opened and not closed right after its name: {@code <<name>}, {@code %name}. With {@code %}
     * this is so common ({@code 50%off}) that it means something only if {@link #name} is known.
     */
    MALFORMED,
    /** Encoded, so that no service recognises it: {@code %7B%7Bname%7D%7D}. */
    ENCODED,
    /**
     * A template language's block, comment or call ({@code #each}, {@code else}): nothing runs it.
     */
    BLOCK,
    /** A name that a service fills by itself, {@code %asm_preferences_url%}. */
    RESERVED,
    /**
     * Blanks within, {@code << name >>}: services look for the exact text. With {@code %} this is
     * so common ({@code 50% of these and 20% of those}) that it means something only if {@link
     * #name} is known.
     */
    BLANK_IN_TAG
  }

  /** The tag that may have been meant; empty where there is no name. */
  public Optional<String> suggestion() {
    return name.isEmpty() ? Optional.empty() : Optional.of(syntax.tag(name));
  }
}
