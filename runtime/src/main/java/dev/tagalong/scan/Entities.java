package dev.tagalong.scan;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The entities by which values are escaped in HTML. */
public final class Entities {
  private static final Map<String, String> WRITTEN =
      new TreeMap<>(Map.of("&amp;", "&", "&lt;", "<", "&gt;", ">", "&#34;", "\"", "&#39;", "'"));

  /** A piece of a numeric entity, by which the first character of a tag in a value is written. */
  private static final Pattern NUMERIC = Pattern.compile("&?#?[0-9]{0,7};?");

  private Entities() {}

  /**
   * An entity of which {@code tag} is a part, so that a service would find the tag in it.
   *
   * @return the entity, and what it is written for, to go on a message with
   */
  public static Optional<String> holding(String tag) {
    for (Map.Entry<String, String> entity : WRITTEN.entrySet()) {
      if (entity.getKey().contains(tag)) {
        return Optional.of(entity.getKey() + ", by which " + entity.getValue() + " is written");
      }
    }
    return NUMERIC.matcher(tag).matches()
        ? Optional.of("&#37; and other entities, by which tags in values are written")
        : Optional.empty();
  }
}
