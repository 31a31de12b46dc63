package dev.tagalong.internal;

import dev.tagalong.escape.TagAutomaton;
import dev.tagalong.escape.TagAutomaton.Reading;
import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.TextPieces;
import java.util.List;
import java.util.Optional;

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

  /** Whether it is a tag with a path, and no block. */
  boolean isOneValue() {
    return instructions.size() == 1 && instructions.get(0) instanceof Instruction.Shown;
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

  /** A tag that its values make up for {@code row}, with each other or with wording. */
  Optional<String> tagMadeIn(Frame.Row row, TagAutomaton tags) {
    Followed followed = new Followed(tags.read());
    write(row, followed);
    return followed.made;
  }

  /** Wording may hold tags, which are the author's own. */
  private static final class Followed implements TextPieces {
    private final Reading reading;
    private Optional<String> made = Optional.empty();

    Followed(Reading reading) {
      this.reading = reading;
    }

    @Override
    public void fixed(FixedText piece) {
      made = made.or(() -> reading.written(piece.text()));
    }

    @Override
    public void plain(String piece) {
      made = made.or(() -> reading.value(piece));
    }

    @Override
    public void digits(Object value) {
      plain(value.toString());
    }

    @Override
    public void text(String piece) {
      plain(piece);
    }
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
