package dev.tagalong.content;

import dev.tagalong.escape.Escaping;
import dev.tagalong.internal.data.Context;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tags that one method of a template interface fills.
 *
 * @param variants the tags as they stand in the template, and as they are sent
 * @param escapings what is done to values, by the tag as it is sent
 * @param areNumbers whether the values are digits, which read the same in every context
 * @param sections the texts that may stand in a tag's place, by the tag as it is sent; empty where
 *     values do
 * @param sectionTags the tags that stand for these texts in the header
 */
public record FilledTags(
    List<TagVariant> variants,
    Map<String, Escaping> escapings,
    boolean areNumbers,
    Map<String, List<String>> sections,
    Set<String> sectionTags) {
  /** Whether one of the tags stands in the subject. */
  boolean standInSubject() {
    return variants.stream().anyMatch(variant -> variant.contexts().contains(Context.SUBJECT));
  }
}
