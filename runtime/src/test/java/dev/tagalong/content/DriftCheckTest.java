package dev.tagalong.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.TemplateDriftException;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.TemplateBuilder;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Files whose tags are no longer those that the builder was generated from. */
class DriftCheckTest {
  private static final TagColumn NAME = TagColumn.text("name").tag("%name%", Context.HTML);
  private static final TagColumn MONEY = TagColumn.number("money").tag("%money%", Context.HTML);

  private static AbstractThrowableAssert<?, ?> refused(Template template) {
    CompiledTemplate compiled = template.compiled();
    return assertThatThrownBy(compiled::content)
        .isInstanceOf(TemplateDriftException.class)
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void newTagsAreNamedWithTheirPositionAndLostOnesToo() {
    refused(Template.html("<p>\r\nDear %name%,\r\nyou owe us 😀 %amount%.").with(NAME).with(MONEY))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %amount%"
                + " (3:14); gone: %money%. Recompile the module that declares Receipt.");
  }

  @Test
  void aNewTagIsNamedOnce() {
    refused(Template.html("%a% %name% %a% {{b}}").with(NAME))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %a% (1:1),"
                + " {{b}} (1:16). Recompile the module that declares Receipt.");
  }

  @Test
  void aTagInAPlaceThatItsValuesAreNotEscapedForIsRefused() {
    refused(Template.html("%name% <p title='%name%'> <a href=\"%name%\"><b id=%name%>").with(NAME))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %name% in the"
                + " attribute title (1:18), %name% in the attribute href (1:36), %name% in an"
                + " unquoted value of the attribute id (1:50). Recompile the module that declares"
                + " Receipt.");
  }

  @Test
  void aTagOfTheTextHasMovedWhereNoCommentMayStand() {
    refused(Template.html("<title>%name%</title> <!-- %name% --> %name%").with(NAME))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %name% in a"
                + " <title> (1:8), %name% in a comment (1:28). Recompile the module that declares"
                + " Receipt.");
    TagColumn title = TagColumn.text("name").tag("%name%", Context.ESCAPABLE_RAW_TEXT);
    assertThat(Template.html("<p>%name%</p>").with(title).compiled().content().html())
        .isEqualTo("<p>%name%</p>");
  }

  @Test
  void tagsThatWereApartAndStandSideBySideAreRefused() {
    refused(
            Template.html("%first%%last%")
                .with(TagColumn.text("first").tag("%first%", Context.HTML))
                .with(TagColumn.text("last").tag("%last%", Context.HTML)))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %first%%last%"
                + " side by side (mail/receipt.html). Recompile the module that declares Receipt.");
  }

  @Test
  void aTagEscapedForAnotherPlaceIsRefusedInText() {
    refused(
            Template.html("%part% <a href='/%part%'>")
                .with(TagColumn.text("part").tag("%part%", Context.URL_PART)))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %part% in"
                + " text (1:1). Recompile the module that declares Receipt.");
  }

  @Test
  void aLinkOfTheTextThatHasComeSinceIsNamed() {
    refused(
            new Template()
                .withText("%name%, https://x.example/?n=%name%")
                .with(TagColumn.text("name").tag("%name%", Context.TEXT)))
        .hasMessage(
            "mail/receipt.txt has changed since ReceiptRecipients was compiled: new: %name% in a"
                + " part of the URL in a link of the text body (1:30). Recompile the module that"
                + " declares Receipt.");
  }

  @Test
  void aTagThatIsGoneFromALinkOfTheTextIsMissedThere() {
    refused(
            Template.html("")
                .withText("https://x.example/")
                .with(TagColumn.text("name").tag("%name%", Context.TEXT_URL_PART)))
        .hasMessage(
            "mail/receipt.txt has changed since ReceiptRecipients was compiled: gone: %name%."
                + " Recompile the module that declares Receipt.");
  }

  @Test
  void aTagThatReadersNowPlaceDifferentlyIsNamed() {
    refused(Template.html("<svg><style><a title=\"</style>%name%\">").with(NAME))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %name% in HTML"
                + " that is read in different ways from the <style> at 1:6 on (1:31). Recompile the"
                + " module that declares Receipt.");
  }

  @Test
  void aSectionWhoseTextsDoNotFitWhereItStandsNowIsNamed() {
    refused(
            Template.html("<title>%part%</title>")
                .with(
                    TagColumn.section("part", new SectionText("NEW", "%NEW%", "<b>new</b>"))
                        .tag("%part%", Context.HTML)))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %part% in a"
                + " <title> (1:8). Recompile the module that declares Receipt.");
  }

  @Test
  void aSectionWhoseValueWouldChooseTheHostWhereItStandsNowIsNamed() {
    refused(
            Template.html("<a href='https://%part%'>")
                .with(TagColumn.text("shop").tag("%shop%", Context.URL_PART))
                .with(
                    TagColumn.section("part", new SectionText("NEW", "%NEW%", "%shop%"))
                        .tag("%part%", Context.URL_PART)))
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: new: %part% in a"
                + " part of the URL in the attribute href (1:18). Recompile the module that declares"
                + " Receipt.");
  }

  @Test
  void ofTwoBodiesTheChangedOneIsNamed() {
    refused(Template.html("%name%").withText("Dear\n%name%").with(NAME))
        .hasMessage(
            "mail/receipt.txt has changed since ReceiptRecipients was compiled: new: %name% in the"
                + " text body (mail/receipt.txt:2:1). Recompile the module that declares Receipt.");
  }

  @Test
  void bothBodiesMayHaveChanged() {
    refused(
            Template.html("%a%")
                .withText("b")
                .with(TagColumn.text("c").tag("%c%", Context.TEXT, Context.SUBJECT))
                .withSubject(""))
        .hasMessage(
            "mail/receipt.html, mail/receipt.txt and the subject have changed since"
                + " ReceiptRecipients was compiled: new: %a% (mail/receipt.html:1:1); gone: %c%."
                + " Recompile the module that declares Receipt.");
  }

  @Test
  void aMissingFileIsNamed() {
    refused(Template.html("%name%").with(NAME).without("mail/receipt.html"))
        .hasMessage(
            "mail/receipt.html, which ReceiptRecipients was compiled from, is not on its class path"
                + " or module path: package it with the classes of the module that declares"
                + " Receipt.");
  }

  @Test
  void aFileThatIsNoLongerUtf8IsNamed() {
    refused(
            Template.html("")
                .withText("")
                .holding("mail/receipt.txt", "Hi\nCafé".getBytes(ISO_8859_1)))
        .hasMessage(
            "mail/receipt.txt has changed since ReceiptRecipients was compiled: byte 7 (0xE9, in"
                + " line 2) is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void aNestedInterfaceHasABuilderNamedAfterBoth() {
    CompiledTemplate compiled =
        TemplateBuilder.of("Mails.Receipt", name -> null).html("a.html").build();

    assertThatThrownBy(compiled::content)
        .hasMessage(
            "a.html, which Mails_ReceiptRecipients was compiled from, is not on its class path or"
                + " module path: package it with the classes of the module that declares"
                + " Mails.Receipt.");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() {
    CompiledTemplate compiled =
        TemplateBuilder.of("Receipt", name -> new BrokenStream()).text("a.txt").build();

    assertThatThrownBy(compiled::content)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessage("a.txt cannot be read")
        .hasRootCauseMessage("the disk is gone");
  }

  @Test
  void aRefusedFileIsReadAgainTheNextTime() {
    Template template = Template.html("%name% %new%").with(NAME);
    CompiledTemplate compiled = template.compiled();
    assertThatThrownBy(compiled::content).isInstanceOf(TemplateDriftException.class);

    template.withHtml("%name%!");

    assertThat(compiled.content().html()).isEqualTo("%name%!");
  }

  private static final class BrokenStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return read();
    }
  }
}
