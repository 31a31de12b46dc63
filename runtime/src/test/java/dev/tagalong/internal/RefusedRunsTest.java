package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Received;
import dev.tagalong.testing.Template;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without blanks that no line can hold, in a template of SendGrid alone. */
class RefusedRunsTest {
  private static TagColumn note(Context... contexts) {
    return TagColumn.text("note").tag("%note%", contexts);
  }

  private static AnyRecipients.Row rows(TagColumn column) {
    return AnyRecipients.builder(Template.html("").sendGridAlone().with(column));
  }

  private static void give(TagColumn column, String value) {
    var header = rows(column).to("ben@x.com").give(0, value).to("joe@x.com").give(0, value).build();
    String folded = header.sendGrid().build().headerValue(998);
    assertThat(Received.lines(folded)).allMatch(line -> line.length() <= 998);
  }

  private static void assertRefused(TagColumn column, String value, String length) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(column).to("ben@x.com").give(0, value))
        .withMessage(
            "%note% of recipient 1 (ben@x.com) holds "
                + length
                + " characters in JSON without a blank, and a line of at most 998 has room for 990. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Context.class,
      names = {"ESCAPABLE_RAW_TEXT", "ATTRIBUTE", "TEXT", "SUBJECT"})
  void runThatNoLineCanHoldIsRefusedAtItsStep(Context context) {
    assertRefused(note(context), "文".repeat(166), "996");
    assertRefused(note(Context.HTML, context), "文".repeat(166), "996");
    give(note(context), "文".repeat(165));
    give(note(context), ("文".repeat(165) + ' ').repeat(20) + "end");
    assertRefused(
        note(context),
        "word ".repeat(2_000) + "x".repeat(1_200) + " end " + "文".repeat(999),
        "1,201");
  }

  @Test
  void runIsMeasuredAsItIsWritten() {
    assertRefused(note(Context.ATTRIBUTE), "&".repeat(199), "995");
    give(note(Context.ATTRIBUTE), "&".repeat(198));
    assertRefused(note(Context.URL_PART), "a b ".repeat(124), "992");
    give(note(Context.URL_PART), "a b ".repeat(123));
    assertRefused(note(Context.TEXT), "😀".repeat(83), "996");
    give(note(Context.TEXT), "😀".repeat(82));
    assertRefused(note(Context.TEXT), "x".repeat(991), "991");
    give(note(Context.TEXT), "x".repeat(990));
    assertRefused(note(Context.TEXT), "a " + "x".repeat(993), "994");
    give(note(Context.TEXT), "a " + "x".repeat(992));
    assertRefused(note(Context.URL), "https://x.example/" + "x".repeat(1_000), "1,018");
  }

  @ParameterizedTest
  @ValueSource(strings = {"文", "x", "&", "😀"})
  void textOfHtmlIsTaken(String character) {
    give(note(Context.HTML), character.repeat(5_000));
  }

  @Test
  void eachSpellingHasToFit() {
    TagColumn column = note(Context.HTML).tagSentAs("%noteText%", "%note%", Context.TEXT);
    assertRefused(column, "文".repeat(166), "996");
    give(column, "文".repeat(165));
  }

  @Test
  void everyKindOfStepRefusesIt() {
    String run = "x".repeat(991);
    assertRefused(note(Context.TEXT).raw(), run, "991");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(note(Context.TEXT).shared()).give(0, run))
        .withMessage(
            "%note% of all recipients holds 991 characters in JSON without a blank, and a line of at most 998 has room for 990. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> rows(note(Context.TEXT).optional()).to("a@x.com").give(0, Optional.of(run)))
        .withMessageStartingWith("%note% of recipient 1 (a@x.com) holds 991 characters in JSON");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows(note(Context.TEXT)).to("a@x.com").give(0, new StringBuilder(run)))
        .withMessageStartingWith("%note% of recipient 1 (a@x.com) holds 991 characters in JSON");
  }

  @Test
  void templateOfBothServicesTakesItAndLeavesItToTheHeader() {
    AnyRecipients recipients =
        AnyRecipients.builder(Template.html("").with(note(Context.TEXT)))
            .to("ben@x.com")
            .give(0, "文".repeat(500))
            .build();
    assertThatCode(() -> recipients.sendCloud().build().headerValue()).doesNotThrowAnyException();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> recipients.sendGrid().build().headerValue())
        .withMessage(
            "%note% of recipient 1 (ben@x.com): 3,000 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
  }
}
