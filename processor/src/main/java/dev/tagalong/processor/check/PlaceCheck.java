package dev.tagalong.processor.check;

import dev.tagalong.internal.data.Place;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.ValueType.Kind;
import dev.tagalong.processor.problem.Anchor;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.problem.Words;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import dev.tagalong.processor.resolve.Findings;
import dev.tagalong.processor.resolve.Matches;
import dev.tagalong.processor.resolve.Matches.Match;
import dev.tagalong.processor.resolve.PlaceGroup;
import dev.tagalong.processor.resolve.Spellings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Places in which a value cannot be made safe, or in which one value cannot be right. */
final class PlaceCheck {
  private static final String REFERENCE = "a character reference ";

  private final Declaration declaration;
  private final Matches matches;
  private final Findings findings;

  PlaceCheck(Declaration declaration, Matches matches, Findings findings) {
    this.declaration = declaration;
    this.matches = matches;
    this.findings = findings;
  }

  void check() {
    for (int i = 0; i < declaration.accessors().size(); i++) {
      Accessor accessor = declaration.accessors().get(i);
      checkUnsafe(accessor);
      checkMixed(i, accessor);
    }
  }

  private void checkUnsafe(Accessor accessor) {
    boolean section = accessor.type().kind() == Kind.SECTION;
    if (accessor.raw() || !(section || accessor.type().isFreeText())) {
      return;
    }
    record Spot(AnchoredTemplateText text, String tag, String description) {}
    Map<Spot, List<Match>> spots = new LinkedHashMap<>();
    for (Match match : matches.of(accessor)) {
      if (match.placed().places().contains(Place.UNSAFE)) {
        Spot spot = new Spot(match.text(), match.tag().text(), match.placed().description());
        spots.computeIfAbsent(spot, s -> new ArrayList<>()).add(match);
      }
    }
    spots.forEach(
        (spot, places) -> {
          Match first = places.get(0);
          String more =
              places.size() == 1
                  ? ""
                  : " (Here and in " + Words.count(places.size() - 1, "more place") + ".)";
          findings.in(
              first.text(),
              first.tag().start(),
              first
                  .text()
                  .problem(
                      Code.UnsafePlace,
                      first.tag().start(),
                      first.tag().end(),
                      "%s stands in %s, where no escaping makes a text safe.%s"
                          .formatted(spot.tag(), spot.description(), more),
                      unsafeRemedy(accessor, spot.description())));
        });
  }

  private static String unsafeRemedy(Accessor accessor, String place) {
    if (accessor.type().kind() == Kind.SECTION) {
      return place.startsWith(REFERENCE) ? remedy(place) : "Move it into the text of the HTML.";
    }
    return "%s If no outsider can choose its values:  @Raw %s %s();"
        .formatted(remedy(place), JavaNames.simple(accessor.type().type()), accessor.name());
  }

  private static String remedy(String place) {
    if (place.contains("unquoted")) {
      return "Put the value in quotes.";
    }
    if (place.startsWith(REFERENCE)) {
      return "End it with a semicolon, or write its & as &amp;.";
    }
    if (place.contains(" ways from ")) {
      return "Close or correct what begins there, or move the tag before it.";
    }
    return place.startsWith("the host ")
        ? "Give the URL from its beginning on by a tag, whose values must be links."
        : "Move it into the text of the HTML or into an attribute such as title.";
  }

  private void checkMixed(int index, Accessor accessor) {
    if (!Spellings.dependsOnPlace(accessor)) {
      return;
    }
    Map<String, List<Match>> byText = new LinkedHashMap<>();
    for (Match match : matches.of(accessor)) {
      byText.computeIfAbsent(match.tag().text(), t -> new ArrayList<>()).add(match);
    }
    byText.forEach(
        (text, places) -> {
          if (places.get(0).tag().syntax().isEmpty()) {
            reportMixed(index, accessor, text, places);
          } else {
            places.forEach(match -> reportMixed(index, accessor, text, List.of(match)));
          }
        });
  }

  private void reportMixed(int index, Accessor accessor, String text, List<Match> places) {
    Set<Place> all = EnumSet.noneOf(Place.class);
    places.forEach(match -> all.addAll(match.placed().places()));
    Set<PlaceGroup> groups = PlaceGroup.of(all);
    if (groups.size() > 1) {
      String remedy =
          places.get(0).tag().syntax().isEmpty()
              ? "Write it in a form that can be varied, such as %" + accessor.name() + "%."
              : "Choose the section by a method of its own for each.";
      findings.ofMethod(
          index,
          new Problem(
              Code.MixedPlaces,
              Anchor.at(accessor.method()),
              "%s stands in %s, and gets one value for all: the one that is right in %s. %s"
                  .formatted(
                      text,
                      Words.and(groups.stream().map(PlaceGroup::description).toList()),
                      PlaceGroup.deciding(all).description(),
                      remedy)));
    }
  }
}
