package dev.tagalong.internal;

import dev.tagalong.internal.data.Context;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column is in blocks.
 *
 * @param contexts where its values stand in them
 * @param texts the tags by which it is named, if not by its method's name
 * @param item what the items of a list are; null for anything else
 * @param shape what an object has; null for anything else
 */
record InBlocks(
    Set<Context> contexts,
    List<String> texts,
    @Nullable TagColumn item,
    @Nullable ObjectShape shape) {
  /** Of a column that stands in none. */
  static final InBlocks NOT = new InBlocks(Set.of(), List.of(), null, null);

  /** What its values are made of: the items of a list, the members of an object, or nothing. */
  List<TagColumn> parts() {
    if (item != null) {
      return List.of(item);
    }
    return shape == null ? List.of() : shape.members();
  }

  /** The same for texts in {@code locale}. */
  InBlocks in(Locale locale) {
    return new InBlocks(
        contexts,
        texts,
        item == null ? null : item.in(locale),
        shape == null ? null : shape.in(locale));
  }

  InBlocks with(TagColumn items) {
    return new InBlocks(contexts, texts, items, shape);
  }

  InBlocks with(ObjectShape members) {
    return new InBlocks(contexts, texts, item, members);
  }

  InBlocks with(List<String> tags) {
    return new InBlocks(contexts, tags, item, shape);
  }

  InBlocks with(Set<Context> more) {
    Set<Context> all = EnumSet.copyOf(more);
    all.addAll(contexts);
    return new InBlocks(Set.copyOf(all), texts, item, shape);
  }
}
