package dev.tagalong.internal;

import dev.tagalong.internal.Instruction.Choice;
import dev.tagalong.internal.Instruction.Fixed;
import dev.tagalong.internal.Instruction.Loop;
import dev.tagalong.internal.Instruction.Scoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The wording that a block's text may begin and end with.
 *
 * @param whole whether the text is no more than its beginning
 */
record BlockEdge(String beginning, String end, boolean whole) {
  private static final BlockEdge NOTHING = new BlockEdge("", "", true);

  /** What a block may begin and end with; nothing where that may be a value. */
  static Optional<List<BlockEdge>> of(List<Instruction> instructions) {
    if (instructions.isEmpty()) {
      return Optional.of(List.of(NOTHING));
    }
    Instruction first = instructions.get(0);
    if (instructions.size() == 1) {
      return of(first);
    }
    return first instanceof Fixed beginning
            && instructions.get(instructions.size() - 1) instanceof Fixed end
        ? Optional.of(List.of(new BlockEdge(beginning.text().text(), end.text().text(), false)))
        : Optional.empty();
  }

  private static Optional<List<BlockEdge>> of(Instruction only) {
    if (only instanceof Fixed fixed) {
      return Optional.of(List.of(new BlockEdge(fixed.text().text(), "", true)));
    }
    if (only instanceof Choice choice) {
      return both(of(choice.then()), of(choice.otherwise()));
    }
    if (only instanceof Loop loop) {
      return both(of(loop.body()).map(BlockEdge::repeated), of(loop.otherwise()));
    }
    return only instanceof Scoped scoped
        ? both(of(scoped.body()), of(scoped.otherwise()))
        : Optional.empty();
  }

  /** The same where it may be there several times. */
  private static List<BlockEdge> repeated(List<BlockEdge> edges) {
    List<BlockEdge> repeated = new ArrayList<>(edges);
    for (BlockEdge begin : edges) {
      for (BlockEdge last : edges) {
        String end = last.whole() ? last.beginning() : last.end();
        repeated.add(new BlockEdge(begin.beginning(), end, false));
      }
    }
    return repeated;
  }

  private static Optional<List<BlockEdge>> both(
      Optional<List<BlockEdge>> one, Optional<List<BlockEdge>> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    List<BlockEdge> both = new ArrayList<>(one.get());
    both.addAll(other.get());
    return Optional.of(both);
  }
}
