package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillSteps;
import dev.tagalong.testing.BillSteps.Values;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Recipients in batches: read only as far as they are asked for, in order, and closed. */
class BatchesTest {
  private int pulled;
  private boolean closed;

  private Stream<Integer> items(int count) {
    return IntStream.rangeClosed(1, count)
        .boxed()
        .peek(item -> pulled++)
        .onClose(() -> closed = true);
  }

  private static FinishedRow row(NewRow<FinishedRow> row, int item) {
    return row.to("r" + item + "@x.com").name("n" + item).money(item).link(LINK);
  }

  /** The same, but that one item is refused. */
  private static FinishedRow rowOrNone(NewRow<FinishedRow> row, int item, int refused) {
    return row.to("r" + item + "@x.com")
        .name(item == refused ? null : "n" + item)
        .money(item)
        .link(LINK);
  }

  private Stream<BillRecipients> batches(int count, int max) {
    return bills().batches(items(count), max, BatchesTest::row);
  }

  private static String read(int item) {
    return "r%1$d@x.com May n%1$d %1$d  Dear n%1$d".formatted(item);
  }

  @Test
  void holdAllItemsInTheirOrder() {
    assertThat(batches(5, 2).map(BillSteps::told))
        .containsExactly(List.of(read(1), read(2)), List.of(read(3), read(4)), List.of(read(5)));
  }

  @Test
  void haveNoEmptyOneAtTheEnd() {
    assertThat(batches(4, 2).map(BillRecipients::size)).containsExactly(2, 2);
    assertThat(batches(0, 2)).isEmpty();
  }

  @Test
  void areMadeWhenTheyAreAskedFor() {
    Iterator<BillRecipients> batches = batches(1_000_000, 3).iterator();
    assertThat(pulled).isZero();
    for (int i = 1; i <= 3; i++) {
      batches.next();
      assertThat(pulled).isEqualTo(3 * i);
    }
  }

  @Test
  void areNotReadAheadByParallelStreams() {
    assertThat(batches(1_000_000, 3).parallel().limit(2).map(BillRecipients::size).toList())
        .containsExactly(3, 3);
    assertThat(pulled).isLessThan(100);
  }

  @Test
  void closeTheItems() {
    Stream<BillRecipients> batches = batches(5, 2);
    assertThat(closed).isFalse();
    batches.close();
    assertThat(closed).isTrue();
  }

  @Test
  void doNotChangeWhenTheNextOneIsMade() {
    List<BillRecipients> all = batches(4, 2).toList();
    assertThat(told(all.get(0))).containsExactly(read(1), read(2));
    assertThat(told(all.get(1))).containsExactly(read(3), read(4));
  }

  @Test
  void areDeliveredUpToTheOneThatFails() {
    List<BillRecipients> delivered = new ArrayList<>();
    try (Stream<BillRecipients> batches =
        bills().batches(items(7), 2, (row, item) -> rowOrNone(row, item, 6))) {
      assertThatThrownBy(() -> batches.forEach(delivered::add))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "batches, item 6: %name% of recipient 6 (r6@x.com) is null: give name(…) a value");
    }
    assertThat(delivered).extracting(BillRecipients::size).containsExactly(2, 2);
    assertThat(pulled).isEqualTo(6);
    assertThat(closed).isTrue();
  }

  @Test
  void takeObjectsWithValues() {
    assertThat(
            bills()
                .batches(
                    items(3), 2, (row, item) -> row.add("r@x.com", new Values("May", "v" + item)))
                .map(BillSteps::told))
        .containsExactly(
            List.of("r@x.com May v1 10  Dear v1", "r@x.com May v2 10  Dear v2"),
            List.of("r@x.com May v3 10  Dear v3"));
  }

  @Test
  void holdObjectsToTheSharedValuesOfAllBatches() {
    Stream<BillRecipients> batches =
        bills()
            .batches(
                items(3),
                1,
                (row, item) -> row.add("r@x.com", new Values(item == 3 ? "June" : "May", "")));
    assertThatThrownBy(() -> batches.forEach(batch -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "batches, item 3: %month% of recipient 3 (r@x.com) differs from the value that was given"
                + " for all recipients: month() is @Shared");
  }

  @Test
  void failAgainOnceOneHasFailed() {
    Iterator<BillRecipients> batches =
        bills().batches(items(9), 2, (row, item) -> rowOrNone(row, item, 2)).iterator();
    Throwable first = catchThrowable(batches::next);
    assertThat(first).hasMessageStartingWith("batches, item 2: %name%");
    assertThat(catchThrowable(batches::next)).isSameAs(first);
    assertThat(pulled).isEqualTo(2);
  }

  @Test
  void failAgainOnceAnItemHasFailedByAnError() {
    AssertionError error = new AssertionError("2");
    Iterator<BillRecipients> batches =
        bills()
            .batches(
                items(9),
                2,
                (row, item) -> {
                  if (item == 2) {
                    throw error;
                  }
                  return row(row, item);
                })
            .iterator();
    assertThat(catchThrowable(batches::next)).isSameAs(error);
    assertThat(catchThrowable(batches::next)).isSameAs(error);
    assertThat(pulled).isEqualTo(2);
  }

  /** Throws what the compiler does not know of, as code in other languages does. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> FinishedRow thrown(Throwable e) throws E {
    throw (E) e;
  }

  @Test
  void failAgainOnceAnItemHasFailedByACheckedException() {
    InterruptedException stopped = new InterruptedException("2");
    Iterator<BillRecipients> batches =
        bills().batches(items(9), 2, (row, item) -> BatchesTest.<Error>thrown(stopped)).iterator();
    assertThat(catchThrowable(batches::next)).isSameAs(stopped);
    assertThat(catchThrowable(batches::next))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the batches ended by a failure")
        .hasCause(stopped);
  }

  @Test
  void leaveTheFirstStageAsItWasWhereTheyAreRefused() {
    Builder.NeedsRecipient first = bills();
    Stream<String> used = Stream.of("a");
    assertThat(used.toList()).hasSize(1);
    assertThatThrownBy(() -> first.batches(used, 1, (row, name) -> null))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told(BillSteps.whole(first, "ben@x.com").build()))
        .containsExactly("ben@x.com May Ben 1  Dear Ben");
  }
}
