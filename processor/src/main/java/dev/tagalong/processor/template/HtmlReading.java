package dev.tagalong.processor.template;

import dev.tagalong.template.Place;
import dev.tagalong.template.ScannedText;
import java.util.List;
import java.util.Set;

/** Finds where in HTML each tag stands. */
final class HtmlReading {
  private HtmlReading() {}

  static List<PlacedTag> of(ScannedText scan) {
    return scan.tags().stream().map(tag -> new PlacedTag(tag, Set.of(Place.HTML), "text")).toList();
  }
}
