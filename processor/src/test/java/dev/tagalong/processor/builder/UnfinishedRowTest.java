package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row that the caller fails to finish: it can be dropped, and a finished one never is. */
class UnfinishedRowTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/post.txt", "%month% %name% %money% %note%")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Shared;

                    @EmailTemplate("mail/post.txt")
                    public interface Post {
                      @Shared
                      String month();

                      String name();

                      int money();

                      default String note() {
                        if (name().isEmpty()) {
                          throw new UnsupportedOperationException("nameless");
                        }
                        return "!";
                      }
                    }
                    """)
                .source(
                    """
                    package p;

                    import java.util.*;
                    import java.util.stream.Stream;
                    import p.PostRecipients.Builder;
                    import p.PostRecipients.Recipient;

                    public class Main {
                      static Builder.NeedsRecipient post() {
                        return PostRecipients.builder().month("May");
                      }

                      static Recipient ben() {
                        return post().to("ben@x.com").name("Ben").money(1);
                      }

                      static String told(PostRecipients recipients) {
                        return recipients.preview().stream().map(mail -> mail.text()).toList() + "";
                      }

                      static int fails() {
                        throw new UnsupportedOperationException("no money");
                      }

                      /** What a caller does that leaves out customers with faults of their own. */
                      public static String goingOn() {
                        Builder builder = ben();
                        for (String name : List.of("Joe", "faulty", "Kim", "faulty")) {
                          try {
                            builder = builder.to("a@x.com").name(name)
                                .money(name.equals("faulty") ? fails() : 2);
                          } catch (UnsupportedOperationException e) {
                            builder = builder.dropUnfinished();
                          }
                        }
                        return told(builder.build());
                      }

                      public static String finished() {
                        Recipient ben = ben();
                        ben.dropUnfinished();
                        ben.note("?");
                        return told(ben.dropUnfinished().dropUnfinished().build());
                      }

                      public static String first() {
                        Builder.NeedsRecipient first = post();
                        first.to("joe@x.com").name("Joe");
                        return told(first.dropUnfinished().to("kim@x.com").name("Kim").money(1).build());
                      }

                      public static String failingDefault() {
                        Recipient ben = ben();
                        Recipient joe = ben.to("joe@x.com").name("").money(2);
                        String told = "";
                        try {
                          joe.build();
                        } catch (IllegalStateException e) {
                          told = told(ben.dropUnfinished().build());
                        }
                        return told;
                      }

                      public static String mendedDefault() {
                        Recipient ben = ben();
                        Recipient joe = ben.to("joe@x.com").name("").money(2);
                        try {
                          joe.build();
                        } catch (IllegalStateException e) {
                          joe.note("mended");
                        }
                        return told(ben.dropUnfinished().build());
                      }

                      public static String built() {
                        Recipient ben = ben();
                        PostRecipients built = ben.build();
                        ben.to("joe@x.com").name("Joe");
                        Builder next = ben.dropUnfinished();
                        next.to("kim@x.com").name("Kim").money(3);
                        return told(built) + told(next.build());
                      }

                      /** What a debugger or a log shows of it all. */
                      public static String shown() {
                        var month = PostRecipients.builder();
                        String shown = month + "; ";
                        var first = month.month("May");
                        shown += first + "; ";
                        var name = first.to("ben@x.com");
                        shown += name + "; ";
                        var money = name.name("Ben");
                        shown += money + "; ";
                        Builder builder = money.money(1);
                        shown += builder + "; ";
                        return shown + builder.add("joe@x.com", new Values()) + "; "
                            + builder.build();
                      }

                      record Values() implements Post {
                        public String month() { return "May"; }
                        public String name() { return "Joe"; }
                        public int money() { return 4; }
                      }

                      public static String one() {
                        return ben().build().toString();
                      }

                      /** A batch whose item failed by an Error does not go on without it. */
                      public static String batchesAfterAnError() {
                        Iterator<PostRecipients> batches = post().batches(
                            Stream.of("a", "b", "c", "d"), 2, (row, name) -> {
                              if (name.equals("b")) {
                                throw new AssertionError("b");
                              }
                              return row.to(name + "@x.com").name(name).money(1);
                            }).iterator();
                        String told = "";
                        for (int i = 0; i < 2; i++) {
                          try {
                            told += told(batches.next());
                          } catch (AssertionError e) {
                            told += e.getMessage();
                          }
                        }
                        return told;
                      }

                      /** Batches that were refused leave the first stage as it was. */
                      public static String batchesOfAUsedStream() {
                        Builder.NeedsRecipient first = post();
                        Stream<String> used = Stream.of("a");
                        used.count();
                        try {
                          first.batches(used, 1, (row, name) -> null);
                        } catch (IllegalStateException e) {
                          return told(first.to("kim@x.com").name("Kim").money(1).build());
                        }
                        return "";
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
          goingOn | [May Ben 1 !, May Joe 2 !, May Kim 2 !]
          finished | [May Ben 1 ?]
          first | [May Kim 1 !]
          failingDefault | [May Ben 1 !]
          mendedDefault | [May Ben 1 !, May  2 mended]
          built | [May Ben 1 !][May Ben 1 !, May Kim 3 !]
          batchesAfterAnError | bb
          batchesOfAUsedStream | [May Kim 1 !]
          """)
  void isLeftOutOnlyByAnExplicitCall(String what, String told) {
    assertThat(code.run(what)).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shown | PostRecipients.builder() with 0 recipients, which still need month(…); PostRecipients.builder() with 0 recipients; PostRecipients.builder() with 0 recipients; recipient 1 still needs name(…); PostRecipients.builder() with 0 recipients; recipient 1 still needs money(…); PostRecipients.builder() with 1 recipient; PostRecipients.builder() with 2 recipients; PostRecipients[2 recipients]
          one | PostRecipients[1 recipient]
          """)
  void isShownWithoutAddressesAndValues(String what, String shown) {
    assertThat(code.run(what)).isEqualTo(shown);
  }
}
