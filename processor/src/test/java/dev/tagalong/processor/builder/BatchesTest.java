package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recipients in batches: read only as far as they are asked for, in order, and closed. */
class BatchesTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/mail.txt", "%month% %name%")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Shared;

                    @EmailTemplate("mail/mail.txt")
                    public interface Mail {
                      @Shared
                      String month();

                      String name();
                    }
                    """)
                .source(
                    """
                    package p;

                    import java.util.ArrayList;
                    import java.util.Iterator;
                    import java.util.List;
                    import java.util.stream.IntStream;
                    import java.util.stream.Stream;

                    public class Main {
                      record Values(String month, String name) implements Mail {}

                      static int pulled;
                      static List<String> seen;
                      static boolean closed;

                      static Stream<Integer> items(int count) {
                        pulled = 0;
                        closed = false;
                        seen = new ArrayList<>();
                        return IntStream.rangeClosed(1, count).boxed()
                            .peek(i -> pulled++).onClose(() -> closed = true);
                      }

                      static Stream<MailRecipients> batches(Stream<Integer> items, int max) {
                        return MailRecipients.builder().month("May").batches(items, max,
                            (row, i) -> row.to("r" + i + "@x.com").name("n" + i));
                      }

                      static String told(MailRecipients batch) {
                        return batch.sendCloud().build().json()
                            .replaceAll("@x.com|[\\"{}]", "").replaceAll("(to|sub|%month%|%name%):", "");
                      }

                      public static String whole() {
                        return batches(items(5), 2).map(Main::told).toList().toString();
                      }

                      public static String exact() {
                        return batches(items(4), 2).map(MailRecipients::size).toList().toString();
                      }

                      public static String nothing() {
                        return batches(items(0), 2).map(MailRecipients::size).toList().toString();
                      }

                      public static String unread() {
                        batches(items(5), 2);
                        return "" + pulled;
                      }

                      public static String lazy() {
                        Iterator<MailRecipients> batches = batches(items(1_000_000), 3).iterator();
                        String told = "";
                        for (int i = 0; i < 3; i++) {
                          batches.next();
                          told += pulled + " ";
                        }
                        return told.strip();
                      }

                      public static String parallel() {
                        return batches(items(1_000_000), 3).parallel().limit(2)
                            .map(batch -> batch.size() + "").toList() + " " + (pulled < 100);
                      }

                      public static String closing() {
                        Stream<MailRecipients> batches = batches(items(5), 2);
                        boolean before = closed;
                        batches.close();
                        return before + " " + closed;
                      }

                      public static String independent() {
                        List<MailRecipients> all = batches(items(4), 2).toList();
                        return told(all.get(0)) + " " + told(all.get(1));
                      }

                      public static String failing() {
                        List<String> delivered = new ArrayList<>();
                        try (Stream<MailRecipients> batches =
                            MailRecipients.builder().month("May").batches(items(7), 2, (row, i) ->
                                row.to("r" + i + "@x.com").name(i == 6 ? null : "n" + i))) {
                          batches.map(Main::told).forEach(delivered::add);
                        } catch (IllegalArgumentException e) {
                          delivered.add(e.getMessage());
                        }
                        return delivered + " " + pulled + " " + closed;
                      }

                      public static String objects() {
                        return MailRecipients.builder().month("May").batches(items(3), 2, (row, i) ->
                                row.add("r" + i + "@x.com", new Values("May", "v" + i)))
                            .map(Main::told).toList().toString();
                      }

                      public static String otherMonth() {
                        try {
                          MailRecipients.builder().month("May").batches(items(3), 1, (row, i) ->
                                  row.add("r" + i + "@x.com", new Values(i == 3 ? "June" : "May", "")))
                              .forEach(batch -> {});
                          return "";
                        } catch (IllegalArgumentException e) {
                          return e.getMessage();
                        }
                      }

                      public static String again() {
                        Iterator<MailRecipients> batches =
                            MailRecipients.builder().month("May").batches(items(9), 2, (row, i) ->
                                row.to("r" + i + "@x.com").name(i == 2 ? null : "n" + i)).iterator();
                        String told = "";
                        for (int i = 0; i < 2; i++) {
                          try {
                            batches.next();
                          } catch (IllegalArgumentException e) {
                            told += e.getMessage().substring(0, 15) + "; ";
                          }
                        }
                        return told + pulled;
                      }
                    }
                    """)
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          whole       | [[r1,r2],[May,May],[n1,n2], [r3,r4],[May,May],[n3,n4], [r5],[May],[n5]]
          exact       | [2, 2]
          nothing     | []
          unread      | 0
          lazy        | 3 6 9
          parallel    | [3, 3] true
          closing     | false true
          independent | [r1,r2],[May,May],[n1,n2] [r3,r4],[May,May],[n3,n4]
          failing     | [[r1,r2],[May,May],[n1,n2], [r3,r4],[May,May],[n3,n4], batches, item 6: %name% of recipient 6 (r6@x.com) is null: give name(…) a value] 6 true
          objects     | [[r1,r2],[May,May],[v1,v2], [r3],[May],[v3]]
          otherMonth  | batches, item 3: %month% of recipient 3 (r3@x.com) differs from the value that was given for all recipients: month() is @Shared
          again       | batches, item 2; batches, item 2; 2
          """)
  void are(String what, String told) {
    assertThat(code.run(what)).isEqualTo(told);
  }
}
