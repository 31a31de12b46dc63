package dev.tagalong.internal;

import org.jspecify.annotations.Nullable;

/** Takes the values of an object's members from generated code, in the order of the members. */
public interface Members {
  /** The next member's value. */
  Members put(@Nullable Object value);

  /** The next member's value, an integer. */
  Members put(long value);
}
