package dev.tagalong.internal;

import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.TextPieces;
import java.util.List;

/**
 * A block as it is rendered for a recipient.
 *
 * @param sent the tag that stands in its place
 * @param name what opens it, as messages name it
 * @param instructions its pieces
 * @param close whether values stand so close to each other, or to pieces of tags, that they may
 *     make up a tag
 * @param links whether values have to be links where they are shown, and need not be elsewhere
 */
record BlockProgram(
    String sent, String name, List<Instruction> instructions, boolean close, boolean links) {
  /** Copies {@code instructions}. */
  BlockProgram {
    instructions = List.copyOf(instructions);
  }

  /** Writes what it is for {@code row}. */
  void write(Frame.Row row, TextPieces out) {
    Instruction.writeAll(instructions, Frame.of(row), out);
  }

  /** The most bytes of JSON that it is for {@code row}. */
  long bound(Frame.Row row) {
    return Instruction.boundOfAll(instructions, Frame.of(row));
  }

  /** What it is for {@code row}. */
  String text(Frame.Row row) {
    StringBuilder text = new StringBuilder();
    write(row, new Appended(text));
    return text.toString();
  }

  private record Appended(StringBuilder text) implements TextPieces {
    @Override
    public void fixed(FixedText piece) {
      text.append(piece.text());
    }

    @Override
    public void plain(String piece) {
      text.append(piece);
    }

    @Override
    public void digits(Object value) {
      text.append(value);
    }

    @Override
    public void text(String piece) {
      text.append(piece);
    }
  }
}
