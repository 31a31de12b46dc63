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

  /** The length of {@code \}{@code u0020}. */
  private static final int HEX_ESCAPE = 6;

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

  /** No string of {@code length} characters takes more bytes than this, quotes included. */
  static long longestEncoding(int length) {
    return (long) HEX_ESCAPE * length + 2;
  }

  /** The number of bytes that {@code text} takes as a JSON string, quotes included. */
  long encodedLength(String text) {
    long length = 2;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= codes.length || codes[c] < 0) {
        length += HEX_ESCAPE;
      } else {
        length += codes[c] == 0 ? 1 : 2;
      }
    }
    return length;
  }
}
