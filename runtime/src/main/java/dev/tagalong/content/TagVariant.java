package dev.tagalong.content;

import dev.tagalong.internal.data.Context;
import java.util.Set;

/**
 * One tag text of a column, and how the mail that is sent spells it in some contexts.
 *
 * @param authored the tag as it stands in the template
 * @param contexts where it stands
 * @param sent the tag as the content that is sent has it in these contexts, and as the header names
 *     it
 */
public record TagVariant(String authored, Set<Context> contexts, String sent) {
  /** Copies {@code contexts}. */
  public TagVariant {
    contexts = Set.copyOf(contexts);
  }
}
