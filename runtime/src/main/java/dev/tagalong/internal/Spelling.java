package dev.tagalong.internal;

import dev.tagalong.internal.data.Place;
import java.util.Set;

/**
 * One tag text of a column, and how the mail that is sent spells it in some places.
 *
 * @param authored the tag as it stands in the template
 * @param places where it stands
 * @param sent the tag as the content that is sent has it in these places, and as the header names
 *     it
 */
public record Spelling(String authored, Set<Place> places, String sent) {
  /** Copies {@code places}. */
  public Spelling {
    places = Set.copyOf(places);
  }
}
