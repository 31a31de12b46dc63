package dev.tagalong.escape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds tags in a text that is read piece by piece, where it is not known which of several texts a
 * piece is: a service that replaces one tag after the other has, in between, texts in which some
 * tags are replaced and others still stand. All of them are followed at once. Immutable.
 */
public final class TagAutomaton {
  /** All tags in a row: a state is the index in it of the last character that was read. */
  private final String characters;

  /** By index: whether a tag ends with this character. */
  private final BitSet ends = new BitSet();

  private final Map<Character, List<Integer>> beginnings = new HashMap<>();

  /** Finds {@code tags}, of which none is empty. */
  public TagAutomaton(Collection<String> tags) {
    StringBuilder all = new StringBuilder();
    for (String tag : tags) {
      beginnings.computeIfAbsent(tag.charAt(0), first -> new ArrayList<>()).add(all.length());
      all.append(tag);
      ends.set(all.length() - 1);
    }
    characters = all.toString();
  }

  /** Begins to read. */
  public Reading read() {
    return new Reading(new BitSet());
  }

  /** Begins to read behind a text of which nothing is known. */
  public Reading readBehindAnything() {
    BitSet all = new BitSet();
    all.set(0, characters.length());
    all.andNot(ends);
    return new Reading(all);
  }

  /** What has been read so far, whichever texts the pieces were. */
  public final class Reading {
    private final BitSet begun;

    private Reading(BitSet begun) {
      this.begun = begun;
    }

    /** A reading that goes on from here by itself. */
    public Reading copy() {
      return new Reading((BitSet) begun.clone());
    }

    /** Whether no tag has begun that what follows could end. */
    public boolean isOver() {
      return begun.isEmpty();
    }

    /**
     * Takes in what another reading may have begun.
     *
     * @return whether there was anything new in it
     */
    public boolean join(Reading other) {
      int before = begun.cardinality();
      begun.or(other.begun);
      return begun.cardinality() > before;
    }

    /**
     * Reads a piece that the template's author wrote: text, or a tag that still stands.
     *
     * @return a tag that ends in the piece and began before it; one that stands whole in the piece
     *     is the author's own
     */
    public Optional<String> written(String piece) {
      return read(piece, false);
    }

    /**
     * Reads a value.
     *
     * @return a tag that ends in the value
     */
    public Optional<String> value(String piece) {
      return read(piece, true);
    }

    private Optional<String> read(String piece, boolean whole) {
      BitSet within = new BitSet();
      for (int at = 0; at < piece.length(); at++) {
        char next = piece.charAt(at);
        int end = advance(begun, next);
        int endWithin = advance(within, next);
        for (int first : beginnings.getOrDefault(next, List.of())) {
          if (ends.get(first)) {
            endWithin = first;
          } else {
            within.set(first);
          }
        }
        if (end >= 0 || (whole && endWithin >= 0)) {
          return Optional.of(tagEndingAt(end >= 0 ? end : endWithin));
        }
      }
      begun.or(within);
      return Optional.empty();
    }

    /** Moves all states on by a character, and gives one in which a tag has ended; -1 if none. */
    private int advance(BitSet states, char next) {
      int ended = -1;
      for (int state = states.previousSetBit(states.length()); state >= 0; ) {
        states.clear(state);
        int following = state + 1;
        if (characters.charAt(following) == next) {
          if (ends.get(following)) {
            ended = following;
          } else {
            states.set(following);
          }
        }
        state = state == 0 ? -1 : states.previousSetBit(state - 1);
      }
      return ended;
    }
  }

  private String tagEndingAt(int end) {
    return characters.substring(ends.previousSetBit(end - 1) + 1, end + 1);
  }
}
