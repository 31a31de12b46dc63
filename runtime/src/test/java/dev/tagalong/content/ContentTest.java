package dev.tagalong.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.Template;
import org.junit.jupiter.api.Test;

/** The subject and bodies to send. */
class ContentTest {
  private static final TagColumn NAME =
      TagColumn.text("name")
          .tag("%name%", Context.HTML)
          .tagSentAs("%name_attribute%", "%name%", Context.ATTRIBUTE)
          .tagSentAs("%name_url%", "%name%", Context.URL_PART)
          .tagSentAs("%name_text%", "%name%", Context.TEXT, Context.SUBJECT);

  @Test
  void everyTagIsSpelledForItsPlace() {
    EmailContent content =
        new Template()
            .withSubject("For %name%")
            .withHtml("<p title=\"%name%\">%name% <a href='https://a/?n=%name%'>%name%</a>")
            .withText("Dear %name%!")
            .with(NAME)
            .compiled()
            .content();

    assertThat(content)
        .isEqualTo(
            new EmailContent(
                "For %name_text%",
                "<p title=\"%name_attribute%\">%name% <a href='https://a/?n=%name_url%'>%name%</a>",
                "Dear %name_text%!"));
  }

  @Test
  void aTemplateWithoutABodyOrSubjectHasEmptyOnes() {
    assertThat(
            Template.html("%a%")
                .with(TagColumn.text("a").tag("%a%", Context.HTML))
                .compiled()
                .content())
        .isEqualTo(new EmailContent("", "%a%", ""));
  }

  @Test
  void aByteOrderMarkIsLeftOut() {
    assertThat(Template.html("\uFEFFhello").compiled().content().html()).isEqualTo("hello");
  }

  @Test
  void wordingMayChangeAndKnownTagsMoveAndMultiply() {
    assertThat(
            Template.html("<b>%name%</b> and <p title='%name%'>%name%</p>, <a href='/%name%'>")
                .with(
                    TagColumn.text("name")
                        .tag("%name%", Context.HTML)
                        .tagSentAs("%name2%", "%name%", Context.ATTRIBUTE)
                        .tagSentAs("%name3%", "%name%", Context.URL_PART))
                .compiled()
                .content()
                .html())
        .isEqualTo("<b>%name%</b> and <p title='%name2%'>%name%</p>, <a href='/%name3%'>");
  }

  @Test
  void aTagMayMoveToAPlaceThatAsksForLess() {
    assertThat(
            Template.html("%a%<p title='%b%'>%b%")
                .withText("%c%")
                .with(TagColumn.text("a").tagSentAs("%a2%", "%a%", Context.ATTRIBUTE))
                .with(TagColumn.text("b").tag("%b%", Context.URL))
                .with(TagColumn.text("c").tag("%c%", Context.SUBJECT))
                .compiled()
                .content())
        .isEqualTo(new EmailContent("", "%a2%<p title='%b%'>%b%", "%c%"));
  }

  @Test
  void numbersAndTrustedMarkupMayStandAnywhereInABody() {
    assertThat(
            Template.html("<p style='width:%a%'><a href='%a%' title='%b%'>%b%")
                .withText("%a% %b%")
                .with(TagColumn.number("a").tag("%a%", Context.HTML))
                .with(TagColumn.text("b").raw().tag("%b%", Context.UNSAFE))
                .compiled()
                .content()
                .text())
        .isEqualTo("%a% %b%");
  }

  @Test
  void customTagsAndIgnoredTextsAreTheCompiledOnes() {
    assertThat(
            Template.html("-name- %de% %PATH% {{#each}")
                .ignoring("%PATH%")
                .with(TagColumn.text("name").tag("-name-", Context.HTML))
                .with(TagColumn.text("germany").tagSentAs("%de_2%", "%de%", Context.HTML))
                .compiled()
                .content()
                .html())
        .isEqualTo("-name- %de_2% %PATH% {{#each}");
  }

  @Test
  void tagsThatStandInSectionsOnlyAreNotMissed() {
    TagColumn offer =
        TagColumn.section("offer", new SectionText("GOLD", "[%GOLD%]", "Dear %name_2%"))
            .tag("%offer%", Context.HTML);

    assertThat(
            Template.html("%offer% [%GOLD%]")
                .with(offer)
                .with(TagColumn.text("name").tagSentAs("%name_2%", "%name%", Context.HTML))
                .compiled()
                .content()
                .html())
        .isEqualTo("%offer% [%GOLD%]");
  }

  @Test
  void aSectionIsSpelledForItsPlaceAndStaysRightWhereItsTextsFit() {
    TagColumn offer =
        TagColumn.section("offer", new SectionText("NEW", "%NEW%", "https://shop.example/%name%"))
            .tag("%offer%", Context.URL)
            .tagSentAs("%offer_text%", "%offer%", Context.SUBJECT)
            .sectionsSentAs(
                "%offer_text%",
                new SectionText("NEW", "%NEW_text%", "https://shop.example/%name_text%"));

    assertThat(
            Template.html("<p>Hi</p><a href='%offer%'>")
                .withSubject("%offer%")
                .with(offer)
                .with(
                    TagColumn.text("name")
                        .tag("%name%", Context.URL_PART)
                        .tagSentAs("%name_text%", "%name%", Context.SUBJECT))
                .compiled()
                .content())
        .isEqualTo(new EmailContent("%offer_text%", "<p>Hi</p><a href='%offer%'>", ""));
  }

  @Test
  void tagsThatStandInNoTextOfTheMailAreNotMissed() {
    assertThat(
            Template.html("hello")
                .with(TagColumn.text("order").tag("%order%"))
                .compiled()
                .content()
                .html())
        .isEqualTo("hello");
  }

  @Test
  void theFilesAreReadOnce() {
    Template template = Template.html("a").withText("b");
    CompiledTemplate compiled = template.compiled();

    assertThat(compiled.content()).isEqualTo(compiled.content());
    assertThat(template.reads()).isEqualTo(2);
  }
}
