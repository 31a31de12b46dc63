package dev.tagalong.content;

import dev.tagalong.internal.data.Substitution;
import dev.tagalong.scan.TextSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A subject or body as it is sent, cut at the tags that a service will replace. Immutable. */
public final class SplitText {
  private final String text;

  /** What stands before each tag, and after the last one. */
  private final List<String> between = new ArrayList<>();

  private final List<String> tags = new ArrayList<>();

  /**
   * Cuts {@code text} as services do: wherever one of {@code sent} stands, whatever is around it.
   */
  public SplitText(String text, List<String> sent) {
    this.text = text;
    TextSet all = new TextSet(sent);
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      String tag = all.longestAt(text, at);
      if (tag.isEmpty()) {
        at++;
      } else {
        between.add(text.substring(from, at));
        tags.add(tag);
        at += tag.length();
        from = at;
      }
    }
    between.add(text.substring(from));
  }

  /** The text with its tags. */
  @Override
  public String toString() {
    return text;
  }

  /** Its tags, in order. */
  public List<String> tags() {
    return tags;
  }

  /** What stands before each tag, and after the last one. */
  public List<String> between() {
    return between;
  }

  /** The text with values in place of its tags; a tag without values stays as it is. */
  Filled filledFrom(Map<String, Substitution> values) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < tags.size(); i++) {
      pieces.add(piece(between.get(i)));
      Substitution substitution = values.get(tags.get(i));
      pieces.add(substitution == null ? piece(tags.get(i)) : substitution::value);
    }
    pieces.add(piece(between.get(tags.size())));
    return new Filled(pieces);
  }

  private static Piece piece(String literal) {
    return row -> literal;
  }

  /** A piece of the text for the recipient at a position. */
  private interface Piece {
    Object text(int row);
  }

  /**
   * A text with values in place of its tags.
   *
   * @param pieces the pieces in order
   */
  record Filled(List<Piece> pieces) {
    String text(int row) {
      StringBuilder text = new StringBuilder();
      for (Piece piece : pieces) {
        text.append(piece.text(row));
      }
      return text.toString();
    }
  }
}
