package dev.tagalong.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Place;
import dev.tagalong.scan.TagScanner;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two readers of HTML, and what they make of it together. */
class HtmlReadingTest {
  private static final TagScanner SCANNER =
      new TagScanner(List.of(TagSyntax.values()), List.of(), List.of());

  private static List<PlacedTag> read(String html) {
    return HtmlReading.of(SCANNER.scan(html), tag -> List.of());
  }

  private static boolean disagrees(PlacedTag placed) {
    return placed.description().contains("different ways");
  }

  @Test
  void everyPlaceOfARealMailIsAgreedOn() {
    List<PlacedTag> tags =
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
        .extracting(PlacedTag::places)
        .containsExactly(
            Set.of(Place.HTML),
            Set.of(Place.HTML),
            Set.of(Place.UNSAFE),
            Set.of(Place.ATTRIBUTE),
            Set.of(Place.URL),
            Set.of(Place.HTML),
            Set.of(Place.URL_PART),
            Set.of(Place.HTML),
            Set.of(Place.ATTRIBUTE),
            Set.of(Place.URL_PART),
            Set.of(Place.HTML),
            Set.of(Place.HTML));
    assertThat(tags).noneMatch(HtmlReadingTest::disagrees);
  }

  @Test
  void anAttributeThatOneReaderLeavesOutIsNotSafe() {
    assertThat(read("<p title='%a%' title='%b%'>"))
        .extracting(PlacedTag::places)
        .containsExactly(Set.of(Place.ATTRIBUTE), Set.of(Place.UNSAFE));
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
          .allMatch(placed -> placed.places().size() == 1);
    }
  }

  @Test
  void whatOneReaderShowsAsTextTheOtherNeverTakesForAnAttribute() {
    for (int seed = 0; seed < 2_000; seed++) {
      String html = new Documents(new Random(seed)).anything();
      var scan = SCANNER.scan(html);
      JsoupReading second = JsoupReading.of(html, scan.tags());
      List<PlacedTag> placed = HtmlReading.of(scan, tag -> List.of());
      for (int i = 0; i < placed.size(); i++) {
        if (placed.get(i).places().contains(Place.HTML)) {
          assertThat(second.sight(i))
              .as("seed %d: %s", seed, html)
              .isIn(JsoupReading.Sight.TEXT, JsoupReading.Sight.COMMENT);
        }
      }
    }
  }
}
