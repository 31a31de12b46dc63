package dev.tagalong.processor.check;

import dev.tagalong.html.LocatedContext.Inserted;
import dev.tagalong.html.LocatedContext.Misfit;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.ProblemList;
import dev.tagalong.processor.resolve.TagMatches.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the texts of a section fit where its tag stands: what stands around them must be the same
 * whichever of them is chosen.
 */
public final class SectionFit {
  private final List<Match> contexts;
  private final List<AnchoredTemplateText> texts;
  private final ProblemList findings;

  public SectionFit(List<Match> contexts, List<AnchoredTemplateText> texts, ProblemList findings) {
    this.contexts = contexts;
    this.texts = texts;
    this.findings = findings;
  }

  /** Reports each misfit of a text at the first context where it is one. */
  public void check() {
    for (int i = 0; i < texts.size(); i++) {
      Set<Misfit> said = new HashSet<>();
      for (Match context : contexts) {
        List<Inserted> inserted = context.located().sections();
        Optional<Misfit> misfit = i < inserted.size() ? inserted.get(i).misfit() : Optional.empty();
        if (misfit.isPresent() && said.add(misfit.get())) {
          report(texts.get(i), misfit.get(), context);
        }
      }
    }
  }

  private void report(AnchoredTemplateText text, Misfit misfit, Match context) {
    String what = text.quote(misfit.start(), misfit.end());
    findings.in(
        text,
        misfit.start(),
        text.problem(
            Code.BadSection,
            misfit.start(),
            misfit.end(),
            said(what.isBlank() ? "a line break" : what, misfit.reason(), context)));
  }

  private static String said(String what, String reason, Match context) {
    String tag = context.tag().text();
    if (reason.startsWith("may begin a character reference")) {
      return "%s %s with what follows %s at %s. Write & as an entity."
          .formatted(what, reason, tag, context.where());
    }
    Set<Context> kinds = context.located().contexts();
    if (kinds.contains(Context.HTML) || kinds.contains(Context.ESCAPABLE_RAW_TEXT)) {
      return ("%s %s, and what follows %s at %s must be read the same whichever text is chosen."
              + " Begin and end the text outside of tags, comments and the like.")
          .formatted(what, reason, tag, context.where());
    }
    if (kinds.contains(Context.SUBJECT)) {
      return "%s %s, and %s stands there. Take it out of the text.".formatted(what, reason, tag);
    }
    String where = tag + " at " + context.where();
    if (reason.startsWith("cannot")) {
      return "%s %s, but %s does. Write it as an entity.".formatted(what, reason, where);
    }
    if (reason.startsWith("would")) {
      return "%s %s that begins before %s. Write it as a whole in the template."
          .formatted(what, reason, where);
    }
    return "%s %s, and a link begins with %s. Write the URL in the text, from its beginning."
        .formatted(what, reason, where);
  }
}
