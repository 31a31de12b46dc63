package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.problem.Suggestion;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tags without a method. A tag whose best suggestion is a method without a tag is one mistake, a
 * name that was mistyped, and is told once, at the tag.
 */
final class NameCheck {
  /** From so many characters on a tag has no name that a method could have. */
  private static final int LONGEST_NAME = 200;

  /**
   * What a mistyped tag may have meant.
   *
   * @param name the normalized name
   * @param text the tag text that it comes from; none if it is the method's own name
   */
  private record Candidate(Accessor accessor, Optional<String> text, String name) {
    static Candidate of(Accessor accessor) {
      return new Candidate(accessor, Optional.empty(), TagNames.normalize(accessor.name()));
    }

    static Candidate of(Accessor accessor, String text) {
      return new Candidate(accessor, Optional.of(text), TagNames.normalize(core(text)));
    }

    /** The letters within a tag text, without the signs around them. */
    private static String core(String text) {
      int from = 0;
      int to = text.length();
      while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
        from += Character.charCount(text.codePointAt(from));
      }
      while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
        to -= Character.charCount(text.codePointBefore(to));
      }
      return from == to ? text : text.substring(from, to);
    }
  }

  private final Declaration declaration;
  private final TagMatches matches;

  NameCheck(Declaration declaration, TagMatches matches) {
    this.declaration = declaration;
    this.matches = matches;
  }

  /**
   * Reports {@code unknown} tags.
   *
   * @return the methods that were suggested
   */
  Set<Accessor> report(List<Match> unknown, ProblemList findings) {
    Map<String, List<Match>> byName = new LinkedHashMap<>();
    for (Match match : unknown) {
      String name = match.tag().name();
      String key = name.isEmpty() ? match.tag().text() : TagNames.normalize(name);
      byName.computeIfAbsent(key, k -> new ArrayList<>()).add(match);
    }
    List<Candidate> candidates = candidates();
    Set<Accessor> suggested = new HashSet<>();
    for (List<Match> places : byName.values()) {
      Match first = places.get(0);
      if (findings.isFull(first.text(), Code.UnknownTag)) {
        findings.leaveOut(first.text(), Code.UnknownTag);
        continue;
      }
      Optional<Candidate> meant = meant(first, candidates);
      meant.map(Candidate::accessor).ifPresent(suggested::add);
      findings.in(first.text(), first.tag().start(), problem(places, meant));
    }
    return suggested;
  }

  private static Optional<Candidate> meant(Match unknown, List<Candidate> candidates) {
    return isTooLong(unknown)
        ? Optional.empty()
        : Suggestion.nearest(TagNames.normalize(unknown.tag().name()), candidates, Candidate::name);
  }

  private static boolean isTooLong(Match unknown) {
    return unknown.tag().text().length() > LONGEST_NAME;
  }

  /** Methods without a tag come first: among equally near names they are the likelier ones. */
  private List<Candidate> candidates() {
    List<Candidate> candidates = new ArrayList<>();
    for (Accessor accessor : declaration.accessors()) {
      if (accessor.role() == Role.TAG) {
        if (accessor.tags().isEmpty()) {
          candidates.add(Candidate.of(accessor));
        }
        accessor.tags().forEach(text -> candidates.add(Candidate.of(accessor, text)));
      }
    }
    candidates.sort(
        Comparator.comparing(
            candidate -> !UnfilledCheck.isUnfilled(candidate.accessor(), matches)));
    return candidates;
  }

  private Problem problem(List<Match> places, Optional<Candidate> meant) {
    Match first = places.get(0);
    StringBuilder said = new StringBuilder();
    said.append("no method of ")
        .append(declaration.type().getSimpleName())
        .append(" fills ")
        .append(first.text().quote(first.tag().start(), first.tag().end()));
    if (places.size() > 1) {
      said.append(", here and in ").append(Phrases.count(places.size() - 1, "more place"));
    }
    Optional<Accessor> namesake = namesake(first);
    if (namesake.isPresent() && namesake.get().role() != Role.TAG) {
      said.append(": ")
          .append(namesake.get().name())
          .append("() is for the service and fills no tag.");
    } else {
      said.append(".");
      meant.ifPresent(
          candidate ->
              said.append(" Did you mean ").append(spelling(candidate, first)).append("?"));
    }
    return first
        .text()
        .problem(
            Code.UnknownTag,
            first.tag().start(),
            first.tag().end(),
            said.toString(),
            remedy(first, namesake, meant.isPresent()));
  }

  /** The suggested tag as the template would have it: spelled as elsewhere in the same form. */
  private String spelling(Candidate candidate, Match unknown) {
    if (candidate.text().isPresent()) {
      return candidate.text().get();
    }
    return matches.of(candidate.accessor()).stream()
        .map(Match::tag)
        .filter(tag -> tag.syntax().equals(unknown.tag().syntax()))
        .map(tag -> tag.text())
        .findFirst()
        .orElseGet(
            () ->
                unknown
                    .tag()
                    .syntax()
                    .map(syntax -> syntax.tag(candidate.accessor().name()))
                    .orElse(candidate.accessor().name() + "()"));
  }

  /** A method of the tag's name that does not fill it: because of its {@code @Tag}, or its role. */
  private Optional<Accessor> namesake(Match unknown) {
    String name = TagNames.normalize(unknown.tag().name());
    return declaration.accessors().stream()
        .filter(accessor -> TagNames.normalize(accessor.name()).equals(name))
        .findFirst();
  }

  private static String remedy(Match unknown, Optional<Accessor> namesake, boolean suggested) {
    String tag = unknown.tag().text();
    if (isTooLong(unknown)) {
      return "It has %,d characters, and no method has such a name. Shorten it."
          .formatted(tag.length());
    }
    if (namesake.isPresent() && namesake.get().role() == Role.TAG) {
      return "Otherwise add it to "
          + namesake.get().name()
          + "():  "
          + tagAnnotation(namesake.get(), tag);
    }
    String declaration =
        namesake.isPresent()
            ? JavaNames.declaration(tag, namesake.get().name() + "Text")
            : JavaNames.declarationFor(tag, unknown.tag().name());
    return (suggested ? "Otherwise declare it:  " : "Declare it:  ") + declaration;
  }

  private static String tagAnnotation(Accessor accessor, String further) {
    List<String> texts = new ArrayList<>(accessor.tags());
    texts.add(further);
    return "@Tag({" + String.join(", ", texts.stream().map(JavaNames::literal).toList()) + "})";
  }
}
