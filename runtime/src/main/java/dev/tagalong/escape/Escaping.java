package dev.tagalong.escape;

import dev.tagalong.template.Place;
import java.util.Optional;
import java.util.Set;

/** What is done to a value before it is written for one spelling of a tag. */
public enum Escaping {
  /** Written as it is: subject, text body, trusted markup. */
  NONE,
  /** Text of an HTML body. */
  HTML,
  /** A quoted attribute value, or both an attribute and text. */
  ATTRIBUTE,
  /** The beginning of a URL attribute. */
  URL,
  /** A later part of a URL. */
  URL_PART;

  /** The escaping that is safe in all of {@code places}; the HTML-safe one where places differ. */
  public static Escaping forAll(Set<Place> places) {
    if (places.contains(Place.URL)) {
      return URL;
    }
    if (places.contains(Place.ATTRIBUTE)) {
      return ATTRIBUTE;
    }
    if (places.contains(Place.HTML)) {
      return HTML;
    }
    return places.contains(Place.URL_PART) ? URL_PART : NONE;
  }

  /**
   * Why {@code value} must not be written, as the end of a sentence that begins with the value's
   * tag and recipient; empty if it may be written.
   */
  public Optional<String> refusal(String value) {
    return Optional.empty();
  }

  /** {@code value}, escaped; the same object where nothing needs escaping. */
  public String escape(String value) {
    return value;
  }
}
