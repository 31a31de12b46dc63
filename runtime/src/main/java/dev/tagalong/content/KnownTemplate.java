package dev.tagalong.content;

import dev.tagalong.TagSyntax;
import dev.tagalong.escape.AdjacentTags;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler knew of a template: its subject, its files and what fills their tags.
 *
 * @param name the simple name of the template interface
 * @param resources opens a file by its absolute name ({@code "/mail/receipt.html"}); null where
 *     there is none
 * @param locale the language of its texts; {@link Locale#ROOT} if it is not known
 * @param html the HTML body's name on the class path; empty without one
 * @param text the text body's name on the class path; empty without one
 * @param subject the subject line as it was written
 * @param syntaxes the forms of tags to look for
 * @param ignored texts that look like tags and are none
 * @param tags what fills the tags, in the order of the interface's methods
 * @param blocks the blocks, and the tags with paths, that stand in no other
 * @param blockTexts texts that are tags in blocks
 * @param adjacent where tags stand side by side
 */
public record KnownTemplate(
    String name,
    Function<String, @Nullable InputStream> resources,
    Locale locale,
    String html,
    String text,
    String subject,
    Set<TagSyntax> syntaxes,
    List<String> ignored,
    List<FilledTags> tags,
    List<KnownBlock> blocks,
    Set<String> blockTexts,
    List<AdjacentTags.Run> adjacent) {
  /** Copies the collections. */
  public KnownTemplate {
    syntaxes = Set.copyOf(syntaxes);
    ignored = List.copyOf(ignored);
    tags = List.copyOf(tags);
    blocks = List.copyOf(blocks);
    blockTexts = Set.copyOf(blockTexts);
    adjacent = List.copyOf(adjacent);
  }

  /** Opens a body file; null where there is none. */
  @Nullable InputStream open(String file) {
    return resources.apply("/" + file);
  }
}
