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
import dev.tagalong.scan.Suspicion;
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
  private final Map<Accessor, Meant> meant = new HashMap<>();

  UnfilledCheck(Declaration declaration, TagMatches matches, ProblemList findings) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
  }

  /** Reports all but the {@code excused} methods, of which something has been said already. */
  void check(Set<Accessor> excused) {
    for (int i = 0; i < declaration.accessors().size(); i++) {
      Accessor accessor = declaration.accessors().get(i);
      if (isUnfilled(accessor, matches) && !excused.contains(accessor)) {
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

  /** Whether a tag is wanted for the method, and there is none. */
  static boolean isUnfilled(Accessor accessor, TagMatches matches) {
    return accessor.role() == Role.TAG
        && accessor.presence() != Presence.DEFAULTED
        && matches.of(accessor).isEmpty();
  }

  private String said(Accessor accessor) {
    List<String> tags =
        accessor.tags().isEmpty() ? List.of(usualForm().tag(accessor.name())) : accessor.tags();
    return "%s. Write %s where its value belongs, or remove the method."
        .formatted(noTag(accessor), Phrases.or(tags));
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

  /** The form of tag that the template uses most. */
  private TagSyntax usualForm() {
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

  /** Why the method's tag does not count. */
  private Optional<String> reason(Accessor accessor) {
    return suspicious(accessor)
        .or(() -> takenByTag(accessor))
        .or(() -> ignored(accessor))
        .or(() -> percentEncoding(accessor));
  }

  /** What is no tag, but was meant as the method's. */
  private Optional<String> suspicious(Accessor accessor) {
    return Optional.ofNullable(meant().get(accessor))
        .map(
            meant ->
                "%s at %s is none. Did you mean %s?\n%s"
                    .formatted(
                        meant.text().quote(meant.start(), meant.end()),
                        meant.text().where(meant.start()),
                        meant.tag(),
                        meant.text().excerpt(meant.start(), meant.end())));
  }

  /** A suspicion in a text, and the tag that was meant. */
  private record Meant(AnchoredTemplateText text, int start, int end, String tag) {}

  /** The first suspicion for each method, looked for once: there may be many of both. */
  private Map<Accessor, Meant> meant() {
    if (meant.isEmpty()) {
      for (AnchoredTemplateText text : matches.texts()) {
        for (Suspicion suspicion : text.text().suspicions()) {
          suspicion
              .suggestion()
              .ifPresent(
                  tag ->
                      matches
                          .owners()
                          .of(tag, suspicion.name())
                          .forEach(
                              owner ->
                                  meant.putIfAbsent(
                                      owner,
                                      new Meant(text, suspicion.start(), suspicion.end(), tag))));
        }
      }
    }
    return meant;
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
