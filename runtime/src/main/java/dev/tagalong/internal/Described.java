package dev.tagalong.internal;

/** Whose a value is, worded only where a message needs it. */
@FunctionalInterface
interface Described {
  /** The recipient as messages name it. */
  String describe();

  /** Where within a step's value a value is: {@code lines[2].price}; empty if it is the whole. */
  default String path() {
    return "";
  }
}
