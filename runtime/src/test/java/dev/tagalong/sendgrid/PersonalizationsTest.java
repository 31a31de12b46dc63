package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tagalong.testing.FakeRecipients;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recipients as SendGrid's Web API takes them, and what it would refuse of them. */
class PersonalizationsTest {
  private static SendGridHeader.Builder header(FakeRecipients recipients) {
    return SendGridHeader.builder(recipients);
  }

  private static void assertRefused(SendGridHeader header, String message) {
    assertThatIllegalArgumentException().isThrownBy(header::personalizations).withMessage(message);
  }

  @Test
  void eachRecipientHasTheValuesOfItsOwn() {
    assertThat(
            header(
                    FakeRecipients.to("ben@x.com", "a..b@x.com")
                        .displayName(0, "Ben \"B\"")
                        .sub("%name%", "Bén", "Joe")
                        .sub("%money%", 288L, 497L))
                .build()
                .personalizations())
        .isEqualTo(
            """
            [{"to":[{"email":"ben@x.com","name":"Ben \\"B\\""}],\
            "substitutions":{"%name%":"B\\u00E9n","%money%":"288"}},\
            {"to":[{"email":"\\"a..b\\"@x.com"}],\
            "substitutions":{"%name%":"Joe","%money%":"497"}}]""");
  }

  @Test
  void recipientsWithoutValuesHaveNone() {
    assertThat(
            SendGridHeader.builder().to(List.of("a@x.com", "b@x.com")).build().personalizations())
        .isEqualTo("[{\"to\":[{\"email\":\"a@x.com\"}]},{\"to\":[{\"email\":\"b@x.com\"}]}]");
  }

  @Test
  void timesOfRecipientsOrOneForAllAreEachPersonalizations() {
    long soon = Instant.now().getEpochSecond() + 60;
    assertThat(
            header(FakeRecipients.to("a@x.com", "b@x.com").sendAt(soon, soon + 1))
                .build()
                .personalizations())
        .isEqualTo(
            "[{\"to\":[{\"email\":\"a@x.com\"}],\"send_at\":%d},{\"to\":[{\"email\":\"b@x.com\"}],\"send_at\":%d}]"
                .formatted(soon, soon + 1));
    assertThat(
            header(FakeRecipients.to("a@x.com"))
                .sendAt(Instant.ofEpochSecond(soon))
                .build()
                .personalizations())
        .isEqualTo("[{\"to\":[{\"email\":\"a@x.com\"}],\"send_at\":%d}]".formatted(soon));
  }

  @Test
  void tagsInUniqueArgumentsAreReplaced() {
    assertThat(
            header(
                    FakeRecipients.to("a@x.com", "b@x.com")
                        .sub("%id%", 7L, 8L)
                        .sub("%id2%", "x%id%", "y"))
                .uniqueArg("order", "<%id%-%id2%%id%>")
                .uniqueArg("shop", "1")
                .build()
                .personalizations())
        .contains("\"custom_args\":{\"order\":\"<7-x%id%7>\",\"shop\":\"1\"}")
        .contains("\"custom_args\":{\"order\":\"<8-y8>\",\"shop\":\"1\"}");
  }

  @Test
  void argumentsOfARecipientAreAtMostTenThousandBytes() {
    assertRefused(
        header(FakeRecipients.to("a@x.com", "b@x.com").sub("%id%", "1", "2".repeat(9_000)))
            .uniqueArg("a", "%id%")
            .uniqueArg("b", "%id%")
            .build(),
        "recipient 2 (b@x.com): unique_args: SendGrid takes at most 10,000 bytes in all, and in JSON these are 18,015. Keep the data on your side and send only its key.");
  }

  @Test
  void sectionTextsStandInTheSubstitutionsWhateverTheMode() {
    FakeRecipients recipients =
        FakeRecipients.to("a@x.com")
            .sub("%s%", "Dear Ben")
            .subAsSectionTag("%s%", "%section%")
            .section("%section%", "Dear Ben");
    for (SectionMode mode : SectionMode.values()) {
      assertThat(header(recipients).sections(mode).build().personalizations())
          .isEqualTo(
              "[{\"to\":[{\"email\":\"a@x.com\"}],\"substitutions\":{\"%s%\":\"Dear Ben\"}}]");
    }
  }

  @Test
  void moreThanAThousandRecipientsAreRefused() {
    assertRefused(
        header(FakeRecipients.recipients(1_001)).build(),
        "SendGrid's Web API takes at most 1,000 recipients in one request, and these are 1,001. Use buildAll(1000), which splits them.");
    assertThat(header(FakeRecipients.recipients(1_000)).build().personalizations())
        .endsWith("{\"to\":[{\"email\":\"r1000@example.com\"}]}]");
  }

  @Test
  void anAddressThatIsThereTwiceIsRefused() {
    assertRefused(
        header(FakeRecipients.to("ben@x.com", "joe@x.com", "Ben@x.com")).build(),
        "recipient 3 (Ben@x.com) has the same address as recipient 1 (ben@x.com), and SendGrid's Web API takes each address once in a request. Give them in two requests, or send over SMTP.");
  }

  @Test
  void moreThanTenThousandBytesForOneRecipientAreRefused() {
    assertRefused(
        header(
                FakeRecipients.to("ben@x.com", "joe@x.com")
                    .sub("%a%", "é".repeat(4_997), "é".repeat(4_998))
                    .sub("%b%", "", "1"))
            .build(),
        "SendGrid's Web API takes at most 10,000 bytes of substitutions for one recipient, and recipient 2 (joe@x.com) has 10,003, the tags counted. Shorten the values, or send over SMTP, which takes 50,000.");
  }

  @Test
  void aHeaderWithoutRecipientsIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(SendGridHeader.builder().uniqueArg("a", "b").build()::personalizations)
        .withMessage(
            "The header names no recipients, and a request to SendGrid's Web API has at least one. Add them to the header.");
  }

  @Test
  void settingsOfAWholeRequestAreRefusedByTheirNameAndPlace() {
    assertLost(header().category("a"), "category", "categories");
    assertLost(header().batchId("b"), "batch_id", "batch_id");
    assertLost(header().asmGroupId(3), "asm_group_id", "asm → group_id");
    assertLost(header().asmGroupsToDisplay(3), "asm_groups_to_display", "asm → groups_to_display");
    assertLost(header().ipPool("p"), "ip_pool", "ip_pool_name");
    assertLost(header().filter(Filter.footer("a")), "filters → footer", "mail_settings → footer");
    assertLost(
        header().filter(Filter.clickTracking(true)),
        "filters → clicktrack",
        "tracking_settings → click_tracking");
    assertLost(header().filter(Filter.templates("t")), "filters → templates", "template_id");
    assertRefused(
        header().filter(Filter.dkim("x.com", true)).build(),
        "filters → dkim has no place in a request to SendGrid's Web API, and would be lost. Leave it out of the header, or send over SMTP.");
  }

  private static SendGridHeader.Builder header() {
    return SendGridHeader.builder().to(List.of("a@x.com"));
  }

  private static void assertLost(SendGridHeader.Builder builder, String setting, String place) {
    assertRefused(
        builder.build(),
        setting
            + " holds for a whole request to SendGrid's Web API, as "
            + place
            + ", and would be lost in personalizations. Take the request from requestBody(from), which has it; or leave it out of the header, and write it into the request.");
  }
}
