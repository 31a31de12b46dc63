package dev.tagalong.html;

import dev.tagalong.internal.data.Context;
import java.util.List;
import java.util.Optional;

/**
 * Where a tag stands.
 *
 * @param context the context
 * @param description the context in words that go on from "stands in": {@code the attribute title},
 *     {@code a <script>}
 * @param sections for the tag of a section: what its texts would be there, in their order
 */
public record LocatedContext(Context context, String description, List<Inserted> sections) {
  /** Copies {@code sections}. */
  public LocatedContext {
    sections = List.copyOf(sections);
  }

  /** The context of a tag that no section fills. */
  public LocatedContext(Context context, String description) {
    this(context, description, List.of());
  }

  static LocatedContext unsafe(String description) {
    return new LocatedContext(Context.UNSAFE, description);
  }

  /** Whether character references are read there, and a value is written among them. */
  boolean isReadByReferences() {
    return context != Context.UNSAFE && !description.equals("a comment");
  }

  /** Whether it is text of HTML between tags and comments, be it in a conditional comment. */
  public boolean isBetweenMarkup() {
    return context == Context.HTML
        || (context == Context.ESCAPABLE_RAW_TEXT && description.equals("text"));
  }

  LocatedContext with(List<Inserted> inserted) {
    return new LocatedContext(context, description, inserted);
  }

  /**
   * A section's text where its tag stands.
   *
   * @param tags where the text's own tags would stand
   * @param misfit what in the text would change what stands around it
   */
  public record Inserted(List<LocatedContext> tags, Optional<Misfit> misfit) {
    /** Copies {@code tags}. */
    public Inserted {
      tags = List.copyOf(tags);
    }
  }

  /**
   * What in a section's text does not fit.
   *
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   * @param reason a phrase that goes on from what stands there: {@code opens a <script> that is not
   *     closed}
   */
  public record Misfit(int start, int end, String reason) {}
}
