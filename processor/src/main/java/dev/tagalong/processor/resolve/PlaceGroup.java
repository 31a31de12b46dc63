package dev.tagalong.processor.resolve;

import dev.tagalong.internal.data.Place;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Places that one spelling of a tag can serve, since one escaping is right in all of them. Where a
 * tag stands in several groups, the first of them keeps the author's spelling.
 */
public enum PlaceGroup {
  /** Text and attributes of the HTML body. */
  HTML("", "the HTML"),
  /** Whole links. */
  LINK("_href", "a link"),
  /** Parts of links. */
  LINK_PART("_url", "a part of a link"),
  /** Where nothing is escaped. */
  PLAIN("_text", "plain text");

  private final String suffix;
  private final String description;

  PlaceGroup(String suffix, String description) {
    this.suffix = suffix;
    this.description = description;
  }

  /** What is added to a tag's name for this group. */
  String suffix() {
    return suffix;
  }

  /** What people call it. */
  public String description() {
    return description;
  }

  public static PlaceGroup of(Place place) {
    return switch (place) {
      case HTML, ATTRIBUTE, UNSAFE -> HTML;
      case URL, URL_BASE -> LINK;
      case URL_START, URL_PART -> LINK_PART;
      case TEXT, SUBJECT -> PLAIN;
    };
  }

  /** The groups of {@code places}, in order. */
  public static Set<PlaceGroup> of(Collection<Place> places) {
    Set<PlaceGroup> groups = EnumSet.noneOf(PlaceGroup.class);
    places.forEach(place -> groups.add(of(place)));
    return groups;
  }

  /**
   * The group whose escaping decides for a tag that stands in all of {@code places} at once: that
   * of links if one is among them, or of parts of links if one chooses the host, since no other
   * keeps dangerous links out; or else the first.
   */
  public static PlaceGroup deciding(Collection<Place> places) {
    Set<PlaceGroup> groups = of(places);
    if (groups.contains(LINK)) {
      return LINK;
    }
    return places.contains(Place.URL_START) ? LINK_PART : groups.stream().findFirst().orElse(PLAIN);
  }
}
