package dev.tagalong.internal;

import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.TextPieces;
import java.util.List;

/** A piece of a block, as it is rendered. */
sealed interface Instruction {
  /** Writes it as it is in the scope of {@code frame}. */
  void write(Frame frame, TextPieces out);

  /** Wording. */
  record Fixed(FixedText text) implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      out.fixed(text);
    }
  }

  /**
   * A value.
   *
   * @param tag its tag, as messages name it
   * @param copies whether text that needs no escaping anywhere is written as it is
   */
  record Shown(String tag, Place place, ValueEscaper escaper, boolean copies)
      implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      Object value = place.find(frame);
      out.value(escaper.takesBreaks());
      if (!(value instanceof String text)) {
        out.digits(value);
      } else if (copies && !place.isSpecial(frame)) {
        out.plain(text);
      } else {
        out.text(escaped(text));
      }
    }

    private String escaped(String text) {
      try {
        return escaper.escape(text);
      } catch (IllegalArgumentException e) {
        throw new NoLink(tag, e);
      }
    }
  }

  /** A value that is no link, where only links are let through. */
  final class NoLink extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String tag;

    NoLink(String tag, IllegalArgumentException cause) {
      super(cause.getMessage(), cause);
      this.tag = tag;
    }

    /** The same with the recipient. */
    IllegalArgumentException of(String recipient) {
      String reason = String.valueOf(getMessage()).replaceFirst("^the value ", "");
      return new IllegalArgumentException(tag + " of " + recipient + " " + reason, this);
    }
  }

  /** One branch or the other. */
  record Choice(Place place, boolean negated, List<Instruction> then, List<Instruction> otherwise)
      implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      writeAll(place.holds(frame) == negated ? otherwise : then, frame, out);
    }
  }

  /** Its body for each item. */
  record Loop(Place place, List<Instruction> body, List<Instruction> otherwise)
      implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      if (!(place.find(frame) instanceof Cells items) || items.size() == 0) {
        writeAll(otherwise, frame, out);
        return;
      }
      Frame inner = frame.inner();
      int size = items.size();
      for (int i = 0; i < size; i++) {
        inner.isItem(items.parts()[i], items.isSpecial(i), i, size);
        writeAll(body, inner, out);
      }
    }
  }

  /** Its body with the value as the scope. */
  record Scoped(Place place, List<Instruction> body, List<Instruction> otherwise)
      implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      if (!place.holds(frame)) {
        writeAll(otherwise, frame, out);
        return;
      }
      Frame inner = frame.inner();
      inner.is(place.find(frame), place.isSpecial(frame));
      writeAll(body, inner, out);
    }
  }

  /** Writes one after the other. */
  static void writeAll(List<Instruction> all, Frame frame, TextPieces out) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).write(frame, out);
    }
  }
}
