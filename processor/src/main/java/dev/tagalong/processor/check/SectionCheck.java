package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.SectionConstant;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.SectionTexts;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.resolve.TagMatches.Match;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.rules.Phrases;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/**
 * Sections within sections, section tags that stand where a method's tag should or belong to two
 * sections, and texts that do not fit where they stand.
 */
final class SectionCheck {
  private final Declaration declaration;
  private final SectionTexts texts;
  private final TagMatches matches;
  private final ProblemList findings;

  SectionCheck(
      Declaration declaration, SectionTexts texts, TagMatches matches, ProblemList findings) {
    this.declaration = declaration;
    this.texts = texts;
    this.matches = matches;
    this.findings = findings;
  }

  void check() {
    checkTwins();
    checkHeld();
    for (Accessor accessor : declaration.accessors()) {
      new SectionFit(matches.of(accessor), texts.of(accessor).get(0).texts(), findings).check();
    }
    for (AnchoredTemplateText text : matches.texts()) {
      for (LocatedTag located : text.text().tags()) {
        texts
            .constant(located.tag().text())
            .ifPresent(section -> reportSectionTag(text, located, section));
      }
    }
    for (Accessor accessor : declaration.accessors()) {
      if (!accessor.sections().isEmpty()) {
        matches.of(accessor).stream()
            .filter(match -> texts.isSection(match.text()))
            .forEach(match -> reportNested(match, accessor));
      }
    }
  }

  /** Within an enum the declaration has been checked already; here are several. */
  private void checkTwins() {
    int order = ProblemList.ELSEWHERE;
    for (Accessor accessor : declaration.accessors()) {
      for (SectionConstant section : accessor.sections()) {
        VariableElement first = texts.constant(section.tag()).orElse(section.constant());
        if (!first.equals(section.constant())) {
          findings.ofText(
              order,
              new Problem(
                  Code.BadSection,
                  texts.anchor(section.constant()),
                  ("the section tag %s belongs to %s as well as to %s. Give one of them another by"
                          + " @Section(tag = …).")
                      .formatted(
                          section.tag(),
                          SectionTexts.name(first),
                          SectionTexts.name(section.constant()))));
        }
        order++;
      }
    }
  }

  /** In the text that a service works on, a section's tag stands until it is replaced itself. */
  private void checkHeld() {
    Set<String> tags = new LinkedHashSet<>();
    for (Accessor accessor : declaration.accessors()) {
      matches.of(accessor).forEach(match -> tags.add(match.tag().text()));
    }
    int order = ProblemList.ELSEWHERE;
    for (Accessor accessor : declaration.accessors()) {
      for (SectionConstant section : accessor.sections()) {
        int at = order++;
        tags.stream()
            .filter(tag -> !tag.equals(section.tag()) && section.tag().contains(tag))
            .findFirst()
            .ifPresent(
                tag ->
                    findings.ofText(
                        at,
                        new Problem(
                            Code.BadSection,
                            texts.anchor(section.constant()),
                            ("%s is a part of %s, the section tag of %s, and the service would"
                                    + " replace it there. Give the section another by"
                                    + " @Section(tag = …).")
                                .formatted(
                                    tag, section.tag(), SectionTexts.name(section.constant())))));
      }
    }
  }

  private void reportSectionTag(
      AnchoredTemplateText text, LocatedTag located, VariableElement section) {
    List<String> choosers =
        declaration.accessors().stream()
            .filter(
                accessor ->
                    accessor.sections().stream().anyMatch(s -> s.constant().equals(section)))
            .map(accessor -> accessor.name() + "()")
            .toList();
    findings.in(
        text,
        located.tag().start(),
        text.problem(
            Code.BadSection,
            located.tag().start(),
            located.tag().end(),
            ("%s is the section tag of %s, which the service puts in when %s chooses it. Write the"
                    + " tag of %s here, or give the section another tag by @Section(tag = …).")
                .formatted(
                    located.tag().text(),
                    SectionTexts.name(section),
                    Phrases.or(choosers),
                    Phrases.or(choosers))));
  }

  private void reportNested(Match match, Accessor accessor) {
    findings.at(
        match,
        match.problem(
            Code.BadSection,
            "%s is filled by %s(), which chooses a section, and a section cannot hold another."
                .formatted(match.tag().text(), accessor.name())));
  }
}
