package dev.tagalong.block;

import dev.tagalong.block.FlatText.Part;
import dev.tagalong.block.FlatText.Spot;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a text in all ways in which it may be shown: each block with either branch, and a loop's
 * body any number of times. Whoever reads says what is kept of what was read, and that has to be so
 * little that it comes again; so the time is linear, however many ways there are.
 *
 * @param <S> what is kept
 */
public final class TextFlow<S> {
  /** What is kept of a piece that is read. */
  public interface Reader<S> {
    /** After wording. */
    S text(S before, String wording);

    /**
     * After a tag.
     *
     * @param index the tag's spot
     */
    Collection<S> tag(S before, int index);
  }

  private final FlatText text;
  private final Reader<S> reader;
  private final int most;
  private final List<Set<S>> before = new ArrayList<>();
  private final List<Set<S>> after = new ArrayList<>();
  private final int[] divide;
  private final int[] end;
  private final int[] begin;
  private final Deque<Reached<S>> left = new ArrayDeque<>();

  /** Something that is kept behind a spot, and from which the reading goes on. */
  private record Reached<S>(int spot, S state) {}

  private TextFlow(FlatText text, Reader<S> reader, int most) {
    this.text = text;
    this.reader = reader;
    this.most = most;
    int size = text.spots().size();
    divide = new int[size];
    end = new int[size];
    begin = new int[size];
    for (int i = 0; i <= size; i++) {
      before.add(new LinkedHashSet<>());
      after.add(new LinkedHashSet<>());
    }
    findMarks();
  }

  /**
   * What may be kept just before each spot, and at the end; nothing if that is more anywhere than
   * {@code most}.
   */
  public static <S> Optional<List<Set<S>>> read(
      FlatText text, S start, Reader<S> reader, int most) {
    TextFlow<S> flow = new TextFlow<>(text, reader, most);
    return flow.read(start) ? Optional.of(flow.before) : Optional.empty();
  }

  private void findMarks() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.spots().size(); i++) {
      Part part = text.spots().get(i).part();
      if (part == Part.OPEN) {
        open.push(i);
      } else if (part == Part.ELSE) {
        divide[open.element()] = i;
        begin[i] = open.element();
      } else if (part == Part.CLOSE) {
        end[divide[open.pop()]] = i;
      }
    }
  }

  private boolean read(S start) {
    // What stands before the first spot is read from a place before it.
    reach(-1, start);
    while (!left.isEmpty()) {
      Reached<S> next = left.pop();
      int spot = next.spot() + 1;
      S read = reader.text(next.state(), wording(next.spot()));
      if (before.get(spot).add(read)) {
        if (before.get(spot).size() > most) {
          return false;
        }
        pass(spot, read);
      }
    }
    return true;
  }

  private String wording(int spot) {
    List<Spot> spots = text.spots();
    int from = spot < 0 ? 0 : spots.get(spot).place().end();
    int to = spot + 1 < spots.size() ? spots.get(spot + 1).place().start() : text.marked().length();
    return text.marked().substring(from, to);
  }

  private void pass(int index, S state) {
    if (index == text.spots().size()) {
      return;
    }
    Spot spot = text.spots().get(index);
    switch (spot.part()) {
      case TAG -> reader.tag(state, index).forEach(read -> reach(index, read));
      case OPEN -> {
        reach(index, state);
        reach(divide[index], state);
      }
      case ELSE -> {
        reach(end[index], state);
        if (text.spots().get(begin[index]).repeats()) {
          reach(begin[index], state);
        }
      }
      case CLOSE -> reach(index, state);
    }
  }

  private void reach(int spot, S state) {
    if (after.get(spot + 1).add(state)) {
      left.push(new Reached<>(spot, state));
    }
  }
}
