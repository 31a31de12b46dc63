package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tagalong.EmailContent;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.MailServer;
import dev.tagalong.testing.Received;
import dev.tagalong.testing.Wire;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

class SmtpApiMessageTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final EmailContent CONTENT =
      new EmailContent("Rechnung für %name%", "<p>Dear %name% 😀</p>", "Dear %name%");
  private static final SendCloudHeader SEND_CLOUD =
      SendCloudHeader.builder(FakeRecipients.recipients(100))
          .custom("campaign", "spring")
          .custom("order", "7")
          .build();

  private static void assertLast(Wire mail) {
    assertThat(mail.names()).endsWith("SC-Custom-campaign", "SC-Custom-order", "X-SMTPAPI");
    assertThat(mail.field("X-SMTPAPI")).isEqualTo(SEND_CLOUD.headerValue());
    assertThat(mail.field("SC-Custom-campaign")).isEqualTo("spring");
  }

  @Test
  void wholeMailIsComposed() throws Exception {
    SmtpApiMessage message =
        SmtpApiMail.compose(SESSION, "Shop <shop@example.com>", CONTENT, SEND_CLOUD);
    message.saveChanges();
    assertThat(message.getFrom()).containsExactly(new InternetAddress("Shop <shop@example.com>"));
    assertThat(message.getSubject()).isEqualTo("Rechnung für %name%");
    assertThat(message.getSentDate()).isNotNull();
    assertThat(message.getRecipients(Message.RecipientType.TO)).isNull();
    MimeMultipart bodies = (MimeMultipart) message.getContent();
    assertThat(bodies.getContentType()).startsWith("multipart/alternative");
    assertThat(bodies.getCount()).isEqualTo(2);
    assertBody(bodies.getBodyPart(0), "text/plain", "Dear %name%");
    assertBody(bodies.getBodyPart(1), "text/html", "<p>Dear %name% 😀</p>");
    assertLast(Wire.of(message));
    assertThat(Wire.of(message).names()).doesNotContain("To", "Cc", "Bcc");
  }

  private static void assertBody(BodyPart part, String type, String content) throws Exception {
    assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("utf-8");
    assertThat(part.getContent()).isEqualTo(content);
  }

  @Test
  void singleBodyNeedsNoAlternative() throws Exception {
    SmtpApiMessage html =
        SmtpApiMail.compose(SESSION, "a@x.com", new EmailContent("", "<p>é</p>", ""), SEND_CLOUD);
    html.saveChanges();
    assertThat(html.getContentType()).startsWith("text/html");
    assertThat(html.getContent()).isEqualTo("<p>é</p>");
    assertThat(html.getSubject()).isNull();
    SmtpApiMessage text =
        SmtpApiMail.compose(SESSION, "a@x.com", new EmailContent("s", "", "é"), SEND_CLOUD);
    text.saveChanges();
    assertThat(text.getContentType()).startsWith("text/plain");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                SmtpApiMail.compose(SESSION, "a@x.com", new EmailContent("s", "", ""), SEND_CLOUD))
        .withMessage("The content has neither an HTML nor a text body.");
  }

  @Test
  void headerIsTheLastAndTheOnlyOneWhateverIsDoneToTheMail() throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    message.addHeaderLine("X-Line: 1");
    message.saveChanges();
    message.addHeaderLine("X-Later: 2");
    SmtpApiMail.put(SEND_CLOUD, message);
    assertLast(Wire.of(message));
    assertThat(Wire.of(message).names()).contains("X-Line", "X-Later").doesNotHaveDuplicates();
  }

  @Test
  void fieldsOfTheHeaderCannotBeChangedInTheMail() throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    for (var change :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> message.setHeader("SC-Custom-other", "8"),
            () -> message.addHeader("SC-Custom-other", "8"),
            () -> message.removeHeader("SC-Custom-other"),
            () -> message.addHeaderLine("SC-Custom-other: 8"))) {
      assertThatIllegalStateException()
          .isThrownBy(change)
          .withMessage(
              "SC-Custom-other comes from the header that this mail was made with, and cannot be changed in the mail. Build another header (custom(key, value) sets SC-Custom-…), and make the mail anew: new SmtpApiMessage(mail, header).");
    }
    assertThatIllegalStateException().isThrownBy(() -> message.setHeader("x-smtpapi", "{}"));
    SendGridHeader other = SendGridHeader.builder().category("c").build();
    assertThatIllegalStateException()
        .isThrownBy(() -> SmtpApiMail.put(other, message))
        .withMessage(
            "This mail was made with another header. Make it anew: new SmtpApiMessage(mail, header).");
    assertThat(Wire.of(new SmtpApiMessage(message, other)).names())
        .endsWith("X-SMTPAPI")
        .noneMatch(name -> name.startsWith("SC-Custom-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" X-SMTPAPI", "x-smtpapi ", "SC-Custom-other\t"})
  void blanksAroundANameMakeNoOtherField(String name) throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    assertThatIllegalStateException().isThrownBy(() -> message.setHeader(name, "{}"));
    assertThatIllegalStateException().isThrownBy(() -> message.addHeader(name, "{}"));
    MimeMessage own = new MimeMessage(SESSION);
    own.setText("Dear %name%");
    own.setHeader(name, "{}");
    SmtpApiMail.put(SEND_CLOUD, own);
    assertLast(Wire.of(own));
    assertThat(Wire.of(own).names()).doesNotContain(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\r\nX-SMTPAPI: {}",
        "a\nX-SMTPAPI: {}",
        "a\rX-SMTPAPI: {}",
        "a\r\n",
        "a\r\n\r\nbody"
      })
  void fieldIsOneField(String value) throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    MimeMessage own = new MimeMessage(SESSION);
    own.setHeader("X-Own", value);
    for (var change :
        List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
            () -> message.setHeader("X-Own", value),
            () -> message.addHeader("X-Own", value),
            () -> message.addHeaderLine("X-Own: " + value),
            () -> message.setHeader("X-Own\r\n" + value, "b"),
            () -> SmtpApiMail.put(SEND_CLOUD, own))) {
      assertThatIllegalArgumentException()
          .isThrownBy(change)
          .withMessage(
              "X-Own holds a line break that begins another header of the mail, or ends all of them. Remove it.");
    }
    message.setHeader("X-Own", "a\r\n b\n\tc");
    assertLast(Wire.of(message));
  }

  @Test
  void whatIsReadFromTheMailIsWhatIsSent() throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    message.addHeader("X-Two", "1");
    message.addHeader("X-Two", "2");
    message.saveChanges();
    String value = SEND_CLOUD.headerValue();
    assertThat(message.getHeader("x-smtpapi")).containsExactly(value);
    assertThat(message.getHeader("X-SMTPAPI", null)).isEqualTo(value);
    assertThat(message.getHeader("sc-custom-order", ",")).isEqualTo("7");
    assertThat(message.getHeader("SC-Custom-none")).isNull();
    assertThat(message.getHeader("X-Two", ",")).isEqualTo("1,2");
    List<String> names = Wire.of(message).names();
    assertThat(Collections.list(message.getAllHeaders()))
        .extracting(Header::getName)
        .containsExactlyElementsOf(names);
    String[] some = {"X-SMTPAPI", "SC-Custom-Campaign", "X-Two"};
    assertThat(Collections.list(message.getMatchingHeaders(some)))
        .extracting(Header::getValue)
        .containsExactly("1", "2", "spring", value);
    assertThat(Collections.list(message.getMatchingHeaderLines(some)))
        .containsExactly(
            "X-Two: 1", "X-Two: 2", "SC-Custom-campaign: spring", "X-SMTPAPI: " + value);
    assertThat(Collections.list(message.getNonMatchingHeaders(some)))
        .extracting(Header::getName)
        .contains("Subject", "SC-Custom-order")
        .hasSize(names.size() - 4);
    assertThat(Collections.list(message.getAllHeaderLines()))
        .hasSize(names.size())
        .endsWith("X-SMTPAPI: " + value);
  }

  @Test
  void copyOfAMailHasTheHeaderLast() throws Exception {
    MimeMessage source = new MimeMessage(SESSION);
    source.setFrom("shop@example.com");
    source.setText("Dear %name%");
    source.addHeader("X-SMTPAPI", "old");
    source.addHeader("SC-Custom-old", "of an earlier header");
    source.addHeader("X-Own", "1");
    SmtpApiMessage copy = new SmtpApiMessage(source, SEND_CLOUD);
    copy.addHeader("X-After", "1");
    copy.saveChanges();
    assertLast(Wire.of(copy));
    assertThat(Wire.of(copy).names())
        .contains("X-Own", "X-After")
        .doesNotContain("SC-Custom-old")
        .doesNotHaveDuplicates();
    assertThat(copy.getContent()).isEqualTo("Dear %name%");
  }

  @Test
  void ignoredHeadersAreNotWritten() throws Exception {
    SmtpApiMessage message = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, SEND_CLOUD);
    assertThat(
            Collections.list(
                message.getNonMatchingHeaderLines(
                    new String[] {"x-smtpapi", "sc-custom-order", "from", "date", "subject"})))
        .containsExactly("SC-Custom-campaign: spring");
  }

  @Test
  void envelopeHasTheSenderAlone() throws Exception {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.recipients(1_000)
                    .sub("%name%", IntStream.range(0, 1_000).mapToObj(i -> "名 😀 ü" + i).toList()))
            .build();
    try (MailServer server = new MailServer()) {
      SmtpApiMail.send(
          SmtpApiMail.compose(server.session(), "Shop <shop@example.com>", CONTENT, header));
      assertThat(server.deliveries()).hasSize(1);
      MailServer.Delivery delivery = server.deliveries().get(0);
      assertThat(delivery.from()).isEqualTo("shop@example.com");
      assertThat(delivery.to()).containsExactly("shop@example.com");
      assertThat(delivery.mail().text())
          .contains("\r\nX-SMTPAPI: " + header.headerValue() + "\r\n\r\n");
      assertThat(Received.json(delivery.mail().field("X-SMTPAPI")))
          .isEqualTo(Received.json(header));
    }
  }

  @Test
  void anyMailIsSentWithItsHeader() throws Exception {
    try (MailServer server = new MailServer()) {
      MimeMessage message = new MimeMessage(server.session());
      message.setFrom("shop@example.com");
      message.setRecipients(Message.RecipientType.TO, "list@example.com");
      message.setText("Dear %name%");
      SmtpApiMail.send(SEND_CLOUD, message);
      assertThat(server.deliveries())
          .extracting(MailServer.Delivery::to)
          .containsExactly(List.of("shop@example.com"));
      assertThat(server.deliveries().get(0).mail().names()).last().isEqualTo("X-SMTPAPI");
    }
  }

  @Test
  void connectedTransportSendsToTheSenderAlone() throws Exception {
    try (MailServer server = new MailServer();
        Transport transport = server.session().getTransport("smtp")) {
      transport.connect();
      for (int i = 0; i < 2; i++) {
        SmtpApiMessage message =
            SmtpApiMail.compose(server.session(), "shop@example.com", CONTENT, SEND_CLOUD);
        transport.sendMessage(message, message.getAllRecipients());
      }
      assertThat(server.deliveries())
          .extracting(MailServer.Delivery::to)
          .containsExactly(List.of("shop@example.com"), List.of("shop@example.com"));
      assertLast(server.deliveries().get(1).mail());
    }
  }

  @Test
  void springSendsIt() throws Exception {
    try (MailServer server = new MailServer()) {
      JavaMailSenderImpl sender = springSender(server);
      SmtpApiMessage message = new SmtpApiMessage(sender.getSession(), SEND_CLOUD);
      MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
      helper.setFrom("shop@example.com");
      helper.setSubject("Hello %name%");
      helper.setText("Dear %name%", "<p>Dear %name%</p>");
      sender.send(message);
      assertThat(server.deliveries())
          .extracting(MailServer.Delivery::to)
          .containsExactly(List.of("shop@example.com"));
      assertLast(server.deliveries().get(0).mail());
    }
  }

  @Test
  void springSendsAMailOfItsOwnWithTheHeaderLast() throws Exception {
    try (MailServer server = new MailServer()) {
      JavaMailSenderImpl sender = springSender(server);
      MimeMessage message = sender.createMimeMessage();
      SmtpApiMail.put(SEND_CLOUD, message);
      MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
      helper.setFrom("shop@example.com");
      helper.setTo("shop@example.com");
      helper.setSubject("Hello %name%");
      helper.setText("Dear %name%", "<p>Dear %name%</p>");
      sender.send(message);
      Wire mail = server.deliveries().get(0).mail();
      assertThat(mail.names()).last().isEqualTo("X-SMTPAPI");
      assertThat(mail.names()).contains("Message-ID", "SC-Custom-order", "Date");
      assertThat(mail.field("X-SMTPAPI")).isEqualTo(SEND_CLOUD.headerValue());
    }
  }

  private static JavaMailSenderImpl springSender(MailServer server) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(server.host());
    sender.setPort(server.port());
    return sender;
  }

  @Test
  void mailWithoutASenderIsRefused() throws Exception {
    try (MailServer server = new MailServer()) {
      SmtpApiMessage message = new SmtpApiMessage(server.session(), SEND_CLOUD);
      message.setText("Dear %name%");
      assertThatExceptionOfType(MessagingException.class)
          .isThrownBy(() -> SmtpApiMail.send(message))
          .withMessage(
              "The mail has no From, and the sender's address is the only one that goes on its envelope. Set it by setFrom(address).");
      assertThat(server.deliveries()).isEmpty();
    }
  }

  @Test
  void copiesAreRefusedBeforeAnythingIsSent() throws Exception {
    try (MailServer server = new MailServer()) {
      SmtpApiMessage message =
          SmtpApiMail.compose(server.session(), "shop@example.com", CONTENT, SEND_CLOUD);
      message.setRecipients(Message.RecipientType.BCC, "boss@example.com");
      for (var sending :
          List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
              () -> SmtpApiMail.send(message),
              () -> Transport.send(message),
              message::saveChanges)) {
        assertThatIllegalArgumentException()
            .isThrownBy(sending)
            .withMessage(
                "The mail has a Bcc, which the services ignore beside the recipients of X-SMTPAPI. Remove it, and add these people to the header's recipients.");
      }
      assertThat(server.deliveries()).isEmpty();
    }
  }

  @Test
  void headerWithoutRecipientsLeavesThemToTheMail() throws Exception {
    try (MailServer server = new MailServer()) {
      SendGridHeader header = SendGridHeader.builder().category("c").build();
      SmtpApiMessage message =
          SmtpApiMail.compose(server.session(), "shop@example.com", CONTENT, header);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SmtpApiMail.send(message))
          .withMessage(
              "The header names no recipients, so the mail would go to its sender alone. Put the header into the mail by put(header, message), and send that to its own recipients.");
      message.setRecipients(Message.RecipientType.TO, "ben@example.com");
      message.setRecipients(Message.RecipientType.CC, "joe@example.com");
      Transport.send(message);
      assertThat(server.deliveries())
          .extracting(MailServer.Delivery::to)
          .containsExactly(List.of("ben@example.com", "joe@example.com"));
    }
  }
}
