package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import dev.tagalong.escape.ReplacedTag;
import dev.tagalong.escape.TagAutomaton;
import dev.tagalong.escape.TagAutomaton.Reading;
import dev.tagalong.internal.RunCutter.Filled;
import dev.tagalong.internal.RunCutter.Piece;
import dev.tagalong.internal.RunCutter.Rendered;
import dev.tagalong.internal.RunCutter.Run;
import dev.tagalong.internal.RunCutter.Written;
import dev.tagalong.rules.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row where they stand beside each other or beside a piece of a tag, and may so
 * make up a tag that none of them holds. Nobody promises in which order a service replaces the
 * tags, in one pass or one after the other, once or again: so a row is good only if no tag comes
 * about whichever tags are replaced and whichever still stand. Immutable.
 */
final class AdjacentValues {
  private final List<TagColumn> columns;
  private final Values values;
  private final List<Run> runs;
  private final TagAutomaton automaton;
  private final int longest;
  private final Function<String, BlockProgram> blocks;

  /**
   * The values of {@code columns} in {@code runs}, escaped as {@code values} says.
   *
   * @param blocks the block for which a tag stands
   */
  AdjacentValues(
      List<TagColumn> columns,
      List<Run> runs,
      Values values,
      Function<String, BlockProgram> blocks) {
    this.blocks = blocks;
    this.columns = columns;
    this.values = values;
    this.runs = runs;
    // In most templates there are no runs.
    automaton = new TagAutomaton(runs.isEmpty() ? List.of() : values.tags());
    longest = values.tags().stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether nothing stands beside anything. */
  boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * Refuses a value that makes up a tag together with what is beside it.
   *
   * @param recipient the row as messages name it
   * @param index the value's column
   * @param cells the cells of its row; null for one that is not given yet
   */
  void check(Described recipient, int index, IntFunction<@Nullable Object> cells) {
    for (Run run : runs) {
      if (run.needed().contains(index)) {
        check(run, recipient, cells);
      }
    }
  }

  /** Those of its runs in which values may make up a tag; not so where blocks end in wording. */
  AdjacentValues uncertain() {
    List<Run> uncertain =
        runs.stream()
            .filter(
                run ->
                    run.pieces().stream().anyMatch(Filled.class::isInstance)
                        || !areWording(run)
                        || new Replacing(column -> "", true).madeIn(run).isPresent())
            .toList();
    return new AdjacentValues(columns, uncertain, values, blocks);
  }

  private boolean areWording(Run run) {
    return run.pieces().stream()
        .allMatch(
            piece ->
                !(piece instanceof Rendered block)
                    || BlockEdge.of(blocks.apply(block.tag()).instructions()).isPresent());
  }

  /** Refuses a row in which a tag comes about anywhere. */
  void check(Described recipient, IntFunction<@Nullable Object> cells) {
    runs.forEach(run -> check(run, recipient, cells));
  }

  private void check(Run run, Described recipient, IntFunction<@Nullable Object> cells) {
    if (run.needed().stream().anyMatch(column -> cells.apply(column) == null)) {
      return;
    }
    new Replacing(cells, false)
        .madeIn(run)
        .ifPresent(
            tag -> {
              throw refusal(run, recipient, tag);
            });
  }

  private RefusedValueException refusal(Run run, Described recipient, String tag) {
    List<String> labels = new ArrayList<>();
    run.named().forEach(column -> labels.add(columns.get(column).label()));
    for (Piece piece : run.pieces()) {
      if (piece instanceof Rendered block) {
        labels.add(blocks.apply(block.tag()).name());
      }
    }
    List<String> distinct = labels.stream().distinct().toList();
    String named = Phrases.and(distinct);
    ReplacedTag made = new ReplacedTag(tag);
    String message =
        distinct.size() == 1
            ? "%s of %s makes up %s with what stands beside it, %s: a blank beside the tag in the"
                + " template prevents it"
            : "%s of %s make up %s where they stand side by side, %s: a blank between the"
                + " tags in the template prevents it";
    return recipient.refusal(
        named, message.formatted(named, recipient.describe(), made.name(), made.consequence()));
  }

  /** Reads a run of one row, with each tag both replaced and standing. */
  private final class Replacing {
    private final IntFunction<@Nullable Object> cells;
    private final Reading reading = automaton.read();

    /** Whether blocks are looked at by their edges, which are the same for all rows. */
    private final boolean edges;

    Replacing(IntFunction<@Nullable Object> cells, boolean edges) {
      this.cells = cells;
      this.edges = edges;
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
            piece instanceof Filled tag
                ? read(tag)
                : piece instanceof Rendered block
                    ? read(block)
                    : reading.written(((Written) piece).text());
        if (made.isPresent()) {
          return made;
        }
        if (mayMiss) {
          reading.join(missed);
        }
      }
      return Optional.empty();
    }

    private Optional<String> read(Rendered block) {
      BlockProgram program = blocks.apply(block.tag());
      Reading before = reading.copy();
      Optional<String> made = reading.written(block.tag());
      if (edges) {
        for (BlockEdge edge : BlockEdge.of(program.instructions()).orElse(List.of())) {
          made = made.or(() -> read(edge, before.copy()));
        }
        return made;
      }
      String text = program.text(new RowOfCells(cells));
      return made.or(() -> read(text, before));
    }

    /** A block's text, of which no more matters than what is as long as a tag, at either end. */
    private Optional<String> read(String text, Reading before) {
      boolean isLong = text.length() > 2 * longest;
      Optional<String> made = before.value(isLong ? text.substring(0, longest) : text);
      Reading behind = before;
      if (isLong && made.isEmpty()) {
        behind = automaton.read();
        made = behind.value(text.substring(text.length() - longest));
      }
      reading.join(behind);
      return made;
    }

    private Optional<String> read(BlockEdge edge, Reading from) {
      Optional<String> made = from.value(edge.beginning());
      Reading behind = from;
      if (made.isEmpty() && !edge.whole()) {
        if (!from.isOver()) {
          return Optional.of(edge.beginning());
        }
        behind = automaton.readBehindAnything();
        made = behind.value(edge.end());
      }
      reading.join(behind);
      return made;
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
                        cell instanceof String text
                            ? values.escaper(tag.tag()).escape(text)
                            : cell.toString());
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
