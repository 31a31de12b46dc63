package dev.tagalong.internal;

import static dev.tagalong.internal.RefusedUse.refused;
import static dev.tagalong.testing.BillSteps.BEN;
import static dev.tagalong.testing.BillSteps.JOE;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.whole;

import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillSteps.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and recipients that the builder refuses, and how it says so: what, whose, and the way out.
 */
class RefusedValuesTest {
  private static final List<RefusedUse> REFUSALS =
      List.of(
          // Values.
          refused(
              "null",
              () -> {
                bills().to(BEN).name("Ben").money(1).link(null);
              },
              "NullPointerException: %link% of recipient 1 (ben@x.com) is null: give link(…) a value"),
          refused(
              "null for an optional value",
              () -> {
                whole(bills(), BEN).nickname((String) null);
              },
              "NullPointerException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
                  + " value, or Optional.empty()"),
          refused(
              "null instead of an Optional",
              () -> {
                whole(bills(), BEN).nickname((Optional<String>) null);
              },
              "NullPointerException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
                  + " value, or Optional.empty()"),
          refused(
              "a shared null",
              () -> {
                BillRecipients.builder().month(null);
              },
              "NullPointerException: %month% of all recipients is null: give month(…) a value"),
          refused(
              "the second recipient's null",
              () -> {
                whole(whole(bills(), BEN), JOE).to("eve@x.com").name(null);
              },
              "NullPointerException: %name% of recipient 3 (eve@x.com) is null: give name(…) a value"),
          refused(
              "a number of 1,001 digits",
              () -> {
                bills().to(BEN).name("Ben").money(new BigDecimal("1E+1000"));
              },
              "IllegalArgumentException: %money% of recipient 1 (ben@x.com) would have 1,001 digits; at"
                  + " most 1,000 are possible"),
          refused(
              "a number of 2,147,483,647 decimals",
              () -> {
                bills()
                    .to(BEN)
                    .name("Ben")
                    .money(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE));
              },
              "IllegalArgumentException: %money% of recipient 1 (ben@x.com) would have 2,147,483,647"
                  + " digits; at most 1,000 are possible"),
          refused(
              "half of a surrogate pair",
              () -> {
                bills().to(BEN).name("Be" + '\ud83d');
              },
              "IllegalArgumentException: %name% of recipient 1 (ben@x.com) holds half of a surrogate pair"
                  + " at index 2, which is no character"),
          refused(
              "a line break in the subject",
              () -> {
                bills().to(BEN).name("Ben\r\nBcc: eve@x.com");
              },
              "IllegalArgumentException: %name% of recipient 1 (ben@x.com) holds a line break, but its"
                  + " tag stands in the subject, which is one line"),
          refused(
              "a tag in a text body",
              () -> {
                whole(bills(), BEN).nickname("%money%");
              },
              "IllegalArgumentException: %nickname% of recipient 1 (ben@x.com) holds the tag %money% of"
                  + " this template, which the service would replace in turn"),
          refused(
              "a link that would run",
              () -> {
                bills().to(BEN).name("Ben").money(1).link("javascript:alert(1)");
              },
              "IllegalArgumentException: %link% of recipient 1 (ben@x.com) is no URL that a mail may link"
                  + " to: it begins with none of http:, https:, mailto:, tel: and cid:"),

          // Recipients.
          refused(
              "a null address",
              () -> {
                bills().to(null);
              },
              "NullPointerException: recipient 1: the address is null"),
          refused(
              "an address without @",
              () -> {
                whole(bills(), BEN).to("joe.x.com");
              },
              "IllegalArgumentException: recipient 2 (joe.x.com): the address has no @"),
          refused(
              "an address with a line break",
              () -> {
                bills().to("joe@x.com\r\nBcc: eve@x.com");
              },
              "IllegalArgumentException: recipient 1 (joe@x.com??Bcc: eve@x.com): the address holds a"
                  + " line break"),
          refused(
              "an address that is far too long",
              () -> bills().to("a".repeat(400)),
              "IllegalArgumentException: recipient 1 ("
                  + "a".repeat(254)
                  + "…): the address has no @"),
          refused(
              "a null display name",
              () -> {
                bills().to(BEN, null);
              },
              "NullPointerException: recipient 1 (ben@x.com): the display name is null"),
          refused(
              "a display name with a line break",
              () -> {
                bills().to(BEN, "Ben\n");
              },
              "IllegalArgumentException: recipient 1 (ben@x.com): the display name holds a line break"),

          // Default methods.
          refused(
              "a default method that fails",
              () -> {
                whole(bills(), "ben@fails.com", "fails").build();
              },
              "IllegalStateException: greeting() of Bill failed for recipient 1 (ben@fails.com):"
                  + " java.lang.UnsupportedOperationException: no greeting"),
          refused(
              "a default method that returns null",
              () -> {
                whole(bills(), BEN, "null").build();
              },
              "NullPointerException: greeting() of Bill returned null for recipient 1 (ben@x.com): return"
                  + " a value, or empty text"),
          refused(
              "a default method whose value is refused",
              () -> {
                whole(bills(), BEN, "line break").build();
              },
              "IllegalArgumentException: %greeting% of recipient 1 (ben@x.com) holds a line break, but its"
                  + " tag stands in the subject, which is one line"),

          // Objects with values.
          refused(
              "no object with values",
              () -> {
                bills().add(BEN, null);
              },
              "NullPointerException: recipient 1 (ben@x.com): the object with the values is null"),
          refused(
              "another shared value",
              () -> {
                whole(bills(), BEN).add(JOE, new Values("June", "Joe"));
              },
              "IllegalArgumentException: %month% of recipient 2 (joe@x.com) differs from the value that"
                  + " was given for all recipients: month() is @Shared"),
          refused(
              "a shared null in an object with values",
              () -> {
                whole(bills(), BEN).add(JOE, new Values(null, "Joe"));
              },
              "NullPointerException: %month% of recipient 2 (joe@x.com) is null: give month(…) a value"),
          refused(
              "a null in an object with values",
              () -> {
                whole(bills(), BEN).add(JOE, new Values("May", null));
              },
              "NullPointerException: %name% of recipient 2 (joe@x.com) is null: give name(…) a value"));

  static List<RefusedUse> refusals() {
    return REFUSALS;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isSaidInFull(RefusedUse refusal) {
    refusal.assertSaidInFull();
  }
}
