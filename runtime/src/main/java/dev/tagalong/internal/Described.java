package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import org.jspecify.annotations.Nullable;

/** Whose a value is, worded only where a message needs it. */
interface Described {
  /** The recipient as messages name it. */
  String describe();

  /** The recipient's position, counted from 1; 0 for all of them. */
  long position();

  /** The recipient's address; empty for all of them. */
  String address();

  /** Where within a step's value a value is: {@code lines[2].price}; empty if it is the whole. */
  default String path() {
    return "";
  }

  /**
   * The refusal of a value.
   *
   * @param tag what it is for, as {@code message} names it
   * @param cause null for no other reason than the value
   */
  default RefusedValueException refusal(String tag, String message, @Nullable Throwable cause) {
    return new RefusedValueException(message, tag, position(), address(), cause);
  }

  /** The same for no other reason than the value. */
  default RefusedValueException refusal(String tag, String message) {
    return refusal(tag, message, null);
  }
}
