package dev.tagalong.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings longer than a line. */
class BrokenStringsTest {
  /** What stands on the last line behind a string at most: its quote, and {@code ]}}}. */
  private static final int BEHIND = 5;

  private static Folding folding(int maxLine) {
    return new Folding(maxLine, new AsciiBuffer(0));
  }

  /** The lines of {@code text}, the first without what stands before the string. */
  private static List<String> broken(String text, int maxLine, int opening) {
    byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
    return List.of(
        folding(maxLine)
            .breakInside(encoded, encoded.length, opening, () -> "sub")
            .text()
            .split("\r\n", -1));
  }

  private static int longestRunThatNoLineHolds(String text, int maxLine) {
    byte[] encoded = text.getBytes(StandardCharsets.US_ASCII);
    return folding(maxLine).unbreakable(encoded, encoded.length, 1);
  }

  @Test
  void lineEndsBeforeTheLastBlankThatLeavesItShortEnough() {
    assertThat(broken("word ".repeat(30) + "end", 78, 1))
        .containsExactly(
            "word word word word word word word word word word word word word word",
            " word word word word word word word word word word word word word word",
            " word word end");
  }

  @Test
  void lineEndsBeforeTheFirstOfSeveralBlanks() {
    assertThat(broken("a".repeat(68) + "    " + "b".repeat(60), 78, 1))
        .containsExactly("a".repeat(68), "    " + "b".repeat(60));
    assertThat(broken("  " + "a".repeat(66) + " bb", 78, 1))
        .containsExactly("  " + "a".repeat(66), " bb");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whatStandsBeforeAndBehindTheStringHasRoomOnItsLines(int opening) {
    int first = 78 - 2 - opening - BEHIND;
    String fitting = "a".repeat(first) + ' ' + "b".repeat(78 - 1 - BEHIND);
    assertThat(broken(fitting, 78, opening)).hasSize(2);
    assertThatExceptionOfType(TooLongForLine.class)
        .isThrownBy(() -> broken('a' + fitting, 78, opening))
        .withMessageStartingWith("sub: " + (first + 1) + " characters in JSON without a blank");
    assertThatExceptionOfType(TooLongForLine.class)
        .isThrownBy(() -> broken(fitting + 'b', 78, opening))
        .withMessageStartingWith("sub: 74 characters in JSON without a blank");
  }

  @Test
  void firstRunThatNoLineHoldsIsTheOneThatIsNamed() {
    assertThat(longestRunThatNoLineHolds("a b " + "c".repeat(71), 78)).isZero();
    assertThat(longestRunThatNoLineHolds("a b  " + "c".repeat(72) + " " + "d".repeat(99), 78))
        .isEqualTo(74);
    assertThat(longestRunThatNoLineHolds(" ".repeat(80) + "c", 78)).isEqualTo(81);
    assertThat(longestRunThatNoLineHolds("", 78)).isZero();
  }

  @Test
  void anyStringIsGivenBackByUnfoldingAndNoLineCouldHoldMore() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      int maxLine = 78 + random.nextInt(30);
      int opening = random.nextInt(2);
      String text = text(random, 100 + random.nextInt(500));
      List<String> lines = broken(text, maxLine, opening);
      assertThat(String.join("", lines)).isEqualTo(text);
      for (int line = 0; line < lines.size(); line++) {
        String here = lines.get(line);
        int before = line == 0 ? 2 + opening : 0;
        assertThat(before + here.length() + BEHIND).isLessThanOrEqualTo(maxLine);
        if (line > 0) {
          assertThat(here).startsWith(" ");
          assertThat(lines.get(line - 1)).doesNotEndWith(" ");
        }
        if (line + 1 < lines.size()) {
          String next = lines.get(line + 1);
          int word = 0;
          while (word < next.length() && next.charAt(word) == ' ') {
            word++;
          }
          int end = next.indexOf(' ', word);
          int more = end < 0 ? next.length() : end;
          assertThat(before + here.length() + more + BEHIND).isGreaterThan(maxLine);
        }
      }
    }
  }

  /** Words that fit a line, with one blank or a few between them. */
  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int word = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 9);
      text.append("x".repeat(word)).append(" ".repeat(1 + random.nextInt(3) / 2));
    }
    return text.append("end").toString();
  }
}
