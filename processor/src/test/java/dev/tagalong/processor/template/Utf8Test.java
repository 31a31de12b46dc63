package dev.tagalong.processor.template;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Utf8Test {
  @Test
  void aByteOrderMarkIsSkipped() throws Exception {
    assertThat(Utf8.decode("\uFEFFDear %name%".getBytes(UTF_8))).isEqualTo("Dear %name%");
    assertThat(Utf8.decode(new byte[0])).isEmpty();
  }

  @Test
  void everyCharacterIsKept() throws Exception {
    String text = "亲爱的 🎉\r\n\t\u0000é\uFEFF";

    assertThat(Utf8.decode(("x" + text).getBytes(UTF_8))).isEqualTo("x" + text);
  }

  @Test
  void aByteOfAnotherEncodingIsNamedWithItsPlace() {
    assertThatThrownBy(() -> Utf8.decode("Hello\nCafé".getBytes(ISO_8859_1)))
        .hasMessage("byte 10 (0xE9, in line 2) is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void aCharacterCutOffAtTheEndIsRefused() {
    byte[] whole = "ab€".getBytes(UTF_8);

    assertThatThrownBy(() -> Utf8.decode(java.util.Arrays.copyOf(whole, whole.length - 1)))
        .hasMessage("byte 3 (0xE2, in line 1) is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void utf16IsRecognised() {
    assertThatThrownBy(() -> Utf8.decode("Dear".getBytes(UTF_16)))
        .hasMessage("it is UTF-16. Save it as UTF-8.");
  }
}
