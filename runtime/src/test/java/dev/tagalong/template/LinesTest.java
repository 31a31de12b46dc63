package dev.tagalong.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void everyKindOfLineBreakEndsALine() {
    Lines lines = Lines.of("a\nbc\r\nd\re\n\nf");

    assertThat(lines.at(0)).isEqualTo(new Position(1, 1, "a"));
    assertThat(lines.at(1)).isEqualTo(new Position(1, 2, "a"));
    assertThat(lines.at(3)).isEqualTo(new Position(2, 2, "bc"));
    assertThat(lines.at(5)).isEqualTo(new Position(2, 4, "bc"));
    assertThat(lines.at(6)).isEqualTo(new Position(3, 1, "d"));
    assertThat(lines.at(8)).isEqualTo(new Position(4, 1, "e"));
    assertThat(lines.at(10)).isEqualTo(new Position(5, 1, ""));
    assertThat(lines.at(11)).isEqualTo(new Position(6, 1, "f"));
    assertThat(lines.at(12)).isEqualTo(new Position(6, 2, "f"));
  }

  @Test
  void columnsCountCodePoints() {
    assertThat(Lines.of("😀é%name%").at(3)).isEqualTo(new Position(1, 3, "😀é%name%"));
  }

  @Test
  void manyLinesAreFound() {
    assertThat(Lines.of("x\n".repeat(1_000)).at(1_998)).hasToString("1000:1");
  }

  @Test
  void anEmptyTextHasOneLine() {
    assertThat(Lines.of("").at(0)).isEqualTo(new Position(1, 1, ""));
  }

  @Test
  void offsetsOutsideAreRefused() {
    assertThatThrownBy(() -> Lines.of("a").at(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Lines.of("a").at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
