package dev.tagalong;

import org.jspecify.annotations.Nullable;

/**
 * An item that has become no recipient, since a value or an address of its row was refused. {@code
 * addAll}, {@code batches} and {@code byLocale} hand it over, and go on with the next.
 *
 * @param <T> the items
 * @param position which of the items it is, counted from 1, over all batches
 * @param item the item; null where that is what was refused
 * @param exception what was refused, and why
 */
public record RefusedItem<T>(long position, @Nullable T item, RefusedValueException exception) {
  /** Which item it is, and what was refused; neither the item nor its values. */
  @Override
  public String toString() {
    String tag = exception.tag();
    return "RefusedItem[position=" + position + (tag.isEmpty() ? "]" : ", tag=" + tag + "]");
  }
}
