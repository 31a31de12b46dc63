package dev.tagalong.processor.resolve;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.declaration.Accessor.Role;
import dev.tagalong.scan.TagNames;
import dev.tagalong.scan.TagOccurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which method a tag belongs to: one whose {@code @Tag} has exactly its text, or else one without
 * {@code @Tag} whose name is the same when case and {@code _ - .} are left aside.
 */
public final class TagOwners {
  private final Map<String, List<Accessor>> byText = new HashMap<>();
  private final Map<String, List<Accessor>> byName = new HashMap<>();

  public TagOwners(Collection<Accessor> accessors) {
    for (Accessor accessor : accessors) {
      if (accessor.role() != Role.TAG) {
        continue;
      }
      for (String text : accessor.tags()) {
        add(byText, text, accessor);
      }
      if (accessor.tags().isEmpty()) {
        add(byName, TagNames.normalize(accessor.name()), accessor);
      }
    }
  }

  private static void add(Map<String, List<Accessor>> map, String key, Accessor accessor) {
    List<Accessor> owners = map.computeIfAbsent(key, k -> new ArrayList<>());
    if (!owners.contains(accessor)) {
      owners.add(accessor);
    }
  }

  /** The methods that fill {@code tag}: none for an unknown tag, several for an ambiguous one. */
  public List<Accessor> of(TagOccurrence tag) {
    List<Accessor> exact = byText.getOrDefault(tag.text(), List.of());
    return exact.isEmpty() && !tag.name().isEmpty() ? ofName(tag.name()) : exact;
  }

  /** The methods that fill tags named {@code name} by the rule of the name. */
  public List<Accessor> ofName(String name) {
    return byName.getOrDefault(TagNames.normalize(name), List.of());
  }

  /** The methods that fill the same tags as {@code accessor}, itself among them. */
  List<Accessor> namesakes(Accessor accessor) {
    return accessor.tags().isEmpty() ? ofName(accessor.name()) : List.of(accessor);
  }

  /** The methods that fill the tag {@code text}, if its name were {@code name}. */
  public List<Accessor> of(String text, String name) {
    List<Accessor> exact = byText.getOrDefault(text, List.of());
    return exact.isEmpty() ? ofName(name) : exact;
  }
}
