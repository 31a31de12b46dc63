package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.TagOccurrence;
import java.util.Optional;

/** What a tag's text says. */
public final class TagTexts {
  private TagTexts() {}

  /** The name within a tag; empty for a custom text of no known form. */
  public static Optional<String> name(TagOccurrence tag) {
    return tag.syntax().map(syntax -> name(tag.text(), syntax));
  }

  private static String name(String text, TagSyntax syntax) {
    return text.substring(syntax.opening().length(), text.length() - syntax.closing().length());
  }
}
