package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Messages as bytes, each byte in the test's own hands. */
final class Messages {
  static final String SENDER = "bill@ifaxin.com";

  private Messages() {}

  /** The bytes of a message given with plain line ends. */
  static byte[] bytes(String message) {
    return message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  static String base64(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Hands a message with this JSON in its header to a SendGrid, as it is. */
  static Outcome toSendGrid(SimulatedService service, String json) {
    return service.receive(
        bytes(
            "From: bill@ifaxin.com\nSubject: Hi %name%\nX-SMTPAPI: " + json + "\n\nDear %name%\n"),
        SENDER,
        List.of(SENDER));
  }

  /** Hands a message with this JSON in its header to a SendCloud, as base64. */
  static Outcome toSendCloud(SimulatedService service, String json) {
    return service.receive(
        bytes(
            "From: bill@ifaxin.com\nSubject: Hi %name%\nX-SMTPAPI: "
                + base64(json)
                + "\n\nDear %name%\n"),
        SENDER,
        List.of(SENDER));
  }
}
