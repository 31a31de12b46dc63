package dev.tagalong.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.scan.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcerptTest {
  private static String mark(String line, String part, int number) {
    int start = line.indexOf(part);
    return Excerpt.numbered(line, line(line, number), start, start + part.length());
  }

  private static Position line(String line, int number) {
    return new Position(number, 1, 0, line.length());
  }

  @Test
  void caretsStandBelowTheTag() {
    assertThat(mark("Dear %nmae%:", "%nmae%", 3))
        .isEqualTo(
            """
              3 | Dear %nmae%:
                |      ^^^^^^
            """
                .stripTrailing());
  }

  @Test
  void theGutterGrowsWithTheLineNumber() {
    assertThat(mark("%a%", "%a%", 1204))
        .isEqualTo(
            """
              1204 | %a%
                   | ^^^
            """
                .stripTrailing());
  }

  @Test
  void aTextOfOneLineHasNoGutter() {
    assertThat(Excerpt.of("Your %bill%", line("Your %bill%", 1), 5, 11))
        .isEqualTo("  Your %bill%\n       ^^^^^^");
  }

  @Test
  void tabsAreCopiedSoThatTheyMoveCaretsAsTheyMoveTheLine() {
    assertThat(mark("\t<b>\t%x%", "%x%", 1)).isEqualTo("  1 | \t<b>\t%x%\n    | \t   \t^^^");
  }

  @Test
  void wideCharactersTakeTwoCells() {
    assertThat(mark("亲爱的 %x%", "%x%", 1)).isEqualTo("  1 | 亲爱的 %x%\n    |        ^^^");
    assertThat(mark("Hi 🎉 %x%", "%x%", 1)).isEqualTo("  1 | Hi 🎉 %x%\n    |       ^^^");
    assertThat(mark("a %姓名% b", "%姓名%", 1)).isEqualTo("  1 | a %姓名% b\n    |   ^^^^^^");
  }

  @Test
  void combiningCharactersTakeNone() {
    assertThat(mark("cafe\u0301 %x%", "%x%", 1)).isEqualTo("  1 | cafe\u0301 %x%\n    |      ^^^");
    assertThat(mark("👍🏽 %x%", "%x%", 1)).isEqualTo("  1 | 👍🏽 %x%\n    |    ^^^");
    assertThat(mark("👩‍👧 %x%", "%x%", 1)).isEqualTo("  1 | 👩‍👧 %x%\n    |    ^^^");
  }

  @Test
  void ofALineOfAMegabyteAWindowIsShown() {
    String wide = "\uD83C\uDF89汉".repeat(200_000);

    assertThat(mark(wide + "%x%" + wide, "%x%", 1))
        .isEqualTo(
            "  1 | …"
                + "\uD83C\uDF89汉".repeat(12).substring(2)
                + "%x%"
                + "\uD83C\uDF89汉".repeat(12)
                + "…\n    |  "
                + " ".repeat(46)
                + "^^^");
    assertThat(mark("\u0301".repeat(100_000) + "%x%", "%x%", 1)).hasSizeLessThan(500);
  }

  @Test
  void lineSeparatorsAndDirectionsDoNotReachTheTerminal() {
    assertThat(mark("a\u2028b\u202Ec\uD800 %x%", "%x%", 1))
        .isEqualTo("  1 | a\uFFFDb\uFFFDc\uFFFD %x%\n    |        ^^^");
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() {
    assertThat(mark("\u001b[31m %x%", "%x%", 1)).isEqualTo("  1 | \uFFFD[31m %x%\n    |       ^^^");
  }

  @Test
  void aTagThatGoesOnBeyondTheLineIsMarkedToItsEnd() {
    assertThat(Excerpt.numbered("a {{!-- x", line("a {{!-- x", 1), 2, 32))
        .isEqualTo("  1 | a {{!-- x\n    |   ^^^^^^^");
  }

  @Test
  void longLinesAreCutAroundTheTag() {
    String line = "<td>".repeat(100) + "%x%" + "</td>".repeat(100);

    assertThat(mark(line, "%x%", 1))
        .isEqualTo(
            """
              1 | …td><td><td><td><td><td><td><td><td><td><td><td>%x%</td></td></td></td></td></td></td></td></td></t…
                |                                                 ^^^
            """
                .stripTrailing());
  }

  @Test
  void atTheEndsOfALongLineTheRoomGoesToTheOtherSide() {
    assertThat(mark("%x%" + "a".repeat(300), "%x%", 1))
        .isEqualTo("  1 | %x%" + "a".repeat(95) + "…\n    | ^^^");
    assertThat(mark("a".repeat(300) + "%x%", "%x%", 1))
        .isEqualTo("  1 | …" + "a".repeat(95) + "%x%\n    |  " + " ".repeat(95) + "^^^");
  }

  @Test
  void wideCharactersAreCountedWhenCutting() {
    String line = "汉".repeat(200) + "%x%" + "汉".repeat(200);

    assertThat(mark(line, "%x%", 1))
        .isEqualTo(
            "  1 | …"
                + "汉".repeat(23)
                + "%x%"
                + "汉".repeat(24)
                + "…\n    |  "
                + " ".repeat(46)
                + "^^^");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 98, 99, 100, 101, 150, 500})
  void noExcerptIsWiderThanAHundredCells(int length) {
    String tag = "%" + "n".repeat(length) + "%";
    String[] lines = mark("before ".repeat(20) + tag + " after".repeat(20), tag, 7).split("\n", -1);

    assertThat(lines).hasSize(2);
    assertThat(lines[0].substring("  7 | ".length())).hasSizeLessThanOrEqualTo(100);
    assertThat(lines[1]).hasSizeLessThanOrEqualTo(lines[0].length());
    assertThat(lines[1].indexOf('^')).isEqualTo(lines[0].indexOf('%'));
  }
}
