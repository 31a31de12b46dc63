package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a method's tag does not count in the texts of one language, though it stands there. */
final class UnfilledReasons {
  private final Declaration declaration;
  private final TagMatches matches;
  private final Map<Accessor, OtherForms.Found> otherForms;

  /**
   * @param unfilled the methods that are asked for
   */
  UnfilledReasons(Declaration declaration, TagMatches matches, List<Accessor> unfilled) {
    this.declaration = declaration;
    this.matches = matches;
    otherForms = OtherForms.of(unfilled, matches.texts());
  }

  /**
   * Why the method's tag does not count; nothing if there is none.
   *
   * @param removal that the method may be removed, if it may
   */
  Optional<String> of(Accessor accessor, String removal) {
    return Getters.reason(accessor, matches, declaration.type())
        .or(() -> inComment(accessor, removal))
        .or(() -> inCommentOfBlocks(accessor, removal))
        .or(() -> takenByTag(accessor))
        .or(() -> ignored(accessor))
        .or(() -> percentEncoding(accessor))
        .or(() -> otherForm(accessor));
  }

  private Optional<String> inComment(Accessor accessor, String removal) {
    return matches.of(accessor).stream()
        .findFirst()
        .map(
            match ->
                "%s at %s stands in a comment, which nobody reads. Write it elsewhere%s.\n%s"
                    .formatted(
                        match.tag().text(),
                        match.where(),
                        removal,
                        match.text().excerpt(match.tag().start(), match.tag().end())));
  }

  /** In a comment of Handlebars', of which nothing is sent. */
  private Optional<String> inCommentOfBlocks(Accessor accessor, String removal) {
    TagScanner scanner = new TagScanner(declaration.syntaxes(), accessor.tags(), List.of());
    for (AnchoredTemplateText text : matches.texts()) {
      for (BlockMark mark : text.text().marks()) {
        int inner = mark.start() + 2;
        List<TagOccurrence> tags =
            mark.kind() == BlockMark.Kind.COMMENT
                ? scanner.scan(text.text().source().substring(inner, mark.end() - 2)).tags()
                : List.of();
        for (TagOccurrence tag : tags) {
          if (matches.owners().of(tag).contains(accessor)) {
            return Optional.of(
                "%s at %s stands in a comment, which nobody reads. Write it elsewhere%s.\n%s"
                    .formatted(
                        tag.text(),
                        text.where(inner + tag.start()),
                        removal,
                        text.excerpt(inner + tag.start(), inner + tag.end())));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** The name in a form that is a tag only by the author's word. */
  private Optional<String> otherForm(Accessor accessor) {
    return Optional.ofNullable(otherForms.get(accessor))
        .map(
            found ->
                "%s at %s is none unless it is named. If it is meant, say so:  @Tag(%s)\n%s"
                    .formatted(
                        found.tag(),
                        found.text().where(found.start()),
                        JavaNames.literal(found.tag()),
                        found.text().excerpt(found.start(), found.end())));
  }

  /** The tag stands there, but another method's {@code @Tag} claims it. */
  private Optional<String> takenByTag(Accessor accessor) {
    for (Accessor other : declaration.accessors()) {
      for (Match match : matches.of(other)) {
        if (TagTexts.name(match.tag())
            .map(name -> matches.owners().ofName(name).contains(accessor))
            .orElse(false)) {
          return Optional.of(
              "%s belongs to %s(), whose @Tag names it. Remove one of the methods."
                  .formatted(match.tag().text(), other.name()));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> ignored(Accessor accessor) {
    TagScanner scanner = new TagScanner(declaration.syntaxes(), accessor.tags(), List.of());
    List<String> hiding = new ArrayList<>();
    for (String text : declaration.ignored()) {
      for (TagOccurrence tag : scanner.scan(text).tags()) {
        if (matches.owners().of(tag).contains(accessor)) {
          hiding.add(text);
        }
      }
    }
    return hiding.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "the annotation's ignore lists "
                + Phrases.and(hiding)
                + ". Remove that, or the method.");
  }

  private Optional<String> percentEncoding(Accessor accessor) {
    String tag = TagSyntax.PERCENT.tag(accessor.name());
    boolean there =
        accessor.tags().isEmpty()
            && matches.texts().stream().anyMatch(text -> text.text().source().contains(tag));
    return there
        ? Optional.of(
            "%s may be an encoded character. If it is a tag, say so:  @Tag(%s)"
                .formatted(tag, JavaNames.literal(tag)))
        : Optional.empty();
  }
}
