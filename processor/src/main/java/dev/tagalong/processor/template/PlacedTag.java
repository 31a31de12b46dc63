package dev.tagalong.processor.template;

import dev.tagalong.html.PlaceOf.Inserted;
import dev.tagalong.internal.data.Place;
import dev.tagalong.scan.TagOccurrence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A tag and where it stands.
 *
 * @param tag the tag
 * @param places the kinds of places: one in a body and in the subject, perhaps several in a
 *     section's text, which stands wherever its section's tag does; none in a unique argument
 * @param description the place as people call it: {@code a script}, {@code the attribute "title"}
 * @param sections for the tag of a section: what its texts would be there, in their order
 */
public record PlacedTag(
    TagOccurrence tag, Set<Place> places, String description, List<Inserted> sections) {
  /** Copies {@code places}, which stay in the order of the enum, and {@code sections}. */
  public PlacedTag {
    places = places.isEmpty() ? Set.of() : EnumSet.copyOf(places);
    sections = List.copyOf(sections);
  }

  /** A tag that no section fills. */
  PlacedTag(TagOccurrence tag, Set<Place> places, String description) {
    this(tag, places, description, List.of());
  }
}
