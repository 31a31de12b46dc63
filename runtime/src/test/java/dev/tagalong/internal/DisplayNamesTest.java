package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Recipient;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Display names stand at their recipients' positions, whoever else has one. */
class DisplayNamesTest {
  /** Recipients of whom every {@code n}th has a name. */
  private static BillRecipients everyNth(int count, int n) {
    BillRecipients.Builder builder = whole(bills(), "r0@x.com");
    for (int i = 1; i < count; i++) {
      String address = "r" + i + "@x.com";
      builder =
          (i % n == 0 ? builder.to(address, "N" + i) : builder.to(address))
              .name("Ben")
              .money(1)
              .link(LINK);
    }
    return builder.build();
  }

  private static String to(int recipient, int n) {
    return recipient > 0 && recipient % n == 0
        ? "\"N%1$d\" <r%1$d@x.com>".formatted(recipient)
        : "r" + recipient + "@x.com";
  }

  @Test
  void theyAreAlignedHoweverManyThereAre() {
    for (int n : new int[] {1, 7, 20, 50}) {
      String json = everyNth(60, n).sendGrid().build().json();
      for (int i = 0; i < 60; i++) {
        String between = i == 0 ? "[\"" : ",\"";
        assertThat(json).contains(between + to(i, n).replace("\"", "\\\"") + "\"");
      }
    }
  }

  @Test
  void aHeaderOfSomeHasTheirsAlone() {
    List<SendGridHeader> headers = everyNth(11, 10).sendGrid().buildAll(10);
    assertThat(headers).hasSize(2);
    assertThat(headers.get(0).json()).doesNotContain("<");
    assertThat(headers.get(1).json()).startsWith("{\"to\":[\"\\\"N10\\\" <r10@x.com>\"]");
  }

  @Test
  void sendCloudHasNone() {
    Recipient ben = whole(bills(), "ben@x.com");
    BillRecipients named = ben.to("joe@x.com", "Joe").name("Joe").money(1).link(LINK).build();
    assertThatThrownBy(() -> named.sendCloud().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "recipient 2 (joe@x.com) has a display name, and SendCloud takes plain addresses only."
                + " Give the address alone.");
    assertThat(ben.build().sendGrid().build().to()).hasSize(2);
  }

  @Test
  void aNameOfARowThatWasDroppedIsNobodys() {
    Recipient ben = whole(bills(), "ben@x.com");
    ben.to("joe@x.com", "Joe");
    BillRecipients.Builder next = ben.dropUnfinished();
    assertThat(whole(next, "kim@x.com").build().sendCloud().build().to())
        .containsExactly("ben@x.com", "kim@x.com");
  }
}
