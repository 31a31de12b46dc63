package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A builder belongs to one thread: it can be handed on between rows, and notices within one. */
class ThreadsTest {
  private static final String OTHER =
      " was called by thread B while thread A was in the middle of a row or a call: a builder"
          + " belongs to one thread, and can be handed on only between rows; take one for each"
          + " thread";

  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/post.txt", "%name% %city% %nick%")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import java.util.Optional;

                    @EmailTemplate("mail/post.txt")
                    public interface Post {
                      String name();

                      String city();

                      Optional<String> nick();
                    }
                    """)
                .source(main())
                .compile());
  }

  private static String main() {
    return """
        package p;

        import java.util.*;
        import java.util.concurrent.atomic.AtomicInteger;
        import java.util.stream.Stream;
        import p.PostRecipients.Builder;
        import p.PostRecipients.Recipient;
        import p.PostRecipients.FinishedRow;
        import p.PostRecipients.NewRow;

        public class Main {
          /** Runs {@code task} in a thread of its own, to its end. */
          static Throwable in(String thread, Runnable task) {
            Throwable[] failure = new Throwable[1];
            Thread running = new Thread(() -> {
              try {
                task.run();
              } catch (Throwable e) {
                failure[0] = e;
              }
            }, thread);
            running.start();
            try {
              running.join();
            } catch (InterruptedException e) {
              throw new AssertionError(e);
            }
            return failure[0];
          }

          static Recipient ben() {
            return PostRecipients.builder().to("ben@x.com").name("ben").city("ben");
          }

          static FinishedRow row(NewRow<FinishedRow> row, String name) {
            return row.to(name + "@x.com").name(name).city(name);
          }

          static List<String> told(PostRecipients recipients) {
            return recipients.preview().stream().map(mail -> mail.to() + " " + mail.text()).toList();
          }

          static void call(String call, Recipient ben, NewRow<FinishedRow> row) {
            switch (call) {
              case "to" -> ben.to("eve@x.com");
              case "addAll" -> ben.addAll(List.of("eve"), Main::row);
              case "build" -> ben.build();
              case "dropUnfinished" -> ben.dropUnfinished();
              case "step" -> ben.nick("eve");
              default -> row.to("eve@x.com");
            }
          }

          /** What B is told while A is within a lambda, and what A builds nevertheless. */
          public static String withinALambda(String call) {
            Throwable[] told = new Throwable[1];
            List<String> built = new ArrayList<>();
            Throwable failure = in("A", () -> {
              Recipient ben = ben();
              built.addAll(told(ben.addAll(List.of("joe"), (row, name) -> {
                told[0] = in("B", () -> call(call, ben, row));
                return row(row, name);
              }).build()));
            });
            return failure == null ? told[0] + "|" + built : "A: " + failure;
          }

          /** What B is told while A is within a row of a chain, and what A builds nevertheless. */
          public static String withinARow(String call) {
            Throwable[] told = new Throwable[1];
            List<String> built = new ArrayList<>();
            Throwable failure = in("A", () -> {
              Recipient ben = ben();
              var joe = ben.to("joe@x.com").name("joe");
              told[0] = in("B", () -> {
                if (call.equals("step")) {
                  joe.city("eve");
                } else {
                  call(call, ben, null);
                }
              });
              built.addAll(told(joe.city("joe").build()));
            });
            return failure == null ? told[0] + "|" + built : "A: " + failure;
          }

          /** What B is told that asks for a batch while A makes one. */
          public static String batches() {
            Throwable[] told = new Throwable[1];
            List<String> built = new ArrayList<>();
            @SuppressWarnings("unchecked")
            Iterator<PostRecipients>[] all = new Iterator[1];
            Throwable failure = in("A", () -> {
              all[0] = PostRecipients.builder().batches(Stream.of("ben", "joe", "kim"), 2,
                  (row, name) -> {
                    if (name.equals("joe")) {
                      told[0] = in("B", () -> all[0].hasNext());
                    }
                    return row(row, name);
                  }).iterator();
              all[0].forEachRemaining(batch -> built.addAll(told(batch)));
            });
            return failure == null ? told[0] + "|" + built : "A: " + failure;
          }

          /** A builder that goes from thread to thread between its rows. */
          public static String handedOn() {
            Recipient[] stage = new Recipient[1];
            Builder[] next = new Builder[1];
            List<String> built = new ArrayList<>();
            Throwable[] failures = {
              in("A", () -> stage[0] = ben()),
              in("B", () -> stage[0].nick("b")),
              in("C", () -> stage[0] = stage[0].to("joe@x.com").name("joe").city("joe")),
              in("D", () -> next[0] = stage[0].addAll(List.of("kim"), Main::row)),
              in("E", () -> built.addAll(told(next[0].build())))
            };
            return Arrays.toString(failures) + built;
          }

          /** Two threads that add to one builder as fast as they can. */
          public static String stress(String way) {
            Builder builder = PostRecipients.builder().addAll(List.<String>of(), Main::row);
            AtomicInteger added = new AtomicInteger();
            AtomicInteger started = new AtomicInteger();
            Thread[] threads = new Thread[2];
            for (int t = 0; t < threads.length; t++) {
              String prefix = "t" + t + "r";
              threads[t] = new Thread(() -> {
                started.incrementAndGet();
                while (started.get() < threads.length) {
                  Thread.onSpinWait();
                }
                for (int i = 0; i < 20_000; i++) {
                  String name = prefix + i;
                  try {
                    if (way.equals("addAll")) {
                      builder.addAll(List.of(name), Main::row);
                    } else {
                      builder.to(name + "@x.com").name(name).city(name);
                    }
                    added.incrementAndGet();
                  } catch (IllegalStateException e) {
                    continue;
                  }
                }
              });
              threads[t].start();
            }
            for (Thread thread : threads) {
              try {
                thread.join();
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            }
            PostRecipients built = builder.build();
            List<String> wrong = new ArrayList<>();
            List<dev.tagalong.RenderedEmail> mails = built.preview();
            for (int i = 0; i < mails.size(); i++) {
              String name = mails.get(i).to().replace("@x.com", "");
              if (!mails.get(i).text().equals(name + " " + name + " ")) {
                wrong.add(mails.get(i).to() + ": " + mails.get(i).text());
              }
            }
            return (built.size() == added.get() ? "all" : built.size() + " of " + added) + wrong;
          }
        }
        """;
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @ParameterizedTest
  @CsvSource({
    "to, to(…)",
    "addAll, addAll(…)",
    "build, build()",
    "dropUnfinished, dropUnfinished()",
    "step, nick(…)",
    "row, to(…)"
  })
  void anotherOneIsNoticedWithinALambda(String call, String told) {
    assertThat(code.run("withinALambda", call))
        .isEqualTo(
            "java.lang.IllegalStateException: "
                + told
                + OTHER
                + "|[ben@x.com ben ben , joe@x.com joe joe ]");
  }

  @ParameterizedTest
  @CsvSource({
    "to, to(…)",
    "addAll, addAll(…)",
    "build, build()",
    "dropUnfinished, dropUnfinished()",
    "step, city(…)"
  })
  void anotherOneIsNoticedWithinARow(String call, String told) {
    assertThat(code.run("withinARow", call))
        .isEqualTo(
            "java.lang.IllegalStateException: "
                + told
                + OTHER
                + "|[ben@x.com ben ben , joe@x.com joe joe ]");
  }

  @ParameterizedTest
  @ValueSource(strings = "batches")
  void anotherOneIsNoticedWithinABatch(String run) {
    assertThat(code.run(run))
        .isEqualTo(
            "java.lang.IllegalStateException: the stream of batches"
                + OTHER
                + "|[ben@x.com ben ben , joe@x.com joe joe , kim@x.com kim kim ]");
  }

  @ParameterizedTest
  @ValueSource(strings = "handedOn")
  void anotherOneMayGoOnBetweenRows(String run) {
    assertThat(code.run(run))
        .isEqualTo(
            "[null, null, null, null, null]"
                + "[ben@x.com ben ben b, joe@x.com joe joe , kim@x.com kim kim ]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"addAll", "chain"})
  void noRowHoldsAnothersValueHoweverTwoThreadsAdd(String way) {
    assertThat(code.run("stress", way)).isEqualTo("all[]");
  }
}
