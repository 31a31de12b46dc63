package dev.tagalong.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no tag and may have been meant as one. */
class SuspicionTest {
  private static final TagScanner SCANNER =
      new TagScanner(EnumSet.allOf(TagSyntax.class), List.of(), List.of());

  private static List<Suspicion> suspicions(String source) {
    return SCANNER.scan(source).suspicions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Dear {{name}, hello      ¦ MALFORMED    ¦ {{name                ¦ name",
        "Dear {{ name, hello      ¦ MALFORMED    ¦ {{ name               ¦ name",
        "Dear {{name:x}}, hello   ¦ MALFORMED    ¦ {{name:x}}            ¦ name",
        "Dear <<name>, hello      ¦ MALFORMED    ¦ <<name                ¦ name",
        "Dear %name, hello        ¦ MALFORMED    ¦ %name                 ¦ name",
        "Dear %name. Hello        ¦ MALFORMED    ¦ %name.                ¦ name.",
        "Dear %name               ¦ MALFORMED    ¦ %name                 ¦ name",
        "Dear %name %other%       ¦ MALFORMED    ¦ %name                 ¦ name",
        "&lt;&lt;name&gt;&gt;     ¦ ENCODED      ¦ &lt;&lt;name&gt;&gt;  ¦ name",
        "&LT;&#60;name&#x3E;&gt;  ¦ ENCODED      ¦ &LT;&#60;name&#x3E;&gt; ¦ name",
        "&#37;name&#37;           ¦ ENCODED      ¦ &#37;name&#37;        ¦ name",
        "&percnt;name&percnt;     ¦ ENCODED      ¦ &percnt;name&percnt;  ¦ name",
        "&#123;&#123;a&#125;&#125;¦ ENCODED      ¦ &#123;&#123;a&#125;&#125; ¦ a",
        "&lbrace;&lcub;a&rcub;&rbrace; ¦ ENCODED ¦ &lbrace;&lcub;a&rcub;&rbrace; ¦ a",
        "%7B%7Bname%7D%7D         ¦ ENCODED      ¦ %7B%7Bname%7D%7D      ¦ name",
        "%7b%7bname%7d%7d         ¦ ENCODED      ¦ %7b%7bname%7d%7d      ¦ name",
        "%3C%3Cname%3E%3E         ¦ ENCODED      ¦ %3C%3Cname%3E%3E      ¦ name",
        "%25name%25               ¦ ENCODED      ¦ %25name%25            ¦ name",
        "a {{#each items}} b      ¦ BLOCK        ¦ {{#each items}}       ¦ ''",
        "a {{ #if x }} b          ¦ BLOCK        ¦ {{ #if x }}           ¦ ''",
        "a {{/each}} b            ¦ BLOCK        ¦ {{/each}}             ¦ ''",
        "a {{else}} b             ¦ BLOCK        ¦ {{else}}              ¦ ''",
        "a {{else if x}} b        ¦ BLOCK        ¦ {{else if x}}         ¦ ''",
        "a {{> x}} b              ¦ BLOCK        ¦ {{> x}}               ¦ ''",
        "a {{{x}}} b              ¦ BLOCK        ¦ {{{x}}}               ¦ ''",
        "a {{{{x}}}} b            ¦ BLOCK        ¦ {{{{x}}}}             ¦ ''",
        "a {{^x}} b               ¦ BLOCK        ¦ {{^x}}                ¦ ''",
        "a {{! note }} b          ¦ BLOCK        ¦ {{! note }}           ¦ ''",
        "a {{!-- {{x b            ¦ BLOCK        ¦ {{!--                 ¦ ''",
        "a {{@index}} b           ¦ BLOCK        ¦ {{@index}}            ¦ ''",
        "a {{&x}} b               ¦ BLOCK        ¦ {{&x}}                ¦ ''",
        "a {{~x}} b               ¦ BLOCK        ¦ {{~x}}                ¦ ''",
        "a {{*x}} b               ¦ BLOCK        ¦ {{*x}}                ¦ ''",
        "a {{insert n \"x=y\"}} b ¦ BLOCK        ¦ {{insert n \"x=y\"}}  ¦ ''",
        "a {{ n | upcase }} b     ¦ BLOCK        ¦ {{ n | upcase }}      ¦ ''",
        "%asm_preferences_url%    ¦ RESERVED     ¦ %asm_preferences_url% ¦ asm_preferences_url",
        "{{asm_preferences_url}}  ¦ RESERVED     ¦ {{asm_preferences_url}} ¦ asm_preferences_url",
        "a {{ name }} b           ¦ BLANK_IN_TAG ¦ {{ name }}            ¦ name",
        "a {{first  name}} b      ¦ BLANK_IN_TAG ¦ {{first  name}}       ¦ first_name",
        "a << name >> b           ¦ BLANK_IN_TAG ¦ << name >>            ¦ name",
        "a % name % b             ¦ BLANK_IN_TAG ¦ % name %              ¦ name",
        "a %name % b              ¦ BLANK_IN_TAG ¦ %name %               ¦ name",
        "a % name% b              ¦ BLANK_IN_TAG ¦ % name%               ¦ name",
        "a %\u00A0name% b         ¦ BLANK_IN_TAG ¦ %\u00A0name%          ¦ name",
      })
  void suspicionsNameTheTagThatMayHaveBeenMeant(
      String source, Kind kind, String text, String name) {
    List<Suspicion> found = suspicions(source);

    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).text()).isEqualTo(text);
    assertThat(found.get(0).name()).isEqualTo(name);
    assertThat(source.substring(found.get(0).start(), found.get(0).end())).isEqualTo(text);
    assertThat(found.subList(1, found.size()))
        .allMatch(further -> further.syntax() == TagSyntax.BRACE && further.name().equals("x"));
  }

  @Test
  void blanksBetweenWordsLeaveOpenWhetherTheFirstWordAloneWasMeant() {
    assertThat(suspicions("%first name%"))
        .containsExactly(
            new Suspicion(
                Kind.BLANK_IN_TAG, "%first name%", "first_name", TagSyntax.PERCENT, 0, 12),
            new Suspicion(Kind.MALFORMED, "%first", "first", TagSyntax.PERCENT, 0, 6));
  }

  @Test
  void blanksBeforeATagsOwnSignAreNone() {
    ScannedText scanned = SCANNER.scan("20% off for %name%");

    assertThat(scanned.tags()).extracting(TagOccurrence::text).containsExactly("%name%");
    assertThat(scanned.suspicions()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "50% off, and 20% more",
        "1 << 2 >> 3",
        "{{}}",
        "{{ }}",
        "{{{}}}",
        "{ {a} }",
        "% %",
        "%\n%",
        "a &lt;b&gt; &amp; &#37; &nbsp;",
        "%7B%22a%22%7D",
        "%25C3%25A9",
        "<%asm_preferences_url%>",
        "%2520%252Fabc%252F",
        "{{\nname\n}}",
        "&lt;&lt;name>>",
        "100% !"
      })
  void ordinaryTextIsNotSuspicious(String source) {
    assertThat(suspicions(source)).isEmpty();
  }

  @Test
  void theSuggestionIsTheTagWrittenAsItShouldBe() {
    assertThat(suspicions("{{ first name }}").get(0).suggestion()).contains("{{first_name}}");
    assertThat(suspicions("{{#if x}}").get(0).suggestion()).isEmpty();
  }
}
