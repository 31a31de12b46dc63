package dev.tagalong.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tagalong.TagSyntax;
import dev.tagalong.scan.Suspicion.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no tag and may have been meant as one. */
class SuspicionTest {
  private static final TagScanner SCANNER =
      new TagScanner(
          EnumSet.allOf(TagSyntax.class),
          List.of(),
          List.of(),
          (tag, name) -> !name.startsWith("off"));

  private static List<Suspicion> suspicions(String source) {
    return SCANNER.scan(source).suspicions();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "Dear {{name}, hello      ¦ UNCLOSED    ¦ {{name                ¦ name",
        "Dear {{ name, hello      ¦ UNCLOSED    ¦ {{ name               ¦ name",
        "Dear <<name>, hello      ¦ UNCLOSED    ¦ <<name                ¦ name",
        "Dear %name, hello        ¦ UNCLOSED    ¦ %name                 ¦ name",
        "Dear %name. Hello        ¦ UNCLOSED    ¦ %name.                ¦ name.",
        "Dear %name               ¦ UNCLOSED    ¦ %name                 ¦ name",
        "Dear %name %other%       ¦ UNCLOSED    ¦ %name                 ¦ name",
        "Dear {{name:x}}, hello   ¦ MORE_THAN_NAME ¦ {{name:x}}         ¦ name",
        "a {{name|default}} b     ¦ MORE_THAN_NAME ¦ {{name|default}}   ¦ name",
        "a {{name[0]}} b          ¦ MORE_THAN_NAME ¦ {{name[0]}}        ¦ name",
        "a {{name()}} b           ¦ MORE_THAN_NAME ¦ {{name()}}         ¦ name",
        "a {{ n | upcase }} b     ¦ MORE_THAN_NAME ¦ {{ n | upcase }}   ¦ n",
        "a {{first  name}} b      ¦ MORE_THAN_NAME ¦ {{first  name}}    ¦ first_name",
        "a <<https://x>> b        ¦ MORE_THAN_NAME ¦ <<https://x>>      ¦ https",
        "a << name >> b           ¦ MORE_THAN_NAME ¦ << name >>         ¦ name",
        "a % name % b             ¦ MORE_THAN_NAME ¦ % name %           ¦ name",
        "a %name % b              ¦ MORE_THAN_NAME ¦ %name %            ¦ name",
        "a % name% b              ¦ MORE_THAN_NAME ¦ % name%            ¦ name",
        "a %\u00A0name% b         ¦ MORE_THAN_NAME ¦ %\u00A0name%       ¦ name",
        "&lt;&lt;name&gt;&gt;     ¦ ENCODED      ¦ &lt;&lt;name&gt;&gt;  ¦ name",
        "&LT;&#60;name&#x3E;&gt;  ¦ ENCODED      ¦ &LT;&#60;name&#x3E;&gt; ¦ name",
        "&lt;&lt;name>>           ¦ ENCODED      ¦ &lt;&lt;name>>        ¦ name",
        "&#37;name&#37;           ¦ ENCODED      ¦ &#37;name&#37;        ¦ name",
        "%name&#37;               ¦ ENCODED      ¦ %name&#37;            ¦ name",
        "&percnt;name&percnt;     ¦ ENCODED      ¦ &percnt;name&percnt;  ¦ name",
        "&#123;&#123;a&#125;&#125;¦ ENCODED      ¦ &#123;&#123;a&#125;&#125; ¦ a",
        "&lbrace;&lcub;a&rcub;&rbrace; ¦ ENCODED ¦ &lbrace;&lcub;a&rcub;&rbrace; ¦ a",
        "%7B%7Bname%7D%7D         ¦ ENCODED      ¦ %7B%7Bname%7D%7D      ¦ name",
        "%7b%7bname%7d%7d         ¦ ENCODED      ¦ %7b%7bname%7d%7d      ¦ name",
        "%7B%7B%20name%20%7D%7D   ¦ ENCODED      ¦ %7B%7B%20name%20%7D%7D ¦ name",
        "%257B%257Bname%257D%257D ¦ ENCODED      ¦ %257B%257Bname%257D%257D ¦ name",
        "%3C%3Cname%3E%3E         ¦ ENCODED      ¦ %3C%3Cname%3E%3E      ¦ name",
        "%25name%25               ¦ ENCODED      ¦ %25name%25            ¦ name",
        "%2525name%2525           ¦ ENCODED      ¦ %2525name%2525        ¦ name",
        "%25address%25            ¦ ENCODED      ¦ %25address%25         ¦ address",
        "%2525add%2525            ¦ ENCODED      ¦ %2525add%2525         ¦ add",
        "%25n%61me%25             ¦ ENCODED      ¦ %25n%61me%25          ¦ name",
        "{{&nbsp;name&nbsp;}}     ¦ ENCODED      ¦ {{&nbsp;name&nbsp;}}  ¦ name",
        "{&#123;name}}            ¦ ENCODED      ¦ {&#123;name}}         ¦ name",
        "\uFF05name\uFF05         ¦ DISGUISED    ¦ \uFF05name\uFF05      ¦ name",
        "\uFF5B\uFF5Bname\uFF5D\uFF5D ¦ DISGUISED ¦ \uFF5B\uFF5Bname\uFF5D\uFF5D ¦ name",
        "%name\uFF05              ¦ DISGUISED    ¦ %name\uFF05           ¦ name",
        "{{\u2060name}}           ¦ DISGUISED    ¦ {{\u2060name}}        ¦ name",
        "%na\u200Bme%             ¦ DISGUISED    ¦ %na\u200Bme%          ¦ name",
        "%da\u00ADte%             ¦ DISGUISED    ¦ %da\u00ADte%          ¦ date",
        "%na&shy;me%              ¦ DISGUISED    ¦ %na&shy;me%           ¦ name",
        "%n&#97;me%               ¦ DISGUISED    ¦ %n&#97;me%            ¦ name",
        "%<b>name</b>%            ¦ DISGUISED    ¦ %<b>name</b>%         ¦ name",
        "{<span id=x>{name}}      ¦ DISGUISED    ¦ {<span id=x>{name}}   ¦ name",
        "{{na<!-- x -->me}}       ¦ DISGUISED    ¦ {{na<!-- x -->me}}    ¦ name",
        "%na\\nme%                 ¦ DISGUISED    ¦ %na\\nme%              ¦ name",
        "%na=\\r\\nme%              ¦ DISGUISED    ¦ %na=\\r\\nme%           ¦ name",
        "{{ na\\nme }}             ¦ DISGUISED    ¦ {{ na\\nme }}          ¦ name",
        "a {{{{x}}}} b            ¦ BLOCK        ¦ {{{{x}}}}             ¦ ''",
        "a {{!-- {{x b            ¦ BLOCK        ¦ {{!--                 ¦ ''",
        "a {{* x}} b             ¦ BLOCK        ¦ {{* x}}               ¦ ''",
        "a {{=<% %>=}} b         ¦ BLOCK        ¦ {{=<% %>=}}           ¦ ''",
        "a {{@key x}} b          ¦ BLOCK        ¦ {{@key x}}            ¦ ''",
        "a {{*x}} b               ¦ BLOCK        ¦ {{*x}}                ¦ ''",
        "a {{insert n \"x=y\"}} b ¦ BLOCK        ¦ {{insert n \"x=y\"}}  ¦ ''",
        "%asm_preferences_url%    ¦ RESERVED     ¦ %asm_preferences_url% ¦ asm_preferences_url",
        "{{asm_preferences_url}}  ¦ RESERVED     ¦ {{asm_preferences_url}} ¦ asm_preferences_url",
        "<%asm_grp_unsubscribe_url%> ¦ RESERVED  ¦ <%asm_grp_unsubscribe_url%> ¦ asm_grp_unsubscribe_url",
        "<% asm_preferences_url %> ¦ RESERVED    ¦ <% asm_preferences_url %> ¦ asm_preferences_url",
        "%3C%25asm_preferences_raw_url%25%3E ¦ RESERVED ¦ %3C%25asm_preferences_raw_url%25%3E ¦ asm_preferences_raw_url",
        "&lt;%asm_preferences_url%&gt; ¦ RESERVED ¦ &lt;%asm_preferences_url%&gt; ¦ asm_preferences_url",
        "<%name%>                 ¦ RESERVED     ¦ <%name%>              ¦ name",
      })
  void suspicionsNameTheTagThatMayHaveBeenMeant(
      String source, Kind kind, String text, String name) {
    List<Suspicion> found = suspicions(unescaped(source));

    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).text()).isEqualTo(unescaped(text));
    assertThat(found.get(0).name()).isEqualTo(name);
    assertThat(found.subList(1, found.size()))
        .allMatch(
            further ->
                further.meant().syntax().equals(Optional.of(TagSyntax.BRACE))
                    && further.name().equals("x"));
  }

  /** Line breaks stand in no table of values. */
  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\r", "\r");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "{% if vip %}             ¦ STATEMENT         ¦ Jinja, Liquid, Twig or Django ¦ if",
        "{%if vip%}               ¦ STATEMENT         ¦ Jinja, Liquid, Twig or Django ¦ if",
        "{%- for x in y -%}       ¦ STATEMENT         ¦ Jinja, Liquid, Twig or Django ¦ for",
        "{% endif %}              ¦ END_OF_STATEMENT  ¦ Jinja, Liquid, Twig or Django ¦ endif",
        "{% else %}               ¦ END_OF_STATEMENT  ¦ Jinja, Liquid, Twig or Django ¦ else",
        "{# note #}               ¦ STATEMENT         ¦ Jinja, Twig or Django ¦ note",
        "{{.FirstName}}           ¦ EXPRESSION        ¦ Go ¦ FirstName",
        "{{ $x }}                 ¦ EXPRESSION        ¦ Go ¦ x",
        "{{- .X -}}               ¦ EXPRESSION        ¦ Go ¦ X",
        "{{if .X}}                ¦ STATEMENT         ¦ Go ¦ ''",
        "{{ range .Items }}       ¦ STATEMENT         ¦ Go ¦ ''",
        "{{- if .X}}              ¦ STATEMENT         ¦ Go ¦ if",
        "{{=name}}                ¦ EXPRESSION        ¦ '' ¦ name",
        "{{:name}}                ¦ EXPRESSION        ¦ '' ¦ name",
        "{{\"x\"}}                ¦ EXPRESSION        ¦ '' ¦ x",
        "{{var:x}}                ¦ EXPRESSION        ¦ Mailjet ¦ x",
        "{{data:x:\"y\"}}         ¦ EXPRESSION        ¦ Mailjet ¦ x",
        "[[data:x]]               ¦ EXPRESSION        ¦ Mailjet ¦ x",
        "<#if vip>                ¦ STATEMENT         ¦ FreeMarker ¦ if",
        "</#if>                   ¦ END_OF_STATEMENT  ¦ FreeMarker ¦ if",
        "<#else>                  ¦ END_OF_STATEMENT  ¦ FreeMarker ¦ else",
        "<#-- note -->            ¦ STATEMENT         ¦ FreeMarker ¦ note",
        "<@row title=\"x\"/>      ¦ STATEMENT         ¦ FreeMarker ¦ row",
        "[#if vip]                ¦ STATEMENT         ¦ FreeMarker ¦ if",
        "${name}                  ¦ EXPRESSION        ¦ FreeMarker, Thymeleaf, Velocity or JSP ¦ name",
        "${user.name!\"you\"}     ¦ EXPRESSION        ¦ FreeMarker, Thymeleaf, Velocity or JSP ¦ user.name",
        "#{name}                  ¦ EXPRESSION        ¦ JSF or FreeMarker ¦ name",
        "[[${name}]]              ¦ EXPRESSION        ¦ Thymeleaf ¦ name",
        "[(${name})]              ¦ EXPRESSION        ¦ Thymeleaf ¦ name",
        "<%= name %>              ¦ EXPRESSION        ¦ ERB, EJS, JSP or ASP ¦ name",
        "<%- name %>              ¦ EXPRESSION        ¦ ERB, EJS, JSP or ASP ¦ name",
        "<% if vip %>             ¦ STATEMENT         ¦ ERB, EJS, JSP or ASP ¦ ''",
        "<% items.each do |i| %>  ¦ STATEMENT         ¦ ERB, EJS, JSP or ASP ¦ ''",
        "<% } else { %>           ¦ END_OF_STATEMENT  ¦ ERB, EJS, JSP or ASP ¦ ''",
        "<?php echo $x ?>         ¦ STATEMENT         ¦ PHP ¦ echo",
        "<?= $name ?>             ¦ EXPRESSION        ¦ PHP ¦ name",
        "<c:if test=\"x\">        ¦ STATEMENT         ¦ JSP ¦ if",
        "#if($vip)                ¦ STATEMENT         ¦ Velocity ¦ vip",
        "#foreach ($x in $y)      ¦ STATEMENT         ¦ Velocity ¦ x",
        "$!{name}                 ¦ EXPRESSION        ¦ Velocity ¦ name",
        "$!name                   ¦ EXPRESSION        ¦ Velocity ¦ name",
        "*|FNAME|*                ¦ EXPRESSION        ¦ Mailchimp ¦ FNAME",
        "*|IF:VIP|*               ¦ STATEMENT         ¦ Mailchimp ¦ IF",
        "*|END:IF|*               ¦ END_OF_STATEMENT  ¦ Mailchimp ¦ END",
        "%%[ set @x = 1 ]%%       ¦ STATEMENT         ¦ AMPscript ¦ set",
        "%%=v(@name)=%%           ¦ EXPRESSION        ¦ AMPscript ¦ name",
        "{!Contact.Name}          ¦ EXPRESSION        ¦ Salesforce ¦ Contact.Name",
        "{$name}                  ¦ EXPRESSION        ¦ Smarty ¦ name",
        "{if $vip}                ¦ STATEMENT         ¦ Smarty ¦ vip",
        "@Model.Name              ¦ EXPRESSION        ¦ Razor ¦ Name",
      })
  void placeholdersOfOtherLanguagesAreKnown(String text, Kind kind, String language, String name) {
    List<Suspicion> found = suspicions("a " + text + " b");

    assertThat(found)
        .singleElement()
        .satisfies(
            suspicion -> {
              assertThat(suspicion.text()).isEqualTo(text);
              assertThat(suspicion.kind()).isEqualTo(kind);
              assertThat(suspicion.reason().detail()).isEqualTo(language);
              assertThat(suspicion.name()).isEqualTo(name);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[%name%]",
        "[[%name%]]",
        "%%name%%",
        "{{%name%}}",
        "{{{%name%}}}",
        "##%name%##",
        "#%name%#",
        "*|%name%|*",
        "{%name%}",
        "${%name%}",
        "<<%name%>>",
        "@@%name%@@",
        "%{{name}}%",
        "*|{{name}}|*"
      })
  void bracketsAroundATagAreSeenBesideIt(String text) {
    ScannedText scanned = SCANNER.scan("a " + text + " b");

    assertThat(scanned.tags()).extracting(TagOccurrence::name).containsExactly("name");
    assertThat(scanned.suspicions())
        .extracting(Suspicion::kind, Suspicion::text)
        .containsExactly(tuple(Kind.BRACKETED, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(%name%)",
        "\"%name%\"",
        "[{{name}}]",
        "${{name}}",
        "*%name%*",
        "|%name%|",
        "%a%%name%%b%",
        "50%%name%",
        "#{{name}}",
        "[%name%, %b%]",
        "<b>%name%</b>",
        "$%name%"
      })
  void whatStandsAroundTagsInProseIsNoBracket(String text) {
    assertThat(suspicions(text)).isEmpty();
  }

  @Test
  void whatIsNotSeenIsNamedWithItsPlace() {
    assertThat(suspicions("Dear %na\u200Bme%,"))
        .extracting(Suspicion::reason)
        .containsExactly(new Suspicion.Reason(Kind.DISGUISED, "\u200B", 8));
    assertThat(suspicions("%<b>name</b>%"))
        .extracting(Suspicion::reason)
        .containsExactly(new Suspicion.Reason(Kind.DISGUISED, "<b>", 1));
    assertThat(suspicions("%n&#97;me%"))
        .extracting(Suspicion::reason)
        .containsExactly(new Suspicion.Reason(Kind.DISGUISED, "&#97;", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%7BresetLink%7D",
        "&#123;resetLink&#125;",
        "%257BresetLink%257D",
        "{reset<wbr>Link}",
        "\uFF5BresetLink\uFF5D"
      })
  void aTextOfAnAuthorsOwnIsFoundAsOtherTagsAre(String source) {
    TagScanner scanner =
        new TagScanner(EnumSet.allOf(TagSyntax.class), List.of("{resetLink}", "-a-"), List.of());

    assertThat(scanner.scan("a " + source + " b").suspicions())
        .extracting(suspicion -> suspicion.meant().tag(), Suspicion::text)
        .containsExactly(tuple("{resetLink}", source));
  }

  @Test
  void anEndIsOneOnlyWhereAStatementHasBegun() {
    assertThat(SCANNER.scan("{{end}}").tags()).hasSize(1);
    assertThat(SCANNER.scan("{{if .X}}{{end}}").tags()).isEmpty();
  }

  @Test
  void whatTheServicesFillIsKeptApart() {
    ScannedText scanned =
        SCANNER.scan("<%body%> %%user_defined_unsubscribe_link%% <% click here %>");

    assertThat(scanned.services())
        .extracting(ServiceTag::text)
        .containsExactly("<%body%>", "%%user_defined_unsubscribe_link%%", "<% click here %>");
    assertThat(scanned.tags()).isEmpty();
    assertThat(scanned.suspicions()).isEmpty();
  }

  @Test
  void blanksBetweenWordsLeaveOpenWhetherTheFirstWordAloneWasMeant() {
    assertThat(suspicions("%first name%"))
        .extracting(Suspicion::kind, Suspicion::name)
        .containsExactly(tuple(Kind.MORE_THAN_NAME, "first_name"), tuple(Kind.UNCLOSED, "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20%name\n%b%", "20%<b>name</b>%b%", "&#37;name%b%"})
  void theSignOfATagIsTheTags(String source) {
    assertThat(SCANNER.scan(source).tags()).extracting(TagOccurrence::text).contains("%b%");
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
        "50%off",
        "&lt;&lt; off &gt;&gt;",
        "%25%20off%20%25",
        "50 %name",
        "20% name %",
        "50%<br>off<b>20%",
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
        "100% !"
      })
  void ordinaryTextIsNotSuspicious(String source) {
    assertThat(suspicions(source)).isEmpty();
  }

  @Test
  void whatWasMeantIsTheTagWrittenAsItShouldBe() {
    assertThat(suspicions("{{ first name }}").get(0).meant().tag()).isEqualTo("{{first_name}}");
    assertThat(suspicions("{{*x}}").get(0).meant().tag()).isEmpty();
  }
}
