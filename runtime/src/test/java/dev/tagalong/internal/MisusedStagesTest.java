package dev.tagalong.internal;

import static dev.tagalong.internal.RefusedUse.refused;
import static dev.tagalong.testing.BillSteps.BEN;
import static dev.tagalong.testing.BillSteps.JOE;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.whole;

import dev.tagalong.testing.BillRecipients;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Stages that are used in another way than their types tell, and how the builder says so. */
class MisusedStagesTest {
  private static final List<RefusedUse> REFUSALS =
      List.of(
          refused(
              "a step taken twice",
              () -> {
                var stage = bills().to(BEN);
                stage.name("Ben");
                stage.name("Joe");
              },
              "IllegalStateException: name(…) was given already for recipient 1 (ben@x.com): go on with"
                  + " the stage that it returned"),
          refused(
              "a shared step taken twice",
              () -> {
                var stage = BillRecipients.builder();
                stage.month("May");
                stage.month("June");
              },
              "IllegalStateException: month(…) was given already for all recipients: go on with the stage"
                  + " that it returned"),
          refused(
              "a shared step after the first recipient",
              () -> {
                var stage = BillRecipients.builder();
                stage.month("May").to(BEN);
                stage.month("June");
              },
              "IllegalStateException: month(…) comes too late: it is for all recipients, and they have"
                  + " begun; use a new builder()"),
          refused(
              "a shared step after recipients that were none",
              () -> {
                var stage = BillRecipients.builder();
                stage.month("May").addAll(List.<String>of(), (row, item) -> null);
                stage.month("June");
              },
              "IllegalStateException: month(…) comes too late: it is for all recipients, and they have"
                  + " begun; use a new builder()"),
          refused(
              "the first stage used twice",
              () -> {
                var stage = bills();
                stage.to(BEN);
                stage.to(JOE);
              },
              "IllegalStateException: this is the first stage, and it was used already: go on with the"
                  + " stage that the last step returned (in a loop, addAll is easier)"),
          refused(
              "batches after a recipient",
              () -> {
                var stage = bills();
                whole(stage, BEN);
                stage.batches(Stream.of(JOE), 10, (row, it) -> whole(row, it));
              },
              "IllegalStateException: this is the first stage, and it was used already: go on with the"
                  + " stage that the last step returned (in a loop, addAll is easier)"),
          refused(
              "a recipient left half-way",
              () -> {
                var ben = whole(bills(), BEN);
                ben.to(JOE).name("Joe");
                ben.to("eve@x.com");
              },
              "IllegalStateException: recipient 2 (joe@x.com) still needs money(…): finish the row before"
                  + " the next step, or drop it by dropUnfinished()"),
          refused(
              "build with a recipient left half-way",
              () -> {
                var ben = whole(bills(), BEN);
                ben.to(JOE).name("Joe");
                ben.build();
              },
              "IllegalStateException: recipient 2 (joe@x.com) still needs money(…): finish the row before"
                  + " the next step, or drop it by dropUnfinished()"),
          refused(
              "a step of a row that was dropped",
              () -> {
                var ben = whole(bills(), BEN);
                var joe = ben.to(JOE);
                ben.dropUnfinished();
                joe.name("Joe");
              },
              "IllegalStateException: name(…) comes too late: the row of recipient 2 (joe@x.com) was"
                  + " dropped"),
          refused(
              "an optional value after the next recipient",
              () -> {
                var ben = whole(bills(), BEN);
                whole(ben, JOE);
                ben.nickname("B");
              },
              "IllegalStateException: nickname(…) comes too late: the row of recipient 1 (ben@x.com) is"
                  + " closed, by the next recipient or by build()"),
          refused(
              "an optional value after build",
              () -> {
                var ben = whole(bills(), BEN);
                ben.build();
                ben.nickname("B");
              },
              "IllegalStateException: nickname(…) comes too late: the row of recipient 1 (ben@x.com) is"
                  + " closed, by the next recipient or by build()"));

  static List<RefusedUse> refusals() {
    return REFUSALS;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isSaidInFull(RefusedUse refusal) {
    refusal.assertSaidInFull();
  }
}
