package dev.tagalong.wire;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;

/** What is escaped within JSON strings beyond what JSON itself asks for. */
final class AsciiEscapes extends CharacterEscapes {
  /** DEL as well: printable ASCII is all that remains. */
  static final AsciiEscapes PRINTABLE = new AsciiEscapes(false);

  /** Blanks too, so that no mail library can break a line inside a string. */
  static final AsciiEscapes WITHOUT_BLANKS = new AsciiEscapes(true);

  private static final long serialVersionUID = 1;

  /** The most bytes that a character takes, as in {@code \}{@code u0020}. */
  static final int LONGEST = 6;

  private static final byte[] HEX = Bytes.ascii("0123456789ABCDEF");

  private final int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();

  private AsciiEscapes(boolean blanks) {
    codes[0x7F] = ESCAPE_STANDARD;
    if (blanks) {
      codes[' '] = ESCAPE_STANDARD;
    }
  }

  @Override
  public int[] getEscapeCodesForAscii() {
    return codes;
  }

  @Override
  public @Nullable SerializableString getEscapeSequence(int ch) {
    return null;
  }

  /** The number of bytes that {@code text} takes within the quotes of a JSON string. */
  long encodedLength(String text) {
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= codes.length || codes[c] < 0) {
        length += LONGEST - 1;
      } else if (codes[c] > 0) {
        length++;
      }
    }
    return length;
  }

  /**
   * Writes {@code text} as it stands within the quotes of a JSON string.
   *
   * @param target with room for the {@link #encodedLength}
   * @return the number of bytes
   */
  int encode(String text, byte[] target) {
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c < codes.length ? codes[c] : ESCAPE_STANDARD;
      if (code == 0) {
        target[at++] = (byte) c;
      } else if (code > 0) {
        target[at] = '\\';
        target[at + 1] = (byte) code;
        at += 2;
      } else {
        target[at] = '\\';
        target[at + 1] = 'u';
        target[at + 2] = HEX[c >> 12];
        target[at + 3] = HEX[c >> 8 & 0xF];
        target[at + 4] = HEX[c >> 4 & 0xF];
        target[at + 5] = HEX[c & 0xF];
        at += LONGEST;
      }
    }
    return at;
  }
}
