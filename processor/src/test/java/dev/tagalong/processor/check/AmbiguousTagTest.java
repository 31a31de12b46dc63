package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

class AmbiguousTagTest {
  @Test
  void twoMethodsOfOneNameAreReportedOnce() {
    Diagnosis.ofHtml("%first_name% {{firstName}}")
        .methods("String firstName(); String first_name();")
        .says(
            "[AmbiguousTag] firstName() and first_name() both fill %first_name%, which stands at"
                + " mail/receipt.html:1:1. Give each a tag of its own by its name or by @Tag.");
  }

  @Test
  void twoMethodsWithTheSameTagAnnotationAreReported() {
    Diagnosis.ofHtml("-x-")
        .methods("@Tag(\"-x-\") String a(); @Tag(\"-x-\") String b(); @Tag(\"-x-\") String c();")
        .says(
            "[AmbiguousTag] a(), b() and c() all fill -x-, which stands at mail/receipt.html:1:1."
                + " Give each a tag of its own by its name or by @Tag.");
  }

  @Test
  void aTagAnnotationWinsOverAName() {
    Diagnosis.ofHtml("%name% {{name}}")
        .methods("@Tag(\"%name%\") String first(); String name();")
        .saysNothing();
  }

  @Test
  void aTagWithinAnotherIsReportedWhereItStands() {
    Diagnosis.ofHtml("%a% and [%a%]")
        .methods("String a(); @Tag(\"[%a%]\") String b();")
        .says(
            lines(
                "[AmbiguousTag] mail/receipt.html:1:9: [%a%] and %a% overlap here, and nobody promises"
                    + " which of them the service replaces first. Choose tags of which none is a part"
                    + " of another.",
                "  1 | %a% and [%a%]", "    |         ^^^^^"));
  }

  @Test
  void tagsThatShareASignAreReported() {
    Diagnosis.ofHtml("%a%b% and %b%")
        .methods("int a(); int b();")
        .says(
            lines(
                "[AmbiguousTag] mail/receipt.html:1:1: %a% and %b% overlap here, and nobody promises"
                    + " which of them the service replaces first. Choose tags of which none is a part"
                    + " of another.",
                "  1 | %a%b% and %b%", "    | ^^^^^"));
  }

  @Test
  void anIgnoredTextThatTheServiceReplacesIsReported() {
    Diagnosis.ofHtml("%a% (%a%)")
        .annotated("@EmailTemplate(value = \"mail/receipt.html\", ignore = \"(%a%)\")")
        .methods("int a();")
        .says(
            lines(
                "[AmbiguousTag] mail/receipt.html:1:6: %a% counts as no tag here, but the service"
                    + " replaces it wherever it stands. Write the tag or this text differently.",
                "  1 | %a% (%a%)", "    |      ^^^"));
  }

  @Test
  void tagsThatOnlyBeginAlikeAreNoProblem() {
    Diagnosis.ofHtml("%name% %names% {{name}} -name- -name2-")
        .methods(
            "String name(); String names(); @Tag(\"-name-\") String a(); @Tag(\"-name2-\") String b();")
        .saysNothing();
  }
}
