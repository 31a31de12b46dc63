package dev.tagalong.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.scan.TagScanner;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two readers of HTML, and what they make of it together. */
class HtmlReadingTest {
  private static final TagScanner SCANNER =
      new TagScanner(List.of(TagSyntax.values()), List.of(), List.of());

  private static List<LocatedTag> read(String html) {
    return new TextReader(SCANNER, tag -> List.of(), tag -> true)
        .read(Kind.HTML, "m.html", html, null)
        .get(0)
        .tags();
  }

  private static boolean disagrees(LocatedTag located) {
    return located.description().contains("different ways");
  }

  @Test
  void everyPlaceOfARealMailIsAgreedOn() {
    List<LocatedTag> tags =
        read(
            """
            <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x">
            <html xmlns:v="urn:schemas-microsoft-com:vml"><head><title>%a%</title>
            <!--[if gte mso 9]><xml><o:PixelsPerInch>{{b}}</o:PixelsPerInch></xml><![endif]-->
            <style>td { width: 50%; } /* %c% */</style></head>
            <body bgcolor="%d%"><table width=100%><tr><td>
            <!--[if mso]><v:roundrect href="{{link}}"><center>%e%</center></v:roundrect><![endif]-->
            <!--[if !mso]><!--><a href='https://x.test/?q=%f%&amp;r=1'>%g%</a><!--<![endif]-->
            <img alt="Hi <<h>>" src="cid:%i%"><!-- %j% --><br/>&nbsp;%k%&amp;
            </td></tr></table></body></html>
            """);

    assertThat(tags)
        .extracting(LocatedTag::contexts)
        .containsExactly(
            Set.of(Context.ESCAPABLE_RAW_TEXT),
            Set.of(Context.ESCAPABLE_RAW_TEXT),
            Set.of(Context.UNSAFE),
            Set.of(Context.ATTRIBUTE),
            Set.of(Context.URL),
            Set.of(Context.ESCAPABLE_RAW_TEXT),
            Set.of(Context.URL_PART),
            Set.of(Context.HTML),
            Set.of(Context.ATTRIBUTE),
            Set.of(Context.URL_PART),
            Set.of(Context.ESCAPABLE_RAW_TEXT),
            Set.of(Context.HTML));
    assertThat(tags).noneMatch(HtmlReadingTest::disagrees);
  }

  @Test
  void anAttributeThatOneReaderLeavesOutIsNotSafe() {
    assertThat(read("<p title='%a%' title='%b%'>"))
        .extracting(LocatedTag::contexts)
        .containsExactly(Set.of(Context.ATTRIBUTE), Set.of(Context.UNSAFE));
  }

  @Test
  void theReadersAgreeOnWellFormedDocuments() {
    for (int seed = 0; seed < 2_000; seed++) {
      String html = new Documents(new Random(seed)).wellFormed();

      assertThat(read(html)).as("seed %d: %s", seed, html).noneMatch(HtmlReadingTest::disagrees);
    }
  }

  @Test
  void everyTagOfAnyTextGetsExactlyOnePlace() {
    for (int seed = 0; seed < 2_000; seed++) {
      String html = new Documents(new Random(seed)).anything();

      assertThat(read(html))
          .as("seed %d: %s", seed, html)
          .hasSameSizeAs(SCANNER.scan(html).tags())
          .allMatch(located -> located.contexts().size() == 1);
    }
  }

  @Test
  void whatOneReaderShowsAsTextTheOtherNeverTakesForAnAttribute() {
    for (int seed = 0; seed < 2_000; seed++) {
      String html = new Documents(new Random(seed)).anything();
      var scan = SCANNER.scan(html);
      JsoupReading second = JsoupReading.of(html, scan.tags());
      List<LocatedTag> located = read(html);
      for (int i = 0; i < located.size(); i++) {
        if (located.get(i).contexts().contains(Context.HTML)) {
          assertThat(second.sight(i))
              .as("seed %d: %s", seed, html)
              .isEqualTo(JsoupReading.Sight.TEXT);
        }
      }
    }
  }
}
