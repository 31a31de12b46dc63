package dev.tagalong.processor.template;

import dev.tagalong.processor.template.JsoupReading.Sight;
import dev.tagalong.template.HtmlPlaces;
import dev.tagalong.template.Place;
import dev.tagalong.template.PlaceOf;
import dev.tagalong.template.ScannedText;
import dev.tagalong.template.TagOccurrence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Where in HTML each tag stands, as two readers see it: a place that they see differently is not
 * safe, since clients may differ there as well.
 */
final class HtmlReading {
  private HtmlReading() {}

  static List<PlacedTag> of(ScannedText scan) {
    List<TagOccurrence> tags = scan.tags();
    if (tags.isEmpty()) {
      return List.of();
    }
    List<PlaceOf> places = HtmlPlaces.find(scan.source(), tags);
    JsoupReading second = JsoupReading.of(scan.source(), tags);
    List<PlacedTag> placed = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      PlaceOf place = places.get(i);
      placed.add(
          agree(place, second.sight(i), second.attribute(i))
              ? new PlacedTag(tags.get(i), Set.of(place.place()), place.description())
              : new PlacedTag(
                  tags.get(i),
                  Set.of(Place.UNSAFE),
                  "HTML that is read in different ways (%s, or %s)"
                      .formatted(place.description(), second.sight(i).description())));
    }
    return placed;
  }

  /** A place that is unsafe to one reader is unsafe, whatever the other makes of it. */
  private static boolean agree(PlaceOf place, Sight sight, String attribute) {
    return switch (place.place()) {
      case HTML -> sight == Sight.TEXT || sight == Sight.COMMENT;
      case ATTRIBUTE, URL, URL_PART ->
          sight == Sight.QUOTED && place.description().endsWith(" " + attribute);
      case UNSAFE, TEXT, SUBJECT -> true;
    };
  }
}
