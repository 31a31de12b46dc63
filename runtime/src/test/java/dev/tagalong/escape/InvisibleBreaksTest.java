package dev.tagalong.escape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.rules.AsciiEscapes;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleBreaksTest {
  private static final String BREAK = "<!-- -->";

  private static String broken(String escaped, int room) {
    return new InvisibleBreaks().text(escaped).within(0, room).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        // As few as leave no run too long; what has blanks of its own needs none.
        "abcdefghijklmnop, abcdefghijklmnop",
        "abcdefghijklmnopq, abcdefghijkl<!-- -->mnopq",
        "abcdefghijklmnopqrstuvwxyz, abcdefghijkl<!-- -->mnopqrst<!-- -->uvwxyz",
        "abc def ghi jkl mno pqr stu, abc def ghi jkl mno pqr stu",
        "abc abcdefghijklmnop abc, abc abcdefghijk<!-- -->lmnop abc",
        // A run has the blanks before it.
        "abc      abcdefghijklmnop, abc      abcdef<!-- -->ghijklmnop",
        // A character of Chinese takes six bytes.
        "文字列文字, 文字<!-- -->列<!-- -->文字",
        // Character references, and what JSON escapes.
        "abcdefghij&amp;&amp;, abcdefghij<!-- -->&amp;&amp;",
        "abcdefgh&#37;abcdef, abcdefgh<!-- -->&#37;abcdef",
        "abcdefgh&#769;abcdef, abcdefg<!-- -->h&#769;a<!-- -->bcdef",
        "&amp;&amp;&amp;&amp;&amp;, &amp;&amp;<!-- -->&amp;<!-- -->&amp;&amp;",
        "&lt;&lt;&lt;;;;;;;;;;;;, &lt;&lt;&lt;<!-- -->;;;;;;;;;;;",
        "`abcdefghijklm\"\"\"\"`, `abcdefghijkl<!-- -->m\"\"\"\"`",
        "abcdefghij=?mnop, abcdefghij=<!-- -->?mnop",
      })
  void breakIsPutWhereARunWouldBeTooLong(String escaped, String expected) {
    assertThat(broken(escaped, 16)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "👩\u200D👩\u200D👧",
        "🇩🇪",
        "👍🏽",
        "❤\uFE0F",
        "e\u0301\u0323",
        "น้ำ",
        "क्ष",
        "1\uFE0F\u20E3",
        "\uD834\uDD1E",
        "&amp;",
        "&lt;\u0338"
      })
  void whatIsSeenAsOneCharacterStaysWhole(String cluster) {
    String broken = broken(cluster.repeat(100), 120);
    assertThat(broken.replace(BREAK, "")).isEqualTo(cluster.repeat(100));
    assertThat(broken).contains(BREAK);
    assertThat(broken.split(BREAK)).allMatch(piece -> piece.replace(cluster, "").isEmpty());
  }

  @Test
  void characterThatIsLongerThanALineItselfCannotBeBroken() {
    assertThat(broken("e" + "\u0301".repeat(20), 120)).isEqualTo("none");
    assertThat(broken("&amp;", 4)).isEqualTo("none");
  }

  @Test
  void firstRunHasWhatTheLineHoldsAlready() {
    InvisibleBreaks text = new InvisibleBreaks().text("abcdefghijklmnop");
    assertThat(text.within(3, 16)).contains("abcdefghi<!-- -->jklmnop");
    assertThat(text.within(0, 16)).contains("abcdefghijklmnop");
  }

  @Test
  void markupHasNoneButAtItsEnds() {
    InvisibleBreaks pieces =
        new InvisibleBreaks()
            .markup("<b>")
            .text("abcdefghijklmn")
            .markup("</b><i>")
            .text("abc")
            .markup("</i>");
    assertThat(pieces.within(0, 16))
        .contains("<b>abcdefghi<!-- -->jklmn<!-- --></b><i>a<!-- -->bc</i>");
    assertThat(new InvisibleBreaks().text("a").markup("<b>abcdefghijklmn").within(0, 16)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x<", "x<!--", ">x", "->x", "--", " ", "!", "a<!-- -->b"})
  void tagThatABreakCouldMakeUpIsKnown(String tag) {
    assertThat(InvisibleBreaks.mayMakeUp(tag)).isTrue();
    assertThat(new TagGuard(List.of("%x%", tag)).allowsBreaks()).isFalse();
  }

  @Test
  void noUsualTagIsMadeUpByABreak() {
    assertThat(new TagGuard(Set.of("%x%", "{{x}}", "<<x>>", "-x-", "[x]", "#x#")).allowsBreaks())
        .isTrue();
  }

  @Test
  void noRunIsTooLongAndNothingElseIsChanged() {
    Random random = new Random(1);
    String[] parts = {
      "a", "b c", " ", "  ", "文", "😀", "👍🏽", "é", "&amp;", "&#37;", "\"", "=?", "."
    };
    for (int i = 0; i < 20_000; i++) {
      int room = 66 + random.nextInt(60);
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(200); j > 0; j--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      String broken = broken(text.toString(), room);
      assertThat(broken.replace(BREAK, "")).isEqualTo(text.toString());
      for (String run : broken.split("(?<! )(?= )")) {
        assertThat(AsciiEscapes.jsonLength(run) - 2).isLessThanOrEqualTo(room);
      }
    }
  }
}
