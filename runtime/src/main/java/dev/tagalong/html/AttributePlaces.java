package dev.tagalong.html;

import dev.tagalong.html.HtmlTag.Attribute;
import dev.tagalong.internal.data.Place;

/** Where the tags within a start tag stand. */
final class AttributePlaces {
  private final String html;
  private final HtmlPlaces places;
  private final AttributeKinds kinds;

  private AttributePlaces(HtmlTag tag, String html, HtmlPlaces places) {
    this.html = html;
    this.places = places;
    kinds = new AttributeKinds(tag);
  }

  /** Tells {@code places} of all tags up to the end of {@code tag}. */
  static void mark(HtmlTag tag, String html, HtmlPlaces places) {
    AttributePlaces attributes = new AttributePlaces(tag, html, places);
    if (tag.closed()) {
      places.until(tag.nameEnd(), PlaceOf.unsafe("the name of a tag"));
      tag.attributes().forEach(attributes::mark);
    }
    places.until(tag.end(), PlaceOf.unsafe("a tag that is not closed"));
  }

  private void mark(Attribute attribute) {
    places.until(attribute.nameEnd(), PlaceOf.unsafe("the name of an attribute"));
    if (!places.hasTagBefore(attribute.end())) {
      return;
    }
    String label = "the attribute " + attribute.name();
    if (!attribute.quoted()) {
      places.until(attribute.end(), PlaceOf.unsafe("an unquoted value of " + label));
    } else if (kinds.isUnsafe(attribute.name())) {
      places.until(attribute.end(), PlaceOf.unsafe(kinds.unsafeLabel(attribute.name())));
    } else if (kinds.isUrl(attribute.name())) {
      new UrlPlaces(html.substring(attribute.start(), attribute.end()), attribute.start(), label)
          .mark(places);
    } else {
      places.until(attribute.end(), new PlaceOf(Place.ATTRIBUTE, label));
    }
  }
}
