package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects and lists of an application's own that misbehave when their values are read. */
class HostileObjectsTest {
  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .template("mail/order.txt", "{{#each lines}}{{product}} {{product}}{{/each}}.")
            .source(
                """
                package mail;

                import dev.tagalong.*;
                import java.util.*;

                public class Main {
                  @EmailTemplate(value = "mail/order.txt", subject = "Order")
                  public interface Order {
                    Iterable<Line> lines();

                    interface Line {
                      String product();
                    }
                  }

                  static String sent(Iterable<Order.Line> lines) {
                    try {
                      var builder = Main_OrderRecipients.builder().to("ben@example.com").lines(lines);
                      if (lines instanceof ArrayList<Order.Line> list) {
                        list.clear();
                      }
                      return builder.build().preview().get(0).text();
                    } catch (RuntimeException e) {
                      return e.getMessage();
                    }
                  }

                  public static String endless() {
                    return sent(() -> new Iterator<>() {
                      public boolean hasNext() {
                        return true;
                      }

                      public Order.Line next() {
                        return () -> "x";
                      }
                    });
                  }

                  public static String throwing() {
                    return sent(Collections.singleton(() -> {
                      throw new IllegalStateException("no");
                    }));
                  }

                  public static String giveNull() {
                    return sent(Collections.singleton(() -> null));
                  }

                  public static String nullItem() {
                    return sent(Collections.singleton(null));
                  }

                  public static String changing() {
                    int[] calls = {0};
                    return sent(Collections.singleton(() -> "call " + ++calls[0]));
                  }

                  public static String changedLater() {
                    return sent(new ArrayList<>(List.of(() -> "kept")));
                  }

                  public static String calling() {
                    return sent(Collections.singleton(() -> sent(List.of())));
                  }

                  public static String many() {
                    return "" + sent(Collections.nCopies(100_000, () -> "x")).length();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
  }

  private static Object run(String method) {
    return compiled.run("mail.Main", method);
  }

  @Test
  void aListThatNeverEndsIsRefused() {
    assertThat(run("endless"))
        .isEqualTo(
            "lines[1000000] of recipient 1 (ben@example.com) is one item too many: lists have up to"
                + " 1,000,000, and one that never ends cannot be sent");
  }

  @Test
  void aGetterThatFailsIsNamed() {
    assertThat(run("throwing"))
        .isEqualTo(
            "lines[0].product of recipient 1 (ben@example.com) cannot be read:"
                + " java.lang.IllegalStateException: no");
  }

  @Test
  void whatIsNullIsNamed() {
    assertThat(run("giveNull"))
        .isEqualTo(
            "lines[0].product of recipient 1 (ben@example.com) is null: give it a value, or let its"
                + " method return Optional or be @Nullable");
    assertThat(run("nullItem"))
        .isEqualTo("lines[0] of recipient 1 (ben@example.com) is null: leave it out of the list");
  }

  @Test
  void eachValueIsReadOnceAtItsStep() {
    assertThat(run("changing")).isEqualTo("call 1 call 1.");
    assertThat(run("changedLater")).isEqualTo("kept kept.");
  }

  @Test
  void aGetterMayUseABuilderOfItsOwn() {
    assertThat(run("calling")).isEqualTo(". ..");
  }

  @Test
  void aHundredThousandItemsAreShown() {
    assertThat(run("many")).isEqualTo("300001");
  }
}
