package dev.tagalong.wire;

import dev.tagalong.rules.AsciiEscapes;
import dev.tagalong.rules.HeaderField;
import java.util.Optional;

/** What the widest lines of a folded header can hold of a value, wherever on them it stands. */
public final class WidestLines {
  private static final Folding FOLDING = new Folding(HeaderField.WIDEST_LINE, new AsciiBuffer(0));

  /** The bracket before the first value of a tag. */
  private static final int OPENING = 1;

  /** The most bytes of JSON that a value can take without a blank. */
  public static final int ROOM = FOLDING.roomInside() - FOLDING.before(OPENING);

  /** So many characters in a row fit, whatever they are. */
  private static final int CHARACTERS = ROOM / AsciiEscapes.LONGEST;

  private WidestLines() {}

  /**
   * Why no line can hold {@code value}, as the end of a sentence that begins with the value's tag
   * and recipient; nothing if lines can.
   */
  public static Optional<String> refusal(String value) {
    if (hasBlanksOftenEnough(value)) {
      return Optional.empty();
    }
    byte[] encoded = AsciiEscapes.PRINTABLE.encoded(value);
    int run = FOLDING.unbreakable(encoded, encoded.length, OPENING);
    return run == 0
        ? Optional.empty()
        : Optional.of("holds " + TooLongForLine.run(run, ROOM, HeaderField.WIDEST_LINE));
  }

  /** Looks at few of the characters, unlike all that follows. */
  private static boolean hasBlanksOftenEnough(String value) {
    int from = 0;
    while (value.length() - from > CHARACTERS) {
      int end = from + CHARACTERS;
      while (end > from && !(value.charAt(end) == ' ' && value.charAt(end - 1) != ' ')) {
        end--;
      }
      if (end == from) {
        return false;
      }
      from = end;
    }
    return true;
  }
}
