package dev.tagalong.block;

/** What a path leads to, as far as blocks ask. */
public enum Sort {
  /** Text: shown, and true unless it is empty. */
  TEXT,
  /** A boolean: shown, and true or false. */
  FLAG,
  /** Any other value: shown, and true only where it may be missing and is not. */
  VALUE,
  /** Items to loop over; true if there are any. */
  LIST,
  /** An object, whose members are shown. */
  OBJECT
}
