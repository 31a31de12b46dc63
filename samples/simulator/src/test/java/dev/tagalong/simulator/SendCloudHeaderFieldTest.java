package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.base64;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertDropped;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static dev.tagalong.simulator.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How SendCloud finds the header in a message and gets its text out. */
class SendCloudHeaderFieldTest {
  private static final String TO_BEN = base64("{\"to\":[\"ben@ifaxin.com\"]}");

  @AutoClose private final SimulatedService service = SimulatedService.sendCloud();

  private Outcome receive(String message) {
    return service.receive(bytes(message), SENDER, List.of(SENDER));
  }

  @Test
  void theFieldIsTheLastOfTheHeader() {
    assertThat(receive("Subject: a\nx-smtpapi: " + TO_BEN + "\n\nHello\n").refusal()).isEmpty();
    assertRejected(
        receive("X-SMTPAPI: " + TO_BEN + "\nSubject: a\n\nHello\n"),
        "xsmtpapi error: X-SMTPAPI must be the last header field, but Subject is");
  }

  @Test
  void aSecondFieldIsRejected() {
    assertRejected(
        receive("X-SMTPAPI: " + TO_BEN + "\nX-SMTPAPI: " + TO_BEN + "\n\nHello\n"),
        "xsmtpapi error: X-SMTPAPI must be the last header field, but there are 2 of them");
  }

  @Test
  void aFoldedValueIsDropped() {
    assertDropped(
        receive(
            "X-SMTPAPI: " + TO_BEN.substring(0, 8) + "\n " + TO_BEN.substring(8) + "\n\nHello\n"),
        "worker:invalid XSMTP-API: the value is folded over 2 lines, but must be on one");
  }

  @Test
  void plainJsonIsDropped() {
    assertDropped(
        receive("X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"]}\n\nHello\n"),
        "worker:invalid XSMTP-API: the value is no base64: '{\"to\":[\"ben@ifaxin.com\"]}'");
  }

  @Test
  void base64OfSomethingElseIsDropped() {
    assertDropped(
        receive("X-SMTPAPI: " + base64("hello") + "\n\nHello\n"),
        "worker:invalid XSMTP-API: the value is no JSON text: see character 1, 'hello'");
    assertDropped(
        receive(
            "X-SMTPAPI: "
                + Base64.getEncoder()
                    .encodeToString("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1))
                + "\n\nHello\n"),
        "worker:invalid XSMTP-API: the base64 holds no UTF-8");
  }

  @Test
  void theValueHasAtMostAMillionCharacters() {
    String json = "{\"to\":[\"ben@ifaxin.com\"]}";

    assertThat(
            receive(
                    "X-SMTPAPI: "
                        + base64(json + " ".repeat(750_000 - json.length()))
                        + "\n\nHello\n")
                .deliveries())
        .hasSize(1);
    assertRejected(
        receive("X-SMTPAPI: " + base64(json + " ".repeat(750_001 - json.length())) + "\n\nHello\n"),
        "xsmtpapi error: the value has 1,000,004 characters: at most 1,000,000 are allowed");
  }

  @Test
  void otherLinesHaveAtMost998Characters() {
    assertMangled(
        receive("Subject: " + "a".repeat(990) + "\nX-SMTPAPI: " + TO_BEN + "\n\nHello\n"),
        "line 1 of the header field Subject has 999 characters: at most 998 are allowed, and longer ones get cut anywhere");
  }

  @Test
  void customHeadersComeAlongDecoded() {
    receive(
        "SC-Custom-order: 7\nsc-custom-name: =?UTF-8?B?"
            + base64("王")
            + "?=\nX-Other: 1\nX-SMTPAPI: "
            + TO_BEN
            + "\n\nHello\n");

    assertThat(service.deliveries().get(0).customHeaders())
        .containsExactly(Map.entry("SC-Custom-order", "7"), Map.entry("sc-custom-name", "王"));
  }

  @Test
  void aCustomHeaderAfterTheFieldIsRejected() {
    assertRejected(
        receive("X-SMTPAPI: " + TO_BEN + "\nSC-Custom-order: 7\n\nHello\n"),
        "xsmtpapi error: X-SMTPAPI must be the last header field, but SC-Custom-order is");
  }
}
