package dev.tagalong.processor.check;

import dev.tagalong.processor.declaration.Accessor;
import dev.tagalong.processor.resolve.AnchoredTemplateText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What an error has been reported for, so that nothing is told twice. */
final class Told {
  private final Set<Accessor> methods = new HashSet<>();
  private final Map<AnchoredTemplateText, TreeMap<Integer, Integer>> pieces = new HashMap<>();

  /** The tags of {@code meant} were meant by what was told. */
  void methods(Collection<Accessor> meant) {
    methods.addAll(meant);
  }

  /** What stands between {@code start} and {@code end} was told. */
  void piece(AnchoredTemplateText text, int start, int end) {
    pieces.computeIfAbsent(text, t -> new TreeMap<>()).merge(start, end, Math::max);
  }

  /** The methods whose missing tag has been told with what stands in its place. */
  Set<Accessor> methods() {
    return methods;
  }

  /** Whether what begins at {@code start} is a part of what was told. */
  boolean isTold(AnchoredTemplateText text, int start) {
    TreeMap<Integer, Integer> told = pieces.get(text);
    Map.Entry<Integer, Integer> before = told == null ? null : told.floorEntry(start);
    return before != null && start < before.getValue();
  }
}
