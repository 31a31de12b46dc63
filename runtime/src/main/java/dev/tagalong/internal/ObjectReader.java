package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Reads the object or list that a step is given, once: what is kept of it never changes. It calls
 * code that a user may have written, and knows where that failed.
 */
final class ObjectReader {
  private static final int USUAL_SIZE = 10;
  private static final int MOST_RESERVED = 1_000;

  /** What has more items does not end, or is no list of a mail. */
  private static final int MOST_ITEMS = 1_000_000;

  private final Values values;
  private final Described recipient;
  private @Nullable MemberValues innermost;
  private @Nullable RuntimeException refusal;

  /** Reads values of {@code recipient}. */
  ObjectReader(Values values, Described recipient) {
    this.values = values;
    this.recipient = recipient;
  }

  Values values() {
    return values;
  }

  Described recipient() {
    return recipient;
  }

  /** Remembers why a value is refused. */
  <E extends RuntimeException> E refuse(E e) {
    refusal = e;
    return e;
  }

  /** Whether {@code e} refuses a value, rather than being a failure of the user's code. */
  boolean hasRefused(RuntimeException e) {
    return refusal == e;
  }

  /** That what was being read last cannot be read, because of {@code e}. */
  RefusedValueException unreadable(TagColumn column, RuntimeException e) {
    String last = innermost == null ? column.label() : innermost.path();
    return recipient.refusal(
        last, "%s of %s cannot be read: %s".formatted(last, recipient.describe(), e), e);
  }

  /**
   * What blocks show of the value of {@code column}.
   *
   * @throws RefusedValueException if something in it must not be sent
   */
  Cells read(TagColumn column, Object value) {
    return read(null, column, -1, value);
  }

  /**
   * The same for what stands in another.
   *
   * @param around the object or list that it belongs to
   * @param position which item of a list it is
   */
  Cells read(@Nullable MemberValues around, TagColumn column, int position, Object value) {
    TagColumn item = column.inBlocks().item();
    ObjectShape shape = column.inBlocks().shape();
    int size = shape == null ? size(value) : shape.members().size();
    MemberValues members = new MemberValues(this, around, column, position, size);
    innermost = members;
    if (shape != null) {
      shape.reader().accept(value, members);
    } else if (item != null) {
      items(members, item, value);
    }
    innermost = around;
    return members.cells();
  }

  private static int size(Object value) {
    return value instanceof Collection<?> all
        ? Math.max(0, Math.min(all.size(), MOST_RESERVED))
        : USUAL_SIZE;
  }

  private void items(MemberValues members, TagColumn item, Object value) {
    if (value instanceof Iterable<?> items) {
      int left = MOST_ITEMS;
      for (Object one : items) {
        if (left == 0) {
          throw refuse(
              members.refusal(
                  members.path(),
                  "%s is one item too many: lists have up to 1,000,000, and one that never ends cannot be sent"
                      .formatted(members.place())));
        }
        left--;
        members.item(item, one);
      }
    } else if (value instanceof Object[] items) {
      for (Object one : items) {
        members.item(item, one);
      }
    } else {
      for (Object one : PrimitiveArrays.items(value)) {
        members.item(item, one);
      }
    }
  }
}
