package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.base64;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who gets the mail: the header's recipients, else the envelope's; never the copies. */
class EnvelopeTest {
  private static final String TO_BEN = "{\"to\":[\"ben@ifaxin.com\"]}";

  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  @Test
  void sendGridTakesExactlyOneEnvelopeRecipient() {
    assertMangled(
        sendGrid.receive(
            bytes("X-SMTPAPI: " + TO_BEN + "\n\nHello\n"), SENDER, List.of("a@x.com", "b@x.com")),
        "the envelope has 2 recipients: with 'to' in the header it must have exactly one, or everyone gets the mail as often");
  }

  @Test
  void sendCloudsHeaderOverridesTheEnvelope() {
    sendCloud.receive(
        bytes("X-SMTPAPI: " + base64(TO_BEN) + "\n\nHello\n"),
        SENDER,
        List.of("a@x.com", "b@x.com"));

    assertThat(sendCloud.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactly("ben@ifaxin.com");
  }

  @Test
  void withoutRecipientsInTheHeaderTheEnvelopesGetTheMail() {
    List<String> recipients = List.of("a@x.com", "b@x.com");
    sendGrid.receive(bytes("X-SMTPAPI: {\"category\":\"x\"}\n\nHello\n"), SENDER, recipients);
    sendCloud.receive(
        bytes("X-SMTPAPI: " + base64("{\"send_domain\":\"ifaxin.com\"}") + "\n\nHello\n"),
        SENDER,
        recipients);

    assertThat(sendGrid.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactlyElementsOf(recipients);
    assertThat(sendCloud.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactlyElementsOf(recipients);
  }

  @Test
  void copiesAreRefusedBesideRecipientsInTheHeader() {
    assertMangled(
        sendGrid.receive(
            bytes("Cc: a@x.com\nX-SMTPAPI: " + TO_BEN + "\n\nHello\n"), SENDER, List.of(SENDER)),
        "the message has a Cc field, which is void with 'to' in the header");
    assertMangled(
        sendCloud.receive(
            bytes("Bcc: a@x.com\nX-SMTPAPI: " + base64(TO_BEN) + "\n\nHello\n"),
            SENDER,
            List.of(SENDER)),
        "the message has a Bcc field, which is void with 'to' in the header");
  }

  @Test
  void copiesAreFineWithoutRecipientsInTheHeader() {
    Outcome outcome =
        sendGrid.receive(
            bytes("Cc: a@x.com\nX-SMTPAPI: {\"category\":\"x\"}\n\nHello\n"),
            SENDER,
            List.of("a@x.com"));

    assertThat(outcome.refusal()).isEmpty();
  }

  @Test
  void aToFieldOfTheMessageStays() {
    sendGrid.receive(
        bytes("To: =?UTF-8?Q?Caf=C3=A9?= <list@ifaxin.com>\nX-SMTPAPI: " + TO_BEN + "\n\nHello\n"),
        SENDER,
        List.of(SENDER));

    assertThat(sendGrid.deliveries().get(0).to()).isEqualTo("Café <list@ifaxin.com>");
  }
}
