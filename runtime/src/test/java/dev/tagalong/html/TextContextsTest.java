package dev.tagalong.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in a text body tags stand. */
class TextContextsTest {
  private static final TagScanner SCANNER =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of("\"tag\""), List.of());

  private static List<LocatedContext> contexts(
      String text, Function<TagOccurrence, List<ScannedText>> sections) {
    return TextContexts.find(text, SCANNER.scan(text).tags(), sections);
  }

  private static String said(List<LocatedContext> contexts) {
    return contexts.stream()
        .map(context -> context.context().name())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "Hello %x% ¦ TEXT",
        // In a link, from its host on to a blank.
        "https://x.example/b?g=%x% %x% ¦ TEXT_URL_PART TEXT",
        "HTTP://x.example/%x% ¦ TEXT_URL_PART",
        "https://x.example/%x%/%x%?a=<<x>>&b={{x}}#\"tag\" ¦ TEXT_URL_PART TEXT_URL_PART TEXT_URL_PART TEXT_URL_PART TEXT_URL_PART",
        "https://x.example/%x%⏎https://x.example/%x%⇥%x% ¦ TEXT_URL_PART TEXT_URL_PART TEXT",
        "https://a.example/%x% or http://b.example/%x% %x% ¦ TEXT_URL_PART TEXT_URL_PART TEXT",
        "%x%https://x.example/%x% ¦ TEXT TEXT_URL_PART",
        "https://t.example/?to=https://x.example/%x% ¦ TEXT_URL_PART",
        // What ends it.
        "<https://x.example/%x%>%x% ¦ TEXT_URL_PART TEXT",
        "\"https://x.example/%x%\"%x% ¦ TEXT_URL_PART TEXT",
        "(https://x.example/%x%)%x% ¦ TEXT_URL_PART TEXT",
        "https://x.example/a(%x%)%x% %x% ¦ TEXT_URL_PART TEXT_URL_PART TEXT",
        "[[%x%](https://x.example/)]%x% ¦ TEXT TEXT",
        "{https://x.example}%x% ¦ TEXT",
        "https://x.example/?a=%x%\u00A0%x% ¦ TEXT_URL_PART TEXT",
        "https://x.example/?a=%x%\u2026%x% ¦ TEXT_URL_PART TEXT",
        "https://x.example/?a=%x%，%x% ¦ TEXT_URL_PART TEXT",
        "https://x.example/?a=%x%谢谢%x% ¦ TEXT_URL_PART TEXT",
        "点击https://x.example查看%x% ¦ TEXT",
        // Letters of other scripts within it.
        "https://x.example/größe?a=%x% ¦ TEXT_URL_PART",
        "https://x.example/商品/?a=%x% ¦ TEXT_URL_PART",
        "https://商店.example/?a=%x% ¦ TEXT_URL_PART",
        // Values that choose the host, and those that do not.
        "https://%x% ¦ UNSAFE",
        "https://%x%/%x% ¦ UNSAFE UNSAFE",
        "https://x.example%x% ¦ UNSAFE",
        "https://x.example:%x%/ ¦ UNSAFE",
        "https://%x%@x.example/ ¦ UNSAFE",
        "https:///%x%/ ¦ UNSAFE",
        "https://%x%.co.uk/ ¦ UNSAFE",
        "https://%x%.www.x.example/ ¦ TEXT_URL_START",
        "(https://%x%.www.x.example). ¦ TEXT_URL_START",
        "https://%x%.www.x.example! ¦ TEXT_URL_START",
        "https://x.example?%x% ¦ TEXT_URL_PART",
        "https://x.example/&%x%;&#%x%; ¦ TEXT_URL_PART TEXT_URL_PART",
        "https://x.example&sol;%x% ¦ UNSAFE",
        // No links of the template's own.
        "%x% ¦ TEXT",
        "%x%/path?x=%x% ¦ TEXT TEXT",
        "https:%x% https:/%x% ¦ TEXT TEXT",
        "www.x.example/?x=%x% mailto:%x% //%x% ¦ TEXT TEXT TEXT",
        "https:// %x% ¦ TEXT"
      })
  void eachTagHasItsContext(String text, String contexts) {
    String source = text.replace('⏎', '\n').replace('⇥', '\t');
    assertThat(said(contexts(source, tag -> List.of()))).isEqualTo(contexts);
  }

  @Test
  void aContextIsToldInWords() {
    assertThat(contexts("%x% https://%x% https://x.example/%x%", tag -> List.of()))
        .extracting(LocatedContext::description)
        .containsExactly(
            "the text body",
            "the host of the URL in a link of the text body",
            "a part of the URL in a link of the text body");
  }

  private static LocatedContext withSection(String text, String section) {
    ScannedText scanned = SCANNER.scan(section);
    return contexts(text, tag -> tag.name().equals("part") ? List.of(scanned) : List.of()).get(0);
  }

  @Test
  void aSectionsTextIsReadWhereItsTagStands() {
    assertThat(said(withSection("%part%", "%x% https://x.example/%x%").sections().get(0).tags()))
        .isEqualTo("TEXT TEXT_URL_PART");
    LocatedContext inLink =
        withSection("https://x.example/%part%", "a/%x% for %x% at https://x.example/%x%");
    assertThat(inLink.context()).isEqualTo(Context.TEXT_URL_PART);
    assertThat(said(inLink.sections().get(0).tags())).isEqualTo("TEXT_URL_PART TEXT TEXT_URL_PART");
    assertThat(inLink.sections().get(0).misfit()).isEqualTo(Optional.empty());
  }

  @Test
  void aSectionMayGetPastTheHostOrNot() {
    LocatedContext part = withSection("https://%part%", "shop.example/%x%");
    assertThat(said(part.sections().get(0).tags())).isEqualTo("TEXT_URL_PART");
    assertThat(said(withSection("https://%part%", "%x%.shop").sections().get(0).tags()))
        .isEqualTo("UNSAFE");
    ScannedText shop = SCANNER.scan("shop.example/");
    assertThat(
            said(
                contexts(
                    "https://%part%%x%",
                    tag -> tag.name().equals("part") ? List.of(shop) : List.of())))
        .isEqualTo("TEXT_URL_START UNSAFE");
  }

  @Test
  void aLongLinkIsReadOnce() {
    String text = "https://x.example/(".repeat(50_000) + "%x%".repeat(50_000);
    assertThat(contexts(text, tag -> List.of())).hasSize(50_000);
    String punctuation = ("https://x" + ".".repeat(2_000) + " %x% ").repeat(500);
    assertThat(contexts(punctuation, tag -> List.of())).hasSize(500);
  }
}
