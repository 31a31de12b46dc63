package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Received;
import dev.tagalong.testing.Template;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values without blanks, which lines of the header can hold in text of HTML. */
class InvisibleLinesTest {
  private static final String BREAK = "<!-- -->";

  private static SendGridHeader header(TagColumn column, Object... values) {
    AnyRecipients.Row rows = AnyRecipients.builder(Template.html("").with(column));
    for (int i = 0; i < values.length; i++) {
      rows = rows.to("r" + (i + 1) + "@x.com").give(0, values[i]);
    }
    return rows.build().sendGrid().build();
  }

  private static TagColumn note(Context... contexts) {
    return TagColumn.text("note").tag("%note%", contexts);
  }

  private static String received(SendGridHeader header, int maxLine) {
    String value = header.headerValue(maxLine);
    assertThat(Received.lines(value)).allMatch(line -> line.length() <= maxLine);
    return Received.folded(value).at("/sub/%note%/0").asString();
  }

  @Test
  void lineEndsInTheBlankOfAComment() {
    SendGridHeader header = header(note(Context.HTML), "文".repeat(24));
    assertThat(Received.lines(header.headerValue(78)))
        .containsExactly(
            "X-SMTPAPI: {\"to\":[\"r1@x.com\"],\"sub\":{\"%note%\":",
            " [\"" + "\\u6587".repeat(11) + "<!--",
            " -->" + "\\u6587".repeat(10) + "<!--",
            " -->" + "\\u6587".repeat(3) + "\"]}}");
  }

  @Test
  void onlyAFoldedHeaderHasBreaks() {
    String text = "文".repeat(149);
    SendGridHeader header = header(note(Context.HTML), text);
    assertThat(received(header, 900)).isEqualTo("文".repeat(148) + BREAK + "文");
    assertThat(received(header, 998)).isEqualTo(text);
    assertThat(Received.json(header).at("/sub/%note%/0").asString()).isEqualTo(text);
  }

  @Test
  void valueThatFitsItsLineHasNoBreak() {
    assertThat(received(header(note(Context.HTML), "文".repeat(148)), 900)).doesNotContain(BREAK);
    assertThat(received(header(note(Context.HTML), "two words ".repeat(500)), 78))
        .doesNotContain(BREAK);
    assertThat(received(header(note(Context.HTML), "ab " + "c".repeat(895) + " d"), 900))
        .isEqualTo("ab " + "c".repeat(890) + BREAK + "ccccc d");
    assertThat(received(header(note(Context.HTML), "ab " + "c".repeat(894) + " d"), 900))
        .doesNotContain(BREAK);
  }

  @Test
  void valueIsBrokenWhoeverStandsBesideIt() {
    SendGridHeader header = header(note(Context.HTML), "a", "文".repeat(3_000), "b c", "x&y");
    var values = Received.folded(header.headerValue()).at("/sub/%note%");
    assertThat(values.get(1).asString().replace(BREAK, "")).isEqualTo("文".repeat(3_000));
    assertThat(values.get(1).asString().split(BREAK)).hasSize(21);
    assertThat(values.get(3).asString()).isEqualTo("x&amp;y");
  }

  @ParameterizedTest
  @EnumSource(
      value = Context.class,
      names = {"ESCAPABLE_RAW_TEXT", "ATTRIBUTE", "TEXT", "SUBJECT", "UNSAFE"})
  void valueOfAnotherPlaceIsRefused(Context context) {
    assertRefused(note(context));
    assertRefused(note(Context.HTML, context));
  }

  @Test
  void markupIsRefused() {
    assertRefused(note(Context.HTML).raw());
  }

  @Test
  void valueBesideWhoseBreaksATagCouldComeAboutIsRefused() {
    assertRefused(note(Context.HTML).tag("->x<-", Context.HTML));
  }

  private static void assertRefused(TagColumn column) {
    SendGridHeader header = header(column, "文".repeat(149));
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "%note% of recipient 1 (r1@x.com): 894 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, ask for wider lines with headerValue(998), or move it into the template.");
  }

  @Test
  void characterWiderThanALineIsRefused() {
    SendGridHeader header = header(note(Context.HTML), "e" + "\u0301".repeat(200));
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "%note% of recipient 1 (r1@x.com): 1,201 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
  }

  @SuppressWarnings("deprecation")
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void valueInTheTextOfASectionIsBrokenWhereItStands(boolean sectionTags) {
    Template template =
        Template.html("")
            .with(
                TagColumn.section(
                        "part", new SectionText("ONE", "%one%", "<p class='a'>%note%</p>"))
                    .tag("%part%", Context.HTML))
            .with(TagColumn.text("note").tagInSections("%note%", "%note%", Context.HTML));
    SendGridHeader header =
        AnyRecipients.builder(template)
            .to("ben@x.com")
            .give(0, Part.ONE)
            .give(1, "文".repeat(200))
            .build()
            .sendGrid()
            .sections(sectionTags ? SectionMode.SECTION_TAGS : SectionMode.INLINE)
            .build();
    String value = header.headerValue();
    assertThat(Received.lines(value)).allMatch(line -> line.length() <= 900);
    var sub = Received.folded(value).at("/sub");
    if (sectionTags) {
      assertThat(sub.at("/%note%/0").asString())
          .isEqualTo("文".repeat(148) + BREAK + "文".repeat(52));
    } else {
      assertThat(sub.at("/%part%/0").asString())
          .isEqualTo("<p class='a'>" + "文".repeat(146) + BREAK + "文".repeat(54) + "</p>");
    }
  }

  private enum Part {
    ONE
  }

  @Test
  void breaksCountAmongTheBytesOfValues() {
    String text = "x".repeat(49_900);
    SendGridHeader header = header(note(Context.HTML), "a", text);
    assertThat(Received.json(header).at("/sub/%note%/1").asString()).isEqualTo(text);
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "SendGrid takes at most 50,000 bytes of values for one recipient, and recipient 2 (r2@x.com) has 50,348. Shorten them, or move text that is the same for all into the template.");
    assertThat(Received.lines(header(note(Context.HTML), text.substring(900)).headerValue()))
        .hasSizeGreaterThan(50);
  }

  @Test
  void valueOfSeveralTagsIsBrokenForEachOfThem() {
    TagColumn column =
        TagColumn.text("note").tag("%note%", Context.HTML).tag("{{note}}", Context.HTML);
    var sub = Received.folded(header(column, "x".repeat(1_000)).headerValue()).at("/sub");
    assertThat(List.of(sub.at("/%note%/0"), sub.at("/{{note}}/0")))
        .allSatisfy(
            value -> assertThat(value.asString().replace(BREAK, "")).isEqualTo("x".repeat(1_000)));
  }
}
