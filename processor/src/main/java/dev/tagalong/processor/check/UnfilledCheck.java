package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.processor.template.TemplateText;
import dev.tagalong.rules.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
  private final Map<ReadVersion, UnfilledReasons> reasons = new HashMap<>();

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
      reasons.put(version, new UnfilledReasons(declaration, version.matches(), unfilled));
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
      report(index, accessor, () -> said(accessor, lacking.get(0)));
    } else if (everywhere) {
      lacking.forEach(
          version -> report(index, accessor, () -> saidOf(accessor, version, example.get())));
    }
  }

  private void report(int index, Accessor accessor, Supplier<String> said) {
    if (findings.isFullOfMethods(Code.UnfilledMethod)) {
      findings.leaveOut(Code.UnfilledMethod, Anchor.at(accessor.method()));
    } else {
      findings.ofMethod(
          index, new Problem(Code.UnfilledMethod, Anchor.at(accessor.method()), said.get()));
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
            ? !matches.isUsed(accessor)
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

  private Optional<String> reason(Accessor accessor, ReadVersion version, String removal) {
    return Optional.ofNullable(reasons.get(version)).flatMap(known -> known.of(accessor, removal));
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
}
