package dev.tagalong.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.entry;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SendCloudHeaderTest {
  private static void assertJson(SendCloudHeader header, String expected) {
    assertThat(Received.json(header)).isEqualTo(Received.json(expected));
    assertThat(Received.base64(header.headerValue())).isEqualTo(Received.json(expected));
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @Test
  void substitutionsStandInTheRecipientsOrder() {
    SendCloudHeader header =
        SendCloudHeader.builder(
                FakeRecipients.to("ben@ifaxin.com", "joe@ifaxin.com")
                    .sub("%name%", "Ben", "Joe")
                    .sub("%money%", 288L, 497L))
            .build();
    assertThat(header.json())
        .isEqualTo(
            """
            {"to":["ben@ifaxin.com","joe@ifaxin.com"],\
            "sub":{"%name%":["Ben","Joe"],"%money%":[288,497]}}""");
    assertThat(header.to()).containsExactly("ben@ifaxin.com", "joe@ifaxin.com");
  }

  @Test
  void columnOfNumbersAndTextsIsTextThroughout() {
    assertJson(
        SendCloudHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").sub("%m%", 288L, "4.97"))
            .build(),
        "{\"to\": [\"a@x.com\", \"b@x.com\"], \"sub\": {\"%m%\": [\"288\", \"4.97\"]}}");
  }

  @Test
  void trackingFiltersAreSwitchedByStrings() {
    assertJson(
        SendCloudHeader.builder()
            .unsubscribeTracking(true)
            .openTracking(false)
            .clickTracking(true)
            .build(),
        """
        {"filters": {
          "subscription_tracking": {"settings": {"enable": "1"}},
          "open_tracking": {"settings": {"enable": "0"}},
          "click_tracking": {"settings": {"enable": "1"}}}}""");
  }

  @Test
  void onePageForAllIsANumber() {
    assertJson(
        SendCloudHeader.builder().unsubscribePage(562).build(),
        "{\"settings\": {\"unsubscribe\": {\"page_id\": 562}}}");
  }

  @Test
  void pagesOfRecipientsAreAnArray() {
    assertJson(
        SendCloudHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").unsubscribePages(1L, 2L))
            .build(),
        """
        {"to": ["a@x.com", "b@x.com"], "settings": {"unsubscribe": {"page_id": [1, 2]}}}""");
  }

  @Test
  void sendDomainBecomesPunycode() {
    assertJson(
        SendCloudHeader.builder().sendDomain("mail.müller.de").build(),
        "{\"send_domain\": \"mail.xn--mller-kva.de\"}");
  }

  @Test
  void keysStandInOneOrder() {
    SendCloudHeader header =
        SendCloudHeader.builder(FakeRecipients.to("a@x.com").sub("%n%", "名"))
            .custom("order", "7")
            .sendDomain("x.com")
            .unsubscribePage(1)
            .openTracking(true)
            .build();
    assertThat(header.json())
        .isEqualTo(
            """
            {"to":["a@x.com"],"sub":{"%n%":["\\u540D"]},\
            "filters":{"open_tracking":{"settings":{"enable":"1"}}},\
            "settings":{"unsubscribe":{"page_id":1}},"send_domain":"x.com"}""");
    assertThat(header).hasToString("SendCloudHeader[recipients=1]");
    assertThat(SendCloudHeader.builder().to(List.of("a@x.com")).sendDomain("x.com"))
        .hasToString("SendCloudHeader.Builder[recipients=1]");
  }

  @Test
  void valueIsBase64OnOneLineInEveryForm() throws IOException {
    SendCloudHeader header = SendCloudHeader.builder(FakeRecipients.recipients(100)).build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header.writeTo(out);
    assertThat(header.headerValue()).hasSizeGreaterThan(998).matches("[A-Za-z0-9+/]+=*");
    assertThat(header.headerValue(78)).isEqualTo(header.headerValue());
    assertThat(header.unfoldedValue()).isEqualTo(header.headerValue());
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(header.headerValue());
    assertRefused(
        () -> header.headerValue(20),
        "A line of the header takes between 78 and 998 characters; asked for were 20.");
  }

  @Test
  void customHeadersStandBesideTheJson() {
    SendCloudHeader header =
        SendCloudHeader.builder()
            .to(List.of("a@x.com"))
            .custom("campaign", "spring")
            .custom("sc-custom-order", "7")
            .custom("campaign", "summer")
            .build();
    assertThat(header.customHeaders())
        .containsExactly(entry("SC-Custom-campaign", "summer"), entry("SC-Custom-order", "7"));
    assertThat(header.json()).isEqualTo("{\"to\":[\"a@x.com\"]}");
  }

  @Test
  void customHeadersThatCannotBeSentAreRefused() {
    SendCloudHeader.Builder builder = SendCloudHeader.builder();
    assertRefused(
        () -> builder.custom("a b", "x"),
        "The key of a custom header is the name of a header field, without blanks, colons and non-ASCII characters: \"SC-Custom-a b\" is none.");
    assertRefused(
        () -> builder.custom("a:\r\nBcc", "x"),
        "The key of a custom header is the name of a header field, without blanks, colons and non-ASCII characters: \"SC-Custom-a:??Bcc\" is none.");
    assertRefused(
        () -> builder.custom("SC-Custom-", "x"),
        "The key of a custom header is more than its prefix: SC-Custom- alone is none.");
    assertRefused(
        () -> builder.custom("a", "x\r\nBcc: all@x.com"),
        "SC-Custom-a: its value goes into a header of its own, which takes printable ASCII only. Encode it, in percent signs or base64, and decode it in the webhook.");
    assertRefused(
        () -> builder.custom("a", ""), "SC-Custom-a is blank; leave it out where there is none.");
    assertRefused(
        () -> builder.custom("a", "x".repeat(986)),
        "SC-Custom-a: its value has 986 characters, and a line of a mail has room for 985. Keep the data on your side and send only its key.");
    assertRefused(
        () -> builder.custom("k".repeat(986), "x"),
        "The key of a custom header has 986 characters, and a line of a mail has room for 985. Shorten it.");
    for (String value : List.of(" x", "x ")) {
      assertRefused(
          () -> builder.custom("a", value),
          "SC-Custom-a: its value begins or ends with a blank, which mail software takes away. Remove it, or encode it as %20.");
    }
    builder.custom("k".repeat(985), "x");
  }

  @Test
  void displayNamesAreRefused() {
    assertRefused(
        () ->
            SendCloudHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").displayName(1, "Ben"))
                .build(),
        "recipient 2 (b@x.com) has a display name, and SendCloud takes plain addresses only. Give the address alone.");
  }

  @Test
  void settingsThatTheServiceWouldDropAreRefused() {
    SendCloudHeader.Builder builder = SendCloudHeader.builder();
    assertRefused(
        () -> builder.sendDomain("https://x.com"),
        "send_domain: \"https://x.com\" holds : (U+003A, COLON), and a domain has letters, digits, hyphens and dots.");
    assertRefused(
        () -> builder.sendDomain("localhost"),
        "send_domain: \"localhost\" has no dot: write one such as mail.example.com.");
    assertRefused(
        () -> builder.custom("Order", "7").custom("order", "8"),
        "SC-Custom-order: SC-Custom-Order is set already, and names of header fields are the same in any case. Set one of them.");
    assertRefused(
        () -> builder.sendDomain(" "), "send_domain is blank; leave it out where there is none.");
    assertRefused(
        () -> builder.unsubscribePage(0),
        "page_id: the number of an unsubscribe page is positive, and this is 0.");
    FakeRecipients pages = FakeRecipients.to("a@x.com", "b@x.com").unsubscribePages(1L, -2L);
    assertRefused(
        () -> SendCloudHeader.builder(pages).build(),
        "recipient 2 (b@x.com): page_id: the number of an unsubscribe page is positive, and this is -2.");
    assertRefused(
        () -> SendCloudHeader.builder(pages).unsubscribePage(1),
        "page_id: the template gives each recipient a page by @UnsubscribePage. Set one of them.");
    assertThatIllegalStateException()
        .isThrownBy(() -> builder.custom("a", "b").custom("a", "c").build())
        .withMessage(
            "Nothing is set that goes into X-SMTPAPI: the header would be an empty object. Leave the header out.");
    assertThatIllegalStateException()
        .isThrownBy(
            () -> SendCloudHeader.builder(FakeRecipients.recipients(1)).to(List.of("x@x.com")))
        .withMessage(
            "These recipients come from a template, and one more would have no values for its tags. Add it to the template's own builder.");
  }
}
