package dev.tagalong.internal;

import java.util.Arrays;
import java.util.List;

/** Where the columns of each kind are, and which come first when a row is filled. Immutable. */
final class ColumnOrder {
  private final int[] mandatory;
  private final int[] shared;
  private final int[] optional;
  private final int sendAt;
  private final int unsubscribePage;
  private final boolean hasSections;

  ColumnOrder(List<TagColumn> columns) {
    mandatory = indices(columns, TagColumn.Presence.MANDATORY);
    shared = indices(columns, TagColumn.Presence.SHARED);
    optional = indices(columns, TagColumn.Presence.OPTIONAL);
    sendAt = indexOf(columns, TagColumn.Kind.SEND_AT);
    unsubscribePage = indexOf(columns, TagColumn.Kind.UNSUBSCRIBE_PAGE);
    hasSections = indexOf(columns, TagColumn.Kind.SECTION) >= 0;
  }

  private static int[] indices(List<TagColumn> columns, TagColumn.Presence presence) {
    int[] found = new int[columns.size()];
    int count = 0;
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).presence() == presence) {
        found[count++] = column;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static int indexOf(List<TagColumn> columns, TagColumn.Kind kind) {
    for (int column = 0; column < columns.size(); column++) {
      if (columns.get(column).kind() == kind) {
        return column;
      }
    }
    return -1;
  }

  /** The columns that must be given for each recipient, in order. */
  int[] mandatory() {
    return mandatory;
  }

  /** The columns that are given once, before the first recipient, in order. */
  int[] shared() {
    return shared;
  }

  /** The columns that may be left out. */
  int[] optional() {
    return optional;
  }

  /** By column: how many values come before it, the shared ones first. */
  int[] turns() {
    int[] turns = new int[mandatory.length + shared.length + optional.length];
    int next = 0;
    for (int column : shared) {
      turns[column] = next++;
    }
    for (int column : mandatory) {
      turns[column] = next++;
    }
    for (int column : optional) {
      turns[column] = Step.ANY_TURN;
    }
    return turns;
  }

  /** The column of when each mail is sent; -1 without one. */
  int sendAt() {
    return sendAt;
  }

  /** The column of the unsubscribe pages; -1 without one. */
  int unsubscribePage() {
    return unsubscribePage;
  }

  /** Whether a column chooses between section texts. */
  boolean hasSections() {
    return hasSections;
  }
}
