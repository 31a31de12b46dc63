package dev.tagalong.internal;

import dev.tagalong.RefusedValueException;
import dev.tagalong.escape.CharacterClasses;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.data.FixedText;
import dev.tagalong.internal.data.TextPieces;
import dev.tagalong.rules.AsciiEscapes;
import dev.tagalong.wire.AsciiNumbers;
import java.util.List;
import java.util.Optional;

/** A piece of a block, as it is rendered. */
sealed interface Instruction {
  /** Writes it as it is in the scope of {@code frame}. */
  void write(Frame frame, TextPieces out);

  /** The most bytes of JSON that it writes; found faster than by writing. */
  long bound(Frame frame);

  /** Wording. */
  record Fixed(FixedText text) implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      out.fixed(text);
    }

    @Override
    public long bound(Frame frame) {
      return (long) text.json().length + AsciiEscapes.LONGEST;
    }
  }

  /**
   * A value.
   *
   * @param tag its tag, as messages name it
   * @param copies whether text that needs no escaping anywhere is written as it is
   * @param link whether it is looked at here whether it is a link
   */
  record Shown(String tag, Place place, ValueEscaper escaper, boolean copies, boolean link)
      implements Instruction {
    /** What is not known of a value. */
    private static final int OTHERS = CharacterClasses.TEXT | CharacterClasses.URL;

    @Override
    public void write(Frame frame, TextPieces out) {
      Object value = place.find(frame);
      out.value(tag, escaper.takesBreaks());
      if (!(value instanceof String text)) {
        out.digits(value);
        return;
      }
      int classes = place.classes(frame);
      if (classes == 0 && copies) {
        out.plain(text);
      } else {
        boolean copied = copies && classes > 0 && escaper.copies(classes | OTHERS);
        out.text(copied ? text : escaped(text));
      }
    }

    @Override
    public long bound(Frame frame) {
      if (!(place.find(frame) instanceof String text)) {
        return AsciiNumbers.LONGEST;
      }
      boolean plain = copies && place.classes(frame) == 0;
      return (long) text.length() * (plain ? 1 : ValueEscaper.LONGEST) + AsciiEscapes.LONGEST;
    }

    private String escaped(String text) {
      Optional<String> refusal = link ? escaper.linkRefusal(text) : Optional.empty();
      if (refusal.isPresent()) {
        throw new NoLink(tag, refusal.get());
      }
      return escaper.escape(text);
    }
  }

  /** A value that is no link, where only links are let through. */
  final class NoLink extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String tag;

    NoLink(String tag, String reason) {
      super(reason);
      this.tag = tag;
    }

    /** The same with the recipient. */
    RefusedValueException of(Described recipient) {
      return recipient.refusal(tag, tag + " of " + recipient.describe() + " " + getMessage());
    }
  }

  /** One branch or the other. */
  record Choice(Place place, boolean negated, List<Instruction> then, List<Instruction> otherwise)
      implements Instruction {
    @Override
    public void write(Frame frame, TextPieces out) {
      writeAll(place.holds(frame) == negated ? otherwise : then, frame, out);
    }

    @Override
    public long bound(Frame frame) {
      return boundOfAll(place.holds(frame) == negated ? otherwise : then, frame);
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
        inner.isItem(items.parts()[i], items.classes(i), i, size);
        writeAll(body, inner, out);
      }
    }

    @Override
    public long bound(Frame frame) {
      if (!(place.find(frame) instanceof Cells items) || items.size() == 0) {
        return boundOfAll(otherwise, frame);
      }
      Frame inner = frame.inner();
      int size = items.size();
      long bound = 0;
      for (int i = 0; i < size; i++) {
        inner.isItem(items.parts()[i], items.classes(i), i, size);
        bound += boundOfAll(body, inner);
      }
      return bound;
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
      inner.is(place.find(frame), place.classes(frame));
      writeAll(body, inner, out);
    }

    @Override
    public long bound(Frame frame) {
      if (!place.holds(frame)) {
        return boundOfAll(otherwise, frame);
      }
      Frame inner = frame.inner();
      inner.is(place.find(frame), place.classes(frame));
      return boundOfAll(body, inner);
    }
  }

  /** Writes one after the other. */
  static void writeAll(List<Instruction> all, Frame frame, TextPieces out) {
    for (int i = 0; i < all.size(); i++) {
      all.get(i).write(frame, out);
    }
  }

  /** The most bytes of JSON that all of them write. */
  static long boundOfAll(List<Instruction> all, Frame frame) {
    long bound = 0;
    for (int i = 0; i < all.size(); i++) {
      bound += all.get(i).bound(frame);
    }
    return bound;
  }
}
