package dev.tagalong.processor.template;

import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.LineIndex;
import dev.tagalong.scan.Position;
import dev.tagalong.scan.ServiceTag;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.TagOccurrence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a template, with its tags and where they stand.
 *
 * @param kind what the text is
 * @param name the file's name, {@code the subject}, or what else people call it
 * @param source the text
 * @param tags its tags, in order
 * @param inBlocks tags that stand in blocks, or that lead to what an object has, in order
 * @param marks the marks of blocks, in order
 * @param services what the services fill by themselves, in order
 * @param suspicions what may have been meant as a tag, in order
 * @param asides where these stand
 * @param lines its lines
 * @param body the text with its partials; null for a partial, a section and a unique argument
 */
public record TemplateText(
    Kind kind,
    String name,
    String source,
    List<LocatedTag> tags,
    List<TagOccurrence> inBlocks,
    List<BlockMark> marks,
    List<ServiceTag> services,
    List<Suspicion> suspicions,
    Asides asides,
    LineIndex lines,
    @Nullable LocatedBody body) {

  /** Whether a context that is described so is within a comment, which nobody reads. */
  static boolean isComment(String description) {
    return description.startsWith("a comment");
  }

  /** Whether a context that is described so is a script. */
  static boolean isScript(String description) {
    return description.equals("a <script>");
  }

  /** What a text is. */
  public enum Kind {
    /** An HTML body. */
    HTML,
    /** A text body. */
    TEXT,
    /** The subject line. */
    SUBJECT,
    /** The text of a section. */
    SECTION,
    /** The value of a unique argument, which stands in the header and in no text that is sent. */
    UNIQUE_ARGUMENT;

    /** Whether people look for it by line and column in a file. */
    public boolean isFile() {
      return this == HTML || this == TEXT;
    }
  }

  /** Texts are told apart as objects: what is found in one is not found in another like it. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    // Not that of its tags, which would be read each time that one of them is looked up.
    return System.identityHashCode(this);
  }

  /** The line and column of an offset. */
  public Position at(int offset) {
    return lines.at(offset);
  }
}
