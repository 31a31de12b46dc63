package dev.tagalong.processor.template;

import static dev.tagalong.processor.template.JsoupReading.Sight.COMMENT;
import static dev.tagalong.processor.template.JsoupReading.Sight.ELSEWHERE;
import static dev.tagalong.processor.template.JsoupReading.Sight.LOST;
import static dev.tagalong.processor.template.JsoupReading.Sight.QUOTED;
import static dev.tagalong.processor.template.JsoupReading.Sight.TEXT;
import static dev.tagalong.processor.template.JsoupReading.Sight.UNQUOTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.processor.template.JsoupReading.Sight;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JsoupReadingTest {
  private static final TagScanner SCANNER =
      new TagScanner(List.of(TagSyntax.values()), List.of(), List.of());

  private static JsoupReading reading(String html) {
    return JsoupReading.of(html, SCANNER.scan(html).tags());
  }

  private static List<Sight> sights(String html) {
    List<TagOccurrence> tags = SCANNER.scan(html).tags();
    JsoupReading reading = JsoupReading.of(html, tags);
    return IntStream.range(0, tags.size()).mapToObj(reading::sight).toList();
  }

  @Test
  void textIsSeenAsText() {
    assertThat(sights("%a%<p>%b%</p><title>%c%</title><textarea><<d>></textarea>{{e}}"))
        .containsExactly(TEXT, TEXT, TEXT, TEXT, TEXT);
  }

  @Test
  void quotesOfAttributesAreToldFromNone() {
    assertThat(sights("<p title=\"%a%\" lang='%b%' id=%c% class = \"x %d%\" dir = %e%f >"))
        .containsExactly(QUOTED, QUOTED, UNQUOTED, QUOTED, UNQUOTED);
  }

  @Test
  void quotesAreToldAfterLinesOfAnyEnding() {
    assertThat(sights("<p>\r\n\r\n<b>é🎉</b>\n<a\r\n  href=\"%a%\"\r\n  id=%b%>\r<i id='%c%'>"))
        .containsExactly(QUOTED, UNQUOTED, QUOTED);
  }

  @Test
  void theAttributeIsNamed() {
    JsoupReading reading = reading("<a HREF=\"/%a%\" title='%b%'>%c%</a>");

    assertThat(reading.attribute(0)).isEqualTo("href");
    assertThat(reading.attribute(1)).isEqualTo("title");
    assertThat(reading.attribute(2)).isEmpty();
  }

  @Test
  void scriptsStylesAndNamesAreElsewhere() {
    assertThat(sights("<script>'%a%'</script><style>.%b%{}</style><p %c%=\"1\"><x%d%x>"))
        .containsOnly(ELSEWHERE);
  }

  @Test
  void commentsAreTold() {
    assertThat(sights("<!-- %a% --><!%b%><? %c% >")).startsWith(COMMENT).doesNotContain(TEXT);
  }

  @Test
  void outlooksConditionalCommentsAreReadAsHtml() {
    assertThat(
            sights(
                "<!--[if mso]><table><tr><td width=\"%a%\">%b%<![endif]--><!--[if !mso]><!-->%c%"
                    + "<!--<![endif]--><!--[if gte mso 9]><xml>%d%</xml><![endif]-->"))
        .containsExactly(QUOTED, TEXT, TEXT, TEXT);
  }

  @Test
  void rowsWithoutATableAreNotLost() {
    assertThat(sights("<tr><td width=\"%a%\">%b%</td></tr>")).containsExactly(QUOTED, TEXT);
  }

  @Test
  void theSecondOfTwoEqualAttributesIsLost() {
    assertThat(sights("<p title=\"%a%\" title=\"%b%\">")).containsExactly(QUOTED, LOST);
  }

  @Test
  void theWordInPlaceOfATagIsOneThatTheTextDoesNotHave() {
    assertThat(sights("tagalong0z Tagalongq1z %a% <!-- tagalongqq0z %b% -->"))
        .containsExactly(TEXT, COMMENT);
  }
}
