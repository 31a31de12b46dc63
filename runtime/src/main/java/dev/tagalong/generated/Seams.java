package dev.tagalong.generated;

import dev.tagalong.escape.Escaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The places of a template where values touch each other or a piece of a tag, and may so make up a
 * tag together that none of them holds. Immutable.
 */
final class Seams {
  private final List<Column> columns;
  private final Values values;
  private final List<List<Seam>> byColumn = new ArrayList<>();

  /**
   * The seams that the compiler found.
   *
   * @param texts each a run of tags as they are sent, with what stands between and beside them
   */
  Seams(List<Column> columns, List<String> texts, Values values) {
    this.columns = columns;
    this.values = values;
    columns.forEach(column -> byColumn.add(new ArrayList<>()));
    for (String text : texts) {
      Seam seam = seam(text);
      seam.columns().forEach(column -> byColumn.get(column).add(seam));
    }
  }

  private Seam seam(String text) {
    Map<String, Filled> bySent = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      for (Map.Entry<String, Escaping> sent : column.sent().entrySet()) {
        CellWriter writer = new CellWriter(column, sent.getValue(), values);
        bySent.put(sent.getKey(), new Filled(i, writer));
      }
    }
    SentText cut = new SentText(text, List.copyOf(bySent.keySet()));
    return new Seam(cut.between(), cut.tags().stream().map(tag -> bySent.get(tag)).toList());
  }

  /** Whether values of the column {@code index} have anything beside them. */
  boolean touch(int index) {
    return !byColumn.get(index).isEmpty();
  }

  /**
   * Refuses a value that makes up a tag together with those beside it.
   *
   * @param index the value's column
   * @param cells the cells of its row; null for one that is not given yet
   */
  void check(Row row, int index, IntFunction<@Nullable Object> cells) {
    for (Seam seam : byColumn.get(index)) {
      Optional<String> tag = seam.text(cells).flatMap(values.guard()::tagIn);
      if (tag.isPresent()) {
        throw new IllegalArgumentException(
            "%s of %s %s the tag %s of this template%s, which the service would replace in turn"
                .formatted(
                    labels(seam),
                    row.describe(),
                    seam.columns().size() > 1 ? "make up" : "makes up",
                    tag.get(),
                    seam.columns().size() > 1
                        ? " where they stand side by side"
                        : " with what stands beside it"));
      }
    }
  }

  private String labels(Seam seam) {
    List<String> labels =
        seam.columns().stream().map(column -> columns.get(column).label()).toList();
    int last = labels.size() - 1;
    return last == 0
        ? labels.get(0)
        : String.join(", ", labels.subList(0, last)) + " and " + labels.get(last);
  }

  /** A tag in whose place the values of a column stand, escaped by a writer. */
  private record Filled(int column, CellWriter writer) {}

  /** A run of values, with what stands before each, and after the last one. */
  private record Seam(List<String> between, List<Filled> values) {
    List<Integer> columns() {
      return values.stream().map(Filled::column).distinct().toList();
    }

    /** The run as the mail has it; nothing as long as values are missing. */
    Optional<String> text(IntFunction<@Nullable Object> cells) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < values.size(); i++) {
        Filled value = values.get(i);
        Object cell = cells.apply(value.column());
        if (cell == null) {
          return Optional.empty();
        }
        text.append(between.get(i));
        text.append(cell instanceof String given ? value.writer().write(given) : cell);
      }
      return Optional.of(text.append(between.get(values.size())).toString());
    }
  }
}
