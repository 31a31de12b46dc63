package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

class SuspiciousTextTest {
  @Test
  void aTagThatIsNotClosedIsAWarning() {
    Diagnosis.ofHtml("%name% {{name} <<money> %name and")
        .methods("String name();")
        .says(
            lines(
                "[MalformedTag] mail/receipt.html:1:8: {{name is begun as a tag and not closed, so it"
                    + " stays as it is. Did you mean {{name}}?",
                "  1 | %name% {{name} <<money> %name and",
                "    |        ^^^^^^",
                "  If it is meant so:  @SuppressWarnings(\"tagalong:MalformedTag\")"),
            lines(
                "[MalformedTag] mail/receipt.html:1:16: <<money is begun as a tag and not closed, so"
                    + " it stays as it is. Did you mean <<money>>?",
                "  1 | %name% {{name} <<money> %name and",
                "    |                ^^^^^^^",
                "  If it is meant so:  @SuppressWarnings(\"tagalong:MalformedTag\")"),
            lines(
                "[MalformedTag] mail/receipt.html:1:25: %name is begun as a tag and not closed, so it"
                    + " stays as it is. Did you mean %name%?",
                "  1 | %name% {{name} <<money> %name and",
                "    |                         ^^^^^",
                "  If it is meant so:  @SuppressWarnings(\"tagalong:MalformedTag\")"));
  }

  @Test
  void percentSignsThatNameNoMethodAreNoWarning() {
    Diagnosis.ofHtml("%name% 50%off, 20 % of these and 30 % of those, << Back >>")
        .methods("String name();")
        .saysNothing();
  }

  @Test
  void anEncodedTagIsAnErrorAndItsMethodIsNotReportedAsWell() {
    Diagnosis.ofHtml("Dear &lt;&lt;name&gt;&gt;")
        .methods("String name();")
        .says(
            lines(
                "[EncodedTag] mail/receipt.html:1:6: &lt;&lt;name&gt;&gt; is encoded, and the services"
                    + " look for the tag as it is. Write %name%.",
                "  1 | Dear &lt;&lt;name&gt;&gt;", "    |      ^^^^^^^^^^^^^^^^^^^^"));
  }

  @Test
  void anEncodedTagInALinkIsFound() {
    Diagnosis.ofHtml("<a href=\"https://x.test/%7B%7Bid%7D%7D\">")
        .methods("String id();")
        .says(
            lines(
                "[EncodedTag] mail/receipt.html:1:25: %7B%7Bid%7D%7D is encoded, and the services look"
                    + " for the tag as it is. Write {{id}}.",
                "  1 | <a href=\"https://x.test/%7B%7Bid%7D%7D\">",
                "    |                         ^^^^^^^^^^^^^^"));
  }

  @Test
  void blocksAreAnErrorThatSaysWhyEachTextOnce() {
    Diagnosis.ofHtml("{{#each items}} {{else}} {{else}} {{> footer}} {{{name}}}")
        .saysOnly(Code.BlockTag, Code.BlockTag, Code.BlockTag);
    Diagnosis.ofHtml("{{else}}\n{{else}}")
        .says(
            lines(
                "[BlockTag] mail/receipt.html:1:1: {{else}} is run by nobody: the header replaces tags"
                    + " by texts and has no loops, conditions or calls. Compute the text in Java and"
                    + " put one tag here. (Here and in 1 more place.)",
                "  1 | {{else}}",
                "    | ^^^^^^^^"));
  }

  @Test
  void aReservedNameWithoutItsBracketsIsAnError() {
    Diagnosis.ofHtml("<a href=\"%asm_preferences_url%\">")
        .says(
            lines(
                "[ReservedTag] mail/receipt.html:1:10: %asm_preferences_url% is SendGrid's own, which"
                    + " fills it only between <% and %>. Write <%asm_preferences_url%>.",
                "  1 | <a href=\"%asm_preferences_url%\">",
                "    |          ^^^^^^^^^^^^^^^^^^^^^"));
  }

  @Test
  void theServicesOwnTagsAreLeftAlone() {
    Diagnosis.ofHtml(
            "%name% <a href=\"<%asm_group_unsubscribe_raw_url%>\"> <%body%> <% link text %>")
        .methods("String name();")
        .saysNothing();
  }

  @Test
  void aMethodsTagInTheServicesBracketsIsAnError() {
    Diagnosis.ofHtml("Dear <%name%> %name%")
        .methods("String name();")
        .says(
            lines(
                "[ReservedTag] mail/receipt.html:1:6: <% … %> is for the services' own tags, and"
                    + " <%name%> is never replaced. Write %name%.",
                "  1 | Dear <%name%> %name%", "    |      ^^^^^^^^"));
  }

  @Test
  void blanksInPercentTagsMatterOnlyWithTheNameOfAMethod() {
    Diagnosis.ofHtml("%name% % name % << name >> << else >>")
        .methods("String name();")
        .saysOnly(Code.BlankInTag, Code.BlankInTag);
  }

  @Test
  void otherFormsThanSendCloudsAreOneWarningForEachText() {
    Diagnosis.ofHtml("%name% {{money}} <<name>> {{money}} <%asm_preferences_url%>")
        .annotated("@EmailTemplate(\"mail/receipt.html\") @SendCloud")
        .methods("String name(); int money();")
        .says(
            lines(
                "[ForeignTag] mail/receipt.html:1:8: {{money}} and 1 other tag may stay as they are:"
                    + " SendCloud's guide shows no form but %name%. Write %money%.",
                "  1 | %name% {{money}} <<name>> {{money}} <%asm_preferences_url%>",
                "    |        ^^^^^^^^^",
                "  If it is meant so:  @SuppressWarnings(\"tagalong:ForeignTag\")"),
            lines(
                "[ForeignTag] mail/receipt.html:1:37: <%asm_preferences_url%> is a tag of SendGrid's;"
                    + " SendCloud leaves it as it is. Remove it.",
                "  1 | %name% {{money}} <<name>> {{money}} <%asm_preferences_url%>",
                "    |                                     ^^^^^^^^^^^^^^^^^^^^^^^",
                "  If it is meant so:  @SuppressWarnings(\"tagalong:ForeignTag\")"));
  }

  @Test
  void otherFormsAreRightWhereSendCloudIsNotChosen() {
    Diagnosis.ofHtml("{{name}}").methods("String name();").saysNothing();
  }
}
