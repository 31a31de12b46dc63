package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

class SectionTest {
  private static Diagnosis offer(String html, String constants) {
    return Diagnosis.ofHtml(html)
        .source(
            "package shop; import dev.tagalong.Section; public enum Offer { " + constants + " }");
  }

  @Test
  void aTagOfASectionsTextNeedsAMethod() {
    offer("%offer%", "@Section(\"Hi %nmae%\") NEW")
        .methods("Offer offer(); String name();")
        .says(
            lines(
                "[UnknownTag] the text of Offer.NEW: no method of Receipt fills %nmae%. Did you mean"
                    + " %name%?",
                "  Hi %nmae%",
                "     ^^^^^^",
                "  Otherwise declare it:  String nmae();",
                "  If it is no tag:  ignore = \"%nmae%\""));
  }

  @Test
  void aTextOfSeveralLinesIsShownWithLineNumbers() {
    offer("%offer%", "@Section(\"<b>\\nHi %x%</b>\") NEW")
        .methods("Offer offer();")
        .says(
            lines(
                "[UnknownTag] the text of Offer.NEW: no method of Receipt fills %x%.",
                "  2 | Hi %x%</b>",
                "    |    ^^^",
                "  Declare it:  String x();",
                "  If it is no tag:  ignore = \"%x%\""));
  }

  @Test
  void aSectionCannotHoldAnother() {
    offer("%offer%", "@Section(\"see %offer%\") NEW, @Section(\"or %NEW%\") OLD")
        .methods("Offer offer();")
        .says(
            lines(
                "[BadSection] the text of Offer.NEW: %offer% is filled by offer(), which chooses a"
                    + " section, and a section cannot hold another.",
                "  see %offer%", "      ^^^^^^^"),
            lines(
                "[BadSection] the text of Offer.OLD: %NEW% is the section tag of Offer.NEW, which the"
                    + " service puts in when offer() chooses it. Write the tag of offer() here, or give"
                    + " the section another tag by @Section(tag = …).",
                "  or %NEW%", "     ^^^^^"));
  }

  @Test
  void aSectionTagInTheBodyIsAMistake() {
    offer("%offer% -new-", "@Section(value = \"x\", tag = \"-new-\") NEW")
        .methods("Offer offer();")
        .says(
            lines(
                "[BadSection] mail/receipt.html:1:9: -new- is the section tag of Offer.NEW, which the"
                    + " service puts in when offer() chooses it. Write the tag of offer() here, or give"
                    + " the section another tag by @Section(tag = …).",
                "  1 | %offer% -new-",
                "    |         ^^^^^"));
  }

  @Test
  void aTextInAnUnsafePlaceOfASectionIsAnError() {
    offer("%offer%", "@Section(\"<p id=%name%>\") NEW")
        .methods("Offer offer(); String name();")
        .saysOnly(Code.UnsafePlace);
  }

  @Test
  void aTagOfASectionInHtmlAndInPlainTextIsEscapedForEach() {
    offer("%offer%", "@Section(\"Hi %name%\") NEW")
        .annotated("@EmailTemplate(value = \"mail/receipt.html\", subject = \"%offer%\")")
        .methods("Offer offer(); String name();")
        .saysNothing();
  }

  @Test
  void aCustomTagOfASectionInHtmlAndInPlainTextIsEscapedForEachAsWell() {
    offer("-offer-", "@Section(\"Hi %name%\") NEW")
        .annotated("@EmailTemplate(value = \"mail/receipt.html\", subject = \"-offer-\")")
        .methods("@Tag(\"-offer-\") Offer offer(); String name();")
        .saysNothing();
  }

  @Test
  void aTextThatIsWholeMayStandInText() {
    offer(
            "<p>%offer%%offer%%name%</p><!--[if mso]>%offer%<![endif]--><b title='%name%'>",
            "@Section(\"<table><tr><td title='%name%'>a > b < c &amp; %name%</td></tr></table>"
                + "<!-- x -->\") NEW, @Section(\"\") OLD")
        .methods("Offer offer(); String name();")
        .saysOnly(Code.BadSection);
    offer(
            "<p>%offer%%offer%%name%</p><b title='%name%'>",
            "@Section(\"<table><tr><td title='%name%'>a > b < c &amp; %name%</td></tr></table>"
                + "<!-- x --><style>a { color: red }</style>\") NEW,"
                + " @Section(\"<!--[if mso]><b>%name%</b><![endif]--><svg><path d='M0'/></svg>\") MSO,"
                + " @Section(\"\") OLD")
        .methods("Offer offer(); String name();")
        .saysNothing();
  }

  @Test
  void theBeginningsOfLinksMayBeSections() {
    offer(
            "<a href='%offer%/orders/%name%'></a><a href='%offer%'></a>"
                + "<a href='https://%region%.shop.example/%name%'></a>",
            "@Section(\"https://shop.example\") NEW, @Section(\"https://old.example/a/%name%\") OLD")
        .source(
            "package shop; import dev.tagalong.Section; public enum Region {"
                + " @Section(\"eu\") EU, @Section(\"us.west\") US }")
        .methods("Offer offer(); Region region(); String name();")
        .saysNothing();
  }

  @Test
  void aSectionTagOfTwoEnumsIsRefused() {
    offer("%offer% %state%", "@Section(\"a\") NEW")
        .source(
            "package shop; import dev.tagalong.Section; public enum State { @Section(\"b\") NEW }")
        .methods("Offer offer(); State state();")
        .says(
            "[BadSection] the section tag %NEW% belongs to Offer.NEW as well as to State.NEW. Give one"
                + " of them another by @Section(tag = …).");
  }

  @Test
  void twoMethodsMayChooseFromTheSameSections() {
    offer("%offer% %other%", "@Section(\"a %n%\") NEW")
        .methods("Offer offer(); Offer other(); int n();")
        .saysNothing();
  }

  @Test
  void aTextInAnAttributeCannotEndIt() {
    offer(
            "<a href='%offer%'>",
            "@Section(\"https://a.example/new?n=%n%\") NEW, @Section(\"/x'y\") OLD")
        .methods("Offer offer(); String n();")
        .says(
            lines(
                "[BadSection] the text of Offer.OLD: ' cannot stand in an attribute, but %offer% at"
                    + " mail/receipt.html:1:10 does. Write it as an entity.",
                "  /x'y", "    ^"));
  }
}
