package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

class UnknownTagTest {
  @Test
  void aMistypedTagIsOneErrorWithTheRightNameAndADeclaration() {
    Diagnosis.ofHtml("<html>\n\nDear %nmae%:\n")
        .methods("String name();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:3:6: no method of Receipt fills %nmae%. Did you mean"
                    + " %name%?",
                "  3 | Dear %nmae%:",
                "    |      ^^^^^^",
                "  Otherwise declare it:  String nmae();",
                "  If it is no tag:  ignore = \"%nmae%\""));
  }

  @Test
  void aTagThatResemblesNoneIsOfferedAsADeclarationOnly() {
    Diagnosis.ofHtml("Dear %name%, from {{FIRST_PART}}")
        .methods("String name();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:19: no method of Receipt fills {{FIRST_PART}}.",
                "  1 | Dear %name%, from {{FIRST_PART}}",
                "    |                   ^^^^^^^^^^^^^^",
                "  Declare it:  String firstPart();",
                "  If it is no tag:  ignore = \"{{FIRST_PART}}\""));
  }

  @Test
  void theSuggestionIsSpelledAsTheTemplateSpellsIt() {
    Diagnosis.ofHtml("{{First-Name}} <<first.nam>> {{firstNam}}")
        .methods("String firstName();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:16: no method of Receipt fills <<first.nam>>, here"
                    + " and in 1 more place. Did you mean <<firstName>>?",
                "  1 | {{First-Name}} <<first.nam>> {{firstNam}}",
                "    |                ^^^^^^^^^^^^^",
                "  Otherwise declare it:  String firstNam();",
                "  If it is no tag:  ignore = {\"<<first.nam>>\", \"{{firstNam}}\"}"));
  }

  @Test
  void aTagThatStandsOftenIsReportedOnceAtItsFirstPlace() {
    Diagnosis.ofHtml("%name%\n%x% %x%\n%x% %X%")
        .methods("String name();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:2:1: no method of Receipt fills %x%, here and in 3"
                    + " more places.",
                "  2 | %x% %x%",
                "    | ^^^",
                "  Declare it:  String x();",
                "  If it is no tag:  ignore = {\"%x%\", \"%X%\"}"));
  }

  @Test
  void amongEquallyNearMethodsTheOneWithoutATagIsSuggested() {
    Diagnosis.ofHtml("%name1% %name3%")
        .methods("String name1(); String name2();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:9: no method of Receipt fills %name3%. Did you mean"
                    + " %name2%?",
                "  1 | %name1% %name3%",
                "    |         ^^^^^^^",
                "  Otherwise declare it:  String name3();",
                "  If it is no tag:  ignore = \"%name3%\""));
  }

  @Test
  void aNameThatTheBuilderKeepsIsOfferedWithATag() {
    Diagnosis.ofHtml("%to% %class%")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:1: no method of Receipt fills %to%.",
                "  1 | %to% %class%",
                "    | ^^^^",
                "  Declare it:  @Tag(\"%to%\") String toValue();",
                "  If it is no tag:  ignore = \"%to%\""),
            lines(
                "[UnknownTag] mail/receipt.html:1:6: no method of Receipt fills %class%.",
                "  1 | %to% %class%",
                "    |      ^^^^^^^",
                "  Declare it:  @Tag(\"%class%\") String classValue();",
                "  If it is no tag:  ignore = \"%class%\""));
  }

  @Test
  void aMethodWhoseTagAnnotationLeavesTheTagOutIsExtended() {
    Diagnosis.ofHtml("-name- %name%")
        .methods("@Tag(\"-name-\") String name();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:8: no method of Receipt fills %name%. Did you mean"
                    + " -name-?",
                "  1 | -name- %name%",
                "    |        ^^^^^^",
                "  Otherwise add it to name():  @Tag({\"-name-\", \"%name%\"})",
                "  If it is no tag:  ignore = \"%name%\""));
  }

  @Test
  void aMethodForTheServiceFillsNoTag() {
    Diagnosis.ofHtml("%sendAt%")
        .methods("@SendAt Instant sendAt();")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:1: no method of Receipt fills %sendAt%: sendAt() is"
                    + " for the service and fills no tag.",
                "  1 | %sendAt%",
                "    | ^^^^^^^^",
                "  Declare it:  @Tag(\"%sendAt%\") String sendAtText();",
                "  If it is no tag:  ignore = \"%sendAt%\""));
  }

  @Test
  void theSubjectIsShownWithoutALineNumber() {
    Diagnosis.of("@EmailTemplate(value = \"mail/receipt.txt\", subject = \"Bill of %mnth%\")")
        .template("mail/receipt.txt", "Hello")
        .methods("String month();")
        .says(
            lines(
                "[UnknownTag] the subject: no method of Receipt fills %mnth%. Did you mean %month%?",
                "  Bill of %mnth%",
                "          ^^^^^^",
                "  Otherwise declare it:  String mnth();",
                "  If it is no tag:  ignore = \"%mnth%\""));
  }

  @Test
  void aTagOfAUniqueArgumentMustHaveAMethodToo() {
    Diagnosis.ofHtml("%name%")
        .annotated(
            "@EmailTemplate(\"mail/receipt.html\") @SendGrid(uniqueArgs = \"orderId=%order%\")")
        .methods("String name();")
        .says(
            lines(
                "[UnknownTag] the unique argument \"orderId\": no method of Receipt fills %order%.",
                "  %order%",
                "  ^^^^^^^",
                "  Declare it:  String order();",
                "  If it is no tag:  ignore = \"%order%\""));
  }

  @Test
  void theTagOfAMethodWithAProblemOfItsOwnIsNotUnknownAsWell() {
    Diagnosis.ofHtml("%name% -b-")
        .methods("Object name(); @Tag(\"-b-\") Object b();")
        .saysOnly(Code.UnsupportedType, Code.UnsupportedType);
  }

  @Test
  void problemsComeInTheOrderOfTheTemplatesText() {
    Diagnosis.of("@EmailTemplate(value = {\"a.txt\", \"b.html\"}, subject = \"%subjct%\")")
        .template("a.txt", "%one%")
        .template("b.html", "{{a b}} %two%")
        .methods("String three();")
        .says(
            lines(
                "[UnknownTag] a.txt:1:1: no method of Receipt fills %one%.",
                "  1 | %one%",
                "    | ^^^^^",
                "  Declare it:  String one();",
                "  If it is no tag:  ignore = \"%one%\""),
            lines(
                "[MalformedTag] b.html:1:1: {{a b}} has blanks inside, so it is no tag and stays as it is. Write {{a_b}}.",
                "  1 | {{a b}} %two%",
                "    | ^^^^^^^",
                "  If it is no tag:  ignore = \"{{a b}}\""),
            lines(
                "[UnknownTag] b.html:1:9: no method of Receipt fills %two%.",
                "  1 | {{a b}} %two%",
                "    |         ^^^^^",
                "  Declare it:  String two();",
                "  If it is no tag:  ignore = \"%two%\""),
            lines(
                "[UnknownTag] the subject: no method of Receipt fills %subjct%.",
                "  %subjct%",
                "  ^^^^^^^^",
                "  Declare it:  String subjct();",
                "  If it is no tag:  ignore = \"%subjct%\""),
            "[UnfilledMethod] three() has no tag in b.html, a.txt or the subject. Write %three% where"
                + " its value belongs, or remove the method.");
  }
}
