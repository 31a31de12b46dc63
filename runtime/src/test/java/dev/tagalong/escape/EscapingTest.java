package dev.tagalong.escape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.internal.data.Context;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.owasp.encoder.Encode;

/** What is done to values by the place where their tag stands. */
class EscapingTest {
  private static final TagGuard GUARD = new TagGuard(List.of("%name%", "%3D", "<%body%>"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "HTML      | O'Brien & \"Söhne\" <b>     | O'Brien &amp; \"Söhne\" &lt;b&gt;",
        "HTML      | &amp;                       | &amp;amp;",
        "HTML      | 😀&                         | 😀&amp;",
        "ATTRIBUTE | O'Brien & \"Söhne\" <b> -->  | O&#39;Brien &amp; &#34;Söhne&#34; &lt;b&gt; --&gt;",
        "ATTRIBUTE | 😀&                         | 😀&amp;",
        "URL       | https://a.example/?b=c&d=\"e | https://a.example/?b=c&amp;d=&#34;e",
        "URL_PART  | a b&c=d/e?f#g%h+é😀\"'<>    | a%20b%26c%3Dd%2Fe%3Ff%23g%25h%2B%C3%A9%F0%9F%98%80%22%27%3C%3E",
        "URL_PART  | a-b_c.d~e9                  | a-b_c.d~e9",
        "NONE      | <b>\"&                      | <b>\"&",
      })
  void valuesAreEscapedForTheirPlace(Escaping escaping, String value, String escaped) {
    assertThat(escaping.escape(value)).isEqualTo(escaped);
  }

  @ParameterizedTest
  @EnumSource(
      value = Escaping.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"URL", "URL_BASE", "URL_PAST_HOST"})
  void aHarmlessValueIsNotCopied(Escaping escaping) {
    String value = "harmless";

    assertThat(escaping.escape(value)).isSameAs(value);
  }

  @Test
  void textWithCharactersBeyondTheBasicPlaneIsNotCopied() {
    String value = "Grüße 😀 你好\t\r\n\u0085\u202E";

    assertThat(Escaping.HTML.escape(value)).isSameAs(value);
  }

  @Test
  void textIsEscapedAsTheEncoderOfOwaspDoes() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String value = "a" + Character.toString(character) + "b";
      assertThat(Escaping.HTML.escape(value)).isEqualTo(Encode.forHtmlContent(value));
    }
  }

  @Test
  void whatHtmlCannotCarryIsABlankInTextAndAttributesAlike() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      String value = "a" + Character.toString(character) + "b";
      String text = Escaping.HTML.escape(value);
      if (character != '"' && character != '\'') {
        assertThat(text).isEqualTo(Escaping.ATTRIBUTE.escape(value));
      }
    }
    assertThat(Escaping.HTML.escape("a\0b\u0007c\u007Fd\u0090e\uFFFEf\uD83Fg\uDE00\uFDD0"))
        .isEqualTo("a b c d e f g  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "https://example.com/",
        "HTTPS://EXAMPLE.COM",
        "http://a/?b=c d",
        "mailto:a@b.example",
        "tel:+491234",
        "cid:logo@example.com",
        "https://例え.jp/é"
      })
  void linksMayLeadToTheWebAPersonOrAPartOfTheMail(String value) {
    assertThat(Escaping.URL.linkRefusal(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " https://a",
        "\thttps://a",
        "\0https://a",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\u0001javascript:alert(1)",
        "javascript&colon;alert(1)",
        "vbscript:x",
        "VBSCRIPT:x",
        "data:text/html;base64,PHM+",
        "data:image/png;base64,AA==",
        "file:///etc/passwd",
        "ftp://a",
        "blob:https://a",
        "about:blank",
        "view-source:https://a",
        "feed:https://a",
        "//evil.example",
        "/relative",
        "relative",
        "#top",
        "?q",
        "\\\\evil",
        "https",
        "http",
        "htt\tps://a",
        "ht\ntps://a",
        "http\u017F://a",
        "ma\u0130lto:a@b",
        "c\u0131d:x",
        "https\uFF1A//a",
        "\u200Bhttps://a",
        "\uFEFFhttps://a",
        "\u202Ehttps://a",
        "x-https://a",
        "%68ttps://a",
        "&#104;ttps://a",
        "jar:https://a",
        "sms:1",
        "skype:x",
        "ms-word:ofe|u|https://a"
      })
  void linksMayLeadNowhereElse(String value) {
    String reason =
        "is no URL that a mail may link to: it begins with none of http:, https:, mailto:, tel:"
            + " and cid:";

    assertThat(Escaping.URL.linkRefusal(value)).contains(reason);
    assertThatThrownBy(() -> Escaping.URL.escape(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the value " + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.example/",
        "https://x.example/a?b",
        "http:x.example?",
        "https://x.example#",
        "https://a@x.example:1\\",
        "mailto:a@b.example",
        "tel:+49"
      })
  void aLinkMayHaveGotPastItsHost(String value) {
    assertThat(Escaping.URL_PAST_HOST.refusal(value, GUARD.classes().of(value), GUARD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                  | is empty, but the link goes on behind it, and what follows would choose the host",
        "https://x.example   | ends with its host, but a value goes on behind it, which would choose the host: write a slash at its end",
        "https:////a@b:80    | ends with its host, but a value goes on behind it, which would choose the host: write a slash at its end",
        "https:/             | is no URL that a mail may link to: it ends before its host",
        "/a                  | is no URL that a mail may link to: it begins with none of http:, https:, mailto:, tel: and cid:"
      })
  void aLinkThatHasNotGotPastItsHostIsRefusedBeforeAValue(String value, String reason) {
    assertThat(Escaping.URL_PAST_HOST.refusal(value, GUARD.classes().of(value), GUARD))
        .contains(reason);
  }

  @Test
  void linksHoldNoControlCharacters() {
    assertThat(Escaping.URL.linkRefusal("mailto:a@b.example\r\nBcc:c@d.example"))
        .contains("is no URL: it holds the control character U+000D at index 18");
  }

  @Test
  void onlyLinksAreEverRefused() {
    assertThat(Escaping.ATTRIBUTE.linkRefusal("javascript:alert(1)")).isEmpty();
    assertThat(Escaping.URL_PART.linkRefusal("javascript:alert(1)")).isEmpty();
  }

  @Test
  void whereOneSpellingStandsInSeveralPlacesItIsSafeInAllOfThem() {
    assertThat(Escaping.forAll(Set.of(Context.TEXT, Context.SUBJECT))).isEqualTo(Escaping.NONE);
    assertThat(Escaping.forAll(Set.of(Context.UNSAFE))).isEqualTo(Escaping.NONE);
    assertThat(Escaping.forAll(Set.of(Context.HTML))).isEqualTo(Escaping.HTML);
    assertThat(Escaping.forAll(Set.of(Context.HTML, Context.ESCAPABLE_RAW_TEXT)))
        .isEqualTo(Escaping.ESCAPABLE_RAW_TEXT);
    assertThat(Escaping.forAll(Set.of(Context.HTML, Context.TEXT)))
        .isEqualTo(Escaping.ESCAPABLE_RAW_TEXT);
    assertThat(Escaping.forAll(Set.of(Context.ESCAPABLE_RAW_TEXT, Context.ATTRIBUTE)))
        .isEqualTo(Escaping.ATTRIBUTE);
    assertThat(Escaping.forAll(Set.of(Context.HTML, Context.ATTRIBUTE)))
        .isEqualTo(Escaping.ATTRIBUTE);
    assertThat(Escaping.forAll(Set.of(Context.URL_PART, Context.ATTRIBUTE)))
        .isEqualTo(Escaping.ATTRIBUTE);
    assertThat(Escaping.forAll(Set.of(Context.HTML, Context.URL_PART)))
        .isEqualTo(Escaping.ATTRIBUTE);
    assertThat(Escaping.forAll(Set.of(Context.URL_PART, Context.TEXT)))
        .isEqualTo(Escaping.URL_PART);
    assertThat(Escaping.forAll(Set.of(Context.HTML, Context.URL, Context.TEXT)))
        .isEqualTo(Escaping.URL);
    assertThat(Escaping.forAll(Set.of(Context.URL, Context.URL_BASE, Context.URL_PAST_HOST)))
        .isEqualTo(Escaping.URL_PAST_HOST);
    assertThat(Escaping.forAll(Set.of(Context.TEXT_URL_PART))).isEqualTo(Escaping.URL_PART);
    assertThat(Escaping.forAll(Set.of(Context.TEXT_URL_PART, Context.SUBJECT)))
        .isEqualTo(Escaping.NONE);
    assertThat(Escaping.forAll(Set.of(Context.TEXT_URL_START, Context.TEXT)))
        .isEqualTo(Escaping.URL_PART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE     | a %name%           | holds the tag %name% of this template, which the service would replace in turn",
        "NONE     | a <%body%>  | holds <%body%>, which the service fills by itself",
        "URL      | https://a/%name%   | holds the tag %name% of this template, which the service would replace in turn",
        "URL      | nowhere            | is no URL that a mail may link to: it begins with none of http:, https:, mailto:, tel: and cid:",
        "URL_PART | =                  | holds the tag %3D of this template, which the service would replace in turn",
      })
  void aTagIsRefusedWhereItCannotBeDisarmed(Escaping escaping, String value, String reason) {
    assertThat(escaping.refusal(value, GUARD.classes().of(value), GUARD)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({"HTML", "ATTRIBUTE", "MARKUP"})
  void aTagIsNotRefusedWhereItIsDisarmed(Escaping escaping) {
    assertThat(escaping.refusal("%name%", GUARD.classes().of("%name%"), GUARD)).isEmpty();
  }
}
