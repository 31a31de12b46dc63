package dev.tagalong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written piece by piece is encoded as if it had come at once. */
class Base64OutputTest {
  private static String encoded(byte[] source, Random random) {
    AsciiBuffer encoded = new AsciiBuffer(0);
    try (Base64Output out = new Base64Output(encoded)) {
      int at = 0;
      while (at < source.length) {
        int length = Math.min(source.length - at, 1 + random.nextInt(900));
        if (length == 1) {
          out.write(source[at]);
        } else {
          out.write(source, at, length);
        }
        at += length;
      }
    }
    return encoded.text();
  }

  @Test
  void anyLengthInAnyPiecesIsEncodedAsOne() {
    Random random = new Random(1);
    byte[] bytes = new byte[2_000];
    random.nextBytes(bytes);
    for (int length = 0; length <= bytes.length; length++) {
      byte[] source = Arrays.copyOf(bytes, length);
      String expected = Base64.getEncoder().encodeToString(source);
      assertThat(encoded(source, random)).isEqualTo(expected);
      assertThat(Base64Output.length(length)).isEqualTo(expected.length());
    }
  }
}
