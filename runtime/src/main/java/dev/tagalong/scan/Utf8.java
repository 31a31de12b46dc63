package dev.tagalong.scan;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** The text of template files, which are UTF-8 with or without a byte order mark. */
public final class Utf8 {
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int REPLACEMENT = 0xFFFD;

  private Utf8() {}

  /**
   * The text of a file, without a byte order mark at its beginning.
   *
   * @throws MalformedUtf8Exception if it is no UTF-8
   */
  public static String decode(byte[] file) throws MalformedUtf8Exception {
    String text = new String(file, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0) {
      // Malformed, unless the author did write that character.
      checkWellFormed(file);
    }
    return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
  }

  private static void checkWellFormed(byte[] file) throws MalformedUtf8Exception {
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(file);
    CharBuffer read = CharBuffer.allocate(file.length);
    if (strict.decode(bytes, read, true).isError()) {
      throw new MalformedUtf8Exception(reason(file, bytes.position(), read.flip().toString()));
    }
  }

  private static String reason(byte[] file, int offset, String before) {
    if (offset == 0 && file.length > 1 && isUtf16Mark(file[0] & 0xFF, file[1] & 0xFF)) {
      return "it is UTF-16";
    }
    int line = LineIndex.of(before).at(before.length()).line();
    return "byte %d (0x%02X, in line %d) is not UTF-8".formatted(offset + 1, file[offset], line);
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }
}
