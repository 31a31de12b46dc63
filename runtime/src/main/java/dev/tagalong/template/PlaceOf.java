package dev.tagalong.template;

/**
 * Where a tag stands.
 *
 * @param place the kind of place
 * @param description the place in words that go on from "stands in": {@code the attribute title},
 *     {@code a <script>}
 */
public record PlaceOf(Place place, String description) {
  static PlaceOf unsafe(String description) {
    return new PlaceOf(Place.UNSAFE, description);
  }
}
