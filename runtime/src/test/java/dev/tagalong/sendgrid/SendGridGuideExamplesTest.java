package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the service's guide shows, built with typed calls alone. */
class SendGridGuideExamplesTest {
  private static void assertJson(SendGridHeader header, String expected) {
    assertThat(Received.json(header)).isEqualTo(Received.json(expected));
    assertThat(Received.folded(header.headerValue())).isEqualTo(Received.json(expected));
  }

  @Test
  void substitutionsAreWrittenAsShown() {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.to("ben@ifaxin.com", "joe@ifaxin.com")
                    .sub("%name%", "Ben", "Joe")
                    .sub("%money%", 288L, 497L))
            .build();
    assertThat(header.json())
        .isEqualTo(
            """
            {"to":["ben@ifaxin.com","joe@ifaxin.com"],\
            "sub":{"%name%":["Ben","Joe"],"%money%":["288","497"]}}""");
    assertThat(header.to()).containsExactly("ben@ifaxin.com", "joe@ifaxin.com");
  }

  @Test
  void oneCategoryIsAString() {
    SendGridHeader header = SendGridHeader.builder().category("Example Category").build();
    assertJson(header, "{\"category\": \"Example Category\"}");
  }

  @Test
  void categoriesAreAnArray() {
    assertJson(
        SendGridHeader.builder().categories("dogs", "animals", "pets").build(),
        "{\"category\": [\"dogs\", \"animals\", \"pets\"]}");
    assertJson(SendGridHeader.builder().categories("dogs").build(), "{\"category\": [\"dogs\"]}");
    assertJson(
        SendGridHeader.builder().category("dogs").category("pets").build(),
        "{\"category\": [\"dogs\", \"pets\"]}");
  }

  @Test
  void uniqueArgsAreWrittenAsShown() {
    assertJson(
        SendGridHeader.builder()
            .uniqueArg("customerAccountNumber", "55555")
            .uniqueArg("activationAttempt", "1")
            .build(),
        """
        {"unique_args": {"customerAccountNumber": "55555", "activationAttempt": "1"}}""");
  }

  @Test
  @SuppressWarnings("deprecation")
  void sectionsAreWrittenAsShown() {
    FakeRecipients recipients =
        FakeRecipients.to("bob@example.com", "sally@example.com")
            .subAsSectionTag("%name%", "Bob", "Sally")
            .subAsSectionTag("%section%", "%buyerSection%", "%sellerSection%")
            .section("%buyerSection%", "Buyer information for %name%")
            .section("%sellerSection%", "Seller information for %name%");
    assertJson(
        SendGridHeader.builder(recipients).sections(SectionMode.SECTION_TAGS).build(),
        """
        {"to": ["bob@example.com", "sally@example.com"],
         "sub": {"%name%": ["Bob", "Sally"], "%section%": ["%buyerSection%", "%sellerSection%"]},
         "section": {"%buyerSection%": "Buyer information for %name%",
                     "%sellerSection%": "Seller information for %name%"}}""");
  }

  @Test
  void inlineSectionsAreOrdinaryValues() {
    FakeRecipients recipients =
        FakeRecipients.to("bob@example.com")
            .sub("%section%", "Buyer information for Bob")
            .section("%buyerSection%", "Buyer information for %name%");
    assertJson(
        SendGridHeader.builder(recipients).build(),
        """
        {"to": ["bob@example.com"], "sub": {"%section%": ["Buyer information for Bob"]}}""");
  }

  @Test
  void unsubscribeGroupIsWrittenAsShown() {
    assertJson(SendGridHeader.builder().asmGroupId(1).build(), "{\"asm_group_id\": 1}");
    assertJson(
        SendGridHeader.builder().asmGroupsToDisplay(1, 2, 3).build(),
        "{\"asm_groups_to_display\": [1, 2, 3]}");
  }

  @Test
  void ipPoolIsWrittenAsShown() {
    assertJson(
        SendGridHeader.builder().ipPool("pool_name").build(), "{\"ip_pool\": \"pool_name\"}");
  }

  @Test
  void footerOfTheTextBodyIsWrittenAsShown() {
    assertJson(
        SendGridHeader.builder().filter(Filter.footer("Thank you for your business")).build(),
        """
        {"filters": {"footer": {"settings":
          {"enable": 1, "text/plain": "Thank you for your business"}}}}""");
  }

  @Test
  void plainRecipientsAreWrittenAsShown() {
    assertJson(
        SendGridHeader.builder().to(List.of("ben@ifaxin.com", "joe@ifaxin.com")).build(),
        "{\"to\": [\"ben@ifaxin.com\", \"joe@ifaxin.com\"]}");
  }

  @Test
  void displayNamesAreQuoted() {
    SendGridHeader header =
        SendGridHeader.builder().to("ben@ifaxin.com", "Name, Jr.").to(List.of("a@x.com")).build();
    assertThat(header.json())
        .isEqualTo("{\"to\":[\"\\\"Name, Jr.\\\" <ben@ifaxin.com>\",\"a@x.com\"]}");
    assertThat(header.to()).containsExactly("ben@ifaxin.com", "a@x.com");
  }
}
