package dev.tagalong.processor.resolve;

import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Presence;
import dev.tagalong.processor.declaration.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value that blocks show or ask for, with those of its members that they do: what has to be read
 * of an object, and no more. It grows while a template is resolved.
 */
public final class ShownValue {
  private final @Nullable Accessor accessor;
  private final ValueType type;
  private final boolean mayBeMissing;
  private final Map<Accessor, ShownValue> members = new LinkedHashMap<>();
  private final Set<Context> contexts = EnumSet.noneOf(Context.class);
  private @Nullable ShownValue item;
  private final boolean isItem;
  private boolean used;

  private ShownValue(
      @Nullable Accessor accessor, ValueType type, boolean mayBeMissing, boolean isItem) {
    this.accessor = accessor;
    this.type = type;
    this.mayBeMissing = mayBeMissing;
    this.isItem = isItem;
  }

  /** The template interface itself. */
  static ShownValue root(ValueType type) {
    return new ShownValue(null, type, false, false);
  }

  private static ShownValue of(Accessor accessor) {
    boolean mayBeMissing = accessor.presence() == Presence.OPTIONAL || accessor.nullable();
    return new ShownValue(accessor, accessor.type(), mayBeMissing, false);
  }

  /** The accessor that gives it; none for the template interface. */
  public Optional<Accessor> accessor() {
    return Optional.ofNullable(accessor);
  }

  public ValueType type() {
    return type;
  }

  public boolean mayBeMissing() {
    return mayBeMissing;
  }

  /** Whether it is an item of the list that the accessor gives. */
  public boolean isItem() {
    return isItem;
  }

  /** What the items of a list are. */
  public ShownValue item() {
    ShownValue known = item;
    if (known == null) {
      if (accessor == null) {
        throw new IllegalStateException("a template is no list");
      }
      known = new ShownValue(accessor.ofItems(), accessor.ofItems().type(), false, true);
      item = known;
    }
    return known;
  }

  /** The items of a list over which a block loops. */
  public Optional<ShownValue> knownItem() {
    return Optional.ofNullable(item);
  }

  ShownValue member(Accessor member) {
    return members.computeIfAbsent(member, ShownValue::of);
  }

  /** A block shows it, or asks for it. */
  void use() {
    used = true;
  }

  /** It stands in {@code context}. */
  void use(Context context) {
    used = true;
    contexts.add(context);
  }

  /** Whether it, or something of it, is asked for. */
  public boolean isUsed() {
    return used
        || (item != null && item.isUsed())
        || members.values().stream().anyMatch(ShownValue::isUsed);
  }

  /** Where it stands in blocks. */
  public Set<Context> contexts() {
    return contexts;
  }

  /** The members that are asked for, in the order of their first appearance. */
  public List<ShownValue> members() {
    Collection<ShownValue> all = members.values();
    List<ShownValue> asked = new ArrayList<>();
    for (ShownValue member : all) {
      if (member.isUsed()) {
        asked.add(member);
      }
    }
    return asked;
  }

  /** What a member is, if it is asked for. */
  public Optional<ShownValue> shown(Accessor member) {
    return Optional.ofNullable(members.get(member)).filter(ShownValue::isUsed);
  }
}
