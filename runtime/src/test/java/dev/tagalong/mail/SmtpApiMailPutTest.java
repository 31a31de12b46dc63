package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.Filter;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.MailServer;
import dev.tagalong.testing.Received;
import dev.tagalong.testing.Wire;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpApiMailPutTest {
  private static final SendCloudHeader SEND_CLOUD =
      SendCloudHeader.builder(FakeRecipients.recipients(100)).custom("campaign", "spring").build();

  private static MimeMessage mail() throws Exception {
    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
    message.setFrom("shop@example.com");
    message.setSubject("Hello %name%");
    message.setText("Dear %name%");
    return message;
  }

  private static void assertLast(Wire mail, SmtpApiHeader header) {
    assertThat(mail.names()).last().isEqualTo("X-SMTPAPI");
    assertThat(mail.field("X-SMTPAPI")).isEqualTo(Received.unfolded(header.headerValue()));
  }

  @Test
  void foldedHeaderIsNotFoldedAgain() throws Exception {
    SendGridHeader header =
        SendGridHeader.builder(FakeRecipients.recipients(200))
            .filter(Filter.footer("Thank you for your business. ".repeat(100)))
            .build();
    MimeMessage message = mail();
    SmtpApiMail.put(header, message);
    message.saveChanges();
    assertThat(Wire.of(message).text())
        .contains("\r\nX-SMTPAPI: " + header.headerValue() + "\r\n\r\n");
  }

  @Test
  void headerIsTheLastWhateverIsAddedLater() throws Exception {
    MimeMessage message = mail();
    message.addHeader("X-Before", "1");
    SmtpApiMail.put(SEND_CLOUD, message);
    message.addHeader("X-After", "2");
    message.setHeader("X-Set-After", "3");
    message.setSentDate(java.util.Date.from(java.time.Instant.EPOCH));
    message.saveChanges();
    Wire mail = Wire.of(message);
    assertLast(mail, SEND_CLOUD);
    assertThat(mail.names())
        .contains("X-Before", "X-After", "X-Set-After", "Message-ID", "SC-Custom-campaign");
    assertThat(mail.field("SC-Custom-campaign")).isEqualTo("spring");
  }

  @Test
  void headerIsTheLastInAMailThatWasReadFromAStream() throws Exception {
    MimeMessage message =
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(
                "From: shop@example.com\r\nX-Smtpapi: old\r\nSubject: Hello\r\n\r\nDear %name%\r\n"
                    .getBytes(StandardCharsets.US_ASCII)));
    SmtpApiMail.put(SEND_CLOUD, message);
    message.addHeader("X-After", "2");
    message.saveChanges();
    assertLast(Wire.of(message), SEND_CLOUD);
    assertThat(Wire.of(message).names()).contains("X-After", "Message-ID");
  }

  @Test
  void earlierHeadersAreReplaced() throws Exception {
    MimeMessage message = mail();
    message.addHeader("x-smtpapi", "one");
    message.addHeader("X-SMTPAPI", "two");
    SmtpApiMail.put(SendGridHeader.builder().category("c").build(), message);
    SmtpApiMail.put(SEND_CLOUD, message);
    SmtpApiMail.put(SEND_CLOUD, message);
    message.addHeader("X-After", "2");
    message.saveChanges();
    assertLast(Wire.of(message), SEND_CLOUD);
    assertThat(Wire.of(message).field("SC-Custom-campaign")).isEqualTo("spring");
  }

  @Test
  void customHeadersOfAnEarlierHeaderGo() throws Exception {
    MimeMessage message = mail();
    message.addHeader("sc-custom-own", "1");
    SmtpApiMail.put(SEND_CLOUD, message);
    SendCloudHeader second =
        SendCloudHeader.builder(FakeRecipients.recipients(1))
            .custom("Campaign", "summer")
            .custom("order", "7")
            .build();
    SmtpApiMail.put(second, message);
    assertLast(Wire.of(message), second);
    assertThat(Wire.of(message).names())
        .contains("SC-Custom-Campaign", "SC-Custom-order")
        .doesNotContain("SC-Custom-campaign", "sc-custom-own");
    SendGridHeader third = SendGridHeader.builder(FakeRecipients.recipients(1)).build();
    SmtpApiMail.put(third, message);
    assertLast(Wire.of(message), third);
    assertThat(Wire.of(message).names()).noneMatch(name -> name.startsWith("SC-Custom-"));
  }

  /** Jakarta Mail's list, with the entries that have no line. */
  private static final class CountedHeaders extends InternetHeaders {
    int size() {
      return headers.size();
    }
  }

  private static final class CountedMail extends MimeMessage {
    CountedMail() {
      super(Session.getInstance(new Properties()));
      headers = new CountedHeaders();
    }

    int entries() {
      return ((CountedHeaders) headers).size();
    }
  }

  @Test
  void listOfHeadersDoesNotGrowByEachHeaderThatIsPut() throws Exception {
    CountedMail message = new CountedMail();
    message.setText("Dear %name%");
    SmtpApiMail.put(SEND_CLOUD, message);
    int entries = message.entries();
    for (int i = 0; i < 1_000; i++) {
      SmtpApiMail.put(SEND_CLOUD, message);
    }
    assertThat(message.entries()).isEqualTo(entries);
    message.addHeader("X-After", "1");
    assertLast(Wire.of(message), SEND_CLOUD);
  }

  @Test
  void headerIsTheLastAfterTransportSend() throws Exception {
    try (MailServer server = new MailServer()) {
      MimeMessage message = new MimeMessage(server.session());
      message.setFrom("shop@example.com");
      message.setRecipient(Message.RecipientType.TO, new InternetAddress("shop@example.com"));
      SmtpApiMail.put(SEND_CLOUD, message);
      message.setSubject("Hello");
      message.setText("Dear %name%");
      Transport.send(message);
      assertThat(server.deliveries()).hasSize(1);
      assertLast(server.deliveries().get(0).mail(), SEND_CLOUD);
    }
  }

  @Test
  void copiesAreRefusedBesideRecipientsOfTheHeader() throws Exception {
    MimeMessage message = mail();
    message.setRecipient(Message.RecipientType.CC, new InternetAddress("boss@example.com"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpApiMail.put(SEND_CLOUD, message))
        .withMessage(
            "The mail has a Cc, which the services ignore beside the recipients of X-SMTPAPI. Remove it, and add these people to the header's recipients.");
    SmtpApiMail.put(SendGridHeader.builder().category("c").build(), message);
    assertThat(Wire.of(message).field("X-SMTPAPI")).isEqualTo("{\"category\":\"c\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ben@x.com, joe@x.com", "All: ben@x.com, joe@x.com;"})
  void moreThanOneToIsRefusedBesideRecipientsOfTheHeader(String to) throws Exception {
    MimeMessage message = mail();
    message.setRecipients(Message.RecipientType.TO, to);
    for (var putting :
        List.<ThrowingCallable>of(
            () -> SmtpApiMail.put(SEND_CLOUD, message),
            () -> SmtpApiMail.send(SEND_CLOUD, message),
            () -> new SmtpApiMessage(message, SEND_CLOUD).saveChanges(),
            () -> new SmtpApiMessage(message, SEND_CLOUD).getAllRecipients())) {
      assertThatIllegalArgumentException()
          .isThrownBy(putting)
          .withMessage(
              "The mail has 2 addresses in its To, and for each of them every recipient of X-SMTPAPI would get a mail. Leave the sender's own address there, or none, and add these people to the header's recipients.");
    }
    SmtpApiMail.put(SendGridHeader.builder().category("c").build(), message);
    message.setRecipients(Message.RecipientType.TO, "shop@example.com");
    SmtpApiMail.put(SEND_CLOUD, message);
    assertLast(Wire.of(message), SEND_CLOUD);
  }
}
