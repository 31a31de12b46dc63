package dev.tagalong.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void textIsReadWithoutAByteOrderMark() throws MalformedUtf8Exception {
    assertThat(Utf8.decode("\uFEFFGrüße 😀".getBytes(UTF_8))).isEqualTo("Grüße 😀");
    assertThat(Utf8.decode("a\uFEFF".getBytes(UTF_8))).isEqualTo("a\uFEFF");
    assertThat(Utf8.decode(new byte[0])).isEmpty();
  }

  @Test
  void aReplacementCharacterMayBeTheAuthorsOwn() throws MalformedUtf8Exception {
    assertThat(Utf8.decode("a\uFFFDb".getBytes(UTF_8))).isEqualTo("a\uFFFDb");
  }

  @Test
  void otherEncodingsAreRefusedWithThePosition() {
    assertThatThrownBy(() -> Utf8.decode("Hello\r\nCafé".getBytes(ISO_8859_1)))
        .isInstanceOf(MalformedUtf8Exception.class)
        .hasMessage("byte 11 (0xE9, in line 2) is not UTF-8");
    assertThatThrownBy(() -> Utf8.decode("Hello".getBytes(UTF_16))).hasMessage("it is UTF-16");
  }

  @Test
  void aCharacterThatIsCutShortIsRefused() {
    assertThatThrownBy(() -> Utf8.decode(new byte[] {'a', (byte) 0xC3}))
        .hasMessage("byte 2 (0xC3, in line 1) is not UTF-8");
  }
}
