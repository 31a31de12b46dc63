package dev.tagalong.internal;

import static dev.tagalong.internal.RefusedUse.refused;
import static dev.tagalong.testing.BillSteps.BEN;
import static dev.tagalong.testing.BillSteps.JOE;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.whole;

import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillSteps.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items, lambdas and batches that the builder refuses, and how it says so. */
class RefusedItemsTest {
  private static final List<RefusedUse> REFUSALS =
      List.of(
          // Items.
          refused(
              "no items",
              () -> {
                bills().addAll((List<String>) null, (row, it) -> whole(row, it));
              },
              "NullPointerException: the items are null"),
          refused(
              "no lambda",
              () -> {
                bills().addAll(List.of(BEN), null);
              },
              "NullPointerException: the lambda is null"),
          refused(
                  "a null item",
                  () -> {
                    bills().addAll(Arrays.asList(BEN, null), (row, it) -> whole(row, it));
                  },
                  "RefusedValueException: addAll, item 2: the item is null")
              .of("", 2, ""),
          refused(
              "items without an iterator",
              () -> {
                bills().addAll((Iterable<String>) () -> null, (row, it) -> whole(row, it));
              },
              "NullPointerException: iterator() of the items returned null"),
          refused(
              "a lambda that returns null",
              () -> {
                bills().addAll(List.of(BEN, JOE), (row, it) -> it == BEN ? whole(row, it) : null);
              },
              "IllegalStateException: addAll, item 2: the lambda returned null instead of the finished"
                  + " row"),
          refused(
              "a lambda that returns another row",
              () -> {
                var kept = new BillRecipients.FinishedRow[1];
                bills()
                    .addAll(
                        List.of(BEN, JOE),
                        (row, it) -> {
                          var mine = whole(row, it);
                          if (kept[0] == null) kept[0] = mine;
                          return kept[0];
                        });
              },
              "IllegalStateException: addAll, item 2: the lambda returned another row than the one that"
                  + " it was given"),
          refused(
              "a lambda that begins two rows",
              () -> {
                bills()
                    .addAll(
                        List.of(BEN),
                        (row, it) -> {
                          whole(row, it);
                          return whole(row, it);
                        });
              },
              "IllegalStateException: addAll, item 1: the lambda began a second row; each item fills"
                  + " one"),
          refused(
              "a lambda that calls the builder",
              () -> {
                var eve = whole(bills(), "eve@x.com");
                eve.addAll(
                    List.of(BEN),
                    (row, it) -> {
                      whole(eve, JOE);
                      return whole(row, it);
                    });
              },
              "IllegalStateException: addAll, item 1: to(…) was called by the lambda of addAll: use the"
                  + " row that the lambda is given"),
          refused(
              "a lambda that adds to the builder",
              () -> {
                var eve = whole(bills(), "eve@x.com");
                eve.addAll(
                    List.of(BEN),
                    (row, it) -> {
                      eve.add(JOE, new Values("May", "Joe"));
                      return whole(row, it);
                    });
              },
              "IllegalStateException: addAll, item 1: add(…) was called by the lambda of addAll: use the"
                  + " row that the lambda is given"),
          refused(
              "a lambda that builds",
              () -> {
                var eve = whole(bills(), "eve@x.com");
                eve.addAll(
                    List.of(BEN),
                    (row, it) -> {
                      eve.build();
                      return whole(row, it);
                    });
              },
              "IllegalStateException: addAll, item 1: build() was called by the lambda of addAll: use the"
                  + " row that the lambda is given"),
          refused(
              "a lambda that throws",
              () -> {
                bills()
                    .addAll(
                        List.of(BEN),
                        (row, it) -> {
                          throw new IllegalArgumentException("no");
                        });
              },
              "IllegalArgumentException: addAll, item 1: java.lang.IllegalArgumentException: no"),
          refused(
                  "a lambda that gives null",
                  () -> {
                    bills()
                        .addAll(
                            List.of(BEN, JOE),
                            (row, it) -> row.to(it).name(it == BEN ? it : null).money(1).link(""));
                  },
                  "RefusedValueException: addAll, item 2: %name% of recipient 2 (joe@x.com) is null: give"
                      + " name(…) a value")
              .of("%name%", 2, JOE),
          refused(
                  "a lambda whose optional value is refused",
                  () -> {
                    bills().addAll(List.of(BEN), (row, it) -> whole(row, it).nickname("%money%"));
                  },
                  "RefusedValueException: addAll, item 1: %nickname% of recipient 1 (ben@x.com) holds the"
                      + " tag %money% of this template, which the service would replace in turn")
              .of("%nickname%", 1, BEN),
          refused(
              "a lambda whose default value fails",
              () -> {
                bills()
                    .addAll(List.of(BEN), (row, it) -> row.to(it).name("fails").money(1).link(""));
              },
              "IllegalStateException: addAll, item 1: greeting() of Bill failed for recipient 1"
                  + " (ben@x.com): java.lang.UnsupportedOperationException: no greeting"),
          refused(
              "a row kept after its lambda",
              () -> {
                var kept = new ArrayList<NewRow<FinishedRow>>();
                bills()
                    .addAll(
                        List.of(BEN),
                        (row, it) -> {
                          kept.add(row);
                          return whole(row, it);
                        });
                kept.get(0).to(JOE);
              },
              "IllegalStateException: this row belongs to a lambda that has returned already"),
          refused(
              "a row kept after its lambda, within another row",
              () -> {
                var kept = new ArrayList<NewRow<FinishedRow>>();
                var next =
                    bills()
                        .addAll(
                            List.of(BEN),
                            (row, it) -> {
                              kept.add(row);
                              return whole(row, it);
                            });
                next.to(JOE);
                kept.get(0).to("eve@x.com");
              },
              "IllegalStateException: this row belongs to a lambda that has returned already"),
          refused(
              "a row kept for the next item",
              () -> {
                var kept = new ArrayList<NewRow<FinishedRow>>();
                bills()
                    .addAll(
                        List.of(BEN, JOE),
                        (row, it) -> {
                          kept.add(row);
                          return whole(kept.get(0), it);
                        });
              },
              "IllegalStateException: addAll, item 2: this row belongs to a lambda that has returned"
                  + " already"),

          // Batches.
          refused(
              "batches of nothing",
              () -> {
                bills().batches(Stream.of(BEN), 0, (row, it) -> whole(row, it));
              },
              "IllegalArgumentException: batches of at most 0 recipients cannot be made: max is at least"
                  + " 1"),
          refused(
              "no items for batches",
              () -> {
                bills().batches((Stream<String>) null, 1, (row, it) -> whole(row, it));
              },
              "NullPointerException: the items are null"),
          refused(
              "no lambda for batches",
              () -> {
                bills().batches(Stream.of(BEN), 1, null);
              },
              "NullPointerException: the lambda is null"),
          refused(
                  "a null item of batches",
                  () -> {
                    bills().batches(Stream.of(BEN, null), 1, (row, it) -> whole(row, it)).toList();
                  },
                  "RefusedValueException: batches, item 2: the item is null")
              .of("", 2, ""),
          refused(
              "a used stream for batches",
              () -> {
                var used = Stream.of(BEN);
                used.count();
                bills().batches(used, 1, (row, it) -> whole(row, it));
              },
              "IllegalStateException: the items are a stream that was used or closed already: give"
                  + " batches(…) a new one"),
          refused(
              "a batch within the making of a batch",
              () -> {
                var all = new ArrayList<Iterator<BillRecipients>>();
                all.add(
                    bills()
                        .batches(
                            Stream.of(BEN, JOE),
                            2,
                            (row, it) -> {
                              all.get(0).next();
                              return whole(row, it);
                            })
                        .iterator());
                all.get(0).next();
              },
              "IllegalStateException: batches, item 1: the stream of batches was called by its own items or"
                  + " lambda: ask for a batch when the one before is there"),
          refused(
                  "a refused item of a later batch",
                  () ->
                      bills()
                          .batches(
                              Stream.of(BEN, JOE, "eve@x.com"),
                              2,
                              (row, it) ->
                                  row.to(it)
                                      .name(it.startsWith("eve") ? null : it)
                                      .money(1)
                                      .link(""))
                          .forEach(batch -> {}),
                  "RefusedValueException: batches, item 3: %name% of recipient 3 (eve@x.com) is null: give"
                      + " name(…) a value")
              .of("%name%", 3, "eve@x.com"),
          refused(
              "the builder within a batch's lambda",
              () -> {
                var first = bills();
                first
                    .batches(
                        Stream.of(BEN),
                        2,
                        (row, it) -> {
                          whole(first, JOE);
                          return whole(row, it);
                        })
                    .toList();
              },
              "IllegalStateException: batches, item 1: this is the first stage, and it was used"
                  + " already: go on with the stage that the last step returned (in a loop, addAll is"
                  + " easier)"),

          // Nobody.
          refused(
              "a header for nobody",
              () -> {
                bills()
                    .addAll(List.<String>of(), (row, it) -> whole(row, it))
                    .build()
                    .sendGrid()
                    .build();
              },
              "IllegalStateException: There are no recipients, and without them the mail would go out with"
                  + " its tags. Look at size() before making a header."));

  static List<RefusedUse> refusals() {
    return REFUSALS;
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void isSaidInFull(RefusedUse refusal) {
    refusal.assertSaidInFull();
  }
}
