package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.BEN;
import static dev.tagalong.testing.BillSteps.JOE;
import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static dev.tagalong.testing.BillSteps.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.tagalong.RefusedItem;
import dev.tagalong.RefusedValueException;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillSteps;
import dev.tagalong.testing.BillSteps.Values;
import dev.tagalong.testing.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Items whose rows are refused are handed over, and the others go on as if these were not there.
 */
class RefusedRowsTest {
  private final List<RefusedItem<String>> refused = new ArrayList<>();

  /** A row by the name in an item, {@code bad} being one that is refused. */
  private static FinishedRow row(NewRow<FinishedRow> row, String name) {
    return whole(row, name + "@x.com", name.equals("bad") ? null : name);
  }

  private static String read(String name) {
    return "%1$s@x.com May %1$s 1  Dear %1$s".formatted(name);
  }

  private List<String> places() {
    return refused.stream()
        .map(
            bad ->
                "%d %s: '%s' of %d '%s'"
                    .formatted(
                        bad.position(),
                        bad.item(),
                        bad.exception().tag(),
                        bad.exception().position(),
                        bad.exception().address()))
        .toList();
  }

  @Test
  void eachKindIsHandedOverInItsPlaceAndTheOthersAreAdded() {
    BillRecipients built =
        bills()
            .addAll(
                Arrays.asList(
                    "ann", "address", "null", "bob", null, "tag", "values", "shared", "display",
                    "cid"),
                (row, item) ->
                    switch (item) {
                      case "address" -> row.to("nobody").name("x").money(1).link(LINK);
                      case "display" -> row.to(BEN, null).name("x").money(1).link(LINK);
                      case "null" -> whole(row, BEN, "null");
                      case "tag" -> whole(row, JOE, "x").greeting("Hi").nickname("%name%");
                      case "values" -> row.add(BEN, null);
                      case "shared" -> row.add(BEN, new Values("June", "Ben"));
                      default -> row(row, item);
                    },
                refused::add)
            .build();

    assertThat(told(built)).containsExactly(read("ann"), read("bob"), read("cid"));
    assertThat(places())
        .containsExactly(
            "2 address: '' of 2 'nobody'",
            "3 null: '%greeting%' of 3 'ben@x.com'",
            "5 null: '' of 5 ''",
            "6 tag: '%nickname%' of 6 'joe@x.com'",
            "7 values: '' of 7 'ben@x.com'",
            "8 shared: '%month%' of 8 'ben@x.com'",
            "9 display: '' of 9 'ben@x.com'");
    assertThat(refused)
        .extracting(bad -> bad.exception().getMessage())
        .startsWith(
            "recipient 2 (nobody): the address has no @",
            "greeting() of Bill returned null for recipient 3 (ben@x.com): return a value, or empty"
                + " text",
            "the item is null");
  }

  @Test
  void positionsAreThoseOfTheItemsBehindTheRecipientsBefore() {
    Builder next =
        whole(bills(), BEN)
            .addAll(List.of("ann", "bad", "bob", "bad"), RefusedRowsTest::row, refused::add);

    assertThat(places())
        .containsExactly("2 bad: '%name%' of 3 'bad@x.com'", "4 bad: '%name%' of 5 'bad@x.com'");
    assertThatThrownBy(() -> next.to("nobody"))
        .hasMessage("recipient 4 (nobody): the address has no @");
    assertThat(next.build().to()).containsExactly(BEN, "ann@x.com", "bob@x.com");
  }

  @Test
  void batchesStayFull() {
    List<String> items = List.of("a", "bad", "bad", "b", "c", "d", "bad", "e", "f", "g", "bad");

    assertThat(
            bills()
                .batches(items.stream(), 3, RefusedRowsTest::row, refused::add)
                .map(BillSteps::told))
        .containsExactly(
            List.of(read("a"), read("b"), read("c")),
            List.of(read("d"), read("e"), read("f")),
            List.of(read("g")));
    assertThat(refused)
        .extracting(RefusedItem::position, bad -> bad.exception().position())
        .containsExactly(tuple(2L, 2L), tuple(3L, 3L), tuple(7L, 7L), tuple(11L, 11L));
  }

  @Test
  void itemsThatAreAllRefusedGiveNobody() {
    List<String> items = List.of("bad", "bad", "bad");

    assertThat(bills().batches(items.stream(), 2, RefusedRowsTest::row, refused::add)).isEmpty();
    assertThat(bills().addAll(items, RefusedRowsTest::row, refused::add).build().size()).isZero();
    assertThat(refused).hasSize(6);
  }

  @Test
  void noneIsReadAheadOfABatch() {
    List<String> read = new ArrayList<>();
    Iterator<BillRecipients> batches =
        bills()
            .batches(
                Stream.of("a", "bad", "b", "bad", "c").peek(read::add),
                2,
                RefusedRowsTest::row,
                refused::add)
            .iterator();

    assertThat(batches.next().size()).isEqualTo(2);
    assertThat(read).containsExactly("a", "bad", "b");
    assertThat(batches.next().size()).isEqualTo(1);
    assertThat(batches).isExhausted();
  }

  /** A row of each kind, by the dice; what it is given before it is refused must not be seen. */
  private static FinishedRow anyRow(NewRow<FinishedRow> row, int item, int fault) {
    String address = "r" + item + "@x.com";
    if (item % 5 == 0) {
      return row.add(
          address, new Values(fault == 1 ? "June" : "May", fault > 1 ? "%link%" : "v" + item));
    }
    var name = item % 3 == 0 ? row.to(address, "N, " + item) : row.to(address);
    FinishedRow finished =
        name.name("<" + item)
            .money(item)
            .link(fault == 1 ? "javascript:x" : LINK + "?" + item)
            .nickname(item % 2 == 0 ? "é" + item : "n");
    return switch (fault) {
      case 2 -> finished.nickname("%name%");
      case 3 -> finished.greeting("Hi").greeting("Hi\n");
      default -> item % 7 == 0 ? finished.greeting("Hi " + item) : finished;
    };
  }

  @Test
  void nothingOfThemIsLeftBehind() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Integer> items = IntStream.range(1, 40).boxed().toList();
      List<Integer> faults = new ArrayList<>();
      items.forEach(item -> faults.add(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0));
      faults.set(38, 0);
      List<Integer> found = new ArrayList<>();
      BiFunction<NewRow<FinishedRow>, Integer, FinishedRow> lambda =
          (row, item) -> anyRow(row, item, faults.get(item - 1));
      BillRecipients some = bills().addAll(items, lambda, bad -> found.add(bad.item())).build();
      List<Integer> sound = items.stream().filter(item -> faults.get(item - 1) == 0).toList();
      BillRecipients all = bills().addAll(sound, lambda).build();

      assertThat(some.sendGrid().build().headerValue())
          .as("seed %s", seed)
          .isEqualTo(all.sendGrid().build().headerValue());
      assertThat(found).doesNotContainAnyElementsOf(sound).hasSize(items.size() - sound.size());
      assertThat(
              bills()
                  .batches(items.stream(), 6, lambda, bad -> {})
                  .map(batch -> batch.sendGrid().build().json()))
          .as("seed %s", seed)
          .isEqualTo(
              bills()
                  .batches(sound.stream(), 6, lambda)
                  .map(batch -> batch.sendGrid().build().json())
                  .toList());
    }
  }

  @Test
  void nothingIsLeftOfBlocks() {
    Template template =
        new Template()
            .withText("{{#each words}}{{this}}{{/each}} %first% %last%")
            .with(TagColumn.list("words", TagColumn.text("").inBlocks(Context.TEXT)))
            .with(TagColumn.text("first").tag("%first%", Context.TEXT))
            .with(TagColumn.text("last").tag("%last%", Context.TEXT))
            .withBlock("%words%", "{{#each words}}{{this}}{{/each}}", Context.TEXT);
    List<List<String>> items =
        List.of(
            List.of("Ann", "Ames", "a"),
            List.of("Bob", "Bell", "%fi", "rst%"),
            List.of("Dan", "Dean", "d", "%first%"),
            List.of("Eve", "Earl", "e"));
    BiFunction<Row, List<String>, Row> lambda =
        (row, item) ->
            row.to(item.get(0).charAt(0) + "@x.com")
                .give(0, item.subList(2, item.size()))
                .give(1, item.get(0))
                .give(2, item.get(1));
    List<String> places = new ArrayList<>();

    AnyRecipients some =
        AnyRecipients.builder(template)
            .addAll(items, lambda, bad -> places.add(bad.position() + " " + bad.exception().tag()))
            .build();

    assertThat(places).containsExactly("2 {{#each words}}", "3 words[1]");
    assertThat(some.sendGrid().build().json())
        .isEqualTo(
            "{\"to\":[\"A@x.com\",\"E@x.com\"],\"sub\":{\"%first%\":[\"Ann\",\"Eve\"],\"%last%\":"
                + "[\"Ames\",\"Earl\"],\"%words%\":[\"a\",\"e\"]}}");
  }

  @Test
  void anExceptionOfTheLambdasOwnEndsTheCallAndTakesAllBack() {
    RefusedValueException others =
        (RefusedValueException) catchThrowable(() -> bills().to("nobody"));
    for (RuntimeException own :
        List.of(
            new IllegalArgumentException("no"),
            new NullPointerException("no"),
            new RefusedValueException("no", "%name%", 3, BEN, null),
            others)) {
      refused.clear();
      Builder.NeedsRecipient first = bills();
      assertThatThrownBy(
              () ->
                  first.addAll(
                      List.of("ann", "bad", "own"),
                      (row, item) -> {
                        if (item.equals("own")) {
                          throw own;
                        }
                        return row(row, item);
                      },
                      refused::add))
          .isExactlyInstanceOf(IllegalArgumentException.class)
          .hasMessage("addAll, item 3: " + own)
          .hasCause(own);
      assertThat(refused).hasSize(1);
      assertUnused(first);
    }
  }

  private static void assertUnused(Builder.NeedsRecipient first) {
    assertThat(told(whole(first, "cid@x.com", "cid").build())).containsExactly(read("cid"));
  }

  @Test
  void aRefusalOfAnEarlierRowIsNoneOfALaterOne() {
    List<RefusedValueException> kept = new ArrayList<>();

    assertThatThrownBy(
            () ->
                bills()
                    .addAll(
                        List.of("bad", "again"),
                        (row, item) -> {
                          if (item.equals("again")) {
                            throw kept.get(0);
                          }
                          return row(row, item);
                        },
                        bad -> kept.add(bad.exception())))
        .isInstanceOf(RefusedValueException.class)
        .hasMessage(
            "addAll, item 2: %name% of recipient 1 (bad@x.com) is null: give name(…) a value");
    assertThat(kept).hasSize(1);
  }

  @Test
  void aMistakeInTheLambdaEndsTheCall() {
    assertThatThrownBy(
            () ->
                bills()
                    .addAll(
                        List.of("bad", "ann"),
                        (row, item) -> item.equals("bad") ? row(row, item) : null,
                        refused::add))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("addAll, item 2: the lambda returned null instead of the finished row");
    assertThat(refused).hasSize(1);
  }

  @Test
  void aLambdaThatMendsItsRowIsNotRefused() {
    BillRecipients built =
        bills()
            .addAll(
                List.of("bad"),
                (row, item) -> {
                  var named = row.to(BEN);
                  assertThatThrownBy(() -> named.name(null))
                      .isInstanceOf(RefusedValueException.class);
                  return named.name("Ben").money(1).link(LINK);
                },
                refused::add)
            .build();

    assertThat(built.to()).containsExactly(BEN);
    assertThat(refused).isEmpty();
  }

  @Test
  void anExceptionOfTheConsumerEndsTheCallWithTheRefusalBesideIt() {
    UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
    Builder.NeedsRecipient first = bills();

    assertThatThrownBy(
            () ->
                first.addAll(
                    List.of("ann", "bad", "bob"),
                    RefusedRowsTest::row,
                    bad -> {
                      throw full;
                    }))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "addAll, item 2: the consumer of refused items failed: java.io.UncheckedIOException:"
                + " java.io.IOException: disk full")
        .hasCause(full)
        .satisfies(
            e ->
                assertThat(e.getSuppressed())
                    .singleElement()
                    .hasToString(
                        "dev.tagalong.RefusedValueException: %name% of recipient 2 (bad@x.com) is"
                            + " null: give name(…) a value"));
    assertUnused(first);
  }

  @Test
  void aConsumerMayThrowTheRefusalItself() {
    assertThatThrownBy(
            () ->
                bills()
                    .addAll(
                        List.of("ann", "bad"),
                        RefusedRowsTest::row,
                        bad -> {
                          throw bad.exception();
                        }))
        .isInstanceOfSatisfying(
            RefusedValueException.class, e -> assertThat(e.position()).isEqualTo(2))
        .hasMessage(
            "addAll, item 2: %name% of recipient 2 (bad@x.com) is null: give name(…) a value")
        .hasNoSuppressedExceptions();
  }

  @Test
  void batchesFailAgainOnceTheConsumerHasFailed() {
    Iterator<BillRecipients> batches =
        bills()
            .batches(
                Stream.of("a", "b", "bad", "c"),
                2,
                RefusedRowsTest::row,
                bad -> {
                  throw new IllegalStateException("stop");
                })
            .iterator();

    assertThat(batches.next().size()).isEqualTo(2);
    Throwable first = catchThrowable(batches::next);
    assertThat(first)
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "batches, item 3: the consumer of refused items failed:"
                + " java.lang.IllegalStateException: stop");
    assertThat(catchThrowable(batches::next)).isSameAs(first);
  }

  @Test
  void theConsumerMayNotCallTheBuilder() {
    Builder ben = whole(bills(), BEN);

    assertThatThrownBy(() -> ben.addAll(List.of("bad"), RefusedRowsTest::row, bad -> ben.build()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "addAll, item 1: build() was called by the consumer of refused items of addAll: it may do"
                + " no more than take the item");
    assertThat(ben.build().to()).containsExactly(BEN);
  }

  @Test
  void theRowOfARefusedItemIsOver() {
    List<NewRow<FinishedRow>> rows = new ArrayList<>();

    assertThatThrownBy(
            () ->
                bills()
                    .addAll(
                        List.of("bad"),
                        (row, item) -> {
                          rows.add(row);
                          return row(row, item);
                        },
                        bad -> rows.get(0).to(JOE)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "addAll, item 1: to(…) was called by the consumer of refused items of addAll: it may do no"
                + " more than take the item");
  }

  @Test
  void aConsumerHasToBeGiven() {
    assertThatThrownBy(() -> bills().addAll(List.of("ann"), RefusedRowsTest::row, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the consumer of refused items is null");
    assertThatThrownBy(() -> bills().batches(Stream.of("ann"), 1, RefusedRowsTest::row, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the consumer of refused items is null");
  }

  @Test
  void whatIsLoggedOfAnItemHoldsNothingOfIt() {
    bills().addAll(Arrays.asList("bad", null), RefusedRowsTest::row, refused::add);

    assertThat(refused.stream().map(Objects::toString))
        .containsExactly("RefusedItem[position=1, tag=%name%]", "RefusedItem[position=2]");
  }
}
