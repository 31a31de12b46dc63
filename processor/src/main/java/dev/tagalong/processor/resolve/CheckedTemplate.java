package dev.tagalong.processor.resolve;

import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.LanguageVersion;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.scan.Position;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A declaration together with what its template's texts say of it: all that the builder is written
 * from.
 *
 * @param declaration the interface; the tags of its unique arguments in the spelling that is sent
 * @param columns one for each accessor, in the order of the accessors, as the first language has it
 *     in which its tags stand; none for a default method whose tag stands nowhere, which is a
 *     helper of the others
 * @param versions the texts in each language, the untranslated ones first
 */
public record CheckedTemplate(
    Declaration declaration, List<CheckedColumn> columns, List<CheckedVersion> versions) {

  /** The untranslated texts. */
  public CheckedVersion untranslated() {
    return versions.get(0);
  }

  /** The texts of the translations. */
  public List<CheckedVersion> translations() {
    return versions.subList(1, versions.size());
  }

  /** Whether there are blocks in any language. */
  public boolean hasBlocks() {
    return versions.stream().anyMatch(version -> !version.blocks().isEmpty());
  }

  /**
   * The template's texts in one language.
   *
   * @param version the language
   * @param html the HTML body's name; empty without one
   * @param text the text body's name; empty without one
   * @param files the names of all files that are looked for when it is read, whether there or not
   * @param columns one for each column of the template, in the same order
   * @param blocks the blocks, and the tags with paths, that stand in no other
   * @param adjacent where tags stand beside each other or beside a piece of a tag
   * @param unsubscribeTag a tag that SendGrid fills only with an unsubscribe group, if none is
   *     fixed
   */
  public record CheckedVersion(
      LanguageVersion version,
      String html,
      String text,
      Set<String> files,
      List<CheckedColumn> columns,
      List<SentBlock> blocks,
      List<AdjacentTags.Run> adjacent,
      Optional<UnsubscribeTagUse> unsubscribeTag) {}

  /**
   * An accessor and its tags.
   *
   * @param accessor the method
   * @param spellings its tags, in order of first appearance (HTML body, text body, subject,
   *     sections)
   * @param occurrences where its tags stand, in the same order
   * @param asking where blocks show its values or ask for them, in order
   * @param shown what blocks show of its values; empty if none does
   * @param sections for a section enum: the texts of its constants, for each spelling of its tags
   */
  public record CheckedColumn(
      Accessor accessor,
      List<SentSpelling> spellings,
      List<Occurrence> occurrences,
      List<Occurrence> asking,
      Optional<ShownValue> shown,
      List<SectionTextsSent> sections) {
    /** Whether a tag of the method stands anywhere, or a block asks for it. */
    public boolean isUsed() {
      return !spellings.isEmpty() || !asking.isEmpty();
    }
  }

  /**
   * The texts of a section enum.
   *
   * @param tags the spellings of the accessor's tag where they stand
   * @param texts the texts of the constants, in their order; none but for a section enum
   */
  public record SectionTextsSent(Set<String> tags, List<SectionTextSent> texts) {}

  /**
   * The text of a constant of a section enum.
   *
   * @param section the constant
   * @param tag the section tag that stands for the text
   * @param text the text, tags in the spelling that is sent
   */
  public record SectionTextSent(SectionConstant section, String tag, String text) {}

  /**
   * A tag as authored, in some contexts, and how the mail that is sent spells it there.
   *
   * @param authored the tag as written in the template
   * @param contexts where it stands; none if only in a unique argument, which is in no text of the
   *     mail
   * @param sent how it is sent
   * @param inSections whether it stands in the texts of sections alone
   */
  public record SentSpelling(
      String authored, Set<Context> contexts, String sent, boolean inSections) {}

  /**
   * One context where a tag stands.
   *
   * @param text the text
   * @param offset where in it the tag begins
   * @param tag the tag as written
   * @param context the context
   */
  public record Occurrence(TemplateText text, int offset, String tag, Context context) {
    /** The file's name, or {@code the subject}. */
    public String file() {
      return text.name();
    }

    /** The line, counted from 1. */
    public int line() {
      return text.at(offset).line();
    }

    /** The column, counted from 1 in code points. */
    public int column() {
      return text.at(offset).column();
    }

    /** The whole line. */
    public String lineText() {
      Position position = text.at(offset);
      return text.source().substring(position.lineStart(), position.lineEnd());
    }
  }
}
