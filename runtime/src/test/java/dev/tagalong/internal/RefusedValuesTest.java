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
                  "RefusedValueException: %link% of recipient 1 (ben@x.com) is null: give link(…) a value")
              .of("%link%", 1, BEN),
          refused(
                  "null for an optional value",
                  () -> {
                    whole(bills(), BEN).nickname((String) null);
                  },
                  "RefusedValueException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
                      + " value, or Optional.empty()")
              .of("%nickname%", 1, BEN),
          refused(
                  "null instead of an Optional",
                  () -> {
                    whole(bills(), BEN).nickname((Optional<String>) null);
                  },
                  "RefusedValueException: %nickname% of recipient 1 (ben@x.com) is null: give nickname(…) a"
                      + " value, or Optional.empty()")
              .of("%nickname%", 1, BEN),
          refused(
                  "a shared null",
                  () -> {
                    BillRecipients.builder().month(null);
                  },
                  "RefusedValueException: %month% of all recipients is null: give month(…) a value")
              .of("%month%", 0, ""),
          refused(
                  "the second recipient's null",
                  () -> {
                    whole(whole(bills(), BEN), JOE).to("eve@x.com").name(null);
                  },
                  "RefusedValueException: %name% of recipient 3 (eve@x.com) is null: give name(…) a value")
              .of("%name%", 3, "eve@x.com"),
          refused(
                  "a number of 1,001 digits",
                  () -> {
                    bills().to(BEN).name("Ben").money(new BigDecimal("1E+1000"));
                  },
                  "RefusedValueException: %money% of recipient 1 (ben@x.com) would have 1,001 digits; at"
                      + " most 1,000 are possible")
              .of("%money%", 1, BEN),
          refused(
                  "a number of 2,147,483,647 decimals",
                  () -> {
                    bills()
                        .to(BEN)
                        .name("Ben")
                        .money(new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE));
                  },
                  "RefusedValueException: %money% of recipient 1 (ben@x.com) would have 2,147,483,647"
                      + " digits; at most 1,000 are possible")
              .of("%money%", 1, BEN),
          refused(
                  "half of a surrogate pair",
                  () -> {
                    bills().to(BEN).name("Be" + '\ud83d');
                  },
                  "RefusedValueException: %name% of recipient 1 (ben@x.com) holds half of a surrogate pair"
                      + " at index 2, which is no character")
              .of("%name%", 1, BEN),
          refused(
                  "a line break in the subject",
                  () -> {
                    bills().to(BEN).name("Ben\r\nBcc: eve@x.com");
                  },
                  "RefusedValueException: %name% of recipient 1 (ben@x.com) holds a line break, but its"
                      + " tag stands in the subject, which is one line")
              .of("%name%", 1, BEN),
          refused(
                  "a tag in a text body",
                  () -> {
                    whole(bills(), BEN).nickname("%money%");
                  },
                  "RefusedValueException: %nickname% of recipient 1 (ben@x.com) holds the tag %money% of"
                      + " this template, which the service would replace in turn")
              .of("%nickname%", 1, BEN),
          refused(
                  "a link that would run",
                  () -> {
                    bills().to(BEN).name("Ben").money(1).link("javascript:alert(1)");
                  },
                  "RefusedValueException: %link% of recipient 1 (ben@x.com) is no URL that a mail may link"
                      + " to: it begins with none of http:, https:, mailto:, tel: and cid:")
              .of("%link%", 1, BEN),

          // Recipients.
          refused(
                  "a null address",
                  () -> {
                    bills().to(null);
                  },
                  "RefusedValueException: recipient 1: the address is null")
              .of("", 1, ""),
          refused(
                  "an address without @",
                  () -> {
                    whole(bills(), BEN).to("joe.x.com");
                  },
                  "RefusedValueException: recipient 2 (joe.x.com): the address has no @")
              .of("", 2, "joe.x.com"),
          refused(
                  "an address with a line break",
                  () -> {
                    bills().to("joe@x.com\r\nBcc: eve@x.com");
                  },
                  "RefusedValueException: recipient 1 (joe@x.com??Bcc: eve@x.com): the address holds a"
                      + " line break")
              .of("", 1, "joe@x.com\r\nBcc: eve@x.com"),
          refused(
                  "an address that is far too long",
                  () -> bills().to("a".repeat(400)),
                  "RefusedValueException: recipient 1 ("
                      + "a".repeat(254)
                      + "…): the address has no @")
              .of("", 1, "a".repeat(400)),
          refused(
                  "a null display name",
                  () -> {
                    bills().to(BEN, null);
                  },
                  "RefusedValueException: recipient 1 (ben@x.com): the display name is null")
              .of("", 1, BEN),
          refused(
                  "a display name with a line break",
                  () -> {
                    bills().to(BEN, "Ben\n");
                  },
                  "RefusedValueException: recipient 1 (ben@x.com): the display name holds a line break")
              .of("", 1, BEN),

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
                  "RefusedValueException: greeting() of Bill returned null for recipient 1 (ben@x.com): return"
                      + " a value, or empty text")
              .of("%greeting%", 1, BEN),
          refused(
                  "a default method whose value is refused",
                  () -> {
                    whole(bills(), BEN, "line break").build();
                  },
                  "RefusedValueException: %greeting% of recipient 1 (ben@x.com) holds a line break, but its"
                      + " tag stands in the subject, which is one line")
              .of("%greeting%", 1, BEN),

          // Objects with values.
          refused(
                  "no object with values",
                  () -> {
                    bills().add(BEN, null);
                  },
                  "RefusedValueException: recipient 1 (ben@x.com): the object with the values is null")
              .of("", 1, BEN),
          refused(
                  "another shared value",
                  () -> {
                    whole(bills(), BEN).add(JOE, new Values("June", "Joe"));
                  },
                  "RefusedValueException: %month% of recipient 2 (joe@x.com) differs from the value that"
                      + " was given for all recipients: month() is @Shared")
              .of("%month%", 2, JOE),
          refused(
                  "a shared null in an object with values",
                  () -> {
                    whole(bills(), BEN).add(JOE, new Values(null, "Joe"));
                  },
                  "RefusedValueException: %month% of recipient 2 (joe@x.com) is null: give month(…) a value")
              .of("%month%", 2, JOE),
          refused(
                  "a null in an object with values",
                  () -> {
                    whole(bills(), BEN).add(JOE, new Values("May", null));
                  },
                  "RefusedValueException: %name% of recipient 2 (joe@x.com) is null: give name(…) a value")
              .of("%name%", 2, JOE));

  static List<RefusedUse> refusals() {
    return REFUSALS;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isSaidInFull(RefusedUse refusal) {
    refusal.assertSaidInFull();
  }
}
