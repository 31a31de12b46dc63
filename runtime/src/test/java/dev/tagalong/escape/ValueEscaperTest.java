package dev.tagalong.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values are looked at by the classes of their characters before they are escaped. */
class ValueEscaperTest {
  private static final TagGuard GUARD = new TagGuard(List.of("%name%", "%part%"));

  @ParameterizedTest
  @EnumSource
  void textThatIsCopiedIsWhatEscapingLeavesAlone(Escaping escaping) {
    ValueEscaper escaper = new ValueEscaper(escaping, GUARD, false);
    String prefix = escaping.isLink() ? "https://x" : "";
    for (char c = 0; c < Character.MAX_VALUE; c++) {
      if (Character.isSurrogate(c)) {
        continue;
      }
      String text = prefix + c;
      if (escaping.linkRefusal(text).isPresent()) {
        continue;
      }
      assertThat(escaper.escape(text)).isEqualTo(escaping.escape(text));
    }
  }

  @Test
  void aTagInMarkupIsDisarmedAndTheMarkupIsKept() {
    ValueEscaper escaper = new ValueEscaper(Escaping.MARKUP, GUARD, false);
    assertThat(escaper.escape("<b title=\"%name%\">&amp;</b>"))
        .isEqualTo("<b title=\"&#37;name%\">&amp;</b>");
  }

  @Test
  void besideOthersAPieceOfATagIsDisarmedToo() {
    assertThat(new ValueEscaper(Escaping.HTML, GUARD, true).escape("nam")).isEqualTo("&#110;am");
    assertThat(new ValueEscaper(Escaping.HTML, GUARD, false).escape("nam")).isEqualTo("nam");
    assertThat(new ValueEscaper(Escaping.NONE, GUARD, true).escape("nam")).isEqualTo("nam");
  }
}
