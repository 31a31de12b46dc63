package dev.tagalong.processor.check;

import dev.tagalong.html.PlaceOf.Inserted;
import dev.tagalong.html.PlaceOf.Misfit;
import dev.tagalong.internal.data.Place;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.Findings;
import dev.tagalong.processor.resolve.Matches.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the texts of a section fit where its tag stands: what stands around them must be the same
 * whichever of them is chosen.
 */
public final class SectionFit {
  private final List<Match> places;
  private final List<AnchoredTemplateText> texts;
  private final Findings findings;

  public SectionFit(List<Match> places, List<AnchoredTemplateText> texts, Findings findings) {
    this.places = places;
    this.texts = texts;
    this.findings = findings;
  }

  /** Reports each misfit of a text at the first place where it is one. */
  public void check() {
    for (int i = 0; i < texts.size(); i++) {
      Set<Misfit> said = new HashSet<>();
      for (Match place : places) {
        List<Inserted> inserted = place.placed().sections();
        Optional<Misfit> misfit = i < inserted.size() ? inserted.get(i).misfit() : Optional.empty();
        if (misfit.isPresent() && said.add(misfit.get())) {
          report(texts.get(i), misfit.get(), place);
        }
      }
    }
  }

  private void report(AnchoredTemplateText text, Misfit misfit, Match place) {
    String what = text.quote(misfit.start(), misfit.end());
    findings.in(
        text,
        misfit.start(),
        text.problem(
            Code.BadSection,
            misfit.start(),
            misfit.end(),
            said(what.isBlank() ? "a line break" : what, misfit.reason(), place)));
  }

  private static String said(String what, String reason, Match place) {
    String tag = place.tag().text();
    if (reason.startsWith("may begin a character reference")) {
      return "%s %s with what follows %s at %s. Write & as an entity."
          .formatted(what, reason, tag, place.where());
    }
    Set<Place> kinds = place.placed().places();
    if (kinds.contains(Place.HTML)) {
      return ("%s %s, and what follows %s at %s must be read the same whichever text is chosen."
              + " Begin and end the text outside of tags, comments and the like.")
          .formatted(what, reason, tag, place.where());
    }
    if (kinds.contains(Place.SUBJECT)) {
      return "%s %s, and %s stands there. Take it out of the text.".formatted(what, reason, tag);
    }
    String where = tag + " at " + place.where();
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
