package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.BlockMark;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Methods without a tag. */
final class UnfilledCheck {
  private final Declaration declaration;
  private final TagMatches matches;
  private final ProblemList findings;
  private final Map<Accessor, OtherForms.Found> otherForms = new HashMap<>();

  UnfilledCheck(Declaration declaration, TagMatches matches, ProblemList findings) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
  }

  /** Reports all but the {@code excused} methods, of which something has been said already. */
  void check(Set<Accessor> excused) {
    List<Accessor> unfilled =
        declaration.accessors().stream().filter(accessor -> isToTell(accessor, excused)).toList();
    otherForms.putAll(OtherForms.of(unfilled, matches.texts()));
    for (int i = 0; i < declaration.accessors().size(); i++) {
      Accessor accessor = declaration.accessors().get(i);
      if (isToTell(accessor, excused)) {
        if (findings.isFullOfMethods(Code.UnfilledMethod)) {
          findings.leaveOut(Code.UnfilledMethod, Anchor.at(accessor.method()));
          continue;
        }
        String said =
            reason(accessor)
                .map(reason -> noTag(accessor) + ": " + reason)
                .orElseGet(() -> said(accessor));
        findings.ofMethod(i, new Problem(Code.UnfilledMethod, Anchor.at(accessor.method()), said));
      }
    }
  }

  /** Of what blocks alone can show, they are told. */
  private boolean isToTell(Accessor accessor, Set<Accessor> excused) {
    return isUnfilled(accessor, matches)
        && !excused.contains(accessor)
        && !accessor.type().isComposite();
  }

  /** Whether a tag is wanted for the method, and there is none that anybody reads. */
  static boolean isUnfilled(Accessor accessor, TagMatches matches) {
    return accessor.role() == Role.TAG && !matches.isFilled(accessor) && !isHelper(accessor);
  }

  /** A method with a body and nothing that makes it fill a tag. */
  private static boolean isHelper(Accessor accessor) {
    return accessor.presence() == Presence.DEFAULTED && annotation(accessor).isEmpty();
  }

  /** The annotation that a method has only for its tag; empty without one. */
  private static String annotation(Accessor accessor) {
    if (!accessor.tags().isEmpty()) {
      return "@Tag";
    }
    return accessor.format().isPresent() ? "@Format" : accessor.raw() ? "@Raw" : "";
  }

  private String said(Accessor accessor) {
    List<String> tags =
        accessor.tags().isEmpty()
            ? List.of(TagTexts.of(accessor, matches, declaration))
            : accessor.tags();
    String otherwise =
        accessor.presence() == Presence.DEFAULTED
            ? "remove its " + annotation(accessor)
            : "remove the method";
    return "%s. Write %s where its value belongs, or %s."
        .formatted(noTag(accessor), Phrases.or(tags), otherwise);
  }

  private String noTag(Accessor accessor) {
    List<String> texts =
        matches.texts().stream()
            .map(AnchoredTemplateText::text)
            .filter(text -> text.kind().isFile() || text.kind() == TemplateText.Kind.SUBJECT)
            .map(TemplateText::name)
            .toList();
    return accessor.name() + "() has no tag in " + Phrases.or(texts);
  }

  /** Why the method's tag does not count. */
  private Optional<String> reason(Accessor accessor) {
    return Getters.reason(accessor, matches, declaration.type())
        .or(() -> inComment(accessor))
        .or(() -> inCommentOfBlocks(accessor))
        .or(() -> takenByTag(accessor))
        .or(() -> ignored(accessor))
        .or(() -> percentEncoding(accessor))
        .or(() -> otherForm(accessor));
  }

  private Optional<String> inComment(Accessor accessor) {
    return matches.of(accessor).stream()
        .findFirst()
        .map(
            match ->
                "%s at %s stands in a comment, which nobody reads. Write it elsewhere, or remove the method.\n%s"
                    .formatted(
                        match.tag().text(),
                        match.where(),
                        match.text().excerpt(match.tag().start(), match.tag().end())));
  }

  /** In a comment of Handlebars', of which nothing is sent. */
  private Optional<String> inCommentOfBlocks(Accessor accessor) {
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
                "%s at %s stands in a comment, which nobody reads. Write it elsewhere, or remove the method.\n%s"
                    .formatted(
                        tag.text(),
                        text.where(inner + tag.start()),
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
