package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.LINK;
import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static dev.tagalong.testing.BillSteps.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.RenderedEmail;
import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.Builder;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillRecipients.Recipient;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder belongs to one thread: it can be handed on between rows, and notices within one. */
class ThreadsTest {
  private static final String REFUSED =
      "%s was called by %s while %s was in the middle of a row or a call: a builder belongs to one"
          + " thread, and can be handed on only between rows; take one for each thread";

  private static final String BEN = "ben@x.com May ben 1  Dear ben";
  private static final String JOE = "joe@x.com May joe 1  Dear joe";
  private static final String KIM = "kim@x.com May kim 1  Dear kim";

  /** What {@code task} gives in a thread of its own, which has come to its end. */
  private static <T> T in(String thread, Callable<T> task) {
    FutureTask<T> running = new FutureTask<>(task);
    Thread runner = new Thread(running, thread);
    runner.start();
    try {
      runner.join();
      return running.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** What {@code call} ends with in thread B. */
  private static Throwable inB(Callable<?> call) {
    return in("B", () -> catchThrowable(call::call));
  }

  private static FinishedRow row(NewRow<FinishedRow> row, String name) {
    return whole(row, name + "@x.com", name);
  }

  private static Recipient ben() {
    return whole(bills(), "ben@x.com", "ben");
  }

  private static Object call(String call, Recipient ben, NewRow<FinishedRow> row) {
    return switch (call) {
      case "to" -> ben.to("eve@x.com");
      case "addAll" -> ben.addAll(List.of("eve"), ThreadsTest::row);
      case "build" -> ben.build();
      case "dropUnfinished" -> ben.dropUnfinished();
      case "step" -> ben.nickname("eve");
      default -> row.to("eve@x.com");
    };
  }

  private static void assertRefused(Throwable told, String call) {
    assertThat(told)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(REFUSED, call, "thread B", "thread A");
  }

  @ParameterizedTest
  @CsvSource({
    "to, to(…)",
    "addAll, addAll(…)",
    "build, build()",
    "dropUnfinished, dropUnfinished()",
    "step, nickname(…)",
    "row, to(…)"
  })
  void anotherOneIsNoticedWithinALambda(String call, String told) {
    List<Throwable> refusals = new ArrayList<>();
    List<String> built =
        in(
            "A",
            () -> {
              Recipient ben = ben();
              return told(
                  ben.addAll(
                          List.of("joe"),
                          (row, name) -> {
                            refusals.add(inB(() -> call(call, ben, row)));
                            return row(row, name);
                          })
                      .build());
            });
    assertRefused(refusals.get(0), told);
    assertThat(built).containsExactly(BEN, JOE);
  }

  @ParameterizedTest
  @CsvSource({
    "to, to(…)",
    "addAll, addAll(…)",
    "build, build()",
    "dropUnfinished, dropUnfinished()",
    "step, nickname(…)"
  })
  void anotherOneIsNoticedWithinARow(String call, String told) {
    List<Throwable> refusals = new ArrayList<>();
    List<String> built =
        in(
            "A",
            () -> {
              Recipient ben = ben();
              var joe = ben.to("joe@x.com").name("joe");
              refusals.add(inB(() -> call(call, ben, null)));
              refusals.add(inB(() -> joe.money(2)));
              return told(joe.money(1).link(LINK).build());
            });
    assertRefused(refusals.get(0), told);
    assertRefused(refusals.get(1), "money(…)");
    assertThat(built).containsExactly(BEN, JOE);
  }

  @Test
  void anotherOneIsNoticedWithinABatch() {
    List<Throwable> refusals = new ArrayList<>();
    List<Iterator<BillRecipients>> all = new ArrayList<>();
    List<String> built = new ArrayList<>();
    in(
        "A",
        () -> {
          all.add(
              bills()
                  .batches(
                      Stream.of("ben", "joe", "kim"),
                      2,
                      (row, name) -> {
                        if (name.equals("joe")) {
                          refusals.add(inB(all.get(0)::hasNext));
                        }
                        return row(row, name);
                      })
                  .iterator());
          all.get(0).forEachRemaining(batch -> built.addAll(told(batch)));
          return null;
        });
    assertRefused(refusals.get(0), "the stream of batches");
    assertThat(built).containsExactly(BEN, JOE, KIM);
  }

  @Test
  void aThreadWithoutANameIsCalledSo() {
    List<Throwable> refusals = new ArrayList<>();
    in(
        "",
        () -> {
          Recipient ben = ben();
          ben.to("joe@x.com");
          refusals.add(inB(ben::build));
          return null;
        });
    assertThat(refusals.get(0))
        .hasMessage(REFUSED, "build()", "thread B", "a thread without a name");
  }

  @Test
  void anotherOneMayGoOnBetweenRows() {
    Recipient ben = in("A", ThreadsTest::ben);
    in("B", () -> ben.nickname("b"));
    Recipient joe = in("C", () -> whole(ben, "joe@x.com", "joe"));
    Builder kim = in("D", () -> joe.addAll(List.of("kim"), ThreadsTest::row));
    assertThat(in("E", () -> told(kim.build())))
        .containsExactly("ben@x.com May ben 1 b Dear b", JOE, KIM);
  }

  @Test
  void anotherOneMayGoOnWhereARowWasDroppedOrRefused() {
    Recipient ben = in("A", ThreadsTest::ben);
    in("B", () -> ben.to("joe@x.com").name("joe"));
    assertRefusedBetween(in("C", () -> catchThrowable(ben::build)));
    assertThat(
            in(
                "D",
                () -> {
                  Recipient next = ben();
                  Thread.currentThread().setName("D, the last");
                  next.to("joe@x.com");
                  next.dropUnfinished();
                  return in("E", () -> told(next.build()));
                }))
        .containsExactly(BEN);
  }

  private static void assertRefusedBetween(Throwable told) {
    assertThat(told).hasMessage(REFUSED, "build()", "thread C", "thread B");
  }

  /** Two threads that add to one builder as fast as they can. */
  @ParameterizedTest
  @ValueSource(strings = {"addAll", "chain"})
  void noRowHoldsAnothersValueHoweverTwoThreadsAdd(String way) throws InterruptedException {
    Builder builder = bills().addAll(List.<String>of(), ThreadsTest::row);
    AtomicInteger added = new AtomicInteger();
    AtomicInteger started = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (String prefix : List.of("t0r", "t1r")) {
      Thread thread =
          new Thread(
              () -> {
                started.incrementAndGet();
                while (started.get() < 2) {
                  Thread.onSpinWait();
                }
                for (int i = 0; i < 20_000; i++) {
                  addIfAllowed(way, builder, prefix + i, added);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    BillRecipients built = builder.build();
    assertThat(built.size()).isEqualTo(added.get()).isPositive();
    for (RenderedEmail mail : built.preview()) {
      String name = mail.to().replace("@x.com", "");
      assertThat(mail.text()).isEqualTo("May %1$s 1  Dear %1$s", name);
    }
  }

  private static void addIfAllowed(String way, Builder builder, String name, AtomicInteger added) {
    try {
      if (way.equals("addAll")) {
        builder.addAll(List.of(name), ThreadsTest::row);
      } else {
        whole(builder, name + "@x.com", name);
      }
      added.incrementAndGet();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessageContaining(" was called by thread ");
    }
  }
}
