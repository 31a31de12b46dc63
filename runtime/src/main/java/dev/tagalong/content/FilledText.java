package dev.tagalong.content;

import dev.tagalong.escape.InvisibleBreaks;
import dev.tagalong.internal.data.MarkedText;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.AsciiEscapes;
import dev.tagalong.scan.SplitText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A text with each recipient's values in place of its tags. Immutable. */
public final class FilledText {
  /** Strings, and the substitutions between them. */
  private final List<Object> pieces = new ArrayList<>();

  /** {@code text} with {@code values} by their tags; a tag without values stays as it is. */
  public FilledText(SplitText text, Map<String, Substitution> values) {
    for (int i = 0; i < text.tags().size(); i++) {
      String tag = text.tags().get(i);
      Substitution substitution = values.get(tag);
      pieces.add(text.between().get(i));
      pieces.add(substitution == null ? tag : substitution);
    }
    pieces.add(text.between().get(text.tags().size()));
  }

  /** The text that the recipient at {@code row} reads. */
  public String text(int row) {
    StringBuilder text = new StringBuilder();
    for (Object piece : pieces) {
      text.append(piece instanceof Substitution tag ? tag.value(row) : piece);
    }
    return text.toString();
  }

  /** The same, with the values told from the wording. */
  public void write(int row, MarkedText to) {
    for (Object piece : pieces) {
      if (piece instanceof Substitution tag) {
        tag.mark(row, to);
      } else {
        to.wording(piece.toString());
      }
    }
  }

  /**
   * The text that the recipient at {@code row} reads, with invisible breaks in the values, as
   * {@link dev.tagalong.internal.data.RowValues#withBreaks} has them.
   */
  public Optional<String> withBreaks(int row, int before, int room) {
    InvisibleBreaks text = new InvisibleBreaks();
    for (Object piece : pieces) {
      if (!(piece instanceof Substitution tag)) {
        text.markup(piece.toString());
      } else if (tag.takesBreaks()) {
        text.text(tag.value(row).toString());
      } else {
        text.markup(tag.value(row).toString());
      }
    }
    return text.within(before, room);
  }

  /** The most bytes that the text takes in JSON, whoever reads it. */
  public long longest() {
    return pieces.stream()
        .mapToLong(
            piece ->
                piece instanceof Substitution tag
                    ? tag.longest()
                    : AsciiEscapes.jsonLength(piece.toString()))
        .sum();
  }
}
