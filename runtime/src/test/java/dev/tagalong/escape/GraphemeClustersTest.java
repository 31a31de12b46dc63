package dev.tagalong.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphemeClustersTest {
  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** What clusters are made of, of each kind some. */
  private static final int[] PIECES =
      ("ae \r\n&<文字กำัเ\u0E4Aのｶﾞ각가"
              + "\u0301\u0323\u20E3\uFE0F\u200D\u200C\u00AD\u200B"
              + "\u1100\u1161\u11A8\uA960\uD7B0\uD7CB"
              + "कष\u094D\u093Fত\u09CDക\u0D4D\u0D4Eက\u1039ក\u17D2"
              + "😀👩👨👧❤🏽🏳🌈🇩🇪🇫🫠\uDB40\uDC67\uDB40\uDC7F"
              + "\u0600\u06DD\u0E31\uD804\uDC05\uD804\uDC46\uD804\uDDC2\uD804\uDD33\uD81B\uDD63\uD81B\uDD67")
          .codePoints()
          .toArray();

  private static Set<Integer> boundaries(String text) {
    Set<Integer> found = new TreeSet<>();
    int from = 0;
    for (int at = 1; at < text.length(); at++) {
      if (GraphemeClusters.isBoundary(text, at, from)) {
        found.add(at);
        from = at;
      }
    }
    return found;
  }

  private static Set<Integer> boundariesOfJava(String text) {
    Set<Integer> found = new TreeSet<>();
    Matcher cluster = CLUSTER.matcher(text);
    while (cluster.find() && cluster.end() < text.length()) {
      found.add(cluster.end());
    }
    return found;
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(unit -> unit > ' ' && unit < 0x7F ? "" + (char) unit : "\\u%04X".formatted(unit))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource({
    // Letters of their own, and letters with accents.
    "ab, a|b",
    "文字列, 文|字|列",
    "e\u0301a\u0323\u0301o, e\u0301|a\u0323\u0301|o",
    "ก็น้ำ, ก็|น้ำ",
    "ｶﾞｷﾞ, ｶﾞ|ｷﾞ",
    // Hangul, written as syllables and in its parts.
    "각가, 각|가",
    "\u1100\u1161\u11A8\u1100\u1161, \u1100\u1161\u11A8|\u1100\u1161",
    // Consonants that are joined.
    "क्षक, क्ष|क",
    "க்ஷி, க்|ஷி",
    // Emoji.
    "😀😀, 😀|😀",
    "👩‍👩‍👧‍👦👍🏽, 👩‍👩‍👧‍👦|👍🏽",
    "❤️🏳️‍🌈1️⃣, ❤️|🏳️‍🌈|1️⃣",
    "🇩🇪🇫🇷🇩, 🇩🇪|🇫🇷|🇩",
    "🏴󠁧󠁢󠁥󠁮󠁧󠁿🫠🫠, 🏴󠁧󠁢󠁥󠁮󠁧󠁿|🫠|🫠",
  })
  void whatIsSeenAsOneCharacterIsNotParted(String text, String parted) {
    StringBuilder found = new StringBuilder(text);
    boundaries(text).stream()
        .sorted((a, b) -> b - a)
        .forEach(boundary -> found.insert(boundary.intValue(), '|'));
    assertThat(found.toString()).isEqualTo(parted);
  }

  @Test
  void controlsOfALineBreakStayTogether() {
    assertThat(boundaries("a\r\n\r\nb")).containsExactly(1, 3, 5);
  }

  @Test
  void everyBoundaryIsOneForJavaToo() {
    Random random = new Random(1);
    for (int i = 0; i < 300_000; i++) {
      int length = 2 + random.nextInt(6);
      boolean any = random.nextInt(3) == 0;
      String text =
          IntStream.range(0, length)
              .map(
                  j ->
                      any && random.nextBoolean()
                          ? random.nextInt(random.nextBoolean() ? 0x3000 : 0x20000)
                          : PIECES[random.nextInt(PIECES.length)])
              .filter(c -> !(c >= 0xD800 && c <= 0xDFFF))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertThat(boundariesOfJava(text)).as(escaped(text)).containsAll(boundaries(text));
    }
  }

  @Test
  void boundaryIsFoundInTextOfEveryCommonScript() {
    for (int character = 0x21; character < 0xE000; character++) {
      if (Character.isLetter(character)
          && Character.UnicodeScript.of(character) != Character.UnicodeScript.HANGUL
          && !boundariesOfJava("" + (char) character + (char) character).isEmpty()) {
        String text = ((char) character + "").repeat(3);
        assertThat(boundaries(text)).as(escaped(text)).containsExactly(1, 2);
      }
    }
  }
}
