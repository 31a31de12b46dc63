package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

class ContextTest {
  @Test
  void textInAScriptIsAnError() {
    Diagnosis.ofHtml("<script>var n = '%name%';</script>")
        .methods("String name();")
        .says(
            lines(
                "[UnsafePlace] mail/receipt.html:1:18: %name% stands in a <script>, where no escaping"
                    + " makes a text safe.",
                "  1 | <script>var n = '%name%';</script>",
                "    |                  ^^^^^^",
                "  Move it into the text of the HTML or into an attribute such as title. If no outsider can"
                    + " choose its values:  @Raw String name();"));
  }

  @Test
  void alikePlacesAreReportedOnce() {
    Diagnosis.ofHtml("<p onclick=\"%a%\"><p onclick=\"%a%\"><p style=\"%a%\"><p id=%a%>")
        .methods("CharSequence a();")
        .says(
            lines(
                "[UnsafePlace] mail/receipt.html:1:13: %a% stands in the event handler onclick, where"
                    + " no escaping makes a text safe. (Here and in 1 more place.)",
                "  1 | <p onclick=\"%a%\"><p onclick=\"%a%\"><p style=\"%a%\"><p id=%a%>",
                "    |             ^^^",
                "  Move it into the text of the HTML or into an attribute such as title. If no outsider can"
                    + " choose its values:  @Raw CharSequence a();"),
            lines(
                "[UnsafePlace] mail/receipt.html:1:45: %a% stands in the attribute style, where no"
                    + " escaping makes a text safe.",
                "  1 | <p onclick=\"%a%\"><p onclick=\"%a%\"><p style=\"%a%\"><p id=%a%>",
                "    |                                             ^^^",
                "  Move it into the text of the HTML or into an attribute such as title. If no outsider can"
                    + " choose its values:  @Raw CharSequence a();"),
            lines(
                "[UnsafePlace] mail/receipt.html:1:56: %a% stands in an unquoted value of the attribute"
                    + " id, where no escaping makes a text safe.",
                "  1 | <p onclick=\"%a%\"><p onclick=\"%a%\"><p style=\"%a%\"><p id=%a%>",
                "    |                                                        ^^^",
                "  Put the value in quotes. If no outsider can"
                    + " choose its values:  @Raw CharSequence a();"));
  }

  @Test
  void valuesThatNeedNoEscapingMayStandAnywhere() {
    Diagnosis.ofHtml("<p id=%a% style=\"width:%b%px\" class=%c%><script>%d%;%e%</script>")
        .methods(
            "int a(); BigDecimal b(); @Raw String c(); LocalDate d();"
                + " @Format(\"0.00\") double e();")
        .saysNothing();
  }

  @Test
  void aLinkIsNoTextAndAsUnsafe() {
    Diagnosis.ofHtml("<style>a { background: url(%link%) }</style>")
        .methods("URI link();")
        .saysOnly(Code.UnsafePlace);
  }

  @Test
  void aSectionCannotStandThereEither() {
    Diagnosis.ofHtml("<p id=%offer%>")
        .methods("Offer offer();")
        .source(
            "package shop; import dev.tagalong.Section; public enum Offer { @Section(\"x\") NEW }")
        .says(
            lines(
                "[UnsafePlace] mail/receipt.html:1:7: %offer% stands in an unquoted value of the"
                    + " attribute id, where no escaping makes a text safe.",
                "  1 | <p id=%offer%>",
                "    |       ^^^^^^^",
                "  Move it into the text of the HTML."));
  }

  @Test
  void htmlThatReadersReadDifferentlyIsUnsafe() {
    Diagnosis.ofHtml("<p title=\"a\" title=\"%name%\">")
        .methods("String name();")
        .says(
            lines(
                "[UnsafePlace] mail/receipt.html:1:21: %name% stands in HTML that is read in different"
                    + " ways (the attribute title, or a part that is left out), where no escaping makes"
                    + " a text safe.",
                "  1 | <p title=\"a\" title=\"%name%\">",
                "    |                     ^^^^^^",
                "  Move it into the text of the HTML or into an attribute such as title. If no outsider can"
                    + " choose its values:  @Raw String name();"));
  }

  @Test
  void oneCustomTagInDifferentPlacesIsRight() {
    Diagnosis.of("@EmailTemplate(value = {\"a.html\", \"a.txt\"}, subject = \"-name-\")")
        .template("a.html", "-name- <a href=\"/?q=-name-\">")
        .template("a.txt", "-name-")
        .methods("@Tag(\"-name-\") String name();")
        .saysNothing();
  }

  @Test
  void customTagsOfPlainValuesOrInOneKindOfPlaceAreRight() {
    Diagnosis.of("@EmailTemplate(value = {\"a.html\", \"a.txt\"}, subject = \"-n- -s-\")")
        .template("a.html", "-n- <b title='-h-'>-h-")
        .template("a.txt", "-n- -s-")
        .methods("@Tag(\"-n-\") int n(); @Tag(\"-h-\") String h(); @Tag(\"-s-\") String s();")
        .saysNothing();
  }
}
