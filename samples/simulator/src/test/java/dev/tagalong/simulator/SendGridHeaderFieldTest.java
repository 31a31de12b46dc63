package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static dev.tagalong.simulator.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How SendGrid finds the header in a message and gets its text out. */
class SendGridHeaderFieldTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  private Outcome receive(String message) {
    return service.receive(bytes(message), SENDER, List.of(SENDER));
  }

  @Test
  void theFieldMayStandAnywhereInAnyCase() {
    Outcome outcome = receive("x-smtpapi: {\"to\":[\"ben@ifaxin.com\"]}\nSubject: Bill\n\nHello\n");

    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.deliveries().get(0).recipient()).isEqualTo("ben@ifaxin.com");
  }

  @Test
  void aFieldInTheBodyIsNone() {
    Outcome outcome = receive("Subject: Bill\n\nX-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"]}\n");

    assertThat(outcome.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactly("bill@ifaxin.com");
  }

  @Test
  void unfoldingTakesTheLineBreakAndLeavesTheBlank() {
    receive(
        "X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"],\n \"sub\":{\"%name%\":[\"Ben\n  Stiller\"]}}\n\n%name%\n");

    assertThat(service.transmissions().get(0).json())
        .isEqualTo("{\"to\":[\"ben@ifaxin.com\"], \"sub\":{\"%name%\":[\"Ben  Stiller\"]}}");
    assertThat(service.deliveries().get(0).text()).isEqualTo("Ben  Stiller\n");
  }

  @Test
  void aBreakWithinAWordPutsABlankIntoTheMail() {
    receive(
        "X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"B\n en\"]}}\n\n%name%\n");

    assertThat(service.deliveries().get(0).text()).isEqualTo("B en\n");
  }

  @Test
  void aSecondFieldIsRefusedSinceOnlyTheFirstCounts() {
    assertMangled(
        receive(
            "X-SMTPAPI: {\"category\":\"a\"}\nSubject: Bill\nx-smtpapi: {\"category\":\"b\"}\n\nHello\n"),
        "the message has 2 X-SMTPAPI fields, of which only the first counts");
    assertThat(service.transmissions().get(0).headerLines())
        .containsExactly("X-SMTPAPI: {\"category\":\"a\"}", "x-smtpapi: {\"category\":\"b\"}");
  }

  @Test
  void aCharacterBeyondAsciiIsRefused() {
    assertBounced(
        receive("X-SMTPAPI: {\"category\":\"é\"}\n\nHello\n"),
        "byte 14 of the value is 0xc3: the header must be ASCII, other characters as \\uXXXX");
  }

  @Test
  void aLineOf998CharactersIsAllowed() {
    String start = "X-SMTPAPI: {\"category\":\"a\",";

    assertThat(receive(start + " ".repeat(998 - start.length()) + "\n \"batch_id\":\"b\"}\n\n\n"))
        .extracting(Outcome::refusal)
        .isEqualTo(Optional.empty());
  }

  @Test
  void aLineOf999CharactersIsRefused() {
    String start = "X-SMTPAPI: {\"category\":\"a\",";

    assertMangled(
        receive(start + " ".repeat(999 - start.length()) + "\n \"batch_id\":\"b\"}\n\n\n"),
        "line 1 of the header field X-SMTPAPI has 999 characters: at most 998 are allowed, and longer ones get cut anywhere");
  }

  @Test
  void aLineOfTheBodyMustNotBeLongerEither() {
    assertMangled(
        receive("X-SMTPAPI: {\"category\":\"a\"}\n\nHello\n" + "a".repeat(1000) + "\n"),
        "line 2 of the body has 1,000 characters: at most 998 are allowed, and longer ones get cut anywhere");
  }

  @Test
  void aBareLineFeedIsRefused() {
    byte[] message = "Subject: a\r\nX-SMTPAPI: {\"to\":\n[]}\r\n\r\n".getBytes();

    assertRejected(
        service.receive(message, SENDER, List.of(SENDER)),
        "line 2 holds a bare CR or LF: lines of a message end with CRLF");
  }

  @Test
  void aLineThatIsNoFieldIsRefused() {
    assertRejected(
        receive("Subject: a\n\"Ben\"]}\n\nHello\n"), "line 2 is no header field: '\"Ben\"]}'");
  }

  @Test
  void aMessageWithoutTheFieldIsOrdinaryMail() {
    service.receive(
        bytes("From: bill@ifaxin.com\nSubject: Hi %name%\n\nDear %name%\n"),
        SENDER,
        List.of("ben@ifaxin.com", "joe@ifaxin.com"));

    assertThat(service.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactly("ben@ifaxin.com", "joe@ifaxin.com");
    assertThat(service.deliveries().get(1).text()).isEqualTo("Dear %name%\n");
  }
}
