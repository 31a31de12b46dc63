package dev.tagalong.processor.template;

import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.TagOccurrence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A tag and where it stands.
 *
 * @param tag the tag
 * @param contexts the contexts: one in a body and in the subject, perhaps several in a section's
 *     text, which stands wherever its section's tag does; none in a unique argument
 * @param description the context as people call it: {@code a script}, {@code the attribute "title"}
 * @param sections for the tag of a section: what its texts would be there, in their order
 */
public record LocatedTag(
    TagOccurrence tag, Set<Context> contexts, String description, List<Inserted> sections) {
  /** Copies {@code contexts}, which stay in the order of the enum, and {@code sections}. */
  public LocatedTag {
    contexts = contexts.isEmpty() ? Set.of() : EnumSet.copyOf(contexts);
    sections = List.copyOf(sections);
  }

  /** Whether nobody reads what stands there. */
  public boolean isInComment() {
    return TemplateText.isComment(description);
  }

  /** Whether it stands in a script. */
  public boolean isInScript() {
    return TemplateText.isScript(description);
  }

  /** A tag that no section fills. */
  LocatedTag(TagOccurrence tag, Set<Context> contexts, String description) {
    this(tag, contexts, description, List.of());
  }
}
