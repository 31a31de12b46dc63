package dev.tagalong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Strings are encoded as Jackson encodes them, but for DEL and what begins an encoded word. */
class AsciiEscapesTest {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static String jackson(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeString(text);
    }
    String quoted = out.toString(StandardCharsets.US_ASCII);
    return quoted.substring(1, quoted.length() - 1).replace("\177", "\\u007F");
  }

  private static String encoded(String text) {
    byte[] target = new byte[AsciiEscapes.LONGEST * text.length()];
    int length = AsciiEscapes.PRINTABLE.encode(text, target);
    assertThat(AsciiEscapes.PRINTABLE.encodedLength(text)).isEqualTo(length);
    return new String(target, 0, length, StandardCharsets.US_ASCII);
  }

  @Test
  void everyCharacterIsEncodedAsByJackson() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character += step(character)) {
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        continue;
      }
      String text = "a" + Character.toString(character) + "z";
      assertThat(encoded(text)).isEqualTo(jackson(text));
    }
  }

  /** All of the basic plane, and samples of the others. */
  private static int step(int character) {
    return character < Character.MAX_VALUE ? 1 : 0xFFF;
  }

  @ParameterizedTest
  @CsvSource({
    "=?, =\\u003F",
    "a=??b, a=\\u003F?b",
    "==?, ==\\u003F",
    "?=, ?=",
    "= ?, '= ?'",
    "?, ?"
  })
  void questionMarkIsEncodedAfterAnEqualsSign(String text, String encoded) {
    assertThat(encoded(text)).isEqualTo(encoded);
  }
}
