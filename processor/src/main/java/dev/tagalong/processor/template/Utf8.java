package dev.tagalong.processor.template;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 strictly: bytes that are none are refused with their position. */
final class Utf8 {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  /** The text of {@code bytes}, without a byte order mark. */
  static String decode(byte[] bytes) throws MalformedException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    // UTF-8 never has more characters than bytes.
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      throw new MalformedException(reason(bytes, in.position()));
    }
    String text = out.flip().toString();
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static String reason(byte[] bytes, int position) {
    if (position == 0 && bytes.length > 1 && isUtf16Mark(bytes[0], bytes[1])) {
      return "it is UTF-16. Save it as UTF-8.";
    }
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return "byte %d (0x%02X, in line %d) is not UTF-8. Save it as UTF-8."
        .formatted(position + 1, bytes[position], line);
  }

  private static boolean isUtf16Mark(byte first, byte second) {
    return (first == (byte) 0xFE && second == (byte) 0xFF)
        || (first == (byte) 0xFF && second == (byte) 0xFE);
  }

  /** Says what is wrong with the bytes. */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String reason;

    MalformedException(String reason) {
      super(reason);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }
}
