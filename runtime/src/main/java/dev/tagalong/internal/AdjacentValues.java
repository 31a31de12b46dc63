package dev.tagalong.internal;

import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.ReplacedTag;
import dev.tagalong.escape.TagAutomaton;
import dev.tagalong.escape.TagAutomaton.Reading;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row where they stand beside each other or beside a piece of a tag, and may so
 * make up a tag that none of them holds. Nobody promises in which order a service replaces the
 * tags, in one pass or one after the other, once or again: so a row is good only if no tag comes
 * about whichever tags are replaced and whichever still stand. Immutable.
 */
final class AdjacentValues {
  private final List<TagColumn> columns;
  private final TagAutomaton automaton;
  private final List<Run> runs = new ArrayList<>();
  private final List<List<Run>> byColumn = new ArrayList<>();

  /** A piece of a run. */
  private sealed interface Piece {}

  /** What the author wrote between and beside the tags. */
  private record Written(String text) implements Piece {}

  /**
   * A tag, in whose place the values of a column stand.
   *
   * @param sections the pieces of each section text, by its section tag; empty but for sections
   */
  private record Filled(
      String tag, int column, ValueEscaper escaper, Map<String, List<Piece>> sections)
      implements Piece {}

  /**
   * A run.
   *
   * @param anyOrder whether any of the pieces may follow any
   * @param named the columns whose tags stand in it
   * @param needed the columns whose values decide what it becomes, those in section texts included
   */
  private record Run(
      List<Piece> pieces, boolean anyOrder, Set<Integer> named, Set<Integer> needed) {}

  /**
   * The values of {@code columns} in {@code runs}.
   *
   * @param beside whether the values of a column that stand in {@code runs} are written as those
   *     that stand beside others
   */
  AdjacentValues(
      List<TagColumn> columns, List<AdjacentTags.Run> runs, Values values, IntPredicate beside) {
    this.columns = columns;
    columns.forEach(column -> byColumn.add(new ArrayList<>()));
    if (runs.isEmpty()) {
      // As in most templates.
      automaton = new TagAutomaton(List.of());
      return;
    }
    automaton = new TagAutomaton(values.tags());
    Cutter cutter = new Cutter(columns, values, beside);
    for (AdjacentTags.Run run : runs) {
      Run cut = cutter.cut(run);
      this.runs.add(cut);
      cut.needed().forEach(column -> byColumn.get(column).add(cut));
    }
  }

  /** Whether nothing stands beside anything. */
  boolean isEmpty() {
    return runs.isEmpty();
  }

  /** Whether values of the column {@code index} have anything beside them. */
  boolean touch(int index) {
    return !byColumn.get(index).isEmpty();
  }

  /**
   * Refuses a value that makes up a tag together with what is beside it.
   *
   * @param recipient the row as messages name it
   * @param index the value's column
   * @param cells the cells of its row; null for one that is not given yet
   */
  void check(Supplier<String> recipient, int index, IntFunction<@Nullable Object> cells) {
    byColumn.get(index).forEach(run -> check(run, recipient, cells));
  }

  /** Refuses a row in which a tag comes about anywhere. */
  void check(Supplier<String> recipient, IntFunction<@Nullable Object> cells) {
    runs.forEach(run -> check(run, recipient, cells));
  }

  private void check(Run run, Supplier<String> recipient, IntFunction<@Nullable Object> cells) {
    if (run.needed().stream().anyMatch(column -> cells.apply(column) == null)) {
      return;
    }
    new Replacing(cells)
        .madeIn(run)
        .ifPresent(
            tag -> {
              throw new IllegalArgumentException(fault(run, recipient.get(), tag));
            });
  }

  private String fault(Run run, String recipient, String tag) {
    List<String> labels =
        run.named().stream().map(column -> columns.get(column).label()).distinct().toList();
    int last = labels.size() - 1;
    ReplacedTag made = new ReplacedTag(tag);
    return last == 0
        ? ("%s of %s makes up %s with what stands beside it, %s: a blank beside the tag in the template"
                + " prevents it")
            .formatted(labels.get(0), recipient, made.name(), made.consequence())
        : ("%s and %s of %s make up %s where they stand side by side, %s: a blank between the tags in the"
                + " template prevents it")
            .formatted(
                String.join(", ", labels.subList(0, last)),
                labels.get(last),
                recipient,
                made.name(),
                made.consequence());
  }

  /** Cuts runs, and the section texts in them, at the tags that columns fill. */
  private static final class Cutter {
    private final Map<String, Filled> filled = new HashMap<>();
    private final TextSet tags;

    Cutter(List<TagColumn> columns, Values values, IntPredicate beside) {
      for (int i = 0; i < columns.size(); i++) {
        for (Map.Entry<String, Escaping> sent : columns.get(i).sent().entrySet()) {
          ValueEscaper escaper = values.escaper(sent.getValue(), beside.test(i));
          filled.put(sent.getKey(), new Filled(sent.getKey(), i, escaper, Map.of()));
        }
      }
      tags = new TextSet(filled.keySet());
      Map<String, Filled> withSections = new HashMap<>();
      filled.forEach(
          (tag, one) -> {
            Map<String, List<Piece>> sections = new HashMap<>();
            for (SectionText section : columns.get(one.column()).sections(tag)) {
              sections.put(section.tag(), pieces(section.text()));
            }
            withSections.put(tag, new Filled(tag, one.column(), one.escaper(), sections));
          });
      filled.putAll(withSections);
    }

    Run cut(AdjacentTags.Run run) {
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
        pieces.add(filled.get(cut.tags().get(i)));
      }
      pieces.add(new Written(cut.between().get(cut.tags().size())));
      return pieces;
    }
  }

  /** Reads a run of one row, with each tag both replaced and standing. */
  private final class Replacing {
    private final IntFunction<@Nullable Object> cells;
    private final Reading reading = automaton.read();

    Replacing(IntFunction<@Nullable Object> cells) {
      this.cells = cells;
    }

    /** A tag that comes about. */
    Optional<String> madeIn(Run run) {
      boolean more = true;
      while (more) {
        Reading before = reading.copy();
        Optional<String> made = read(run.pieces(), run.anyOrder());
        if (made.isPresent()) {
          return made;
        }
        more = run.anyOrder() && before.join(reading);
      }
      return Optional.empty();
    }

    /**
     * Reads {@code pieces}.
     *
     * @param mayMiss whether each of them may be missing as well
     */
    private Optional<String> read(List<Piece> pieces, boolean mayMiss) {
      for (Piece piece : pieces) {
        Reading missed = reading.copy();
        Optional<String> made =
            piece instanceof Filled tag ? read(tag) : reading.written(((Written) piece).text());
        if (made.isPresent()) {
          return made;
        }
        if (mayMiss) {
          reading.join(missed);
        }
      }
      return Optional.empty();
    }

    private Optional<String> read(Filled tag) {
      Reading standing = reading.copy();
      return standing
          .written(tag.tag())
          .or(
              () -> {
                Object cell = Objects.requireNonNull(cells.apply(tag.column()));
                return cell instanceof SectionText section
                    ? read(columns.get(tag.column()).sentAs(tag.tag(), section), tag)
                    : reading.value(
                        cell instanceof String text ? tag.escaper().escape(text) : cell.toString());
              })
          .or(
              () -> {
                reading.join(standing);
                return Optional.empty();
              });
    }

    /** A section's text, or the section's own tag, which stands for it until it is replaced. */
    private Optional<String> read(SectionText section, Filled tag) {
      Reading standing = reading.copy();
      return standing
          .written(section.tag())
          .or(() -> read(tag.sections().getOrDefault(section.tag(), List.of()), false))
          .or(
              () -> {
                reading.join(standing);
                return Optional.empty();
              });
    }
  }
}
