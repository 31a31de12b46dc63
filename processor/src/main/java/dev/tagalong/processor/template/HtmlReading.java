package dev.tagalong.processor.template;

import dev.tagalong.html.HtmlPlaces;
import dev.tagalong.html.PlaceOf;
import dev.tagalong.html.PlaceOf.Inserted;
import dev.tagalong.internal.data.Place;
import dev.tagalong.processor.template.JsoupReading.Sight;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Where in HTML each tag stands, as two readers see it: a place that they see differently is not
 * safe, since clients may differ there as well.
 */
final class HtmlReading {
  private HtmlReading() {}

  /**
   * The tags of an HTML body.
   *
   * @param sections the texts that may stand in the place of a tag; none for one that is filled
   *     with values
   */
  static List<PlacedTag> of(ScannedText scan, Function<TagOccurrence, List<ScannedText>> sections) {
    List<PlaceOf> places = places(scan, sections);
    Map<ScannedText, List<PlaceOf>> inText = new HashMap<>();
    List<PlacedTag> placed = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      TagOccurrence tag = scan.tags().get(i);
      PlaceOf place = places.get(i);
      List<Inserted> inserted = place.sections();
      if (!inserted.isEmpty() && place.description().equals("text")) {
        List<ScannedText> texts = sections.apply(tag);
        inserted = new ArrayList<>();
        for (int j = 0; j < texts.size(); j++) {
          inserted.add(
              new Inserted(
                  inText.computeIfAbsent(texts.get(j), text -> places(text, none -> List.of())),
                  place.sections().get(j).misfit()));
        }
      }
      placed.add(new PlacedTag(tag, Set.of(place.place()), place.description(), inserted));
    }
    return placed;
  }

  private static List<PlaceOf> places(
      ScannedText scan, Function<TagOccurrence, List<ScannedText>> sections) {
    List<TagOccurrence> tags = scan.tags();
    if (tags.isEmpty()) {
      return List.of();
    }
    List<PlaceOf> places = HtmlPlaces.find(scan.source(), tags, sections);
    JsoupReading second = JsoupReading.of(scan.source(), tags);
    List<PlaceOf> agreed = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      PlaceOf place = places.get(i);
      agreed.add(
          agree(place, second.sight(i), second.attribute(i))
              ? place
              : new PlaceOf(
                  Place.UNSAFE,
                  "HTML that is read in different ways (%s, or %s)"
                      .formatted(place.description(), second.sight(i).description()),
                  place.sections()));
    }
    return agreed;
  }

  /** A place that is unsafe to one reader is unsafe, whatever the other makes of it. */
  private static boolean agree(PlaceOf place, Sight sight, String attribute) {
    return switch (place.place()) {
      case HTML -> sight == Sight.TEXT || sight == Sight.COMMENT;
      case ATTRIBUTE, URL, URL_BASE, URL_START, URL_PART ->
          sight == Sight.QUOTED && place.description().endsWith(" " + attribute);
      case UNSAFE, TEXT, SUBJECT -> true;
    };
  }
}
