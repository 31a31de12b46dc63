package dev.tagalong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Values are encoded as Jackson encodes any other string. */
class AsciiEscapesTest {
  private static String jackson(String text) {
    Bytes out = new Bytes(16);
    try (JsonOutput json = JsonOutput.compact(out)) {
      json.startArray();
      json.string(text);
      json.endArray();
    }
    return out.text().substring("[\"".length(), out.size() - "\"]".length());
  }

  @Test
  void everyCharacterIsEncodedAsByJackson() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character += step(character)) {
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        continue;
      }
      String text = "a" + Character.toString(character) + "z";
      byte[] target = new byte[AsciiEscapes.LONGEST * text.length()];
      int length = AsciiEscapes.PRINTABLE.encode(text, target);
      assertThat(new String(target, 0, length, StandardCharsets.US_ASCII)).isEqualTo(jackson(text));
      assertThat(AsciiEscapes.PRINTABLE.encodedLength(text)).isEqualTo(length);
    }
  }

  /** All of the basic plane, and samples of the others. */
  private static int step(int character) {
    return character < Character.MAX_VALUE ? 1 : 0xFFF;
  }
}
