package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Failures of a server happen to the next connections or mails, as often as they were ordered. */
class FailuresToOrderTest {
  private static final String MAIL = "Subject: Hi\n\nHi";
  private static final String REFUSED = "421 localhost refuses the connection, as it was told to";
  private static final String PUT_OFF = "451 The mail is put off, as it was ordered";
  private static final String REFUSED_FOR_GOOD = "554 The mail is refused, as it was ordered";

  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  private SmtpClient connect() throws IOException {
    return new SmtpClient(service.smtpPort());
  }

  private String greeting() throws IOException {
    try (SmtpClient client = connect()) {
      return client.line();
    }
  }

  private String replyToMail() throws IOException {
    try (SmtpClient client = connect()) {
      client.line();
      return client.send(MAIL);
    }
  }

  @Test
  void connectionsAreRefusedAndClosed() throws IOException {
    service.refuseConnections(1).refuseConnections(1);

    try (SmtpClient client = connect()) {
      assertThat(client.line()).isEqualTo(REFUSED);
      assertThat(client.line()).isNull();
    }
    assertThat(greeting()).isEqualTo(REFUSED);
    assertThat(greeting()).isEqualTo("220 localhost ESMTP");
    assertThat(service.transmissions()).isEmpty();
  }

  @Test
  void connectionsAreCountedThoseThatWereRefusedIncluded() throws IOException {
    service.refuseConnections(1);

    assertThat(service.connections()).isZero();
    assertThat(greeting()).isEqualTo(REFUSED);
    assertThat(replyToMail()).isEqualTo("250 Ok");
    assertThat(service.connections()).isEqualTo(2);
    service.clear();
    assertThat(service.connections()).isZero();
  }

  @Test
  void connectionThatIsOpenGoesOnWhenOthersAreRefused() throws IOException {
    try (SmtpClient client = connect()) {
      client.line();
      service.refuseConnections(1);
      assertThat(client.send(MAIL)).isEqualTo("250 Ok");
    }
    assertThat(greeting()).isEqualTo(REFUSED);
  }

  @Test
  void mailThatIsPutOffIsNeitherDeliveredNorRefused() throws IOException {
    service.rejectTemporarily(1);

    try (SmtpClient client = connect()) {
      client.line();
      assertThat(client.send(MAIL + "\nX")).isEqualTo(PUT_OFF);
      assertThat(service.deliveries()).isEmpty();
      assertThat(service.refusals()).isEmpty();
      assertThat(service.transmissions()).hasSize(1);
      assertThat(service.transmissions().get(0).messageText()).endsWith("Hi\r\nX\r\n");
      assertThat(client.send(MAIL)).isEqualTo("250 Ok");
    }
    assertThat(service.deliveries()).hasSize(1);
  }

  @Test
  void mailThatIsRefusedForGoodIsNotDeliveredEither() throws IOException {
    service.rejectPermanently(2);

    assertThat(List.of(replyToMail(), replyToMail(), replyToMail()))
        .containsExactly(REFUSED_FOR_GOOD, REFUSED_FOR_GOOD, "250 Ok");
    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries()).hasSize(1);
  }

  @Test
  void mailWhoseConnectionIsLostWasTaken() throws IOException {
    service.dropAfterData(1);

    assertThat(replyToMail()).isNull();
    assertThat(service.deliveries()).hasSize(1);
    assertThat(replyToMail()).isEqualTo("250 Ok");
    assertThat(service.deliveries()).hasSize(2);
  }

  @Test
  void failuresHappenInTheOrderInWhichTheyWereOrdered() throws IOException {
    service.rejectPermanently(1).rejectTemporarily(1).dropAfterData(1);

    assertThat(replyToMail()).isEqualTo(REFUSED_FOR_GOOD);
    assertThat(replyToMail()).isEqualTo(PUT_OFF);
    assertThat(replyToMail()).isNull();
    assertThat(replyToMail()).isEqualTo("250 Ok");
  }

  @Test
  void clearForgetsFailuresThatHaveNotHappened() throws IOException {
    service.refuseConnections(1).rejectTemporarily(1);

    service.clear();

    assertThat(replyToMail()).isEqualTo("250 Ok");
  }

  @Test
  void messageThatIsHandedInDoesNotFail() {
    service.rejectTemporarily(1);

    service.receive(Messages.bytes(MAIL), "a@x.com", List.of("b@x.com"));

    assertThat(service.deliveries()).hasSize(1);
  }

  @Test
  void numberOfFailuresIsNotNegative() {
    List<Consumer<Integer>> orders =
        List.of(
            service::refuseConnections,
            service::dropAfterData,
            service::rejectTemporarily,
            service::rejectPermanently);
    for (Consumer<Integer> order : orders) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> order.accept(-1))
          .withMessage("the number of failures to order is -1, but must not be negative");
    }
  }
}
