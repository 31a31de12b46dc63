package dev.tagalong.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.UnderCompiler;
import dev.tagalong.processor.declaration.Declaration;
import dev.tagalong.processor.declaration.DeclarationReader;
import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.problem.JavaNames;
import dev.tagalong.processor.problem.Problem;
import dev.tagalong.processor.resolve.CheckedTemplate;
import dev.tagalong.processor.resolve.CheckedTemplate.CheckedColumn;
import dev.tagalong.processor.template.TemplateFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How tags are spelled in the mail that is sent. */
class SpellingTest {
  @TempDir private Path folder;

  private record Checked(CheckedTemplate template, List<Problem> problems) {
    /** {@code authored -> sent PLACE PLACE}, of one method. */
    List<String> spellings(String method) {
      return column(method).spellings().stream()
          .map(
              spelling ->
                  spelling.authored()
                      + " -> "
                      + spelling.sent()
                      + " "
                      + new TreeSet<>(spelling.contexts()))
          .toList();
    }

    CheckedColumn column(String method) {
      return template.columns().stream()
          .filter(column -> column.accessor().name().equals(method))
          .findFirst()
          .orElseThrow();
    }
  }

  private Checked check(Map<String, String> files, String subject, String methods, String rest) {
    String source =
        """
        package shop;
        import dev.tagalong.*;
        @EmailTemplate(value = {%s}, subject = "%s") %s
        public interface Receipt { %s }
        """
            .formatted(
                String.join(
                    ", ", new TreeSet<>(files.keySet()).stream().map(JavaNames::literal).toList()),
                subject,
                rest,
                methods);
    return new UnderCompiler(UnderCompiler.Kind.JAVAC, folder)
        .option("-classpath", System.getProperty("java.class.path"))
        .option("-proc:only")
        .source("shop/Receipt.java", source)
        .source(
            "shop/Offer.java",
            "package shop; import dev.tagalong.Section; public enum Offer {"
                + " @Section(\"<a href='https://x.test/%name%'>%name%</a>\") NEW,"
                + " @Section(\"%count% left\") LAST }")
        .source(
            "shop/Way.java",
            "package shop; import dev.tagalong.Section; public enum Way {"
                + " @Section(\"%site%\") OUT, @Section(\"https://x.test/in?name=%name%\") IN }")
        .run(
            (environment, type) -> {
              Declaration declaration =
                  new DeclarationReader(environment).read(type).declaration().orElseThrow();
              CheckResult result =
                  new TemplateCheck(
                          environment,
                          (name, owner) -> new TemplateFile.Found(files.getOrDefault(name, "")))
                      .check(declaration);
              return new Checked(result.template(), result.problems());
            });
  }

  private Checked check(Map<String, String> files, String subject, String methods) {
    return check(files, subject, methods, "");
  }

  private static final String EVERYWHERE =
      "%name% <b title='%name%'></b><a href='%name%'></a><a href='https://x.test/?n=%name%'></a>";

  @Test
  void aTagInOneKindOfPlaceKeepsItsSpelling() {
    Checked checked = check(Map.of("a.html", "%name% <b title='%name%'>"), "Hi", "String name();");

    assertThat(checked.spellings("name")).containsExactly("%name% -> %name% [HTML, ATTRIBUTE]");
    assertThat(checked.problems()).isEmpty();
  }

  @Test
  void theHtmlKeepsTheAuthorsSpellingAndOtherPlacesGetTheirOwn() {
    Checked checked =
        check(Map.of("a.html", EVERYWHERE, "a.txt", "%name%"), "%name%", "String name();");

    assertThat(checked.spellings("name"))
        .containsExactly(
            "%name% -> %name% [HTML, ATTRIBUTE]",
            "%name% -> %nameHref% [URL]",
            "%name% -> %nameUrl% [URL_PART]",
            "%name% -> %nameText% [TEXT, SUBJECT]");
  }

  @Test
  void withoutHtmlTextTheNextKindOfPlaceKeepsTheSpelling() {
    assertThat(
            check(Map.of("a.html", "<a href='{{u}}'>"), "{{u}}", "java.net.URI u();")
                .spellings("u"))
        .containsExactly("{{u}} -> {{u}} [URL]", "{{u}} -> {{uText}} [SUBJECT]");
    assertThat(check(Map.of("a.html", "<a href='/<<n>>'>"), "<<n>>", "String n();").spellings("n"))
        .containsExactly("<<n>> -> <<n>> [URL_START]", "<<n>> -> <<nText>> [SUBJECT]");
  }

  @Test
  void eachAuthoredSpellingHasItsOwn() {
    assertThat(
            check(Map.of("a.html", "%name% {{Name}}"), "{{Name}} <<name>>", "String name();")
                .spellings("name"))
        .containsExactly(
            "%name% -> %name% [HTML]",
            "{{Name}} -> {{Name}} [HTML]",
            "{{Name}} -> {{NameText}} [SUBJECT]",
            "<<name>> -> <<name>> [SUBJECT]");
  }

  @Test
  void aSpellingThatOccursOrBelongsToAnotherMethodGetsANumber() {
    assertThat(
            check(
                    Map.of("a.html", "%name% (%nameText%)"),
                    "%name% %a%",
                    "String name(); @Tag(\"%nameText%\") int other(); int a(); ")
                .spellings("name"))
        .containsExactly("%name% -> %name% [HTML]", "%name% -> %nameText2% [SUBJECT]");
    assertThat(
            check(
                    Map.of("a.html", "%name% {{nameText}}"),
                    "%name%",
                    "String name(); String nameText();")
                .spellings("name"))
        .containsExactly("%name% -> %name% [HTML]", "%name% -> %nameText2% [SUBJECT]");
  }

  @Test
  void plainAndTrustedValuesKeepOneSpelling() {
    Checked checked =
        check(
            Map.of("a.html", "%n% %r% %f%"),
            "%n% %r% %f%",
            "int n(); @Raw String r(); @Format(value = \"0\", locale = \"de\") int f();");

    assertThat(checked.spellings("n")).containsExactly("%n% -> %n% [HTML, SUBJECT]");
    assertThat(checked.spellings("r")).containsExactly("%r% -> %r% [HTML, SUBJECT]");
    assertThat(checked.spellings("f"))
        .containsExactly("%f% -> %f% [HTML]", "%f% -> %fText% [SUBJECT]");
  }

  @Test
  void aTextOfAnyFormIsVariedByTheNameOfItsMethod() {
    Checked checked =
        check(
            Map.of("a.html", "-c- <a href='/?q=-c-'>", "a.txt", "-c-"),
            "-c-",
            "@Tag(\"-c-\") String firstName();");

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.spellings("firstName"))
        .containsExactly(
            "-c- -> -c- [HTML]",
            "-c- -> %firstNameUrl% [URL_PART]",
            "-c- -> %firstNameText% [TEXT, SUBJECT]");
  }

  @Test
  void aSubjectThatIsEncodedHasTagsThatNoEncodingChanges() {
    Checked checked =
        check(
            Map.of("a.html", "%n_r%", "a.txt", "%first_name% {{code}} %n_r%"),
            "Grüße,%first_name%{{code}}%n_r%%姓名%[x]<<a-b>>",
            "String firstName(); String code(); int nR(); String 姓名(); @Tag(\"[x]\") int x(); int aB();");

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.spellings("firstName"))
        .containsExactly("%first_name% -> %firstName% [TEXT, SUBJECT]");
    assertThat(checked.spellings("code")).containsExactly("{{code}} -> {{code}} [TEXT, SUBJECT]");
    assertThat(checked.spellings("nR"))
        .containsExactly("%n_r% -> %n_r% [HTML]", "%n_r% -> %nRText% [TEXT, SUBJECT]");
    assertThat(checked.spellings("姓名")).containsExactly("%姓名% -> %tag% [SUBJECT]");
    assertThat(checked.spellings("x")).containsExactly("[x] -> [x] [SUBJECT]");
    assertThat(checked.spellings("aB")).containsExactly("<<a-b>> -> <<a-b>> [SUBJECT]");
  }

  @Test
  void aSubjectOfAsciiKeepsTheAuthorsSpelling() {
    assertThat(
            check(Map.of("a.txt", "ü"), "Welcome, %first_name%", "String firstName();")
                .spellings("firstName"))
        .containsExactly("%first_name% -> %first_name% [SUBJECT]");
  }

  @Test
  void aSpellingThatIsMadeUpHasLettersAndDigitsOfAsciiAlone() {
    assertThat(
            check(
                    Map.of("a.html", "%first_name% {{First-Name.2}} <<größe>> %姓名%"),
                    "%first_name% {{First-Name.2}} <<größe>> %姓名%",
                    "String firstName(); String firstName2(); String größe(); String 姓名();")
                .template()
                .columns())
        .flatExtracting(CheckedColumn::spellings)
        .extracting(spelling -> spelling.sent())
        .containsExactly(
            "%first_name%",
            "%firstNameText%",
            "{{First-Name.2}}",
            "{{FirstName2Text}}",
            "<<größe>>",
            "<<grEText>>",
            "%姓名%",
            "%Text%");
  }

  @Test
  void throughSendCloudAloneAllTagsHavePercentSigns() {
    Checked checked =
        check(
            Map.of("a.html", "{{name}} <<count>> -c- %name% {{ad}}"),
            "{{ name }}",
            "String name(); int count(); @Tag(\"-c-\") int code(); int ad();",
            "@SendCloud");

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.spellings("name"))
        .containsExactly(
            "{{name}} -> %name2% [HTML]",
            "{{name}} -> %nameText% [SUBJECT]", "%name% -> %name% [HTML]");
    assertThat(checked.spellings("count")).containsExactly("<<count>> -> %count% [HTML]");
    assertThat(checked.spellings("code")).containsExactly("-c- -> %code% [HTML]");
    assertThat(checked.spellings("ad")).containsExactly("{{ad}} -> %ad2% [HTML]");
  }

  @Test
  void whereSendGridIsAWayAsWellFormsAreKept() {
    assertThat(
            check(Map.of("a.html", "{{name}}"), "x", "String name();", "@SendGrid @SendCloud")
                .spellings("name"))
        .containsExactly("{{name}} -> {{name}} [HTML]");
  }

  @Test
  void aCustomTextOfAKnownFormIsVaried() {
    assertThat(check(Map.of("a.html", "%de%"), "%de%", "@Tag(\"%de%\") String a();").spellings("a"))
        .containsExactly("%de% -> %de% [HTML]", "%de% -> %deText% [SUBJECT]");
  }

  @Test
  void sectionTextsHaveTheirTagsAsTheyAreSent() {
    Checked checked =
        check(Map.of("a.html", "%offer%"), "%count%", "Offer offer(); String name(); int count();");

    assertThat(checked.column("offer").sections().get(0).texts())
        .extracting(section -> section.text())
        .containsExactly("<a href='https://x.test/%nameUrl%'>%name%</a>", "%count% left");
    assertThat(checked.spellings("name"))
        .containsExactly("%name% -> %name% [HTML]", "%name% -> %nameUrl% [URL_PART]");
    assertThat(checked.column("name").occurrences())
        .extracting(occurrence -> occurrence.file() + ":" + occurrence.column())
        .containsExactly("the text of Offer.NEW:25", "the text of Offer.NEW:33");
  }

  @Test
  void aSectionInALinkMakesItsTagsPartsOfALink() {
    assertThat(
            check(
                    Map.of("a.html", "<a href='%way%'>"),
                    "x",
                    "Way way(); String name(); String site();")
                .spellings("name"))
        .containsExactly("%name% -> %name% [URL_PART]");
    assertThat(
            check(
                    Map.of("a.html", "<a href='%way%'>"),
                    "x",
                    "Way way(); String name(); String site();")
                .spellings("site"))
        .containsExactly("%site% -> %site% [URL]");
  }

  @Test
  void aTagOfASectionInALinkAndElsewhereIsSpelledForEach() {
    Checked checked =
        check(
            Map.of("a.html", "<a href='%way%'>%way%</a>"),
            "%way%",
            "Way way(); String name(); String site();");

    assertThat(checked.problems()).isEmpty();
    assertThat(checked.spellings("site"))
        .containsExactly(
            "%site% -> %site% [HTML]",
            "%site% -> %siteHref% [URL]", "%site% -> %siteText% [SUBJECT]");
    assertThat(checked.spellings("way"))
        .containsExactly(
            "%way% -> %way% [HTML]", "%way% -> %wayHref% [URL]", "%way% -> %wayText% [SUBJECT]");
    assertThat(checked.column("way").sections())
        .extracting(
            sections ->
                sections.tags()
                    + " "
                    + sections.texts().stream()
                        .map(text -> text.tag() + "=" + text.text())
                        .toList())
        .containsExactly(
            "[%way%] [%OUT%=%site%, %IN%=https://x.test/in?name=%name%]",
            "[%wayHref%] [%OUTHref%=%siteHref%, %INHref%=https://x.test/in?name=%nameUrl%]",
            "[%wayText%] [%OUTText%=%siteText%, %INText%=https://x.test/in?name=%nameText%]");
  }

  @Test
  void uniqueArgumentsAreSentAsPlainText() {
    Checked checked =
        check(
            Map.of("a.html", "%id%"),
            "x",
            "String id(); String other();",
            "@SendGrid(uniqueArgs = {\"id=no %id%\", \"o=%other%\"})");

    assertThat(checked.template().declaration().services().uniqueArgs())
        .containsExactly(Map.entry("id", "no %idText%"), Map.entry("o", "%other%"));
    assertThat(checked.spellings("id"))
        .containsExactly("%id% -> %id% [HTML]", "%id% -> %idText% []");
    assertThat(checked.spellings("other")).containsExactly("%other% -> %other% []");
  }

  @Test
  void aHelperHasNoColumnAndAMethodWithoutATagHasAnEmptyOne() {
    Checked checked =
        check(
            Map.of("a.html", "%name%"),
            "x",
            "default String helper() { return name(); } String name(); String missing();");

    assertThat(checked.template().columns())
        .extracting(column -> column.accessor().name())
        .containsExactly("name", "missing");
    assertThat(checked.spellings("missing")).isEmpty();
    assertThat(checked.problems()).extracting(Problem::code).containsExactly(Code.UnfilledMethod);
  }

  @Test
  void occurrencesAreInTheOrderOfHtmlTextAndSubject() {
    Checked checked = check(Map.of("z.html", "\n\t%n%", "a.txt", "x %n%"), "%n%", "int n();");

    assertThat(checked.column("n").occurrences())
        .extracting(o -> o.file() + ":" + o.line() + ":" + o.column() + " " + o.lineText())
        .containsExactly("z.html:2:2 \t%n%", "a.txt:1:3 x %n%", "the subject:1:1 %n%");
    assertThat(checked.template().untranslated().html()).isEqualTo("z.html");
    assertThat(checked.template().untranslated().text()).isEqualTo("a.txt");
  }
}
