package dev.tagalong.internal;

import org.jspecify.annotations.Nullable;

/**
 * Code of a user's that a builder calls in the middle of its own work.
 *
 * @param kind what it is there for
 * @param name the method that calls it or, of a value, what it belongs to
 * @param row the row that it fills; null where it may fill many
 */
record UserCode(Kind kind, String name, @Nullable RowState row) {
  /** What code is there for. */
  enum Kind {
    /** Gives the items; {@code size()} and {@code iterator()} included. */
    ITEMS,
    /** Makes a row of an item. */
    LAMBDA,
    /** Takes an item whose row is refused. */
    REFUSED,
    /** Any of them, as a batch is made. */
    BATCH,
    /** Has the values of a row. */
    VALUES,
    /** Is a value. */
    VALUE,
    /** Computes a value. */
    DEFAULT_METHOD
  }

  /** Whether the steps of the row in progress are taken meanwhile. */
  boolean fillsRow() {
    return kind == Kind.LAMBDA || kind == Kind.VALUES;
  }

  /** The code as messages name it. */
  String describe() {
    return switch (kind) {
      case ITEMS -> "the items of " + name;
      case LAMBDA -> "the lambda of " + name;
      case REFUSED -> "the consumer of refused items of " + name;
      case BATCH -> "its own items or lambda";
      case VALUES -> name + describeRow(" of ");
      case VALUE -> "the value of " + name + describeRow(" for ");
      case DEFAULT_METHOD -> name + describeRow(" for ");
    };
  }

  private String describeRow(String before) {
    return row == null ? "" : before + row.describe();
  }

  /** What the code has to do instead of calling the builder. */
  String wayOut() {
    return switch (kind) {
      case ITEMS -> "call the builder before " + name + ", or when it has returned";
      case LAMBDA -> "use the row that the lambda is given";
      case REFUSED -> "it may do no more than take the item";
      case BATCH -> "ask for a batch when the one before is there";
      case VALUES, VALUE, DEFAULT_METHOD -> "it may do no more than give its value";
    };
  }
}
