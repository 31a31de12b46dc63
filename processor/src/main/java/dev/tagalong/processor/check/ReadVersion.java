package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.resolve.BlockUses;
import dev.tagalong.processor.resolve.TagMatches;
import java.util.Set;

/**
 * A template's texts in one language, and what has been told of them.
 *
 * @param version the language
 * @param matches the tags
 * @param blocks the blocks
 * @param complete whether all tags are known, so that a method without any has none
 * @param excused methods whose missing tag has been told with what stands in its place
 */
record ReadVersion(
    LanguageVersion version,
    TagMatches matches,
    BlockUses blocks,
    boolean complete,
    Set<Accessor> excused) {}
