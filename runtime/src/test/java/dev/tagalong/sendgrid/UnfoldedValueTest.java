package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import dev.tagalong.testing.Wire;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.util.Properties;
import org.apache.commons.mail2.jakarta.SimpleEmail;
import org.junit.jupiter.api.Test;
import org.simplejavamail.api.email.Email;
import org.simplejavamail.converter.EmailConverter;
import org.simplejavamail.email.EmailBuilder;

/** Mail libraries that fold and encode header values by themselves. */
class UnfoldedValueTest {
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(
              FakeRecipients.to("ben@ifaxin.com", "joe@ifaxin.com")
                  .sub("%name%", "Ben  van der Berg, with  a long name ".repeat(5), "Zoë 😀")
                  .sub("%my money%", 288L, 497L)
                  .sub("%plain%", "a b", "c"))
          .filter(Filter.footer("Thank you for your business. ".repeat(10)))
          .build();

  private static void assertReceived(Wire mail) {
    assertThat(Received.json(mail.field("X-SMTPAPI"))).isEqualTo(Received.json(HEADER));
    assertThat(mail.lines()).allMatch(line -> line.length() <= 998);
    assertThat(mail.field("X-SMTPAPI")).matches("[ -~]+");
  }

  @Test
  void blanksStandAtJointsOnly() {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.to("a@x.com", "b@x.com")
                    .sub("%my n%", "A a", "B")
                    .sub("%i%", 1L, 2L))
            .asmGroupId(1)
            .build();
    assertThat(header.unfoldedValue())
        .isEqualTo(
            """
            {"to": ["a@x.com", "b@x.com"], "sub": {"%my\\u0020n%": ["A\\u0020a", "B"], \
            "%i%": ["1", "2"]}, "asm_group_id": 1}""");
  }

  @Test
  void foldingByJakartaMailChangesNothing() throws Exception {
    String folded =
        MimeUtility.fold(
            "X-SMTPAPI: ".length(), MimeUtility.encodeText(HEADER.unfoldedValue(), "UTF-8", null));
    assertThat(folded).contains("\r\n");
    assertThat(Received.folded(folded)).isEqualTo(Received.json(HEADER));
  }

  @Test
  void simpleJavaMailSendsItUnchanged() throws Exception {
    Email email =
        EmailBuilder.startingBlank()
            .from("shop@example.com")
            .to("shop@example.com")
            .withSubject("Hello %name%")
            .withPlainText("Dear %name%")
            .withHeader("X-SMTPAPI", HEADER.unfoldedValue())
            .buildEmail();
    assertReceived(Wire.of(EmailConverter.emailToMimeMessage(email)));
  }

  @Test
  void commonsEmailSendsItUnchanged() throws Exception {
    SimpleEmail email = new SimpleEmail();
    email.setMailSession(Session.getInstance(new Properties()));
    email.setFrom("shop@example.com");
    email.addTo("shop@example.com");
    email.setSubject("Hello %name%");
    email.setMsg("Dear %name%");
    email.addHeader("X-SMTPAPI", HEADER.unfoldedValue());
    email.buildMimeMessage();
    MimeMessage message = email.getMimeMessage();
    message.saveChanges();
    assertReceived(Wire.of(message));
  }

  @Test
  void stringThatNoLineCanHoldIsRefused() {
    FakeRecipients recipients = FakeRecipients.to("ben@x.com").sub("%text%", "ab cd ".repeat(100));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendGridHeader.builder(recipients).build().unfoldedValue())
        .withMessage(
            "%text% of recipient 1 (ben@x.com): 1,602 characters in JSON, blanks escaped, and a sender that folds by itself cannot break it to fit into 992. Shorten it, move it into the template, or send headerValue() as it is.");
  }
}
