package dev.tagalong.internal;

import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts runs of tags, and the section texts in them, at the tags that columns fill. Immutable. */
final class RunCutter {
  /** A piece of a run. */
  sealed interface Piece {}

  /** What the author wrote between and beside the tags. */
  record Written(String text) implements Piece {}

  /**
   * A tag, in whose place the values of a column stand.
   *
   * @param sections the pieces of each section text, by its section tag; empty but for sections
   */
  record Filled(String tag, int column, Map<String, List<Piece>> sections) implements Piece {}

  /** The tag of a block, in whose place its text stands. */
  record Rendered(String tag) implements Piece {}

  /**
   * A run.
   *
   * @param anyOrder whether any of the pieces may follow any
   * @param named the columns whose tags stand in it
   * @param needed the columns whose values decide what it becomes, those in section texts included
   */
  record Run(List<Piece> pieces, boolean anyOrder, Set<Integer> named, Set<Integer> needed) {
    /** Whether blocks stand in it, which are rendered when a row is there. */
    boolean hasBlocks() {
      return pieces.stream().anyMatch(Rendered.class::isInstance);
    }
  }

  private final Map<String, Filled> filled = new HashMap<>();
  private final TextSet tags;

  /**
   * @param blocks the tags that stand for blocks
   */
  RunCutter(List<TagColumn> columns, List<String> blocks) {
    for (int i = 0; i < columns.size(); i++) {
      for (String tag : columns.get(i).sent().keySet()) {
        filled.put(tag, new Filled(tag, i, Map.of()));
      }
    }
    Set<String> all = new LinkedHashSet<>(filled.keySet());
    all.addAll(blocks);
    tags = new TextSet(all);
    Map<String, Filled> withSections = new HashMap<>();
    for (Filled one : filled.values()) {
      Map<String, List<Piece>> sections = new HashMap<>();
      for (SectionText section : columns.get(one.column()).sections(one.tag())) {
        sections.put(section.tag(), pieces(section.text()));
      }
      withSections.put(one.tag(), new Filled(one.tag(), one.column(), sections));
    }
    filled.putAll(withSections);
  }

  List<Run> cut(Collection<AdjacentTags.Run> runs) {
    List<Run> cut = new ArrayList<>();
    for (AdjacentTags.Run run : runs) {
      cut.add(cut(run));
    }
    return cut;
  }

  private Run cut(AdjacentTags.Run run) {
    List<Piece> pieces = new ArrayList<>();
    run.pieces().forEach(piece -> pieces.addAll(pieces(piece)));
    Set<Integer> named = new LinkedHashSet<>();
    Set<Integer> needed = new HashSet<>();
    collect(pieces, named);
    for (Piece piece : pieces) {
      if (piece instanceof Filled one) {
        one.sections().values().forEach(section -> collect(section, needed));
      }
    }
    needed.addAll(named);
    return new Run(pieces, run.anyOrder(), named, needed);
  }

  private static void collect(List<Piece> pieces, Set<Integer> columns) {
    for (Piece piece : pieces) {
      if (piece instanceof Filled one) {
        columns.add(one.column());
      }
    }
  }

  private List<Piece> pieces(String text) {
    SplitText cut = SplitText.of(text, tags);
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < cut.tags().size(); i++) {
      pieces.add(new Written(cut.between().get(i)));
      String tag = cut.tags().get(i);
      Filled value = filled.get(tag);
      pieces.add(value == null ? new Rendered(tag) : value);
    }
    pieces.add(new Written(cut.between().get(cut.tags().size())));
    return pieces;
  }
}
