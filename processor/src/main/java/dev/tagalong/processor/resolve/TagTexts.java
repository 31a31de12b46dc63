package dev.tagalong.processor.resolve;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.scan.TagOccurrence;
import java.util.Optional;

/** What a tag's text says, and which text says what is wanted. */
public final class TagTexts {
  private TagTexts() {}

  /** The name within a tag; empty for a custom text of no known form. */
  public static Optional<String> name(TagOccurrence tag) {
    return tag.syntax().map(syntax -> name(tag.text(), syntax));
  }

  private static String name(String text, TagSyntax syntax) {
    return text.substring(syntax.opening().length(), text.length() - syntax.closing().length());
  }

  /** The tag to write for a method: as it stands elsewhere, or in the form that is used most. */
  public static String of(Accessor accessor, TagMatches matches, Declaration declaration) {
    if (!accessor.tags().isEmpty()) {
      return accessor.tags().get(0);
    }
    return matches.of(accessor).stream()
        .findFirst()
        .map(match -> match.tag().text())
        .orElseGet(() -> usualForm(matches, declaration).tag(accessor.name()));
  }

  /** The tag to write for a method, in the form {@code syntax} where it can have it. */
  public static String of(
      Accessor accessor, TagSyntax syntax, TagMatches matches, Declaration declaration) {
    if (!accessor.tags().isEmpty()) {
      return of(accessor, matches, declaration);
    }
    return matches.of(accessor).stream()
        .map(Match::tag)
        .filter(tag -> tag.syntax().equals(Optional.of(syntax)))
        .map(TagOccurrence::text)
        .findFirst()
        .orElseGet(() -> syntax.tag(accessor.name()));
  }

  /** The form of tag that the template uses most. */
  public static TagSyntax usualForm(TagMatches matches, Declaration declaration) {
    TagSyntax usual = TagSyntax.PERCENT;
    long most = -1;
    for (TagSyntax form : TagSyntax.values()) {
      if (declaration.syntaxes().contains(form)) {
        long uses =
            matches.texts().stream()
                .flatMap(text -> text.text().tags().stream())
                .filter(placed -> placed.tag().syntax().equals(Optional.of(form)))
                .count();
        if (uses > most) {
          usual = form;
          most = uses;
        }
      }
    }
    return usual;
  }
}
