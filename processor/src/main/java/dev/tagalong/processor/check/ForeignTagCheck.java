package dev.tagalong.processor.check;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches;
import dev.tagalong.processor.template.LocatedTag;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.rules.Phrases;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forms of tags that SendCloud's guide does not show, for a template that goes through it. */
final class ForeignTagCheck {
  private final Declaration declaration;
  private final ProblemList findings;

  ForeignTagCheck(Declaration declaration, ProblemList findings) {
    this.declaration = declaration;
    this.findings = findings;
  }

  /** Reports each text once, however many such tags it has. */
  void check(TagMatches matches) {
    if (!declaration.services().sendCloudChosen()) {
      return;
    }
    for (AnchoredTemplateText text : matches.texts()) {
      Map<String, TagOccurrence> foreign = new LinkedHashMap<>();
      for (LocatedTag located : text.text().tags()) {
        String tag = located.tag().text();
        boolean shown =
            tag.startsWith(TagSyntax.PERCENT.opening())
                && tag.endsWith(TagSyntax.PERCENT.closing());
        if (!shown && !matches.owners().of(located.tag()).isEmpty()) {
          foreign.putIfAbsent(tag, located.tag());
        }
      }
      if (!foreign.isEmpty() && text.text().kind() != Kind.UNIQUE_ARGUMENT) {
        report(text, matches, new ArrayList<>(foreign.values()));
      }
    }
  }

  private void report(AnchoredTemplateText text, TagMatches matches, List<TagOccurrence> foreign) {
    TagOccurrence first = foreign.get(0);
    String others =
        foreign.size() == 1 ? "" : " and " + Phrases.count(foreign.size() - 1, "other tag");
    findings.in(
        text,
        first.start(),
        text.problem(
            Code.ForeignTag,
            first.start(),
            first.end(),
            "%s%s may stay as %s: SendCloud's guide shows no form but %%name%%. Write %s."
                .formatted(
                    first.text(),
                    others,
                    foreign.size() == 1 ? "it is" : "they are",
                    TagSyntax.PERCENT.tag(matches.owners().of(first).get(0).name()))));
  }
}
