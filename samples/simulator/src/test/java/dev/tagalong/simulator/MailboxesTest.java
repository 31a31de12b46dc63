package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendCloud;
import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertDropped;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in {@code to}, and how much of it. */
class MailboxesTest {
  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"to":"ben@ifaxin.com"}               | to is a string, but must be an array
          {"to":[]}                             | to is an empty array: leave it out
          {"to":["ben@ifaxin.com",7]}           | to[1] is a number, but must be a string
          {"to":["ben@ifaxin.com",null]}        | to[1] is null, but must be a string
          {"to":["ben@ifaxin.com",""]}          | to[1] is '', which is no email address
          {"to":["ifaxin.com"]}                 | to[0] is 'ifaxin.com', which is no email address
          {"to":["ben@joe@ifaxin.com"]}         | to[0] is 'ben@joe@ifaxin.com', which is no email address
          {"to":["@ifaxin.com"]}                | to[0] is '@ifaxin.com', which is no email address
          {"to":["ben @ifaxin.com"]}            | to[0] is 'ben @ifaxin.com', which is no email address
          {"to":["ben@ifaxin.com\\r\\nBcc: x@y"]} | to[0] is 'ben@ifaxin.com\\u000d\\u000aBcc: x@y', which is no email address
          {"to":["ben@ifaxin.com,joe@x.com"]}   | to[0] is 'ben@ifaxin.com,joe@x.com', which is no email address
          {"to":["ben@b\\u00fccher.example"]}   | to[0] is 'ben@bücher.example', which is no email address
          {"to":["b\\u00e9n@ifaxin.com"]}        | to[0] is 'bén@ifaxin.com', which is not ASCII before its @
          {"to":["ben\\u200b@ifaxin.com"]}       | to[0] is 'ben\\u200b@ifaxin.com', which is not ASCII before its @
          {"to":["\\ufeffben@ifaxin.com"]}       | to[0] is '\\ufeffben@ifaxin.com', which is not ASCII before its @
          """)
  void bothServicesRefuseWhatIsNoAddress(String json, String reason) {
    assertBounced(toSendGrid(sendGrid, json), reason);
    assertDropped(toSendCloud(sendCloud, json), "worker:invalid XSMTP-API: " + reason);
  }

  @Test
  void anAddressHasAtMost254Characters() {
    String longest = "b".repeat(64) + "@" + "a".repeat(254 - 65 - 4) + ".com";

    assertThat(toSendGrid(sendGrid, to(longest)).refusal()).isEmpty();
    assertBounced(
        toSendGrid(sendGrid, to(longest + "m")),
        "to[0] has an address of 255 characters: at most 254 are allowed");
  }

  @Test
  void thePartBeforeTheAtHasAtMost64CharactersWithItsQuotes() {
    String reason = "to[0] has an address of 65 characters before its @: at most 64 are allowed";
    String address = "b".repeat(65) + "@ifaxin.com";

    assertBounced(toSendGrid(sendGrid, to(address)), reason);
    assertBounced(toSendGrid(sendGrid, to("\\\"" + "b".repeat(63) + "\\\"@ifaxin.com")), reason);
    assertDropped(toSendCloud(sendCloud, to(address)), "worker:invalid XSMTP-API: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Ben Stiller <ben@ifaxin.com>                    | Ben Stiller      | "Ben Stiller" <ben@ifaxin.com>
          \\"Stiller, Jr.\\" <ben@ifaxin.com>             | Stiller, Jr.     | "Stiller, Jr." <ben@ifaxin.com>
          \\"The \\\\\\"Ben\\\\\\" \\\\\\\\\\" <ben@ifaxin.com> | The "Ben" \\     | "The \\"Ben\\" \\\\" <ben@ifaxin.com>
          \\"\\u738b\\u5c0f\\u660e\\" <ben@ifaxin.com>    | 王小明            | "王小明" <ben@ifaxin.com>
          """)
  void sendGridTakesADisplayName(String entry, String displayName, String toHeader) {
    Outcome outcome = toSendGrid(sendGrid, "{\"to\":[\"" + entry + "\"]}");

    assertThat(outcome.refusal()).isEmpty();
    DeliveredMail mail = outcome.deliveries().get(0);
    assertThat(mail.recipient()).isEqualTo("ben@ifaxin.com");
    assertThat(mail.displayName()).isEqualTo(displayName);
    assertThat(mail.to()).isEqualTo(toHeader);
  }

  @Test
  void thePartBeforeTheAtMayStandInQuotes() {
    Outcome outcome = toSendGrid(sendGrid, to("\\\"a..b\\\"@ifaxin.com"));

    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.deliveries().get(0).recipient()).isEqualTo("\"a..b\"@ifaxin.com");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", ".a", "a.", "a...b.c"})
  void dotsThatStandAloneMustStandInQuotesForSendGrid(String local) {
    String reason =
        "to[0] is '%s@ifaxin.com': a part before the @ with a dot at an end, or with two in a row, must stand in quotes"
            .formatted(local);

    assertBounced(toSendGrid(sendGrid, to(local + "@ifaxin.com")), reason);
    assertBounced(toSendGrid(sendGrid, to("Ben <" + local + "@ifaxin.com>")), reason);
    assertThat(toSendCloud(sendCloud, to(local + "@ifaxin.com")).refusal()).isEmpty();
  }

  @Test
  void aDisplayNameWithACommaMustStandInQuotes() {
    assertBounced(
        toSendGrid(sendGrid, to("Stiller, Jr. <ben@ifaxin.com>")),
        "to[0] is 'Stiller, Jr. <ben@ifaxin.com>': a display name with other characters than letters, digits and blanks must stand in quotes");
  }

  @Test
  void theAddressBehindADisplayNameIsCheckedToo() {
    assertBounced(
        toSendGrid(sendGrid, to("Ben <ben>")), "to[0] is 'ben', which is no email address");
  }

  @Test
  void sendCloudTakesNoDisplayName() {
    assertDropped(
        toSendCloud(sendCloud, to("Ben <ben@ifaxin.com>")),
        "worker:invalid XSMTP-API: to[0] is 'Ben <ben@ifaxin.com>', which is no email address");
  }

  @Test
  void sendCloudTakes100AddressesAndNoMore() {
    assertThat(toSendCloud(sendCloud, to(addresses(100))).deliveries()).hasSize(100);
    assertDropped(
        toSendCloud(sendCloud, to(addresses(101))),
        "worker:invalid XSMTP-API: to has 101 addresses: at most 100 are allowed");
  }

  @Test
  void sendGridTakes10000AddressesAndNoMore() {
    assertThat(toSendGrid(sendGrid, folded(to(addresses(10_000)))).deliveries()).hasSize(10_000);
    assertBounced(
        toSendGrid(sendGrid, folded(to(addresses(10_001)))),
        "to has 10,001 addresses: at most 10,000 are allowed");
  }

  @Test
  void anAddressMayStandTwice() {
    toSendGrid(sendGrid, to("ben@ifaxin.com", "ben@ifaxin.com"));

    assertThat(sendGrid.deliveriesTo("Ben@ifaxin.com")).hasSize(2);
  }

  private static String to(String... addresses) {
    return "{\"to\":[\"" + String.join("\",\"", addresses) + "\"]}";
  }

  private static String[] addresses(int count) {
    return IntStream.range(0, count).mapToObj(i -> "r" + i + "@ifaxin.com").toArray(String[]::new);
  }

  private static String folded(String json) {
    return IntStream.iterate(0, i -> i < json.length(), i -> i + 1)
        .mapToObj(i -> json.charAt(i) == ',' ? ",\n " : String.valueOf(json.charAt(i)))
        .collect(joining());
  }
}
