package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
            "From: bill@ifaxin.com\nSubject: Hi\nX-SMTPAPI: "
                + json
                + "\n\nDear "
                + tagsOf(json)
                + "\n"),
        SENDER,
        List.of(SENDER));
  }

  /** Hands a message with this JSON in its header to a SendCloud, as base64. */
  static Outcome toSendCloud(SimulatedService service, String json) {
    return service.receive(
        bytes(
            "From: bill@ifaxin.com\nSubject: Hi\nX-SMTPAPI: "
                + base64(json)
                + "\n\nDear "
                + tagsOf(json)
                + "\n"),
        SENDER,
        List.of(SENDER));
  }

  /** What a message has of the tags that a header names: {@code %name%}, or else all of them. */
  private static String tagsOf(String json) {
    return Pattern.compile(json.contains("%name%") ? "%name%" : "%[a-z]+%")
        .matcher(json)
        .results()
        .map(MatchResult::group)
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
