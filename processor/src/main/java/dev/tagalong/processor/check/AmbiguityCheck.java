package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.Entities;
import dev.tagalong.scan.ServiceTags;
import dev.tagalong.scan.TagOccurrence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tags that two methods would fill, and texts in which the services would find another tag than the
 * author sees: they replace one tag text after the other wherever it stands, in an order that
 * nobody promises.
 */
final class AmbiguityCheck {
  private final Declaration declaration;
  private final TagMatches matches;
  private final ProblemList findings;
  private final Set<List<Accessor>> seen;

  /**
   * A check of the texts in one language.
   *
   * @param seen the methods that fill the same tag, of which it has been told in any language
   */
  AmbiguityCheck(
      Declaration declaration, TagMatches matches, ProblemList findings, Set<List<Accessor>> seen) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
    this.seen = seen;
  }

  void check() {
    checkOwners();
    Set<String> tags = new LinkedHashSet<>();
    for (Accessor accessor : declaration.accessors()) {
      matches.of(accessor).forEach(match -> tags.add(match.tag().text()));
    }
    matches.texts().forEach(text -> new Replacement(text).check(tags));
    checkEntities();
  }

  /** In the HTML body, values bring entities into the text in which the service looks for tags. */
  private void checkEntities() {
    if (matches.texts().stream().noneMatch(text -> text.text().kind() == Kind.HTML)) {
      return;
    }
    Set<String> said = new HashSet<>();
    for (Accessor accessor : declaration.accessors()) {
      for (Match match : matches.of(accessor)) {
        String tag = match.tag().text();
        Entities.holding(tag)
            .filter(entity -> said.add(tag))
            .ifPresent(
                entity ->
                    findings.at(
                        match,
                        match.problem(
                            Code.AmbiguousTag,
                            ("%s is a part of %s where values stand in the HTML, and the service"
                                    + " would replace it there. Choose a text that is in no"
                                    + " entity, such as %%%s%%.")
                                .formatted(tag, entity, accessor.name()))));
      }
    }
  }

  private void checkOwners() {
    for (Match match : matches.ambiguous()) {
      if (seen.add(match.owners())) {
        List<String> names =
            match.owners().stream().map(accessor -> accessor.name() + "()").toList();
        Accessor last = match.owners().get(match.owners().size() - 1);
        String said =
            "%s all fill %s, which stands at %s. Give each a tag of its own by its name or by @Tag."
                .formatted(Phrases.and(names), match.tag().text(), match.where());
        findings.ofMethod(
            declaration.accessors().indexOf(last),
            new Problem(
                Code.AmbiguousTag,
                Anchor.at(last.method()),
                names.size() == 2 ? said.replace(" all fill ", " both fill ") : said));
      }
    }
  }

  /** What the services would replace in one text. */
  private final class Replacement {
    private final AnchoredTemplateText text;
    private final Map<Integer, TagOccurrence> byStart = new HashMap<>();

    /** What stands in blocks, or is a mark, by its beginning and its end. */
    private final NavigableMap<Integer, Integer> inBlocks = new TreeMap<>();

    private final Set<String> said = new HashSet<>();

    Replacement(AnchoredTemplateText text) {
      this.text = text;
      text.text().inBlocks().forEach(tag -> inBlocks.put(tag.start(), tag.end()));
      text.text().marks().forEach(mark -> inBlocks.put(mark.start(), mark.end()));
      for (LocatedTag located : text.text().tags()) {
        byStart.put(located.tag().start(), located.tag());
      }
    }

    void check(Set<String> tags) {
      String source = text.text().source();
      for (String tag : tags) {
        for (int at = source.indexOf(tag); at >= 0; at = source.indexOf(tag, at + 1)) {
          TagOccurrence seen = byStart.get(at);
          if ((seen == null || !seen.text().equals(tag))
              && !isServiceTag(at)
              && !isWithinItself(tag, at)
              && !isInBlock(at)
              && !isInSuspicion(at)) {
            report(tag, at);
          }
        }
      }
    }

    /** {@code {{name}}} in {@code {{{name}}}}, which is sent as it. */
    private boolean isWithinItself(String tag, int at) {
      TagOccurrence around = byStart.get(at - 1);
      return around != null && around.markup() && around.text().equals(tag);
    }

    /** What stands in a block is written there, and what stands in a mark in no mail. */
    private boolean isInBlock(int at) {
      Map.Entry<Integer, Integer> before = inBlocks.floorEntry(at);
      return before != null && at < before.getValue();
    }

    /** A service's own is told by its own check. */
    private boolean isServiceTag(int at) {
      return text.text().services().stream()
          .anyMatch(own -> ServiceTags.isOne(own.text()) && own.start() <= at && at < own.end());
    }

    /** Reported as a block, {@code {{{name}}}}, or as what else it looks like. */
    private boolean isInSuspicion(int at) {
      return text.text().suspicions().stream()
          .anyMatch(suspicion -> suspicion.start() <= at && at < suspicion.end());
    }

    private void report(String tag, int at) {
      int end = at + tag.length();
      for (LocatedTag located : text.text().tags()) {
        TagOccurrence other = located.tag();
        if (other.start() < end && other.end() > at) {
          if (said.add(tag + " " + other.text())) {
            int from = Math.min(at, other.start());
            findings.in(
                text,
                from,
                text.problem(
                    Code.AmbiguousTag,
                    from,
                    Math.max(end, other.end()),
                    ("%s and %s overlap here, and nobody promises which of them the service"
                            + " replaces first. Choose tags of which none is a part of another.")
                        .formatted(other.text(), tag)));
          }
          return;
        }
      }
      if (said.add(tag)) {
        findings.in(
            text,
            at,
            text.problem(
                Code.AmbiguousTag,
                at,
                end,
                ("%s counts as no tag here, but the service replaces it wherever it stands. Write"
                        + " the tag or this text differently.")
                    .formatted(tag)));
      }
    }
  }
}
