package dev.tagalong.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * What blocks show of objects of one type.
 *
 * @param members the members, in the order of their indices
 * @param reader gives each its value, from an object that a user may have written
 */
record ObjectShape(List<TagColumn> members, BiConsumer<Object, Members> reader) {
  /** The same for texts in {@code locale}. */
  ObjectShape in(Locale locale) {
    return new ObjectShape(members.stream().map(member -> member.in(locale)).toList(), reader);
  }

  /** A reader of any object, which is only ever given one of its type. */
  @SuppressWarnings("unchecked") // The step had its type.
  static <T> BiConsumer<Object, Members> reader(BiConsumer<? super T, Members> typed) {
    return (BiConsumer<Object, Members>) (BiConsumer<?, Members>) typed;
  }
}
