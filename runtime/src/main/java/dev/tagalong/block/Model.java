package dev.tagalong.block;

import java.util.Optional;

/**
 * What the values of a template are: of an interface as a compiler sees it, or of what is left of
 * it at run time.
 *
 * @param <V> describes a value
 */
public interface Model<V> {
  /** What a value is. */
  Sort sort(V value);

  /** Whether it may be missing. */
  boolean mayBeMissing(V value);

  /** What the items of a list are. */
  V item(V list);

  /**
   * What an object has under a name.
   *
   * @param text the whole tag, {@code %name%}; empty where there is none
   * @param name the name; empty for a tag without one
   */
  Optional<V> member(V object, String text, String name);
}
