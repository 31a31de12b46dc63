package dev.tagalong.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are tags, and which are none. */
class TagScannerTest {
  private static final Set<TagSyntax> ALL = EnumSet.allOf(TagSyntax.class);
  private static final TagScanner SCANNER = new TagScanner(ALL, List.of(), List.of());

  private static List<String> tags(String source) {
    return tags(SCANNER, source);
  }

  private static List<String> tags(TagScanner scanner, String source) {
    ScannedText scanned = scanner.scan(source);
    for (TagOccurrence tag : scanned.tags()) {
      assertThat(source.substring(tag.start(), tag.end())).isEqualTo(tag.text());
    }
    return scanned.tags().stream().map(TagOccurrence::text).toList();
  }

  private static TagScanner withCustom(String... texts) {
    return new TagScanner(ALL, List.of(texts), List.of());
  }

  private static TagScanner ignoring(String... texts) {
    return new TagScanner(ALL, List.of(), List.of(texts));
  }

  @Test
  void everyFormOfTagIsFoundInOrder() {
    assertThat(SCANNER.scan("Dear {{name}}, <<sum>> of %due.date%").tags())
        .containsExactly(
            new TagOccurrence("{{name}}", "name", Optional.of(TagSyntax.BRACE), 5, 13),
            new TagOccurrence("<<sum>>", "sum", Optional.of(TagSyntax.ANGLE), 15, 22),
            new TagOccurrence("%due.date%", "due.date", Optional.of(TagSyntax.PERCENT), 26, 36));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%first_name%", "%first-name%", "%FIRST.NAME%", "%n%", "%x2%", "%abc%", "%a.%", "{{de}}",
        "<<C3>>", "%größe%", "%姓名%", "{{имя}}", "<<اسم>>", "%नाम%", "%𝒳%", "%e\u0301tat%",
        "%body%", "%subject%"
      })
  void aNameIsALetterAndThenLettersDigitsMarksAndJoints(String tag) {
    assertThat(tags("x" + tag + "y")).containsExactly(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%%", "% %", "%1st%", "%_a%", "%-%", "%a b%", "%a\nb%", "{{}}", "{{1}}", "<<>>", "<< a >>",
        "{name}", "<name>", "%name", "name%", "{{name}", "<<name>", "%a&b%", "%de%", "%DE%",
        "%C3%A9", "%😀%"
      })
  void anythingElseIsNoName(String text) {
    assertThat(tags("x" + text + "y")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<td style=\"width:100%;height:50%\">",
        "<style>@media(max-width:600px){.a{width:100%!important}.b{width:50%}}</style>",
        ".a{width:calc(100%-20px)}.b{margin:0 5% 0 5%}",
        "@keyframes x{0%,50%{left:0}100%{left:50%}}",
        "linear-gradient(90deg,rgba(0,0,0,.5)10%,red 20%,blue 30%)",
        "https://example.com/?q=%C3%A9t%C3%A9&r=caf%C3%A9",
        "https://example.com/%E4%BD%A0%E5%A5%BDabc%E5%A5%BD",
        "https://example.com/?u=https%3A%2F%2Fexample.org%2Fa%20b%2Fc",
        "%F0%9F%98%80a%F0%9F%98%80",
        "Save 50% today and 20% tomorrow. 100%",
        "50%的用户和20%的商家",
        "最大50%OFFクーポンと20%OFFクーポン",
        "<%asm_group_unsubscribe_url%> <%asm_preferences_raw_url%> <%body%> <%subject%>",
        "<% Click here to %unsubscribe% %>",
        "<% Click\nhere %>",
        "-->><!--<![endif]--> a >> b << 2",
        "{\"a\":{\"b\":{\"c\":1}}}",
      })
  void whatOrdinaryMailIsFullOfIsNoTag(String source) {
    assertThat(tags(source)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100%%name%, %name%",
    "%%name%%, %name%",
    "50%off%, %off%",
    "%C3%A9%name%, %name%",
    "%20%name%20, %name%",
    "/%de%name%, %name%",
    "{{{name}}, {{name}}",
    "{{name}}}, {{name}}",
    "<<<name>>>, <<name>>",
    "<%name% class=a>, %name%",
    "%name%>, %name%",
    "50% off for %name%, %name%",
    "%a <% x %> %name%, %name%",
  })
  void aTagIsFoundBesideWhatIsNone(String source, String tag) {
    assertThat(tags(source)).containsExactly(tag);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ name }}",
        "{{name }}",
        "{{\tname}}",
        "{{\u00A0name\u202F}}",
        "{{\r\n  name\n}}"
      })
  void blanksWithinBracesDoNotCount(String text) {
    assertThat(SCANNER.scan("x" + text + "y").tags())
        .containsExactly(
            new TagOccurrence(
                "{{name}}", "name", Optional.of(TagSyntax.BRACE), 1, 1 + text.length()));
  }

  @Test
  void adjacentTagsAreAllFound() {
    assertThat(tags("%first%%last%{{a}}{{b}}<<c>><<d>>"))
        .containsExactly("%first%", "%last%", "{{a}}", "{{b}}", "<<c>>", "<<d>>");
  }

  @Test
  void aSharedSignBelongsToTheFirstTag() {
    assertThat(tags("%a%b%")).containsExactly("%a%");
  }

  @Test
  void onlyTheFormsAskedForAreFound() {
    TagScanner percent = new TagScanner(Set.of(TagSyntax.PERCENT), List.of(), List.of());

    ScannedText scanned = percent.scan("%a% {{b}} <<c>> {{#d}} {{ e }} &lt;&lt;f&gt;&gt; {{g");

    assertThat(scanned.tags()).extracting(TagOccurrence::text).containsExactly("%a%");
    assertThat(scanned.suspicions()).isEmpty();
  }

  @Test
  void customTextsAreTagsWhateverTheyLookLike() {
    TagScanner scanner =
        withCustom("-name-", "[%name%]", "#name#", "%de%", "{{ a }}", "★", "<%x%>");

    assertThat(tags(scanner, "-name- [%name%] #name# %de% {{ a }} ★★ <%x%> %name%"))
        .containsExactly(
            "-name-", "[%name%]", "#name#", "%de%", "{{ a }}", "★", "★", "<%x%>", "%name%");
  }

  @Test
  void aCustomTextHasNoNameButMayHaveAForm() {
    assertThat(withCustom("-a-", "%de%").scan("-a-%de%").tags())
        .containsExactly(
            new TagOccurrence("-a-", "", Optional.empty(), 0, 3),
            new TagOccurrence("%de%", "", Optional.of(TagSyntax.PERCENT), 3, 7));
  }

  @Test
  void theLongestCustomTextWins() {
    assertThat(tags(withCustom("-a", "-a-b", "-a-"), "-a-b-a-a")).containsExactly("-a-b", "-a-");
  }

  @Test
  void aCustomTextWinsOverAFormOfTag() {
    assertThat(tags(withCustom("%na"), "%name%")).containsExactly("%na");
  }

  @Test
  void aCustomTextInTheMiddleOfATagIsPartOfTheTag() {
    assertThat(tags(withCustom("-name-"), "%a-name-b% -name-"))
        .containsExactly("%a-name-b%", "-name-");
  }

  @Test
  void ignoredTextsAreNoTagsAndHideWhatTheyHold() {
    assertThat(tags(ignoring("%PATH%", "50%off", "[[%a%]]"), "%PATH% 50%off%name% [[%a%]] %a%"))
        .containsExactly("%name%", "%a%");
  }

  @Test
  void theLongerOfAnIgnoredAndACustomTextWins() {
    TagScanner scanner = new TagScanner(ALL, List.of("-a-", "-b"), List.of("-a-x", "-b", "-a"));

    assertThat(tags(scanner, "-a- -a-x -b")).containsExactly("-a-");
  }

  @Test
  void aTextThatIsATagAsAWholeIsRecognised() {
    assertThat(SCANNER.isTag("%name%")).isTrue();
    assertThat(SCANNER.isTag("%name%%name%")).isFalse();
    assertThat(SCANNER.isTag("%de%")).isFalse();
    assertThat(SCANNER.isTag("")).isFalse();
  }

  /**
   * A million characters: a scan that looked at each of them once for every one before it would
   * take hours.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%",
        "%a",
        "% a",
        "%a ",
        "a ",
        "{",
        "{{",
        "{{a",
        "{{ a ",
        "{{!",
        "{{#a ",
        "<",
        "<<",
        "<<a",
        "<< a ",
        "<%",
        "<% a ",
        "&",
        "&lt;",
        "&lt;&lt;a",
        "&#37;",
        "&#",
        "%7B%7B",
        "%25a",
        "%C3",
        "}",
        "-",
        "--a",
        "[",
        "[%a",
        "{%",
        "{% a ",
        "{#",
        "${",
        "${a",
        "*|",
        "*|a",
        "%%",
        "%%[",
        "#if(",
        "<#",
        "<@a ",
        "<?php",
        "[[${",
        "@Model.",
        "%25",
        "%2525",
        "25",
        "&#123;",
        "&nbsp;",
        "&shy;",
        "\u200B",
        "%\u200B",
        "{{\u200B",
        "%a\u200B",
        "\uFF05",
        "\uFF05a",
        "%<b>",
        "{<b>",
        "%a<b>",
        "<b",
        "<!--",
        "%\n",
        "{{\n",
        "{{a\n",
        "[%b"
      })
  void theTimeOfAScanGrowsWithTheLengthAlone(String part) {
    String hostile = part.repeat(400_000 / part.length()) + "\n";
    TagScanner scanner =
        new TagScanner(
            ALL, List.of("--b", "[%b%]"), List.of("--c"), (tag, name) -> name.equals("b"));

    List<TagOccurrence> tags = scanner.scan(hostile + "%b%").tags();

    assertThat(tags.get(tags.size() - 1).start()).isEqualTo(hostile.length());
  }

  @ParameterizedTest
  @CsvSource({
    "first_name, firstname",
    "FIRST-NAME, firstname",
    "firstName, firstname",
    "First.Name, firstname",
    "İstanbul, istanbul",
    "ΌΣΟΣ, όσοσ",
    "e\u0301tat, \u00e9tat",
    "姓名, 姓名",
  })
  void namesAreTheSameButForCaseAndJoints(String name, String normal) {
    assertThat(TagNames.normalize(name)).isEqualTo(normal);
  }
}
