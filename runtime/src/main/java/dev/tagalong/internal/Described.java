package dev.tagalong.internal;

/** Whose a value is, worded only where a message needs it. */
@FunctionalInterface
interface Described {
  /** The recipient as messages name it. */
  String describe();
}
