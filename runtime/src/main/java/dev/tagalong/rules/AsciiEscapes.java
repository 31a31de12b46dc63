package dev.tagalong.rules;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.io.CharacterEscapes;

/**
 * How strings become JSON in printable ASCII. The question mark of a {@code =?} is escaped too:
 * with it begins an encoded word of RFC 2047, which a reader that decodes header fields before it
 * parses them would replace by whatever the word says, quotes and brackets included.
 */
public final class AsciiEscapes {
  /** DEL as well: printable ASCII is all that remains. */
  public static final AsciiEscapes PRINTABLE = new AsciiEscapes(false);

  /** Blanks too, so that no mail library can break a line inside a string. */
  public static final AsciiEscapes WITHOUT_BLANKS = new AsciiEscapes(true);

  /** The most bytes that a character takes, as in {@code \}{@code u0020}. */
  public static final int LONGEST = 6;

  private static final int ESCAPE = CharacterEscapes.ESCAPE_STANDARD;

  /** Escaped where it stands after an equals sign. */
  private static final int ESCAPE_AFTER_EQUALS = CharacterEscapes.ESCAPE_CUSTOM;

  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

  /** By character: 0 for itself, the letter after a backslash, or one of the above. */
  private final int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();

  private AsciiEscapes(boolean blanks) {
    codes[0x7F] = ESCAPE;
    codes['?'] = ESCAPE_AFTER_EQUALS;
    if (blanks) {
      codes[' '] = ESCAPE;
    }
  }

  private int code(String text, int i) {
    char c = text.charAt(i);
    int code = c < codes.length ? codes[c] : ESCAPE;
    return code == ESCAPE_AFTER_EQUALS && (i == 0 || text.charAt(i - 1) != '=') ? 0 : code;
  }

  /** The number of bytes that {@code text} takes in JSON of printable ASCII, quotes included. */
  public static long jsonLength(String text) {
    return PRINTABLE.encodedLength(text) + 2;
  }

  /** The number of bytes that the character at {@code index} takes in the same JSON. */
  public static int jsonLength(String text, int index) {
    int code = PRINTABLE.code(text, index);
    return code < 0 ? LONGEST : 1 + Integer.signum(code);
  }

  /** The number of bytes that an object of texts takes in the same JSON. */
  static long jsonLength(Map<String, String> texts) {
    long length = 1L + Math.max(1, texts.size());
    for (Map.Entry<String, String> entry : texts.entrySet()) {
      length += jsonLength(entry.getKey()) + ":".length() + jsonLength(entry.getValue());
    }
    return length;
  }

  /** The number of bytes that {@code text} takes within the quotes of a JSON string. */
  public long encodedLength(String text) {
    long length = text.length();
    for (int i = 0; i < text.length(); i++) {
      int code = code(text, i);
      length += code < 0 ? LONGEST - 1 : Integer.signum(code);
    }
    return length;
  }

  /**
   * Writes {@code text} as it stands within the quotes of a JSON string.
   *
   * @param target with room for the {@link #encodedLength}
   * @return the number of bytes
   */
  public int encode(String text, byte[] target) {
    return encode(text, target, 0);
  }

  /** The same at {@code start}. */
  public int encode(String text, byte[] target, int start) {
    int at = start;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = code(text, i);
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
    return at - start;
  }

  /** {@code text} as it stands within the quotes of a JSON string. */
  public byte[] encoded(String text) {
    byte[] encoded = new byte[Math.toIntExact(encodedLength(text))];
    encode(text, encoded);
    return encoded;
  }
}
