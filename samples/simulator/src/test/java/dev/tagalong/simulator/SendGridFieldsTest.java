package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertDropped;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SendGrid's other fields: their types, their limits, and how they reach the mail. */
class SendGridFieldsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
  private static final String TWO = "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],";

  @AutoClose
  private final SimulatedService service =
      SimulatedService.sendGrid(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void everyFieldReachesTheMail() {
    Outcome outcome =
        toSendGrid(
            service,
            """
            {"category":["Orders","Bills"],"unique_args":{"order":"7"},"send_at":1767225660,
             "batch_id":"b1","asm_group_id":3,"asm_groups_to_display":[3,4],"ip_pool":"main",
             "filters":{"opentrack":{"settings":{"enable":0}}}}""");

    assertThat(outcome.refusal()).isEmpty();
    DeliveredMail mail = outcome.deliveries().get(0);
    assertThat(mail.recipient()).isEqualTo("bill@ifaxin.com");
    assertThat(mail.categories()).containsExactly("Orders", "Bills");
    assertThat(mail.uniqueArgs()).containsExactly(Map.entry("order", "7"));
    assertThat(mail.sendAt()).contains(NOW.plusSeconds(60));
    ServiceSettings settings = mail.settings();
    assertThat(settings.batchId()).contains("b1");
    assertThat(settings.asmGroupId()).contains(3L);
    assertThat(settings.asmGroupsToDisplay()).containsExactly(3L, 4L);
    assertThat(settings.ipPool()).contains("main");
    assertThat(settings.filters()).containsExactly(Map.entry("opentrack", Map.of("enable", "0")));
  }

  @Test
  void aFieldThatSendGridDoesNotKnowIsRefused() {
    assertMangled(
        toSendGrid(service, "{\"categories\":[\"a\"]}"),
        "the service knows no categories and ignores it");
    assertMangled(
        toSendGrid(service, "{\"send_domain\":\"ifaxin.com\"}"),
        "the service knows no send_domain and ignores it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"category":7}                    | category is a number, but must be a string or an array of strings
          {"category":""}                   | category is an empty string: leave it out
          {"category":[]}                   | category is an empty array: leave it out
          {"category":["a",7]}              | category[1] is a number, but must be a string
          {"category":["caf\\u00e9"]}       | category[0] is 'café', but must be 7-bit ASCII
          {"category":["1","2","3","4","5","6","7","8","9","10","11"]} | category has 11 categories: at most 10 are allowed
          {"unique_args":["a"]}             | unique_args is an array, but must be an object
          {"unique_args":{}}                | unique_args is an empty object: leave it out
          {"unique_args":{"order":7}}       | unique_args.order is a number, but must be a string
          {"batch_id":7}                    | batch_id is a number, but must be a string
          {"batch_id":""}                   | batch_id is an empty string: leave it out
          {"asm_group_id":"3"}              | asm_group_id is a string, but must be an integer
          {"asm_group_id":3.0}              | asm_group_id is 3.0, but must be an integer above 0
          {"asm_group_id":0}                | asm_group_id is 0, but must be an integer above 0
          {"asm_groups_to_display":3}       | asm_groups_to_display is a number, but must be an array
          {"asm_groups_to_display":[]}      | asm_groups_to_display is an empty array: leave it out
          {"asm_groups_to_display":["3"]}   | asm_groups_to_display[0] is a string, but must be an integer
          {"asm_groups_to_display":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26]} | asm_groups_to_display has 26 groups: at most 25 are allowed
          {"ip_pool":["main"]}              | ip_pool is an array, but must be a string
          {"send_at":"1767225660"}          | send_at is a string, but must be an integer
          {"send_at":1767225660.5}          | send_at is 1767225660.5, but must be an integer above 0
          {"send_at":1767225660000}         | send_at is 1767225660000, which looks like milliseconds, but must be Unix seconds
          {"send_at":1767484801}            | send_at is 2026-01-04T00:00:01Z, more than 72 hours after 2026-01-01T00:00:00Z
          """)
  void aFieldOfAnotherTypeOrBeyondItsLimitIsRefused(String json, String reason) {
    assertBounced(toSendGrid(service, json), reason);
  }

  @Test
  void aCategoryHasAtMost255Characters() {
    assertThat(category(255).refusal()).isEmpty();
    assertBounced(category(256), "category has 256 characters: at most 255 are allowed");
  }

  private Outcome category(int length) {
    return toSendGrid(service, "{\"category\":\"" + "a".repeat(length) + "\"}");
  }

  @Test
  void tenCategoriesAndTwentyFiveGroupsAreAllowed() {
    Outcome outcome =
        toSendGrid(
            service,
            """
            {"category":["1","2","3","4","5","6","7","8","9","10"],
             "asm_groups_to_display":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25]}""");

    assertThat(outcome.deliveries().get(0).categories()).hasSize(10);
    assertThat(outcome.deliveries().get(0).settings().asmGroupsToDisplay()).hasSize(25);
  }

  @Test
  void uniqueArgumentsHaveAtMost10000Bytes() {
    assertThat(uniqueArgument(9_995).refusal()).isEmpty();
    assertBounced(
        uniqueArgument(9_996),
        "unique_args has 10,001 bytes of names and values: at most 10,000 are allowed");
  }

  /** One argument, whose name has five bytes, folded where it has a blank of its own. */
  private Outcome uniqueArgument(int length) {
    return toSendGrid(
        service,
        "{\"unique_args\":{\"order\":\n \""
            + ("a".repeat(499) + "\n ").repeat(length / 500)
            + "a".repeat(length % 500)
            + "\"}}");
  }

  @Test
  void sendAtMayBeInThePastAnd72HoursAhead() {
    assertThat(toSendGrid(service, "{\"send_at\":1}").refusal()).isEmpty();
    assertThat(toSendGrid(service, "{\"send_at\":1767484800}").deliveries().get(0).sendAt())
        .contains(Instant.parse("2026-01-04T00:00:00Z"));
  }

  @Test
  void eachRecipientHasATimeOfTheirOwn() {
    toSendGrid(service, TWO + "\"send_each_at\":[1767225601,1767225602]}");

    assertThat(service.deliveries())
        .extracting(DeliveredMail::sendAt)
        .containsExactly(Optional.of(NOW.plusSeconds(1)), Optional.of(NOW.plusSeconds(2)));
  }

  @Test
  void timesThatAreNotAlignedWithTheRecipientsAreRefused() {
    assertMangled(
        toSendGrid(service, TWO + "\"send_each_at\":[1767225601]}"),
        "send_each_at has 1 element, but 'to' has 2: some recipients get another's time");
    assertMangled(
        toSendGrid(service, "{\"send_each_at\":[1767225601]}"),
        "send_each_at stands without a 'to' whose positions it could follow");
    assertBounced(
        toSendGrid(service, TWO + "\"send_each_at\":[1767225601,1767225601000]}"),
        "send_each_at[1] is 1767225601000, which looks like milliseconds, but must be Unix seconds");
  }

  @Test
  void bothTimesTogetherDropTheMessage() {
    assertDropped(
        toSendGrid(
            service, TWO + "\"send_at\":1767225601,\"send_each_at\":[1767225601,1767225602]}"),
        "send_at and send_each_at stand together");
  }
}
