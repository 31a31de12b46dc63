package dev.tagalong.html;

import dev.tagalong.internal.data.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where a tag stands.
 *
 * @param place the kind of place
 * @param description the place in words that go on from "stands in": {@code the attribute title},
 *     {@code a <script>}
 * @param sections for the tag of a section: what its texts would be there, in their order
 */
public record PlaceOf(Place place, String description, List<Inserted> sections) {
  /** Copies {@code sections}. */
  public PlaceOf {
    sections = List.copyOf(sections);
  }

  /** The place of a tag that no section fills. */
  public PlaceOf(Place place, String description) {
    this(place, description, List.of());
  }

  static PlaceOf unsafe(String description) {
    return new PlaceOf(Place.UNSAFE, description);
  }

  /** Whether character references are read there, and a value is written among them. */
  boolean isReadByReferences() {
    return place != Place.UNSAFE && !description.equals("a comment");
  }

  PlaceOf with(List<Inserted> inserted) {
    return new PlaceOf(place, description, inserted);
  }

  /**
   * A section's text where its tag stands.
   *
   * @param tags where the text's own tags would stand
   * @param misfit what in the text would change what stands around it
   */
  public record Inserted(List<PlaceOf> tags, Optional<Misfit> misfit) {
    /** Copies {@code tags}. */
    public Inserted {
      tags = List.copyOf(tags);
    }
  }

  /**
   * What in a section's text does not fit.
   *
   * @param start where it begins in the text
   * @param end where it ends, exclusive
   * @param reason a phrase that goes on from what stands there: {@code opens a <script> that is not
   *     closed}
   */
  public record Misfit(int start, int end, String reason) {}
}
