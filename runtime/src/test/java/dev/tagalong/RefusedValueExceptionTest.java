package dev.tagalong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.Filter;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a refusal says to a program: which value, which recipient. */
class RefusedValueExceptionTest {
  private static final long TOO_LATE = Instant.now().getEpochSecond() + 90 * 3_600;

  private static RefusedValueException refusal(ThrowingCallable use) {
    return catchThrowableOfType(RefusedValueException.class, use);
  }

  private static void assertRefused(
      ThrowingCallable use, String tag, long position, String address) {
    RefusedValueException refusal = refusal(use);
    assertThat(refusal).isNotNull();
    assertThat(refusal.tag()).isEqualTo(tag);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.address()).isEqualTo(address);
  }

  private static Row names() {
    return AnyRecipients.builder(
        Template.html("%name%").with(TagColumn.text("name").tag("%name%", Context.HTML)));
  }

  @Test
  void theAddressIsTheOneThatWasGiven() {
    Row row = names().to("ben@münchen.example");

    assertThat(refusal(() -> row.give(0, (String) null)))
        .hasMessage(
            "%name% of recipient 1 (ben@xn--mnchen-3ya.example) is null: give name(…) a value");
    assertRefused(() -> row.give(0, (String) null), "%name%", 1, "ben@münchen.example");
  }

  @Test
  void aValueThatFillsNoTagIsNamedByItsMethod() {
    Template template =
        Template.html("{{#if gold}}x{{/if}}")
            .with(TagColumn.flag("gold"))
            .withBlock("%gold%", "{{#if gold}}{{/if}}", Context.HTML);

    assertRefused(
        () -> AnyRecipients.builder(template).to("a@x.com").give(0, (Object) null),
        "gold()",
        1,
        "a@x.com");
  }

  @Test
  void theAddressesOfAHeaderWithoutATemplateHaveNoTag() {
    assertRefused(() -> SendGridHeader.builder().to(List.of("a@x.com", "b")), "", 2, "b");
    assertRefused(() -> SendCloudHeader.builder().to(List.of("a@x.com", " ")), "", 2, " ");
  }

  @Test
  void whatAServiceDoesNotTakeOfOneRecipientSaysWhose() {
    FakeRecipients two = FakeRecipients.to("a@x.com", "b@x.com");

    assertRefused(
        () -> SendGridHeader.builder(two.sub("%a%", "x", "ab ".repeat(20_000))).build().json(),
        "",
        2,
        "b@x.com");
    assertRefused(
        () ->
            SendGridHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").sendAt(1L, TOO_LATE))
                .build(),
        "send_each_at",
        2,
        "b@x.com");
    assertRefused(
        () -> SendCloudHeader.builder(FakeRecipients.to("a@x.com").unsubscribePages(0L)).build(),
        "page_id",
        1,
        "a@x.com");
    assertRefused(
        () ->
            SendCloudHeader.builder(FakeRecipients.to("a@x.com", "b@x.com").displayName(1, "Ben"))
                .build(),
        "",
        2,
        "b@x.com");
    assertRefused(
        () ->
            SendCloudHeader.builder(
                    FakeRecipients.to("a@x.com", "b@x.com").sub("%a%", "x", "y".repeat(800_000)))
                .buildAll(),
        "",
        2,
        "b@x.com");
  }

  @Test
  void aStringThatFitsNoLineSaysWhoseItIs() {
    SendGridHeader header =
        SendGridHeader.builder(
                FakeRecipients.to("a@x.com", "b@x.com").sub("%a%", "x", "y".repeat(2_000)))
            .build();

    assertRefused(header::headerValue, "%a%", 2, "b@x.com");
    assertRefused(header::unfoldedValue, "%a%", 2, "b@x.com");
    SendGridHeader named =
        SendGridHeader.builder().to("a@x.com", "").to("b@x.com", "B".repeat(2_000)).build();
    assertRefused(named::headerValue, "", 2, "b@x.com");
  }

  @Test
  void aValueThatASettingWouldReplaceSaysWhoseItIs() {
    AnyRecipients recipients =
        names().to("a@x.com").give(0, "Ann").to("b@x.com").give(0, "Bob [me]").build();

    assertRefused(
        () -> recipients.sendGrid().filter(Filter.subscriptionTracking("[me]")).build(),
        "%name%",
        2,
        "b@x.com");
  }

  @Test
  void valuesThatMakeUpATagInASettingSayWhoseTheyAre() {
    AnyRecipients recipients =
        AnyRecipients.builder(
                new Template()
                    .withText("%first% %last%")
                    .with(TagColumn.text("first").tag("%first%", Context.TEXT))
                    .with(TagColumn.text("last").tag("%last%", Context.TEXT)))
            .to("a@x.com")
            .give(0, "Ann")
            .give(1, "Ames")
            .to("b@x.com")
            .give(0, "%fi")
            .give(1, "rst%")
            .build();

    assertRefused(
        () -> recipients.sendGrid().uniqueArg("who", "%first%%last%").build(),
        "%first% and %last%",
        2,
        "b@x.com");
  }

  @Test
  void aPositionIsThatOfTheListThatAHeaderWasSplitFrom() {
    FakeRecipients three =
        FakeRecipients.to("a@x.com", "b@x.com", "c@x.com").sub("%a%", "x", "x", "y".repeat(2_000));
    List<SendGridHeader> headers = SendGridHeader.builder(three).buildAll(2);

    assertRefused(headers.get(1)::headerValue, "%a%", 3, "c@x.com");
  }

  @Test
  void itGoesWhereExceptionsGo() throws IOException, ClassNotFoundException {
    RefusedValueException refusal = refusal(() -> names().to("a@x.com").give(0, "Be\ud83d"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(refusal);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RefusedValueException read = (RefusedValueException) in.readObject();
      assertThat(read).hasMessage(refusal.getMessage());
      assertRefused(
          () -> {
            throw read;
          },
          "%name%",
          1,
          "a@x.com");
    }
  }
}
