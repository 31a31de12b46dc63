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
import dev.tagalong.processor.resolve.TagTexts;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.LookAlikes;
import dev.tagalong.scan.Suspicion;
import dev.tagalong.scan.TagNames;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** So many texts of one name are listed as no tags. */
  private static final int MOST_TEXTS = 20;

  private final Declaration declaration;
  private final TagMatches matches;
  private final ProblemList findings;
  private final Told told;
  private final IgnoreRemedy ignore;

  NameCheck(Declaration declaration, TagMatches matches, ProblemList findings, Told told) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
    this.told = told;
    ignore = new IgnoreRemedy(declaration);
  }

  /** Tags are told together that differ in their form alone; those in comments apart. */
  private record Key(String name, boolean inComment) {}

  /**
   * Reports {@code unknown} tags.
   *
   * @param complete whether methods without a tag are told, and with them a tag that is named like
   *     what a method gets
   */
  void check(List<Match> unknown, boolean complete) {
    Set<String> properties = complete ? Getters.properties(declaration, matches) : Set.of();
    Map<Key, List<Match>> byName = new LinkedHashMap<>();
    for (Match match : unknown) {
      String name = TagNames.normalize(match.tag().name());
      boolean left =
          told.isTold(match.text(), match.tag().start())
              || Remainder.is(match)
              || (!name.isEmpty() && properties.contains(name));
      if (!left) {
        byName
            .computeIfAbsent(
                new Key(name.isEmpty() ? match.tag().text() : name, match.located().isInComment()),
                k -> new ArrayList<>())
            .add(match);
      }
    }
    List<Candidate> candidates = candidates();
    for (Map.Entry<Key, List<Match>> entry : byName.entrySet()) {
      report(entry.getValue(), entry.getKey().inComment(), candidates);
    }
  }

  private void report(List<Match> places, boolean inComment, List<Candidate> candidates) {
    Match first = places.get(0);
    Optional<Problem> disguised = disguised(first);
    Code code = disguised.map(Problem::code).orElse(Code.UnknownTag);
    if (findings.isFull(first.text(), code)) {
      findings.leaveOut(first.text(), code);
      return;
    }
    Optional<Candidate> meant = disguised.isPresent() ? Optional.empty() : meant(first, candidates);
    Problem problem = disguised.orElseGet(() -> problem(places, meant));
    if (!inComment) {
      meant.map(Candidate::accessor).map(List::of).ifPresent(told::methods);
    }
    findings.at(first, inComment ? problem.asWarning() : problem);
  }

  /** A name that looks like that of a method, with letters of another alphabet in it. */
  private Optional<Problem> disguised(Match unknown) {
    String name = unknown.tag().name();
    int at = LookAlikes.first(name);
    List<Accessor> owners = at < 0 ? List.of() : matches.owners().ofName(LookAlikes.plain(name));
    if (owners.isEmpty()) {
      return Optional.empty();
    }
    told.methods(owners);
    int culprit =
        unknown.text().text().source().indexOf(name, unknown.tag().start()) + Math.max(at, 0);
    String tag =
        unknown
            .tag()
            .syntax()
            .map(syntax -> TagTexts.of(owners.get(0), syntax, matches, declaration))
            .orElseGet(() -> TagTexts.of(owners.get(0), matches, declaration));
    return Optional.of(
        unknown.problem(
            Code.DisguisedTag,
            "%s looks like %s and is none: in it stands %s, at %s. Write %s."
                .formatted(
                    unknown.quote(),
                    tag,
                    Culprit.described(name.substring(Math.max(at, 0))),
                    unknown.text().text().at(culprit),
                    tag)));
  }

  private static Optional<Candidate> meant(Match unknown, List<Candidate> candidates) {
    return isTooLong(unknown)
        ? Optional.empty()
        : Suggestion.nearest(TagNames.normalize(unknown.tag().name()), candidates, Candidate::name)
            .or(() -> Candidate.byPath(unknown.tag(), candidates));
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
        .append(first.quote());
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
    return first.problem(
        Code.UnknownTag,
        said.toString(),
        remedy(first, namesake, meant.isPresent()) + ignored(places));
  }

  /** How to say that it is no tag: by all the texts that it has, with brackets around them. */
  private String ignored(List<Match> places) {
    if (isTooLong(places.get(0))) {
      return "";
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (Match place : places) {
      String text = place.text().text().source().substring(place.tag().start(), place.tag().end());
      if (texts.size() < MOST_TEXTS && !texts.containsKey(text)) {
        texts.put(text, withBrackets(place).orElse(text));
      }
    }
    return "\n  " + ignore.of(List.copyOf(texts.values()));
  }

  private static Optional<String> withBrackets(Match place) {
    return place.text().text().suspicions().stream()
        .filter(suspicion -> suspicion.kind() == Suspicion.Kind.BRACKETED)
        .filter(around -> around.start() < place.tag().start())
        .filter(around -> around.end() > place.tag().end())
        .map(Suspicion::text)
        .findFirst();
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
