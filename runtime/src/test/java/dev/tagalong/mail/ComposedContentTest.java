package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Template;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail has the content that its header was made for. */
class ComposedContentTest {
  private static final Session SESSION = Session.getInstance(new Properties());

  private static final EmailContent CONTENT =
      new EmailContent("For %name%", "<p>Dear %name%: -sum-, 20%off%</p>", "");

  private static AnyRecipients recipients() {
    return AnyRecipients.builder(
            new Template()
                .withSubject(CONTENT.subject())
                .withHtml(CONTENT.html())
                .ignoring("%off%")
                .with(TagColumn.text("name").tag("%name%", Context.HTML, Context.SUBJECT))
                .with(TagColumn.number("sum").tag("-sum-", Context.HTML)))
        .to("ben@example.com")
        .give(0, "Ben")
        .give(1, 7)
        .build();
  }

  private static final SendGridHeader HEADER = recipients().sendGrid().category("a").build();

  /** As an application would send whatever template it is given. */
  private static SmtpApiMessage composed(SmtpApiHeader header) throws Exception {
    return SmtpApiMail.compose(SESSION, "Shop <shop@example.com>", header);
  }

  @Test
  void contentComesFromTheHeader() throws Exception {
    for (SmtpApiHeader header : List.of(HEADER, recipients().sendCloud().build())) {
      assertThat(header.hasContent()).isTrue();
      assertThat(header.content()).isEqualTo(CONTENT);
      SmtpApiMessage message = composed(header);
      assertThat(message.getSubject()).isEqualTo("For %name%");
      assertThat(message.getContent()).isEqualTo("<p>Dear %name%: -sum-, 20%off%</p>");
      assertThat(message.getFrom()).containsExactly(new InternetAddress("Shop <shop@example.com>"));
      assertThat(message.header()).isSameAs(header);
    }
  }

  @Test
  void headersOfEitherServiceAreBuiltByTheSameCode() throws Exception {
    List<SmtpApiHeader.Builder<?>> builders =
        List.of(recipients().sendGrid(), recipients().sendCloud());
    for (SmtpApiHeader.Builder<?> builder : builders) {
      assertThat(composed(builder.build()).getSubject()).isEqualTo("For %name%");
      for (SmtpApiHeader header : builder.buildAll()) {
        assertThat(header.to()).containsExactly("ben@example.com");
      }
      assertThat(builder.buildAll(1)).hasSize(1);
    }
  }

  @Test
  void headerWithoutTemplateHasNoContent() {
    String message =
        "This header was made without a template, and so it has no content. Give the content to send as well.";
    for (SmtpApiHeader header :
        List.of(
            SendGridHeader.builder().category("a").build(),
            SendCloudHeader.builder().sendDomain("example.com").build())) {
      assertThat(header.hasContent()).isFalse();
      assertThatThrownBy(header::content)
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> composed(header))
          .isExactlyInstanceOf(IllegalStateException.class)
          .hasMessage(message);
    }
  }

  @Test
  void headerWithoutTemplateGoesWithAnyContent() throws Exception {
    SendGridHeader settings = SendGridHeader.builder().category("a").build();
    SmtpApiMessage message =
        SmtpApiMail.compose(
            SESSION, "a@x.com", new EmailContent("20% off", "", "%CODE%"), settings);
    assertThat(message.getContent()).isEqualTo("%CODE%");
  }

  @ParameterizedTest
  @CsvSource({
    "Hi %name%, Dear -sum- 20%off% %company%, 'holds %company%, which the header has no values for'",
    "Hi <<first>>, %name% -sum- %off%, 'holds <<first>>, which the header has no values for'",
    "Hi, %name% {{name}} -sum- %off%, 'holds {{name}}, which the header has no values for'",
    "Hi %name%, 20%off%, 'lacks -sum-, which stands in the template''s'",
    "Hi, Nothing, 'lacks %name%, which stands in the template''s'",
  })
  void contentOfAnotherTemplateIsRefused(String subject, String html, String fault) {
    EmailContent other = new EmailContent(subject, html, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpApiMail.compose(SESSION, "a@x.com", other, HEADER))
        .withMessage(
            "The content is of another template than the header: it "
                + fault
                + ". Leave it out, since compose(session, from, header) takes it from the header.");
  }

  @Test
  void otherWordsThanTheTemplatesAreTheAuthorsBusiness() throws Exception {
    EmailContent reworded =
        new EmailContent("%name%, hurry", "<p>Only -sum-, 30%off%</p>", "%name% -sum- %off%");
    assertThat(SmtpApiMail.compose(SESSION, "a@x.com", reworded, HEADER).getSubject())
        .isEqualTo("%name%, hurry");
  }
}
