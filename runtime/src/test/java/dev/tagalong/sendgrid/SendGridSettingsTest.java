package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.tagalong.testing.FakeRecipients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendGridSettingsTest {
  private static void assertRefused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }

  @Test
  void keysStandInOneOrder() {
    Instant soon = Instant.now().plusSeconds(3_600);
    SendGridHeader header =
        SendGridHeader.builder(FakeRecipients.to("a@x.com").sub("%n%", "A"))
            .ipPool("pool")
            .asmGroupsToDisplay(2)
            .asmGroupId(2)
            .batchId("batch")
            .sendAt(soon)
            .filter(Filter.openTracking())
            .uniqueArg("k", "%n%")
            .category("c")
            .build();
    assertThat(header.json())
        .isEqualTo(
            """
            {"to":["a@x.com"],"sub":{"%%n%%":["A"]},"category":"c","unique_args":{"k":"%%n%%"},\
            "filters":{"opentrack":{"settings":{"enable":1}}},"send_at":%d,"batch_id":"batch",\
            "asm_group_id":2,"asm_groups_to_display":[2],"ip_pool":"pool"}"""
                .formatted(soon.getEpochSecond()));
  }

  @Test
  void timesOfTheTemplateAreAlignedWithTheRecipients() {
    long soon = Instant.now().getEpochSecond() + 60;
    SendGridHeader header =
        SendGridHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").sendAt(soon, soon + 1))
            .build();
    assertThat(header.json())
        .isEqualTo(
            "{\"to\":[\"a@x.com\",\"b@x.com\"],\"send_each_at\":[%d,%d]}"
                .formatted(soon, soon + 1));
  }

  @Test
  void allIsPrintableAscii() {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.to("a@x.com").sub("%名%", "ñ\u0000\u007f\u2028\ud83d\ude00\"\\/\n"))
            .build();
    assertThat(header.json())
        .isEqualTo(
            "{\"to\":[\"a@x.com\"],\"sub\":{\"%\\u540D%\":[\"\\u00F1\\u0000\\u007F\\u2028\\uD83D\\uDE00\\\"\\\\/\\n\"]}}");
  }

  @Test
  void headerIsWrittenAsItStandsOnTheWire() throws IOException {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.recipients(100)
                    .sub("%n%", IntStream.range(0, 100).boxed().map(Long::valueOf).toList()))
            .build();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    header.writeTo(out);
    assertThat(out.toString(StandardCharsets.US_ASCII)).isEqualTo(header.headerValue());
  }

  @Test
  void builderCanBeUsedAgainWithoutChangingTheHeader() {
    SendGridHeader.Builder builder = SendGridHeader.builder().category("a");
    SendGridHeader first = builder.build();
    SendGridHeader second = builder.category("b").build();
    assertThat(first.json()).isEqualTo("{\"category\":\"a\"}");
    assertThat(second.json()).isEqualTo("{\"category\":[\"a\",\"b\"]}");
  }

  @Test
  void recipientsAddedLaterDoNotEnterTheHeader() {
    SendGridHeader.Builder builder = SendGridHeader.builder().to(List.of("a@x.com"));
    SendGridHeader first = builder.build();
    assertThat(builder.to("b@x.com", "B").build().to()).containsExactly("a@x.com", "b@x.com");
    assertThat(first.to()).containsExactly("a@x.com");
  }

  @Test
  void textFormHidesRecipients() {
    SendGridHeader.Builder builder = SendGridHeader.builder(FakeRecipients.recipients(2));
    assertThat(builder).hasToString("SendGridHeader.Builder[recipients=2]");
    assertThat(builder.build()).hasToString("SendGridHeader[recipients=2]");
    assertThat(Filter.footer("<p>Hello</p>", "Hello")).hasToString("Filter[footer]");
  }

  @Test
  void headerOfNothingIsRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> SendGridHeader.builder().build())
        .withMessage("Nothing is set: the header would be an empty object. Leave the header out.");
  }

  @Test
  void recipientsOfATemplateGetNoFurtherOnes() {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> SendGridHeader.builder(FakeRecipients.recipients(1)).to(List.of("x@x.com")))
        .withMessage(
            "These recipients come from a template, and one more would have no values for its tags. Add it to the template's own builder.");
  }

  @Test
  void faultyRecipientIsNamedByItsPosition() {
    SendGridHeader.Builder builder = SendGridHeader.builder().to(List.of("a@x.com"));
    assertRefused(() -> builder.to(List.of("b@x.com", "c")), "recipient 3: the address has no @");
    assertRefused(() -> builder.to("b@x.com", " "), "recipient 2: the display name is blank");
    assertThat(builder.build().to()).containsExactly("a@x.com");
  }

  @Test
  @SuppressWarnings("NullAway")
  void recipientThatIsNullIsNamedByItsPosition() {
    SendGridHeader.Builder builder = SendGridHeader.builder().to(List.of("a@x.com"));
    assertRefused(() -> builder.to(null, "Ben"), "recipient 2: the address is null");
    assertRefused(() -> builder.to("b@x.com", null), "recipient 2: the display name is null");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsRefusedByName() {
    SendGridHeader.Builder builder = SendGridHeader.builder();
    assertNullRefused(() -> builder.ipPool(null), "ip_pool is null.");
    assertNullRefused(() -> builder.uniqueArg("k", null), "unique_args → k is null.");
    assertNullRefused(() -> builder.to(null), "The addresses are null.");
    assertNullRefused(() -> builder.filter(null), "The filter is null.");
    assertNullRefused(() -> builder.sendAt(null), "send_at is null.");
    assertNullRefused(() -> builder.categories((String[]) null), "category is null.");
    assertNullRefused(
        () -> builder.asmGroupsToDisplay((int[]) null), "asm_groups_to_display is null.");
    assertNullRefused(() -> Filter.templates(null), "filters → templates → template_id is null.");
    assertNullRefused(
        () -> Filter.subscriptionTracking(null, "<% %>"),
        "filters → subscriptiontrack → text/html is null.");
  }

  private static void assertNullRefused(Runnable call, String message) {
    assertThatNullPointerException().isThrownBy(call::run).withMessage(message);
  }

  @Test
  void atMost10000RecipientsInOneHeader() {
    assertThat(SendGridHeader.builder(FakeRecipients.recipients(10_000)).build().to())
        .hasSize(10_000);
    assertRefused(
        () -> SendGridHeader.builder(FakeRecipients.recipients(10_001)).build(),
        "SendGrid takes at most 10,000 recipients in one header, and these are 10,001. Use buildAll(), which splits them.");
  }

  @Test
  void valuesOfOneRecipientAreLimitedInAll() {
    String chinese = "名 ".repeat(6_250);
    FakeRecipients atTheLimit =
        FakeRecipients.to("a@x.com", "b@x.com")
            .sub("%a%", "x", chinese)
            .sub("%b%", "x", "ab ".repeat(8_333) + "c");
    assertThat(SendGridHeader.builder(atTheLimit).build().headerValue()).isNotEmpty();
    FakeRecipients beyond =
        FakeRecipients.to("a@x.com", "b@x.com")
            .sub("%a%", "x", chinese)
            .sub("%b%", "x", "ab ".repeat(8_333) + "cd");
    SendGridHeader header = SendGridHeader.builder(beyond).build();
    String fault =
        "SendGrid takes at most 50,000 bytes of values for one recipient, and recipient 2 (b@x.com) has 50,001. Shorten them, or move text that is the same for all into the template.";
    assertRefused(header::headerValue, fault);
    assertRefused(header::json, fault);
  }

  @Test
  void categoriesAreLimited() {
    assertRefused(
        () -> SendGridHeader.builder().category("Bücher"),
        "category: SendGrid takes printable ASCII only, and \"Bücher\" holds ü (U+00FC, LATIN SMALL LETTER U WITH DIAERESIS). Spell it with ASCII letters.");
    assertRefused(
        () -> SendGridHeader.builder().category("x".repeat(256)),
        "category: SendGrid takes at most 255 characters, and \""
            + "x".repeat(60)
            + "…\" has 256. Use a broader topic.");
    assertRefused(
        () -> SendGridHeader.builder().category(""),
        "category is blank; leave it out where there is none.");
    SendGridHeader.Builder ten = SendGridHeader.builder();
    IntStream.range(0, 10).forEach(i -> ten.category("c" + i));
    assertRefused(
        () -> ten.category("c10"),
        "category: SendGrid takes at most 10 in one header, and these are 11. Leave some out.");
    assertRefused(
        () -> ten.categories(),
        "category is empty, which SendGrid does not take; leave it out where there is none.");
    assertThat(ten.build().json()).endsWith("\"c9\"]}");
  }

  @Test
  void uniqueArgsAreLimitedInAll() {
    SendGridHeader.Builder builder = SendGridHeader.builder().uniqueArg("a", "x".repeat(5_000));
    assertThat(builder.uniqueArg("b", "x".repeat(4_985)).build().json())
        .hasSize("{\"unique_args\":}".length() + 10_000);
    assertRefused(
        () -> builder.uniqueArg("b", "x".repeat(4_986)),
        "unique_args: SendGrid takes at most 10,000 bytes in all, and in JSON these are 10,001. Keep the data on your side and send only its key.");
    assertRefused(
        () -> builder.uniqueArg("", "x"),
        "A key of unique_args is blank; leave it out where there is none.");
  }

  @Test
  void argumentThatAFieldOfEventsWouldOverwriteIsRefused() {
    for (String field : List.of("event", "email", "timestamp")) {
      assertRefused(
          () -> SendGridHeader.builder().uniqueArg(field, "x"),
          "unique_args → "
              + field
              + ": SendGrid's events have a field of this name, which overwrites the argument. Rename it.");
    }
  }

  @Test
  void unsubscribeGroupsAreLimited() {
    assertRefused(
        () -> SendGridHeader.builder().asmGroupsToDisplay(),
        "asm_groups_to_display is empty, which SendGrid does not take; leave it out where there is none.");
    assertRefused(
        () -> SendGridHeader.builder().asmGroupsToDisplay(IntStream.range(1, 27).toArray()),
        "asm_groups_to_display: SendGrid takes at most 25 groups, and these are 26. Leave some out.");
    assertRefused(
        () -> SendGridHeader.builder().asmGroupId(0),
        "asm_group_id: the number of an unsubscribe group is positive, and this is 0.");
  }

  @Test
  void mailIsScheduledAtMost72HoursAhead() {
    Instant tooLate = Instant.now().plusSeconds(73 * 3_600 + 1_800);
    String fault =
        "SendGrid schedules mail at most 72 hours ahead, and %s is 73 hours from now. Send it later."
            .formatted(Instant.ofEpochSecond(tooLate.getEpochSecond()));
    assertRefused(() -> SendGridHeader.builder().sendAt(tooLate), "send_at: " + fault);
    assertRefused(
        () ->
            SendGridHeader.builder(
                    FakeRecipients.to("a@x.com", "b@x.com").sendAt(1L, tooLate.getEpochSecond()))
                .build(),
        "recipient 2 (b@x.com): send_each_at: " + fault);
    assertRefused(
        () -> SendGridHeader.builder().sendAt(Instant.parse("1969-12-31T23:59:59Z")),
        "send_at: 1969-12-31T23:59:59Z lies before 1970. Leave the time out to send at once.");
  }

  @Test
  void oneTimeForAllBesideOneForEachIsRefused() {
    assertRefused(
        () -> SendGridHeader.builder(FakeRecipients.to("a@x.com").sendAt(1L)).sendAt(Instant.EPOCH),
        "send_at: the template gives each recipient a time by @SendAt, and SendGrid drops a mail with both. Set one of them.");
  }

  @Test
  void recipientsAreSplitOverAsFewHeadersAsPossible() {
    List<Long> numbers = IntStream.range(0, 25_001).mapToObj(Long::valueOf).toList();
    SendGridHeader.Builder builder =
        SendGridHeader.builder(FakeRecipients.recipients(25_001).sub("%i%", numbers)).category("c");
    List<SendGridHeader> headers = builder.buildAll();
    assertThat(headers)
        .extracting(header -> header.to().size())
        .containsExactly(10_000, 10_000, 5_001);
    assertThat(headers.get(2).json())
        .startsWith("{\"to\":[\"r20001@example.com\",")
        .contains("\"sub\":{\"%i%\":[\"20000\",\"20001\",")
        .endsWith("\"25000\"]},\"category\":\"c\"}");
    assertThat(builder.buildAll(1_000)).hasSize(26);
    assertThat(SendGridHeader.builder().category("c").buildAll()).hasSize(1);
    assertThat(SendGridHeader.builder().buildAll()).isEmpty();
    assertThat(SendGridHeader.builder(FakeRecipients.recipients(0)).category("c").buildAll(1_000))
        .isEmpty();
    assertRefused(
        () -> builder.buildAll(0),
        "A header for SendGrid takes between 1 and 10,000 recipients; asked for were 0.");
  }
}
