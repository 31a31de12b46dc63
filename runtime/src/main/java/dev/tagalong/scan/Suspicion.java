package dev.tagalong.scan;

import dev.tagalong.TagSyntax;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that is no tag, but that its author may have meant as one.
 *
 * @param source the text that it stands in
 * @param reason what is suspicious
 * @param meant the tag that may have been meant
 * @param start where it begins, in {@code char}s from the beginning of the text
 * @param end where it ends, exclusive
 */
public record Suspicion(String source, Reason reason, Meant meant, int start, int end) {

  /** What can be suspicious. */
  public enum Kind {
    /**
     * Opened and not closed right after its name: {@code <<name}, {@code %name}. With {@code %}
     * this is so common ({@code 50%off}) that it means something only if the name is known.
     */
    UNCLOSED,
    /**
     * More than a name inside: {@code {{name|default}}}, {@code % name %}. With blanks alone
     * between words and signs of prose, it means something only if the name is known.
     */
    MORE_THAN_NAME,
    /** Encoded, so that no service recognises it: {@code %7B%7Bname%7D%7D}. */
    ENCODED,
    /** Looks like a tag, and something in it that is not seen makes it none. */
    DISGUISED,
    /** A tag in the brackets of another language, which stay: {@code [%name%]}. */
    BRACKETED,
    /** A placeholder of another template language: {@code ${name}}. */
    EXPRESSION,
    /** A statement of another template language: {@code {% if vip %}}. */
    STATEMENT,
    /** What goes on with a statement or ends it: {@code {% endif %}}. */
    END_OF_STATEMENT,
    /** A block, comment or call in Handlebars' form: {@code {{#each items}}}. */
    BLOCK,
    /** In a service's own form or by a name of its own, but not exactly what it fills. */
    RESERVED
  }

  /**
   * Why something is suspicious.
   *
   * @param kind what it is
   * @param detail for {@link Kind#MORE_THAN_NAME} what is too much; for {@link Kind#DISGUISED} what
   *     is not seen, as written; for the brackets and statements of another language, which one, or
   *     nothing where nobody knows; empty for all others
   * @param at where the detail begins; 0 where there is none
   */
  public record Reason(Kind kind, String detail, int at) {
    private static final Map<Kind, Reason> PLAIN = new EnumMap<>(Kind.class);

    static {
      for (Kind kind : Kind.values()) {
        PLAIN.put(kind, new Reason(kind, "", 0));
      }
    }

    /** Nothing more to say. */
    static Reason of(Kind kind) {
      return Objects.requireNonNull(PLAIN.get(kind));
    }
  }

  /**
   * The tag that may have been meant.
   *
   * @param tag its text; empty where there is none
   * @param name its name; empty where there is none
   * @param syntax its form, if it is one of the usual ones
   */
  public record Meant(String tag, String name, Optional<TagSyntax> syntax) {
    /** Nothing that could be a tag. */
    static final Meant NOTHING = new Meant("", "", Optional.empty());

    /** The tag of a usual form. */
    static Meant of(TagSyntax syntax, String name) {
      return name.isEmpty() ? NOTHING : new Meant(syntax.tag(name), name, Optional.of(syntax));
    }

    /** A tag of which nothing but the name is known. */
    static Meant named(String name) {
      return new Meant("", name, Optional.empty());
    }
  }

  /** The text as written. */
  public String text() {
    return source.substring(start, end);
  }

  /** What is suspicious. */
  public Kind kind() {
    return reason.kind();
  }

  /** The name of the tag that may have been meant; empty where there is none. */
  public String name() {
    return meant.name();
  }
}
