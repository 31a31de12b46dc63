package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The example of both guides, sent by a mail library over a real connection. */
class GuideExamplesTest {
  private static final String BODY =
      "Dear %name%: Hello! Your consumption amount in ifaxin this month : %money% .";
  private static final String SEND_CLOUD_JSON =
      """
      {"to":["ben@ifaxin.com","joe@ifaxin.com"],"sub":{"%name%":["Ben","Joe"],"%money%":[288,497]}}""";
  private static final String SEND_GRID_JSON =
      """
      {"to":["ben@ifaxin.com","joe@ifaxin.com"],"sub":{"%name%":["Ben","Joe"],"%money%":["288","497"]}}""";

  @Test
  void sendCloudDeliversEachRecipientsOwnMail() throws Exception {
    try (SimulatedService service = SimulatedService.sendCloud()) {
      send(service, Messages.base64(SEND_CLOUD_JSON));

      assertGuideMails(service);
      assertThat(service.transmissions().get(0).json()).isEqualTo(SEND_CLOUD_JSON);
    }
  }

  @Test
  void sendGridDeliversEachRecipientsOwnMail() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      send(service, SEND_GRID_JSON.replace(",\"", ",\r\n \""));

      assertGuideMails(service);
      Transmission transmission = service.transmissions().get(0);
      assertThat(transmission.sender()).isEqualTo("bill@ifaxin.com");
      assertThat(transmission.recipients()).containsExactly("bill@ifaxin.com");
      assertThat(transmission.headerLines())
          .containsExactly(
              "X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\",",
              " \"joe@ifaxin.com\"],",
              " \"sub\":{\"%name%\":[\"Ben\",",
              " \"Joe\"],",
              " \"%money%\":[\"288\",",
              " \"497\"]}}");
      assertThat(transmission.json()).isEqualTo(SEND_GRID_JSON.replace(",\"", ", \""));
    }
  }

  private static void assertGuideMails(SimulatedService service) {
    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactly("ben@ifaxin.com", "joe@ifaxin.com");
    DeliveredMail ben = service.deliveriesTo("ben@ifaxin.com").get(0);
    assertThat(ben.from()).isEqualTo("bill@ifaxin.com");
    assertThat(ben.to()).isEqualTo("ben@ifaxin.com");
    assertThat(ben.subject()).isEqualTo("Bill for Ben");
    assertThat(ben.text())
        .isEqualTo("Dear Ben: Hello! Your consumption amount in ifaxin this month : 288 .");
    DeliveredMail joe = service.deliveriesTo("joe@ifaxin.com").get(0);
    assertThat(joe.to()).isEqualTo("joe@ifaxin.com");
    assertThat(joe.subject()).isEqualTo("Bill for Joe");
    assertThat(joe.html())
        .isEqualTo("<p>Dear Joe: Hello! Your consumption amount in ifaxin this month : 497 .</p>");
  }

  private static void send(SimulatedService service, String headerValue) throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(service.smtpPort()));
    MimeMessage message = new MimeMessage(Session.getInstance(properties));
    message.setFrom("bill@ifaxin.com");
    message.setSubject("Bill for %name%");
    MimeBodyPart text = new MimeBodyPart();
    text.setText(BODY, "utf-8");
    MimeBodyPart html = new MimeBodyPart();
    html.setText("<p>" + BODY + "</p>", "utf-8", "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    message.saveChanges();
    message.addHeaderLine("X-SMTPAPI: " + headerValue);
    Transport.send(message, new InternetAddress[] {new InternetAddress("bill@ifaxin.com")});
  }
}
