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
import java.util.stream.Stream;

/**
 * Methods without a tag: in no language, or in some where every recipient is to have a value for
 * it.
 */
final class UnfilledCheck {
  private final Declaration declaration;
  private final List<ReadVersion> versions;
  private final UnresolvedWords words;
  private final ProblemList findings;
  private final Map<ReadVersion, Map<Accessor, OtherForms.Found>> otherForms = new HashMap<>();

  UnfilledCheck(
      Declaration declaration,
      List<ReadVersion> versions,
      UnresolvedWords words,
      ProblemList findings) {
    this.declaration = declaration;
    this.versions = versions;
    this.words = words;
    this.findings = findings;
  }

  /** Reports all but those of which something has been said already. */
  void check() {
    for (ReadVersion version : versions) {
      List<Accessor> unfilled =
          declaration.accessors().stream().filter(accessor -> isToTell(accessor, version)).toList();
      otherForms.put(version, OtherForms.of(unfilled, version.matches().texts()));
    }
    for (int i = 0; i < declaration.accessors().size(); i++) {
      check(i, declaration.accessors().get(i));
    }
  }

  private void check(int index, Accessor accessor) {
    List<ReadVersion> lacking =
        versions.stream().filter(version -> isToTell(accessor, version)).toList();
    if (lacking.isEmpty()) {
      return;
    }
    Optional<Match> example =
        versions.stream().flatMap(version -> place(accessor, version).stream()).findFirst();
    boolean everywhere =
        accessor.presence() == Presence.MANDATORY || accessor.presence() == Presence.SHARED;
    if (example.isEmpty()) {
      report(index, accessor, said(accessor, lacking.get(0)));
    } else if (everywhere) {
      lacking.forEach(version -> report(index, accessor, saidOf(accessor, version, example.get())));
    }
  }

  private void report(int index, Accessor accessor, String said) {
    if (findings.isFullOfMethods(Code.UnfilledMethod)) {
      findings.leaveOut(Code.UnfilledMethod, Anchor.at(accessor.method()));
    } else {
      findings.ofMethod(
          index, new Problem(Code.UnfilledMethod, Anchor.at(accessor.method()), said));
    }
  }

  private static boolean isToTell(Accessor accessor, ReadVersion version) {
    return version.complete()
        && isUnfilled(accessor, version.matches())
        && !version.excused().contains(accessor);
  }

  /** Where a tag of the method stands, or a block asks for it. */
  private static Optional<Match> place(Accessor accessor, ReadVersion version) {
    return Stream.concat(
            version.matches().of(accessor).stream().filter(match -> !match.located().isInComment()),
            version.blocks().asking(accessor).stream())
        .findFirst();
  }

  /** Whether a tag is wanted for the method, and there is none that anybody reads. */
  static boolean isUnfilled(Accessor accessor, TagMatches matches) {
    return accessor.role() == Role.TAG
        && !isHelper(accessor)
        && (accessor.type().isComposite()
            ? matches.of(accessor).isEmpty() && !matches.isInBlocks(accessor)
            : !matches.isFilled(accessor));
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

  /** What is said of a method without a tag in any language. */
  private String said(Accessor accessor, ReadVersion version) {
    if (accessor.type().isComposite()) {
      return words.unused(accessor);
    }
    String noTag =
        noTag(accessor, version, version.version().isTranslation() || versions.size() == 1);
    String removal = ", or remove the method";
    return reason(accessor, version, removal)
        .map(reason -> noTag + ": " + reason)
        .orElseGet(
            () ->
                "%s. Write %s where its value belongs, or %s."
                    .formatted(
                        noTag,
                        tags(accessor, version),
                        accessor.presence() == Presence.DEFAULTED
                            ? "remove its " + annotation(accessor)
                            : "remove the method"));
  }

  /**
   * What is said of a method without a tag in one of the languages.
   *
   * @param example where it has one in another
   */
  private String saidOf(Accessor accessor, ReadVersion version, Match example) {
    String otherwise =
        accessor.presence() == Presence.SHARED
            ? ""
            : ", or let the method return Optional if a language may do without";
    if (accessor.type().isComposite()) {
      return "no block of %s shows %s(), which %s does. Write one%s."
          .formatted(Phrases.or(texts(version)), accessor.name(), example.where(), otherwise);
    }
    String noTag = noTag(accessor, version, true);
    return reason(accessor, version, "")
        .map(reason -> noTag + ": " + reason)
        .orElseGet(
            () ->
                "%s. Write %s where its value belongs, as %s has it%s."
                    .formatted(
                        noTag,
                        example.owners().isEmpty() ? example.tag().text() : tags(accessor, version),
                        example.where(),
                        otherwise));
  }

  private String tags(Accessor accessor, ReadVersion version) {
    return Phrases.or(
        accessor.tags().isEmpty()
            ? List.of(TagTexts.of(accessor, version.matches(), declaration))
            : accessor.tags());
  }

  private static List<String> texts(ReadVersion version) {
    return version.matches().texts().stream()
        .map(AnchoredTemplateText::text)
        .filter(text -> text.kind().isFile() || text.kind() == TemplateText.Kind.SUBJECT)
        .map(TemplateText::name)
        .toList();
  }

  /**
   * The beginning of what is said.
   *
   * @param alone whether nothing is said of translations
   */
  private static String noTag(Accessor accessor, ReadVersion version, boolean alone) {
    List<String> texts = new ArrayList<>(texts(version));
    if (!alone) {
      texts.add("any translation");
    }
    return accessor.name() + "() has no tag in " + Phrases.or(texts);
  }

  /**
   * Why the method's tag does not count.
   *
   * @param removal that the method may be removed, if it may
   */
  private Optional<String> reason(Accessor accessor, ReadVersion version, String removal) {
    TagMatches matches = version.matches();
    return Getters.reason(accessor, matches, declaration.type())
        .or(() -> inComment(accessor, matches, removal))
        .or(() -> inCommentOfBlocks(accessor, matches, removal))
        .or(() -> takenByTag(accessor, matches))
        .or(() -> ignored(accessor, matches))
        .or(() -> percentEncoding(accessor, matches))
        .or(() -> otherForm(accessor, version));
  }

  private static Optional<String> inComment(Accessor accessor, TagMatches matches, String removal) {
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
  private Optional<String> inCommentOfBlocks(
      Accessor accessor, TagMatches matches, String removal) {
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
  private Optional<String> otherForm(Accessor accessor, ReadVersion version) {
    return Optional.ofNullable(otherForms.get(version))
        .map(found -> found.get(accessor))
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
  private Optional<String> takenByTag(Accessor accessor, TagMatches matches) {
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

  private Optional<String> ignored(Accessor accessor, TagMatches matches) {
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

  private static Optional<String> percentEncoding(Accessor accessor, TagMatches matches) {
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
