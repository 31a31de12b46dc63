package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Templates so large or so deep that what grows with their square, or goes a frame deeper with each
 * step, does not come to an end.
 */
@Timeout(300)
class HugeTemplatesTest {
  @TempDir private Path folder;

  private Compiled compile(String html) {
    return compile("String a();", html);
  }

  private Compiled compile(String methods, String html) {
    return Compiler.javac(folder)
        .options("-Xmaxerrs", "1000")
        .template("huge.html", html)
        .source(
            """
            package p;

            @dev.tagalong.EmailTemplate("huge.html")
            interface Huge {
              %s
            }
            """
                .formatted(methods))
        .compile();
  }

  private static List<String> said(Compiled compiled) {
    return compiled.diagnostics().stream().map(said -> said.getMessage(Locale.ROOT)).toList();
  }

  private static String numbered(String form, int count) {
    return IntStream.range(0, count).mapToObj(form::formatted).collect(Collectors.joining());
  }

  @Test
  void conditionalCommentsWithinEachOtherAreOneProblem() {
    assertThat(said(compile("<!--[if mso]>".repeat(1_500) + "%a%" + "<![endif]-->".repeat(1_500))))
        .singleElement()
        .asString()
        .startsWith(
            "[UnsafePlace] huge.html:1:19501: %a% stands in HTML that is read in different ways"
                + " (text, or a part that is left out), where no escaping makes a text safe.\n");
  }

  @Test
  void oneTagMayStandAHundredThousandTimesInALine() {
    assertThat(said(compile("%a% ".repeat(100_000)))).isEmpty();
  }

  @Test
  void neighboursMayFillMoreThanAConstantHolds() {
    assertThat(said(compile("%a%".repeat(30_000)))).isEmpty();
  }

  @Test
  void oneUrlMayHoldAHundredThousandTags() {
    assertThat(said(compile("<a href='https://x.example/" + "%a%.".repeat(100_000) + "'>x</a>")))
        .isEmpty();
  }

  @Test
  void tagsInOneHostAreOneProblem() {
    assertThat(said(compile("<a href='https://" + "%a%.".repeat(100_000) + "example/'>x</a>")))
        .singleElement()
        .asString()
        .contains("the host of the URL in the attribute href")
        .contains("(Here and in 99999 more places.)\n");
  }

  @Test
  void hostOfAHundredThousandLabelsIsRead() {
    assertThat(said(compile("<a href='https://%a%" + ".x".repeat(100_000) + "/'>x</a>")))
        .singleElement()
        .asString()
        .contains("the host of the URL in the attribute href");
  }

  @Test
  void ofManyUnknownTagsAHundredAreShown() {
    List<String> said = said(compile(numbered("%%t%d%% ", 50_000) + "%a%"));

    assertThat(said).hasSize(101);
    assertThat(said.get(99)).contains("no method of Huge fills %t99%.");
    assertThat(said.get(100))
        .isEqualTo(
            "[UnknownTag] huge.html: the first 100 of these are shown, and there are 49,900 more.");
  }

  @Test
  void ofManyUnfilledMethodsAHundredAreShown() {
    List<String> said = said(compile("String a();" + numbered("String m%d(); ", 150), "%a%"));

    assertThat(said).hasSize(101);
    assertThat(said.get(100))
        .isEqualTo("[UnfilledMethod] the first 100 of these are shown, and there are 50 more.");
  }

  @Test
  void manyUnsafePlacesAreOneProblem() {
    assertThat(said(compile("<i %a%>".repeat(50_000))))
        .singleElement()
        .asString()
        .contains("(Here and in 49999 more places.)");
  }

  @Test
  void nameOfAMegabyteIsShownByItsBeginning() {
    String shown = "b".repeat(59);

    assertThat(said(compile("%a% %" + "b".repeat(1_000_000) + "%")))
        .singleElement()
        .asString()
        .startsWith("[UnknownTag] huge.html:1:5: no method of Huge fills %" + shown + "….\n")
        .endsWith("  It has 1,000,002 characters, and no method has such a name. Shorten it.");
  }

  @Test
  void wordOfTheReaderMayStandInTheTemplate() {
    assertThat(said(compile("%a%tagalong" + "q".repeat(100_000)))).isEmpty();
  }

  @Test
  void asManyMethodsAsCompilersManageAreTaken() {
    assertThat(said(compile(numbered("String m%d();", 500), numbered("%%m%d%% ", 500)))).isEmpty();
  }

  @Test
  void moreMethodsThanCompilersManageAreRefused() {
    assertThat(said(compile(numbered("String m%d();", 1_000), numbered("%%m%d%% ", 1_000))))
        .containsExactly(
            "[BadTemplateType] Huge has 1,000 methods that give values, and compilers manage a"
                + " builder of 500. Compute several of them into one text that has one tag, or"
                + " split the template.");
  }
}
