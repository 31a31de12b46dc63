package dev.tagalong.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LineIndexTest {
  /** The position as line, column and the line itself. */
  private static String at(String text, int offset) {
    Position position = LineIndex.of(text).at(offset);
    return position + " " + text.substring(position.lineStart(), position.lineEnd());
  }

  @Test
  void everyKindOfLineBreakEndsALine() {
    String text = "a\nbc\r\nd\re\n\nf";

    assertThat(at(text, 0)).isEqualTo("1:1 a");
    assertThat(at(text, 1)).isEqualTo("1:2 a");
    assertThat(at(text, 3)).isEqualTo("2:2 bc");
    assertThat(at(text, 5)).isEqualTo("2:4 bc");
    assertThat(at(text, 6)).isEqualTo("3:1 d");
    assertThat(at(text, 8)).isEqualTo("4:1 e");
    assertThat(at(text, 10)).isEqualTo("5:1 ");
    assertThat(at(text, 11)).isEqualTo("6:1 f");
    assertThat(at(text, 12)).isEqualTo("6:2 f");
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(at("😀é%name%", 3)).isEqualTo("1:3 😀é%name%");
  }

  @Test
  void manyLinesAreFound() {
    assertThat(LineIndex.of("x\n".repeat(1_000)).at(1_998)).hasToString("1000:1");
  }

  @Test
  void anEmptyTextHasOneLine() {
    assertThat(at("", 0)).isEqualTo("1:1 ");
  }

  @Test
  void columnsFarIntoALineAreCountedInCodePoints() {
    String text = "x\n" + "\uD83D\uDE00".repeat(10_000) + "%name%";

    assertThat(LineIndex.of(text).at(text.indexOf('%'))).hasToString("2:10001");
    for (int offset = 2; offset <= text.length(); offset += 511) {
      assertThat(LineIndex.of(text).at(offset).column())
          .isEqualTo(text.codePointCount(2, offset) + 1);
    }
  }

  @Test
  void offsetsOutsideAreRefused() {
    assertThatThrownBy(() -> LineIndex.of("a").at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> LineIndex.of("a").at(-1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
