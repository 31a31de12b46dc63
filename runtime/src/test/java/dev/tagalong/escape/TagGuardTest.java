package dev.tagalong.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that hold a tag, or a piece of one. */
class TagGuardTest {
  private static final TagGuard GUARD =
      new TagGuard(List.of("%name%", "%money%", "{{name}}", "<<name>>", "-name-", "[%x%]", "★n★"));

  @ParameterizedTest
  @CsvSource({
    "a %name% b, %name%",
    "%money%, %money%",
    "%%name%%, %name%",
    "{{{name}}}, {{name}}",
    "<<<name>>>, <<name>>",
    "my-name-is, -name-",
    "[%x%], [%x%]",
    "a★n★b, ★n★",
    "%nam%name%, %name%",
  })
  void aTagWithinAValueIsNamed(String value, String tag) {
    assertThat(GUARD.tagIn(value)).contains(tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "name", "%", "100%", "%nam%", "{{name}", "% name %", "%NAME%", "%x%"})
  void textThatIsNoTagOfTheTemplateIsNone(String value) {
    assertThat(GUARD.tagIn(value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "%name%, &#37;name%",
    "a %name% %money%b, a &#37;name% &#37;money%b",
    "%money%name%, &#37;money&#37;name%",
    "{{name}}, &#123;{name}}",
    "{{{name}}}, {&#123;{name}}}",
    "a-name-b, a&#45;name-b",
    "a★n★b, a&#9733;n★b",
  })
  void aTagIsDisarmedByAnEntity(String value, String disarmed) {
    assertThat(GUARD.disarm(value)).isEqualTo(disarmed);
    assertThat(GUARD.tagIn(disarmed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a %mon, a &#37;mon",
    "a %m, a &#37;m",
    "%money, &#37;money",
    "a {{n, a &#123;{n",
    "a [%x, a &#91;%x",
    "ey% a, ey&#37; a",
    "y% a, y&#37; a",
    "money%, money&#37;",
    "e}} a, e}&#125; a",
    "%]a, %&#93;a",
    "e-mail, e&#45;mail",
    "y%%m, y&#37;&#37;m",
  })
  void aPieceOfATagAtEitherEndIsDisarmed(String value, String disarmed) {
    assertThat(GUARD.disarm(value)).isEqualTo(disarmed);
  }

  @Test
  void piecesOfNeighboursMakeUpNoTag() {
    String together = GUARD.disarm("%mon") + GUARD.disarm("ey%");

    assertThat(GUARD.tagIn(together)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "harmless",
        "100%",
        "% off",
        "%mon today",
        "a ey% b",
        "{",
        "{{",
        "}} a",
        "- a -"
      })
  void whatCanMakeUpNoTagIsNotCopied(String value) {
    assertThat(GUARD.disarm(value)).isSameAs(value);
  }

  @Test
  void entitiesStayWhole() {
    TagGuard guard = new TagGuard(List.of("amp", "lt;x", "#39", "34;%"));

    assertThat(guard.disarm("a &amp; amp &lt;x &#39; &#34;%"))
        .isEqualTo("a &amp; &#97;mp &lt;&#120; &#39; &#34;&#37;");
  }

  @Test
  void aValueFullOfTagsIsDisarmedThroughout() {
    String disarmed = GUARD.disarm("%name".repeat(100_000) + "%");

    assertThat(GUARD.tagIn(disarmed)).isEmpty();
    assertThat(disarmed).startsWith("&#37;name&#37;name").endsWith("&#37;name%");
  }

  @Test
  void withoutTagsThereIsNothingToDo() {
    TagGuard guard = new TagGuard(List.of());

    assertThat(guard.tagIn("%name%")).isEmpty();
    assertThat(guard.disarm("%name%")).isEqualTo("%name%");
  }
}
