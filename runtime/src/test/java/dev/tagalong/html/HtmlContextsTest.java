package dev.tagalong.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.internal.data.Context;
import dev.tagalong.scan.ScannedText;
import dev.tagalong.scan.TagScanner;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in an HTML body tags stand. */
class HtmlContextsTest {
  private static final TagScanner SCANNER =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of("--tag--", "\"tag\""), List.of());

  private static List<LocatedContext> contexts(String html) {
    return HtmlContexts.find(html, SCANNER.scan(html).tags());
  }

  private static String described(String html) {
    return described(contexts(html));
  }

  private static String described(List<LocatedContext> contexts) {
    return contexts.stream()
        .map(context -> context.context() + " " + context.description())
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
        "<title>a < b %x%</title>%x% ¦ ESCAPABLE_RAW_TEXT a <title>; HTML text",
        "<title><%x%/title><b title='%x%'></title>%x% ¦ UNSAFE what may be the end of a <title>; UNSAFE what may be the end of a <title>; HTML text",
        "<textarea>%x%</%x%textarea ></textarea>%x% ¦ UNSAFE what may be the end of a <textarea>; UNSAFE what may be the end of a <textarea>; HTML text",
        "<textarea>a <%x%</textarea> ¦ UNSAFE what may be the end of a <textarea>",
        "<textarea>a < %x%</textarea> ¦ ESCAPABLE_RAW_TEXT a <textarea>",
        "<title/>%x% ¦ ESCAPABLE_RAW_TEXT a <title>",
        "<textarea><b title=%x%></textarea>%x% ¦ ESCAPABLE_RAW_TEXT a <textarea>; HTML text",
        "<textarea></textareas>%x%</TEXTAREA >%x% ¦ ESCAPABLE_RAW_TEXT a <textarea>; HTML text",
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
        "<script><!-- <script> </script> %x% --></script>%x% ¦ UNSAFE a <script>; UNSAFE HTML that is read in different ways from the <script> at 1:1 on",
        "<script><!-- </script> %x% --> ¦ UNSAFE HTML that is read in different ways from the <script> at 1:1 on",
        "<script><!--> <script></script>%x% ¦ UNSAFE HTML that is read in different ways from the <script> at 1:1 on",
        "<script>/* <script> */</script>%x% ¦ HTML text",
        "<style>a{width:%x%}</style>%x% ¦ UNSAFE a <style>; HTML text",
        "<STYLE>%x%</Style⏎>%x% ¦ UNSAFE a <style>; HTML text",
        "<style/>%x%</style>%x% ¦ UNSAFE a <style>; HTML text",
        "<style>%x%</style%x%></style>%x% ¦ UNSAFE what may be the end of a <style>; UNSAFE what may be the end of a <style>; HTML text",
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
        "<![CDATA[ > %x% ]]> ¦ UNSAFE HTML that is read in different ways from a CDATA section at 1:1 on",
        // Comments.
        "<!-- %x% -->%x% ¦ ESCAPABLE_RAW_TEXT a comment; HTML text",
        "<!-- <a title='%x%'> --!>%x% ¦ UNSAFE HTML that is read in different ways from the comment at 1:1 on; UNSAFE HTML that is read in different ways from the comment at 1:1 on",
        "<!-- <a title=%x%> -->%x% ¦ UNSAFE a comment, just before its end; HTML text",
        "<!-->%x%<!--->%x% ¦ UNSAFE HTML that is read in different ways from the comment at 1:1 on; UNSAFE HTML that is read in different ways from the comment at 1:1 on",
        "<!-- %x%-->%x% ¦ ESCAPABLE_RAW_TEXT a comment; HTML text",
        "<!-- %x%-> ¦ UNSAFE HTML that is read in different ways from the comment at 1:1 on",
        "<!-- --%x%> --> ¦ UNSAFE a comment, just before its end",
        "<!-- %x%!> --> ¦ UNSAFE a comment, just before its end",
        "<!-- --tag--> %x% --> ¦ UNSAFE a comment, just before its end; ESCAPABLE_RAW_TEXT a comment",
        "<!-- %x% ¦ UNSAFE HTML that is read in different ways from the comment at 1:1 on",
        "<!-%x%- --> ¦ UNSAFE a declaration",
        // Conditional comments.
        "<!--[if mso]><a title='%x%' href=\"%x%\">%x%<![endif]-->%x% ¦ ATTRIBUTE the attribute title; URL the attribute href; ESCAPABLE_RAW_TEXT text; HTML text",
        "<!--[if (gte mso 9)|(IE)]><td width=%x%><![endif]--> ¦ UNSAFE an unquoted value of the attribute width",
        "<!--[IF mso]><style>%x%</style><![endif]-->%x% ¦ UNSAFE a <style>; HTML text",
        "<!--[if mso]><style>%x%--> %x% ¦ UNSAFE a <style>; UNSAFE HTML that is read in different ways from the conditional comment at 1:1 on",
        "<!--[if mso]><v:roundrect href='%x%' arcsize='%x%'><![endif]--> ¦ URL the attribute href; ATTRIBUTE the attribute arcsize",
        "<!--[if !mso]><!--><p title='%x%'>%x%</p><!--<![endif]--> ¦ ATTRIBUTE the attribute title; HTML text",
        "<!--[if !mso]><!-- -->%x%<!-- <![endif]--> ¦ HTML text",
        "<![if !mso]>%x%<![endif]> ¦ HTML text",
        "<!--%x%[if mso]><b title='%x%'></b><![endif]--> ¦ UNSAFE a comment that may begin with a condition; UNSAFE a comment that may begin with a condition",
        "<!-- %x%]><b title='%x%'></b> --> ¦ UNSAFE a comment that may begin with a condition; UNSAFE a comment that may begin with a condition",
        "<!-- a]> %x% [%x%] --> ¦ ESCAPABLE_RAW_TEXT a comment; ESCAPABLE_RAW_TEXT a comment",
        "<!--[if %x%]>%x%<![endif]--> ¦ UNSAFE the condition of a comment; ESCAPABLE_RAW_TEXT text",
        "<!--[if a]><!--[if b]><a title='%x%'><![endif]-->%x% ¦ ATTRIBUTE the attribute title; HTML text",
        "<!--[if mso]> <!-- %x% <a title='%x%'> --> ¦ ESCAPABLE_RAW_TEXT a comment; ESCAPABLE_RAW_TEXT a comment",
        "<!--[if mso]>%x%>--> ¦ UNSAFE a comment, just before its end",
        "<!--[if mso]><p>%x%<!-- %x% --></p>%x%<![endif]-->%x% ¦ ESCAPABLE_RAW_TEXT text; ESCAPABLE_RAW_TEXT a comment; HTML text; HTML text",
        "<!--[if mso]-->%x%<!--[endif]--> ¦ HTML text",
        "<!--[if mso]><svg><![endif]--><title><b>%x%</title> ¦ UNSAFE HTML that is read in different ways from the <title> at 1:31 on",
        // SVG and MathML.
        "<svg><style/>%x%</svg> ¦ UNSAFE a <style>",
        "<svg><style>%x%</style>%x%</svg> ¦ UNSAFE a <style>; HTML text",
        "<svg><title><b title='%x%'>%x%</title></svg> ¦ UNSAFE HTML that is read in different ways from the <title> at 1:6 on; UNSAFE HTML that is read in different ways from the <title> at 1:6 on",
        "<svg><![CDATA[ > %x% ]]>%x%</svg> ¦ UNSAFE HTML that is read in different ways from a CDATA section at 1:6 on; UNSAFE HTML that is read in different ways from a CDATA section at 1:6 on",
        "<svg><![CDATA[ > %x% ¦ UNSAFE HTML that is read in different ways from a CDATA section at 1:6 on",
        "<svg></svg><title><b title='%x%'></title> ¦ UNSAFE HTML that is read in different ways from the <title> at 1:12 on",
        "<svg/><style/>%x% ¦ UNSAFE a <style>",
        "<svg><p><style/>%x% ¦ UNSAFE a <style>",
        "<svg><foreignObject><style/>%x% ¦ UNSAFE a <style>",
        "<svg><g></svg><style/>%x% ¦ UNSAFE a <style>",
        "<svg><a xlink:href='%x%'> ¦ URL the attribute xlink:href",
        // Where readers disagree, and where they do not.
        "<noscript><!--</noscript><b title='-->%x%'> ¦ UNSAFE HTML that is read in different ways from the <noscript> at 1:1 on",
        "<noscript><img src=\"https://a.example/?b=%x%\"></noscript>%x% ¦ URL_PART a part of the URL in the attribute src; HTML text",
        "<noscript><style>a { color: red }</style></noscript>%x% ¦ HTML text",
        "<noscript><style></noscript><b title='</style>%x%'> ¦ UNSAFE HTML that is read in different ways from the <noscript> at 1:1 on",
        "<noscript><b title='</noscript>%x%'> ¦ UNSAFE HTML that is read in different ways from the <noscript> at 1:1 on",
        "<noscript><xmp></noscript>%x%</xmp> ¦ UNSAFE HTML that is read in different ways from the <noscript> at 1:1 on",
        "<noscript><noscript></noscript>%x% ¦ UNSAFE HTML that is read in different ways from the <noscript> at 1:1 on",
        "<select><style><option title=\"</style>%x%\"> ¦ UNSAFE HTML that is read in different ways from the <style> at 1:9 on",
        "<select><option>%x%</option></select><style>a { color: red }</style>%x% ¦ HTML text; HTML text",
        "<svg><style><a title=\"</style>%x%\"> ¦ UNSAFE HTML that is read in different ways from the <style> at 1:6 on",
        "<svg><style>.a{fill:red}</style></svg>%x% ¦ HTML text",
        "<svg><title>a %x%</title></svg>%x% ¦ ESCAPABLE_RAW_TEXT a <title>; HTML text",
        "<svg><desc><style><a title=\"</style>%x%\"> ¦ UNSAFE HTML that is read in different ways from the <style> at 1:12 on",
        "<math><annotation-xml encoding=\"text/html\"><style><a title=\"</style>%x%\"> ¦ UNSAFE HTML that is read in different ways from the <style> at 1:44 on",
        "<noembed><a title=\"</noembed>%x%\"> ¦ UNSAFE HTML that is read in different ways from the <noembed> at 1:1 on",
        "<noframes><!--</noframes>%x%--> ¦ UNSAFE HTML that is read in different ways from the <noframes> at 1:1 on",
        "<iframe><b title='</iframe>%x%'> ¦ UNSAFE HTML that is read in different ways from the <iframe> at 1:1 on",
        "<xmp><style></xmp>%x%</style> ¦ UNSAFE HTML that is read in different ways from the <xmp> at 1:1 on",
        "<frameset><frame title='%x%'> ¦ UNSAFE HTML that is read in different ways from the <frameset> at 1:1 on",
        "<title><!--</title>%x%--> ¦ UNSAFE HTML that is read in different ways from the <title> at 1:1 on",
        "<style><!-- a { color: red } --></style>%x% ¦ HTML text",
        "<style><!-- </style>%x% ¦ UNSAFE HTML that is read in different ways from the <style> at 1:1 on",
        "<textarea/>%x%<b title='%x%'> ¦ UNSAFE HTML that is read in different ways from the <textarea> at 1:1 on; UNSAFE HTML that is read in different ways from the <textarea> at 1:1 on",
        "<table><textarea><b title='%x%'></textarea></table> ¦ ESCAPABLE_RAW_TEXT a <textarea>",
        "<template><p title='%x%'>%x%</p></template> ¦ ATTRIBUTE the attribute title; HTML text",
        "<a <b title='%x%'> ¦ UNSAFE HTML that is read in different ways from the <a> at 1:1 on",
        "</a title='>%x%'> ¦ UNSAFE an end tag",
        "</a title='>'>%x% ¦ UNSAFE HTML that is read in different ways from the </a> at 1:1 on",
        "</ <b title='>%x%'> ¦ UNSAFE HTML that is read in different ways from an end tag at 1:1 on",
        "<! \"> <b title='%x%'> ¦ UNSAFE HTML that is read in different ways from a declaration at 1:1 on",
        "<?a b=\"> <b title='%x%'> ¦ UNSAFE HTML that is read in different ways from a declaration at 1:1 on",
        "<?a > %x% ?> ¦ UNSAFE HTML that is read in different ways from a declaration at 1:1 on",
        "<?xml:namespace prefix = o ns = \"urn:x\" />%x% ¦ HTML text",
        "<!DOCTYPE html [<!ENTITY a '>'>]>%x% ¦ UNSAFE HTML that is read in different ways from the doctype at 1:1 on",
        "<![CDATA[ x ]]>%x% ¦ HTML text",
        "<!--[if mso]><b title='<![endif]-->%x% ¦ UNSAFE HTML that is read in different ways from the conditional comment at 1:1 on",
        "<!-- %x%%x%> --> ¦ UNSAFE a comment, just before its end; UNSAFE a comment, just before its end",
        "<form action-xhr='%x%' verify-xhr=\"https://%x%\"> ¦ URL the attribute action-xhr; UNSAFE the host of the URL in the attribute verify-xhr",
        "<a attributionsrc='https://a.example/%x%'> ¦ UNSAFE the attribute attributionsrc",
        "<param name='movie' value='%x%'> ¦ UNSAFE the attribute value of a <param>",
        "<p xml:base='https://a.example/%x%'> ¦ UNSAFE the attribute xml:base",
        "<base href='https://a.example/%x%'> ¦ UNSAFE the attribute href of a <base>",
        "<link rel='stylesheet' href='https://a.example/%x%'> ¦ UNSAFE the attribute href of a <link>",
        "<link itemprop='url' href='https://a.example/%x%'> ¦ URL_PART a part of the URL in the attribute href",
        "<svg><style><![CDATA[ .a > .b {} ]]></style></svg>%x% ¦ HTML text",
        "<svg><style><![CDATA[ %x% ]]></style></svg> ¦ UNSAFE a <style>",
        "<svg><style><![CDATA[ <b title=' ]]></style></svg>%x%'> ¦ UNSAFE HTML that is read in different ways from the <style> at 1:6 on",
        "<path fill='url(%x%)' stroke='%x%' clip-path='%x%'> ¦ UNSAFE the attribute fill of a <path>; UNSAFE the attribute stroke of a <path>; UNSAFE the attribute clip-path of a <path>",
        "<p [text]=\"'%x%'\" data-amp-bind-text='%x%'> ¦ UNSAFE the binding [text]; UNSAFE the binding data-amp-bind-text",
      })
  void everyTagHasItsPlace(String html, String contexts) {
    assertThat(described(html.replace("⏎", "\r\n"))).isEqualTo(contexts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "%x% ¦ URL the attribute href",
        "` \t\n\u0001%x%` ¦ URL the attribute href",
        "&#32;&Tab;&NewLine;&#x1;%x% ¦ URL the attribute href",
        "%x%/%x%?a=%x% ¦ URL_BASE the attribute href; URL_PART a part of the URL in the attribute href; URL_PART a part of the URL in the attribute href",
        "%x%?%x% ¦ URL_BASE the attribute href; URL_PART a part of the URL in the attribute href",
        "https://a.example/?b=%x%&amp;c=%x% ¦ URL_PART a part of the URL in the attribute href; URL_PART a part of the URL in the attribute href",
        "%x%/%x%/%x% ¦ URL_BASE the attribute href; URL_PART a part of the URL in the attribute href; URL_PART a part of the URL in the attribute href",
        "` %x% ` ¦ URL the attribute href",
        "mailto:%x% ¦ URL_PART a part of the URL in the attribute href",
        "#%x% ¦ URL_PART a part of the URL in the attribute href",
        "/j%x% ¦ URL_PART a part of the URL in the attribute href",
        "&%x% ¦ UNSAFE a character reference that is not closed in the attribute href",
        "&#%x% ¦ UNSAFE a character reference that is not closed in the attribute href",
        "javascript:f(%x%) ¦ UNSAFE the javascript: URL in the attribute href",
        "` JavaScript:%x%` ¦ UNSAFE the javascript: URL in the attribute href",
        "`java\tscr\nipt:%x%` ¦ UNSAFE the javascript: URL in the attribute href",
        "javascript&colon;%x% ¦ UNSAFE the javascript: URL in the attribute href",
        "&#106avascript&#x3A;%x% ¦ UNSAFE the javascript: URL in the attribute href",
        "java&Tab;script&#58%x% ¦ UNSAFE a character reference that is not closed in the attribute href",
        "&#99999999999;%x% ¦ URL_PART a part of the URL in the attribute href",
        "java%x%:alert(1) ¦ UNSAFE the javascript: URL in the attribute href",
        "java%x% ¦ URL_START a part of the URL in the attribute href",
        "vbscript:%x% ¦ UNSAFE the vbscript: URL in the attribute href",
        "data:text/html,%x% ¦ UNSAFE the data: URL in the attribute href",
        "http%x%://a.example ¦ UNSAFE the scheme of the URL in the attribute href",
      })
  void theBeginningOfAUrlIsAnotherPlaceThanTheRest(String value, String contexts) {
    assertThat(described("<a href=\"" + value + "\">")).isEqualTo(contexts);
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
        "ftp://%x%",
        "https://%x%.shop.example",
        "https://a-%x%.shop.example/",
        "https://%x%.co.uk/",
        "https://%x%.github.io/",
        "https://%x%.act.edu.au/",
        "https://a.b.c.d@%x%/",
        "https://%x%@shop.example/",
        "https://a:%x%@shop.example/",
        "https://shop.example:%x%/",
        "&sol;&sol;%x%/x",
        "&#47;&#x2F;%x%",
        "&bsol;/%x%",
        "/\\%x%",
        "/&Tab;/%x%",
        "ht&#9;tps:%x%",
        "https:/%x%",
        "http&colon;%x%",
        "https:////%x%",
        "https:\\/%x%",
        "myapp://%x%",
        "https://a&sol=%x%"
      })
  void aTextThatWouldChooseTheHostOfALinkIsInAnUnsafePlace(String value) {
    assertThat(described("<a href=\"" + value + "\">"))
        .isEqualTo("UNSAFE the host of the URL in the attribute href");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://shop.example/%x%",
        "https://shop.example?%x%",
        "https://shop.example#%x%",
        "https://shop.example\\%x%",
        "/a/%x%",
        "mailto:%x%",
        "sms:%x%",
        "https://shop.example&sol;%x%",
        "%%x%",
        "tel:%x%"
      })
  void behindTheHostAPartOfALinkIsSafe(String value) {
    assertThat(described("<a href=\"" + value + "\">"))
        .isEqualTo("URL_PART a part of the URL in the attribute href");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%x%",
        "\\%x%",
        "shop%x%",
        "https://%x%.forum.example.com/a",
        "https://a-%x%-b.forum.example.com:8080?a",
        "https://%x%.www.example.co.uk"
      })
  void beforeTheHostIsSettledAPartOfALinkIsSafeIfPercentEncoded(String value) {
    assertThat(described("<a href=\"" + value + "\">"))
        .isEqualTo("URL_START a part of the URL in the attribute href");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<p>R&%x%", "<p>&#%x%;", "<p>&l%x%", "<p title='&%x%'>", "<title>&%x%"})
  void aValueMayNotGoOnInACharacterReference(String html) {
    assertThat(described(html)).isEqualTo("UNSAFE a character reference that is not closed");
  }

  @Test
  void whatStandsInACharacterReferenceMayBeEmpty() {
    assertThat(described("&%x%l%x% &amp;%x% R&D %x% <!-- &%x% -->"))
        .isEqualTo(
            "UNSAFE a character reference that is not closed;"
                + " UNSAFE a character reference that is not closed;"
                + " HTML text; HTML text; ESCAPABLE_RAW_TEXT a comment");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "%x%%x% ¦ URL_PAST_HOST URL_PART",
        "%x%&amp;u=%x%&amp;v=%x% ¦ URL_PAST_HOST URL_PART URL_PART",
        "` %x%&u=%x% ` ¦ URL_PAST_HOST URL_PART",
        "%x%.%x%/%x% ¦ URL_PAST_HOST URL_PART URL_PART",
        "%x%:8080%x% ¦ URL_PAST_HOST URL_PART",
        "%x%@%x% ¦ URL_PAST_HOST URL_PART",
        "%x%/%x% ¦ URL_BASE URL_PART",
        "%x%&sol;%x% ¦ URL_BASE URL_PART",
        "%x%.x.example?%x% ¦ URL_BASE URL_PART",
        "%x%.example/ ¦ URL_BASE",
        // As it is: a name below the template's own domain, and a number as a port.
        "%x%%x%.www.x.example/ ¦ URL_BASE URL_START",
        "%x%:%x%/ ¦ URL_BASE UNSAFE"
      })
  void aWholeLinkBeforeAValueHasToHaveGotPastItsHost(String value, String contexts) {
    assertThat(
            contexts("<a href=\"" + value + "\">").stream()
                .map(context -> context.context().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(contexts);
  }

  @Test
  void aTextBehindWhatMayBeASlashWouldChooseTheHost() {
    assertThat(described("<a href='/%x%/%x%'>"))
        .isEqualTo(
            "URL_START a part of the URL in the attribute href;"
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
    assertThat(contexts("<v:rect " + attribute + "='%x%'>"))
        .extracting(LocatedContext::context)
        .containsExactly(Context.URL);
  }

  @Test
  void theDataOfAnObjectIsAUrl() {
    assertThat(described("<object data='%x%'>")).isEqualTo("URL the attribute data");
  }

  @Test
  void withoutTagsThereAreNoPlaces() {
    assertThat(contexts("<p>hello")).isEmpty();
  }

  /** Two million characters, for which anything but one pass would take hours. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "%part% ¦ %x% <title>%x%</title> ¦ HTML text; ESCAPABLE_RAW_TEXT a <title>",
        "<!--[if mso]><p>%part%</p><![endif]--> ¦ %x%<b title='%x%'>%x%</b> ¦ ESCAPABLE_RAW_TEXT text; ATTRIBUTE the attribute title; ESCAPABLE_RAW_TEXT text",
        "<!--[if mso]><p>%part%</p><![endif]--> ¦ %x%> ¦ UNSAFE a comment, just before its end",
        "<!-- %part% --> ¦ %x% ¦ ESCAPABLE_RAW_TEXT a comment",
      })
  void aSectionsTextIsReadWhereItsTagStands(String html, String text, String contexts) {
    ScannedText section = SCANNER.scan(text);
    List<LocatedContext> located =
        HtmlContexts.find(html, SCANNER.scan(html).tags(), tag -> List.of(section));
    assertThat(described(located.get(0).sections().get(0).tags())).isEqualTo(contexts);
  }

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
        "<noscript>",
        "<noscript></noscript>",
        "<noscript><select>",
        "<svg><style></style>",
        "<svg><select></svg>",
        "<style></style>",
        "<style><!-- --></style>",
        "<?a>",
        "<iframe></iframe>",
        "<a <",
        "<?",
        "-"
      })
  void theTimeGrowsWithTheLengthAlone(String part) {
    assertThat(contexts(part.repeat(800_000 / part.length()) + "'-->%x%")).hasSize(1);
  }
}
