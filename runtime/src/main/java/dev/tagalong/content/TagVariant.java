package dev.tagalong.content;

import dev.tagalong.internal.data.Context;
import java.util.Set;

/**
 * One tag text of a column, and how the mail that is sent spells it in some contexts.
 *
 * @param authored the tag as it stands in the template
 * @param contexts where it stands; none if only in unique arguments
 * @param sent the tag as the content that is sent has it in these contexts, and as the header names
 *     it
 * @param standsInContent whether it stands in the subject or a body, rather than in the texts of
 *     sections alone or in unique arguments
 */
public record TagVariant(
    String authored, Set<Context> contexts, String sent, boolean standsInContent) {
  /** Copies {@code contexts}. */
  public TagVariant {
    contexts = Set.copyOf(contexts);
  }
}
