package dev.tagalong.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in an HTML body tags stand. */
class HtmlPlacesTest {
  private static final TagScanner SCANNER =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of("--tag--", "\"tag\""), List.of());

  private static List<PlaceOf> places(String html) {
    return HtmlPlaces.find(html, SCANNER.scan(html).tags());
  }

  private static String described(String html) {
    return places(html).stream()
        .map(place -> place.place() + " " + place.description())
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        // Text.
        "%x% ¦ HTML text",
        "<p>Dear %x%, 1 < 2 && 3 > 2 %x%</p> ¦ HTML text; HTML text",
        "<p>{{x}} <<x>> %x%</p> ¦ HTML text; HTML text; HTML text",
        "a<%x ¦ ``",
        "a < %x% > b ¦ HTML text",
        "a <3 %x% ¦ HTML text",
        "<br/>%x%<br />%x% ¦ HTML text; HTML text",
        "<title>a < b %x%</title>%x% ¦ HTML a <title>; HTML text",
        "<title/>%x% ¦ HTML a <title>",
        "<textarea><b title=%x%></textarea>%x% ¦ HTML a <textarea>; HTML text",
        "<textarea></textareas>%x%</TEXTAREA >%x% ¦ HTML a <textarea>; HTML text",
        "<o:p>%x%</o:p> ¦ HTML text",
        "<noscript><p title='%x%'>%x%</noscript> ¦ ATTRIBUTE the attribute title; HTML text",
        // Attributes.
        "<a title=\"%x%\">%x% ¦ ATTRIBUTE the attribute title; HTML text",
        "<a title='a > b %x%'> ¦ ATTRIBUTE the attribute title",
        "<a title = \"%x%\"alt='%x%'> ¦ ATTRIBUTE the attribute title; ATTRIBUTE the attribute alt",
        "<A TITLE=\"%x%\"> ¦ ATTRIBUTE the attribute title",
        "<a\ttitle\f=⏎'%x%'> ¦ ATTRIBUTE the attribute title",
        "<input value=\"%x%\" disabled/> ¦ ATTRIBUTE the attribute value",
        "<td width='%x%' bgcolor='#%x%'> ¦ ATTRIBUTE the attribute width; ATTRIBUTE the attribute bgcolor",
        "<a =title=\"%x%\"> ¦ ATTRIBUTE the attribute =title",
        "<a title=\"<script>%x%\"> ¦ ATTRIBUTE the attribute title",
        "<a data-href=\"%x%\"> ¦ ATTRIBUTE the attribute data-href",
        "<a title=\"\"tag\"\"> ¦ ATTRIBUTE the attribute title",
        "<meta name=\"a\" content=\"%x%\"> ¦ ATTRIBUTE the attribute content",
        "<td data=\"%x%\"> ¦ ATTRIBUTE the attribute data",
        "<svg xmlns:href=\"%x%\"> ¦ ATTRIBUTE the attribute xmlns:href",
        // Places that no escaping makes safe.
        "<a title=%x%> ¦ UNSAFE an unquoted value of the attribute title",
        "<a href=https://a/%x%/> ¦ UNSAFE an unquoted value of the attribute href",
        "<a title= a%x%b> ¦ UNSAFE an unquoted value of the attribute title",
        "<a href=\"a\"%x%> ¦ UNSAFE the name of an attribute",
        "<a %x%=\"b\"> ¦ UNSAFE the name of an attribute",
        "<a on%x%='b'> ¦ UNSAFE the name of an attribute",
        "<a/%x%> ¦ UNSAFE the name of an attribute",
        "<%x% class='a'>%x% ¦ UNSAFE the name of a tag; HTML text",
        "<h%x%>b</h%x%> ¦ UNSAFE the name of a tag; UNSAFE an end tag",
        "</a title='%x%'>%x% ¦ UNSAFE an end tag; HTML text",
        "</%x%>%x% ¦ UNSAFE an end tag; HTML text",
        "</ %x%>%x% ¦ UNSAFE an end tag; HTML text",
        "<a title=\"%x%\" ¦ UNSAFE a tag that is not closed",
        "<a title=\"%x% > ¦ UNSAFE a tag that is not closed",
        "<a onclick=\"f('%x%')\"> ¦ UNSAFE the event handler onclick",
        "<a ONMOUSEOVER='%x%'> ¦ UNSAFE the event handler onmouseover",
        "<p style=\"color:%x%\"> ¦ UNSAFE the attribute style",
        "<img srcset='%x% 2x'> ¦ UNSAFE the attribute srcset",
        "<iframe srcdoc='%x%'> ¦ UNSAFE the attribute srcdoc",
        "<a ping='%x%'> ¦ UNSAFE the attribute ping",
        "<meta content='0;url=%x%' http-equiv=refresh> ¦ UNSAFE the attribute content of a <meta>",
        "<meta http-equiv='%x%' content='%x%'> ¦ UNSAFE the attribute http-equiv; UNSAFE the attribute content of a <meta>",
        "<script src='https://a/%x%'></script>%x% ¦ UNSAFE the attribute src of a <script>; HTML text",
        "<set attributeName=href to='%x%'> ¦ UNSAFE the attribute to of a <set>",
        "<script>a < b; '%x%'</script>%x% ¦ UNSAFE a <script>; HTML text",
        "<script><!-- <script> </script> %x% --></script>%x% ¦ UNSAFE a <script>; HTML text",
        "<script><!-- </script> %x% --> ¦ HTML text",
        "<script><!--> <script></script>%x% ¦ HTML text",
        "<script>/* <script> */</script>%x% ¦ HTML text",
        "<style>a{width:%x%}</style>%x% ¦ UNSAFE a <style>; HTML text",
        "<STYLE>%x%</Style⏎>%x% ¦ UNSAFE a <style>; HTML text",
        "<style/>%x%</style>%x% ¦ UNSAFE a <style>; HTML text",
        "<style>%x%</style%x%></style>%x% ¦ UNSAFE a <style>; UNSAFE a <style>; HTML text",
        "<style>%x% ¦ UNSAFE a <style>",
        "<xmp><b>%x%</xmp>%x% ¦ UNSAFE a <xmp>; HTML text",
        "<iframe>%x%</iframe>%x% ¦ UNSAFE a <iframe>; HTML text",
        "<noembed>%x%</noembed><noframes>%x%</noframes> ¦ UNSAFE a <noembed>; UNSAFE a <noframes>",
        "<plaintext>%x%</plaintext>%x% ¦ UNSAFE a <plaintext>; UNSAFE a <plaintext>",
        "<!DOCTYPE html PUBLIC '%x%'>%x% ¦ UNSAFE the doctype; HTML text",
        "<?xml version='%x%'?>%x% ¦ UNSAFE a declaration; HTML text",
        "<!a %x%>%x% ¦ UNSAFE a declaration; HTML text",
        "<!%x%>%x% ¦ UNSAFE a declaration; HTML text",
        "<![CDATA[ %x% ]]>%x% ¦ UNSAFE a CDATA section; HTML text",
        "<![CDATA[ > %x% ]]> ¦ HTML text",
        // Comments.
        "<!-- %x% -->%x% ¦ HTML a comment; HTML text",
        "<!-- <a title='%x%'> --!>%x% ¦ HTML a comment; HTML text",
        "<!-- <a title=%x%> -->%x% ¦ UNSAFE a comment, just before its end; HTML text",
        "<!-->%x%<!--->%x% ¦ HTML text; HTML text",
        "<!-- %x%-->%x% ¦ HTML a comment; HTML text",
        "<!-- %x%-> ¦ UNSAFE a comment, just before its end",
        "<!-- --%x%> --> ¦ UNSAFE a comment, just before its end",
        "<!-- %x%!> --> ¦ UNSAFE a comment, just before its end",
        "<!-- --tag--> %x% --> ¦ UNSAFE a comment, just before its end; HTML a comment",
        "<!-- %x% ¦ HTML a comment",
        "<!-%x%- --> ¦ UNSAFE a declaration",
        // Conditional comments.
        "<!--[if mso]><a title='%x%' href=\"%x%\">%x%<![endif]-->%x% ¦ ATTRIBUTE the attribute title; URL the attribute href; HTML text; HTML text",
        "<!--[if (gte mso 9)|(IE)]><td width=%x%><![endif]--> ¦ UNSAFE an unquoted value of the attribute width",
        "<!--[IF mso]><style>%x%</style><![endif]-->%x% ¦ UNSAFE a <style>; HTML text",
        "<!--[if mso]><style>%x%--> %x% ¦ UNSAFE a <style>; HTML text",
        "<!--[if mso]><v:roundrect href='%x%' arcsize='%x%'><![endif]--> ¦ URL the attribute href; ATTRIBUTE the attribute arcsize",
        "<!--[if !mso]><!--><p title='%x%'>%x%</p><!--<![endif]--> ¦ ATTRIBUTE the attribute title; HTML text",
        "<!--[if !mso]><!-- -->%x%<!-- <![endif]--> ¦ HTML text",
        "<![if !mso]>%x%<![endif]> ¦ HTML text",
        "<!--[if %x%]>%x%<![endif]--> ¦ UNSAFE the condition of a comment; HTML text",
        "<!--[if a]><!--[if b]><a title='%x%'><![endif]-->%x% ¦ ATTRIBUTE the attribute title; HTML text",
        "<!--[if mso]> <!-- %x% <a title='%x%'> --> ¦ HTML a comment; HTML a comment",
        "<!--[if mso]>%x%>--> ¦ UNSAFE a comment, just before its end",
        "<!--[if mso]-->%x%<!--[endif]--> ¦ HTML text",
        "<!--[if mso]><svg><![endif]--><title><b>%x%</title> ¦ HTML a <title>",
        // SVG and MathML.
        "<svg><style/>%x%</svg> ¦ HTML text",
        "<svg><style>%x%</style>%x%</svg> ¦ UNSAFE a <style>; HTML text",
        "<svg><title><b title='%x%'>%x%</title></svg> ¦ ATTRIBUTE the attribute title; HTML text",
        "<svg><![CDATA[ > %x% ]]>%x%</svg> ¦ UNSAFE a CDATA section; HTML text",
        "<svg><![CDATA[ > %x% ¦ UNSAFE a CDATA section",
        "<svg></svg><title><b title='%x%'></title> ¦ HTML a <title>",
        "<svg/><style/>%x% ¦ UNSAFE a <style>",
        "<svg><p><style/>%x% ¦ UNSAFE a <style>",
        "<svg><foreignObject><style/>%x% ¦ UNSAFE a <style>",
        "<svg><g></svg><style/>%x% ¦ UNSAFE a <style>",
        "<svg><a xlink:href='%x%'> ¦ URL the attribute xlink:href",
      })
  void everyTagHasItsPlace(String html, String places) {
    assertThat(described(html.replace("⏎", "\r\n"))).isEqualTo(places);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "%x% ¦ URL the attribute href",
        "` \t\n\u0001%x%` ¦ URL the attribute href",
        "&#32;&Tab;&NewLine;&#x1;%x% ¦ URL the attribute href",
        "%x%/%x%?a=%x% ¦ URL the attribute href; URL_PART a part of the URL in the attribute href; URL_PART a part of the URL in the attribute href",
        "%x%?%x% ¦ URL the attribute href; URL_PART a part of the URL in the attribute href",
        "https://a.example/?b=%x%&amp;c=%x% ¦ URL_PART a part of the URL in the attribute href; URL_PART a part of the URL in the attribute href",
        "https://%x%.shop.example/ ¦ URL_PART a part of the URL in the attribute href",
        "mailto:%x% ¦ URL_PART a part of the URL in the attribute href",
        "#%x% ¦ URL_PART a part of the URL in the attribute href",
        "/j%x% ¦ URL_PART a part of the URL in the attribute href",
        "&%x% ¦ URL_PART a part of the URL in the attribute href",
        "&#%x% ¦ URL_PART a part of the URL in the attribute href",
        "javascript:f(%x%) ¦ UNSAFE the javascript: URL in the attribute href",
        "` JavaScript:%x%` ¦ UNSAFE the javascript: URL in the attribute href",
        "`java\tscr\nipt:%x%` ¦ UNSAFE the javascript: URL in the attribute href",
        "javascript&colon;%x% ¦ UNSAFE the javascript: URL in the attribute href",
        "&#106avascript&#x3A;%x% ¦ UNSAFE the javascript: URL in the attribute href",
        "java&Tab;script&#58%x% ¦ UNSAFE the javascript: URL in the attribute href",
        "&#99999999999;%x% ¦ URL_PART a part of the URL in the attribute href",
        "java%x%:alert(1) ¦ UNSAFE the javascript: URL in the attribute href",
        "java%x% ¦ URL_PART a part of the URL in the attribute href",
        "vbscript:%x% ¦ UNSAFE the vbscript: URL in the attribute href",
        "data:text/html,%x% ¦ UNSAFE the data: URL in the attribute href",
        "http%x%://a.example ¦ URL_PART a part of the URL in the attribute href",
      })
  void theBeginningOfAUrlIsAnotherPlaceThanTheRest(String value, String places) {
    assertThat(described("<a href=\"" + value + "\">")).isEqualTo(places);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://%x%/",
        "https:%x%",
        "HTTP:\\\\%x%",
        "&#104;ttps://%x%",
        "//%x%/a",
        "\\/%x%/a",
        "https://%x%.example/",
        "https://www.%x%.example/",
        "https://shop.%x%/?a",
        "https://shop.example%x%",
        "https://shop.example%x%/a",
        "https://shop.example%x%#a",
        "https://shop.example%x%:443/a.b.c",
        "https://a@shop.example%x%",
        "ftp://%x%"
      })
  void aTextThatWouldChooseTheHostOfALinkIsInAnUnsafePlace(String value) {
    assertThat(described("<a href=\"" + value + "\">"))
        .isEqualTo("UNSAFE the host of the URL in the attribute href");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://%x%.shop.example",
        "https://%x%.shop.example:8080/a",
        "https://a-%x%.shop.example/",
        "https://%x%@shop.example/",
        "https://a:%x%@shop.example/",
        "https://shop.example:%x%/",
        "https://shop.example/%x%",
        "https://shop.example?%x%",
        "https://shop.example#%x%",
        "https://shop.example\\%x%",
        "/%x%",
        "%%x%",
        "tel:%x%"
      })
  void belowADomainOfTheTemplatesAndBehindItAPartOfALinkIsSafe(String value) {
    assertThat(described("<a href=\"" + value + "\">"))
        .isEqualTo("URL_PART a part of the URL in the attribute href");
  }

  @Test
  void aTextRightBehindAWholeLinkWouldChooseItsHost() {
    assertThat(described("<a href='%x%%x%'>"))
        .isEqualTo("URL the attribute href; UNSAFE the host of the URL in the attribute href");
    assertThat(described("<a href='https://%x%.%x%.example'>"))
        .isEqualTo(
            "URL_PART a part of the URL in the attribute href;"
                + " UNSAFE the host of the URL in the attribute href");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "href",
        "src",
        "action",
        "formaction",
        "background",
        "cite",
        "poster",
        "longdesc",
        "lowsrc",
        "dynsrc",
        "icon",
        "manifest",
        "usemap",
        "xlink:href",
        "o:href",
        "SRC",
        "codebase"
      })
  void urlAttributesAreKnownOnAnyElement(String attribute) {
    assertThat(places("<v:rect " + attribute + "='%x%'>"))
        .extracting(PlaceOf::place)
        .containsExactly(Place.URL);
  }

  @Test
  void theDataOfAnObjectIsAUrl() {
    assertThat(described("<object data='%x%'>")).isEqualTo("URL the attribute data");
  }

  @Test
  void withoutTagsThereAreNoPlaces() {
    assertThat(places("<p>hello")).isEmpty();
  }

  /** Two million characters, for which anything but one pass would take hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<",
        "</",
        "<!",
        "<!--",
        "<!-- --",
        "<a",
        "<a ",
        "<a>",
        "<a b='",
        "<a b",
        "&",
        "<title>",
        "<script><!--",
        "<script><!--<script>",
        "<!--[if a]>",
        "<!--[if",
        "<!--[if a]><title>-->",
        "<!--[if a]><a b='-->",
        "<![CDATA[",
        "<svg>",
        "<svg><title>",
        "<svg><![CDATA[",
        "<?",
        "-"
      })
  void theTimeGrowsWithTheLengthAlone(String part) {
    assertThat(places(part.repeat(2_000_000 / part.length()) + "'-->%x%")).hasSize(1);
  }
}
