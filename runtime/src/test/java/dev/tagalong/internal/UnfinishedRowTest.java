package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.BEN;
import static dev.tagalong.testing.BillSteps.JOE;
import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static dev.tagalong.testing.BillSteps.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.Recipient;
import dev.tagalong.testing.BillSteps.Values;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row that the caller fails to finish: it can be dropped, and a finished one never is. */
class UnfinishedRowTest {
  private static final String BEN_TOLD = "ben@x.com May Ben 1  Dear Ben";

  private static long moneyOf(String name) {
    if (name.equals("faulty")) {
      throw new UnsupportedOperationException("no money");
    }
    return 2;
  }

  @Test
  void aCallerCanLeaveOutCustomersWithFaultsOfTheirOwn() {
    Builder builder = whole(bills(), BEN);
    for (String name : List.of("Joe", "faulty", "Kim", "faulty")) {
      try {
        builder = builder.to("a@x.com").name(name).money(moneyOf(name)).link(LINK);
      } catch (UnsupportedOperationException e) {
        builder = builder.dropUnfinished();
      }
    }
    assertThat(told(builder.build()))
        .containsExactly(BEN_TOLD, "a@x.com May Joe 2  Dear Joe", "a@x.com May Kim 2  Dear Kim");
  }

  @Test
  void aFinishedRowIsKeptAndStaysOpen() {
    Recipient ben = whole(bills(), BEN);
    ben.dropUnfinished();
    ben.greeting("Hi");
    assertThat(told(ben.dropUnfinished().dropUnfinished().build()))
        .containsExactly("ben@x.com May Ben 1  Hi");
  }

  @Test
  void nothingIsDroppedWhereThereIsNoRow() {
    Builder.NeedsRecipient first = bills();
    assertThat(told(whole(first.dropUnfinished(), BEN).build())).containsExactly(BEN_TOLD);
  }

  @Test
  void droppingTheFirstRowLeavesTheFirstStageToBeUsed() {
    Builder.NeedsRecipient first = bills();
    first.to(JOE).name("Joe");
    assertThat(told(whole(first.dropUnfinished(), BEN).build())).containsExactly(BEN_TOLD);
  }

  @Test
  void aFirstRowThatIsRefusedLeavesTheFirstStageToBeUsed() {
    Builder.NeedsRecipient first = bills();
    assertThatThrownBy(() -> first.to("nobody")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> first.add(BEN, new Values("June", "Ben")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(told(whole(first, BEN).build())).containsExactly(BEN_TOLD);
  }

  @Test
  void aRowWhoseDefaultValueFailsCanBeDropped() {
    Recipient ben = whole(bills(), BEN);
    Recipient joe = whole(ben, JOE, "fails");
    assertThatThrownBy(joe::build).isInstanceOf(IllegalStateException.class);
    assertThat(told(ben.dropUnfinished().build())).containsExactly(BEN_TOLD);
  }

  @Test
  void aRowWhoseDefaultValueFailsCanBeMended() {
    Recipient ben = whole(bills(), BEN);
    Recipient joe = whole(ben, JOE, "fails");
    assertThatThrownBy(joe::build).isInstanceOf(IllegalStateException.class);
    joe.greeting("Hello");
    assertThat(told(ben.dropUnfinished().build()))
        .containsExactly(BEN_TOLD, "joe@x.com May fails 1  Hello");
  }

  @Test
  void whatWasBuiltBeforeStaysAsItWas() {
    Recipient ben = whole(bills(), BEN);
    BillRecipients built = ben.build();
    ben.to(JOE).name("Joe");
    Builder next = ben.dropUnfinished();
    whole(next, "kim@x.com", "Kim");
    assertThat(told(built)).containsExactly(BEN_TOLD);
    assertThat(told(next.build())).containsExactly(BEN_TOLD, "kim@x.com May Kim 1  Dear Kim");
  }

  @Test
  void aRefusedValueLeavesItsStepToBeTakenAgain() {
    var name = bills().to(BEN);
    assertThatThrownBy(() -> name.name("%money%")).isInstanceOf(IllegalArgumentException.class);
    Recipient ben = name.name("Ben").money(1).link(LINK).nickname("B");
    assertThatThrownBy(() -> ben.nickname("%money%")).isInstanceOf(IllegalArgumentException.class);
    assertThat(told(ben.build())).containsExactly("ben@x.com May Ben 1 B Dear B");
  }

  @Test
  void anObjectWhoseValueIsRefusedAddsNothing() {
    Recipient ben = whole(bills(), BEN);
    assertThatThrownBy(() -> ben.add(JOE, new Values("May", "%money%")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(told(ben.add(JOE, new Values("May", "Joe")).build()))
        .containsExactly(BEN_TOLD, "joe@x.com May Joe 10  Dear Joe");
  }

  @Test
  void aLambdaMayGiveOtherValuesWhereAnObjectsWereRefused() {
    Builder builder =
        bills()
            .addAll(
                List.of("June", "May"),
                (row, month) -> {
                  try {
                    return row.add(JOE, new Values(month, "Joe"));
                  } catch (IllegalArgumentException e) {
                    return whole(row, BEN);
                  }
                });
    assertThat(told(builder.build())).containsExactly(BEN_TOLD, "joe@x.com May Joe 10  Dear Joe");
  }

  @Test
  void itemsOfWhichOneIsRefusedAddNothing() {
    Recipient ben = whole(bills(), BEN);
    assertThatThrownBy(
            () -> ben.addAll(List.of("Joe", "%money%"), (row, name) -> whole(row, "a@x.com", name)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(told(ben.addAll(List.of("Joe"), (row, name) -> whole(row, JOE, name)).build()))
        .containsExactly(BEN_TOLD, "joe@x.com May Joe 1  Dear Joe");
  }

  @Test
  void isShownWithoutAddressesAndValues() {
    Builder.NeedsMonth month = BillRecipients.builder();
    assertThat(month)
        .hasToString("BillRecipients.builder() with 0 recipients, which still need month(…)");
    Builder.NeedsRecipient first = month.month("May");
    assertThat(first).hasToString("BillRecipients.builder() with 0 recipients");
    var name = first.to(BEN);
    assertThat(name)
        .hasToString("BillRecipients.builder() with 0 recipients; recipient 1 still needs name(…)");
    var money = name.name("Ben");
    assertThat(money)
        .hasToString(
            "BillRecipients.builder() with 0 recipients; recipient 1 still needs money(…)");
    Recipient ben = money.money(1).link(LINK);
    assertThat(ben).hasToString("BillRecipients.builder() with 1 recipient");
    assertThat(ben.build()).hasToString("BillRecipients[1 recipient]");
    assertThat(ben).hasToString("BillRecipients.builder() with 1 recipient");
    Recipient joe = whole(ben, JOE);
    assertThat(joe).hasToString("BillRecipients.builder() with 2 recipients");
    assertThat(joe.build()).hasToString("BillRecipients[2 recipients]");
  }
}
