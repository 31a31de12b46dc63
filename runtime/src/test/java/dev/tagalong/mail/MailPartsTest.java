package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tagalong.EmailContent;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Properties;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in a mail that has its bodies. */
class MailPartsTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(FakeRecipients.to("ben@x.com").sub("%name%", "Ben")).build();

  private static SmtpApiMessage mail(String html, String text) throws Exception {
    return SmtpApiMail.compose(
        SESSION, "shop@example.com", new EmailContent("Hello %name%", html, text), HEADER);
  }

  private static DataSource bytes(String type) {
    return new ByteArrayDataSource(new byte[] {1, 2, -1}, type);
  }

  private static DataSource logo() {
    return bytes("image/png");
  }

  private static DataSource terms() {
    return bytes("application/pdf");
  }

  /** {@code mixed(text/plain 7bit, application/pdf terms.pdf)}, as it is received. */
  private static String received(MimeMessage message) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return outline(new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray())));
  }

  private static String outline(Part part) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      String kind = part.getContentType().replaceAll("multipart/(\\w+);[\\s\\S]*", "$1");
      StringJoiner outline = new StringJoiner(", ", kind + "(", ")");
      for (int i = 0; i < parts.getCount(); i++) {
        outline.add(outline(parts.getBodyPart(i)));
      }
      return outline.toString();
    }
    String type = part.getContentType().replaceAll(";[\\s\\S]*", "");
    String id =
        part instanceof jakarta.mail.internet.MimeBodyPart body ? body.getContentID() : null;
    return type
        + " "
        + ((MimePart) part).getEncoding()
        + (part.getDisposition() == null ? "" : " " + part.getDisposition())
        + (part.getFileName() == null ? "" : " " + part.getFileName())
        + (id == null ? "" : " " + id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>%name%|%name%|mixed(alternative(text/plain 7bit, related(text/html 7bit, image/png base64 inline <logo>, image/png base64 inline <two>)), application/pdf base64 attachment Terms für Sie.pdf, application/pdf base64 attachment b.pdf)",
        "<p>ü %name%|''|mixed(related(text/html base64, image/png base64 inline <logo>, image/png base64 inline <two>), application/pdf base64 attachment Terms für Sie.pdf, application/pdf base64 attachment b.pdf)",
      })
  void filesAreAddedInAnyOrder(String html, String text, String outline) throws Exception {
    SmtpApiMessage one =
        mail(html, text)
            .attach("Terms für Sie.pdf", terms())
            .embed("logo", logo())
            .attach("b.pdf", terms())
            .embed("two", logo());
    SmtpApiMessage other =
        mail(html, text)
            .embed("logo", logo())
            .embed("two", logo())
            .attach("Terms für Sie.pdf", terms())
            .attach("b.pdf", terms());
    assertThat(received(one)).isEqualTo(outline);
    assertThat(received(other)).isEqualTo(outline);
  }

  @Test
  void textAloneHasAttachments() throws Exception {
    assertThat(received(mail("", "Dear %name%").attach("a.pdf", terms())))
        .isEqualTo("mixed(text/plain 7bit, application/pdf base64 attachment a.pdf)");
  }

  @Test
  void filesAreAddedToACopyToo() throws Exception {
    SmtpApiMessage copy = new SmtpApiMessage(mail("<p>ü %name%", "%name%"), HEADER);
    assertThat(received(copy.embed("logo", logo()).attach("a.pdf", terms())))
        .isEqualTo(
            "mixed(alternative(text/plain 7bit, related(text/html base64, image/png base64 inline <logo>)), application/pdf base64 attachment a.pdf)");
  }

  @Test
  void imageKeepsTheNameOfItsFile() throws Exception {
    ByteArrayDataSource image = new ByteArrayDataSource(new byte[] {1, -1}, "image/png");
    image.setName("logo.png");
    assertThat(received(mail("<p>%name%", "").embed("logo", image)))
        .isEqualTo("related(text/html 7bit, image/png base64 inline logo.png <logo>)");
  }

  @Test
  void whatCannotBeAddedIsRefused() throws Exception {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("", "%name%").attach(" ", terms()))
        .withMessage(
            "An attachment needs a file name, such as \"terms.pdf\": mail programs show it.");
    assertThatIllegalStateException()
        .isThrownBy(() -> mail("", "%name%").embed("logo", logo()))
        .withMessage(
            "The mail has no HTML body that could show the image. Attach it: attach(name, file).");
    assertThatExceptionOfType(MessagingException.class)
        .isThrownBy(() -> new SmtpApiMessage(SESSION, HEADER).attach("a.pdf", terms()))
        .withMessage("The mail has no body yet, or it cannot be read.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<logo>", "a b", "logo\r\n", "größe"})
  void imageNeedsANameThatHtmlCanSay(String contentId) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("<p>%name%", "").embed(contentId, logo()))
        .withMessage(
            "\""
                + contentId
                + "\" cannot name an image in the mail. Take letters, digits, dots and hyphens, such as \"logo\" for <img src=\"cid:logo\">.");
  }
}
