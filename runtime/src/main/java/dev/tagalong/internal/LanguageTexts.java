package dev.tagalong.internal;

import dev.tagalong.content.KnownBlock;
import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.UnsubscribeTag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the compiler knew of a template's texts in one language.
 *
 * @param locale the language; {@link Locale#ROOT} if the template does not say its own
 * @param html the HTML body's name on the class path; empty without one
 * @param text the text body's name on the class path; empty without one
 * @param subject the subject line; empty without one
 * @param columns one for each method, with the tags that it fills in these texts
 * @param blocks the blocks, and the tags with paths, that stand in no other
 * @param runs where tags stand side by side
 * @param unsubscribeTag a tag that SendGrid fills only with an unsubscribe group
 */
record LanguageTexts(
    Locale locale,
    String html,
    String text,
    String subject,
    List<TagColumn> columns,
    List<KnownBlock> blocks,
    List<AdjacentTags.Run> runs,
    Optional<UnsubscribeTag> unsubscribeTag) {
  /** Copies the collections. */
  LanguageTexts {
    columns = List.copyOf(columns);
    blocks = List.copyOf(blocks);
    runs = List.copyOf(runs);
  }

  /** The columns, whose numbers and dates are written as the language has them. */
  List<TagColumn> localized() {
    return locale.equals(Locale.ROOT)
        ? columns
        : columns.stream().map(column -> column.in(locale)).toList();
  }
}
