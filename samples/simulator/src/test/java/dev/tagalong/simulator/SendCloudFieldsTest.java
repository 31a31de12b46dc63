package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendCloud;
import static dev.tagalong.simulator.Refusals.assertDropped;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SendCloud's other fields: their types, their limits, and how they reach the mail. */
class SendCloudFieldsTest {
  private static final String TWO = "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],";

  @AutoClose private final SimulatedService service = SimulatedService.sendCloud();

  @Test
  void everyFieldReachesTheMail() {
    Outcome outcome =
        toSendCloud(
            service,
            """
            {"filters":{"subscription_tracking":{"settings":{"enable":"1"}},
              "open_tracking":{"settings":{"enable":"0"}},"click_tracking":{"settings":{"enable":"1"}}},
             "settings":{"unsubscribe":{"page_id":562}},"send_domain":"mail.ifaxin.com"}""");

    assertThat(outcome.refusal()).isEmpty();
    DeliveredMail mail = outcome.deliveries().get(0);
    assertThat(mail.unsubscribePage()).contains(562L);
    assertThat(mail.settings().sendDomain()).contains("mail.ifaxin.com");
    assertThat(mail.settings().filters())
        .containsExactly(
            Map.entry("subscription_tracking", Map.of("enable", "1")),
            Map.entry("open_tracking", Map.of("enable", "0")),
            Map.entry("click_tracking", Map.of("enable", "1")));
  }

  @Test
  void eachRecipientHasAPageOfTheirOwn() {
    toSendCloud(service, TWO + "\"settings\":{\"unsubscribe\":{\"page_id\":[562,563]}}}");

    assertThat(service.deliveries())
        .extracting(DeliveredMail::unsubscribePage)
        .containsExactly(Optional.of(562L), Optional.of(563L));
  }

  @Test
  void pagesThatAreNotAlignedWithTheRecipientsAreRefused() {
    assertMangled(
        toSendCloud(service, TWO + "\"settings\":{\"unsubscribe\":{\"page_id\":[562]}}}"),
        "settings.unsubscribe.page_id has 1 element, but 'to' has 2: everyone gets the default page");
    assertMangled(
        toSendCloud(service, "{\"settings\":{\"unsubscribe\":{\"page_id\":[562]}}}"),
        "settings.unsubscribe.page_id stands without a 'to' whose positions it could follow");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"filters":{}}                                                 | filters is an empty object: leave it out
          {"filters":{"open_tracking":{"settings":{"enable":1}}}}        | filters.open_tracking.settings.enable is a number, but must be the string "0" or "1"
          {"filters":{"open_tracking":{"settings":{"enable":"true"}}}}   | filters.open_tracking.settings.enable is "true", but must be the string "0" or "1"
          {"settings":{"unsubscribe":{"page_id":"562"}}}                 | settings.unsubscribe.page_id is a string, but must be an integer or an array of integers
          {"settings":{"unsubscribe":{"page_id":[]}}}                    | settings.unsubscribe.page_id is an empty array: leave it out
          {"settings":{"unsubscribe":{"page_id":1.5}}}                   | settings.unsubscribe.page_id is 1.5, but must be an integer above 0
          {"to":["ben@ifaxin.com"],"settings":{"unsubscribe":{"page_id":["562"]}}} | settings.unsubscribe.page_id[0] is a string, but must be an integer
          {"settings":{"unsubscribe":{}}}                                | settings.unsubscribe is an empty object: leave it out
          {"send_domain":["ifaxin.com"]}                                 | send_domain is an array, but must be a string
          {"send_domain":"https://ifaxin.com"}                           | send_domain is 'https://ifaxin.com', which is no domain
          {"send_domain":"ifaxin"}                                       | send_domain is 'ifaxin', which is no domain
          """)
  void aFieldOfAnotherTypeIsDropped(String json, String reason) {
    assertDropped(toSendCloud(service, json), "worker:invalid XSMTP-API: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"category":"a"}                                       | the service knows no category and ignores it
          {"apps":{"open_tracking":{"settings":{"enable":"1"}}}} | the service knows no apps and ignores it
          {"filters":{"opentrack":{"settings":{"enable":"1"}}}}  | the service knows no filters.opentrack and ignores it
          {"filters":{"open_tracking":{"settings":{"on":"1"}}}}  | the service knows no filters.open_tracking.settings.on and ignores it
          {"settings":{"page_id":562}}                           | the service knows no settings.page_id and ignores it
          """)
  void whatSendCloudWouldIgnoreIsRefused(String json, String reason) {
    assertMangled(toSendCloud(service, json), reason);
  }
}
