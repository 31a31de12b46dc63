package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Code of a user's that the builder calls in the middle of its work, and that calls the builder in
 * turn: nothing that was built changes, and nothing of what was added is lost.
 */
class CalledBackTest {
  private static final List<String> PLACES =
      List.of(
          "iterator",
          "hasNext",
          "next",
          "size",
          "lambda",
          "lambda's row",
          "lambda's value",
          "lambda's object",
          "shared of an object",
          "first of an object",
          "optional of an object",
          "text",
          "optional text",
          "text in an Optional",
          "number",
          "default method");

  private static final List<String> CALLS =
      List.of("to", "add", "addAll", "dropUnfinished", "build", "step");

  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/post.txt", "%month% %name% %money% %nick% %greeting%")
                .source(
                    """
                    package p;

                    import dev.tagalong.*;
                    import java.math.BigDecimal;
                    import java.util.Optional;

                    @EmailTemplate("mail/post.txt")
                    public interface Post {
                      @Shared
                      CharSequence month();

                      CharSequence name();

                      BigDecimal money();

                      Optional<CharSequence> nick();

                      default String greeting() {
                        if (name().toString().equals("computed")) {
                          Main.during.run();
                        }
                        return "Dear " + name();
                      }
                    }
                    """)
                .source(main())
                .compile());
  }

  private static String main() {
    return """
        package p;

        import java.math.BigDecimal;
        import java.math.BigInteger;
        import java.util.*;
        import java.util.function.Supplier;
        import p.PostRecipients.Builder;
        import p.PostRecipients.Recipient;
        import p.PostRecipients.FinishedRow;
        import p.PostRecipients.NewRow;

        public class Main {
          static Runnable during = () -> {};

          /** A text that is worked out when it is asked for. */
          record Text(Supplier<String> text) implements CharSequence {
            public char charAt(int index) { return 'x'; }
            public int length() { return 1; }
            public CharSequence subSequence(int from, int to) { return this; }
            public String toString() { return text.get(); }
          }

          /** A number that does something when it is looked at. */
          static class Amount extends BigDecimal {
            Amount() { super(7); }
            @Override public BigInteger unscaledValue() { during.run(); return super.unscaledValue(); }
            @Override public int precision() { during.run(); return super.precision(); }
            @Override public int scale() { during.run(); return super.scale(); }
            @Override public String toPlainString() { during.run(); return super.toPlainString(); }
          }

          /** Items that do something at one of their methods. */
          static class Items extends AbstractCollection<String> {
            final String at;
            Items(String at) { this.at = at; }
            void at(String method) { if (method.equals(at)) during.run(); }
            @Override public int size() { at("size"); return 2; }
            @Override public Iterator<String> iterator() {
              at("iterator");
              Iterator<String> items = List.of("Joe", "Kim").iterator();
              return new Iterator<>() {
                int read;
                public boolean hasNext() { if (read == 1) at("hasNext"); return items.hasNext(); }
                public String next() { if (read++ == 1) at("next"); return items.next(); }
              };
            }
          }

          /** Values that do something at one of their methods. */
          record Values(String at) implements Post {
            void at(String method) { if (method.equals(at)) during.run(); }
            public CharSequence month() { at("month"); return "May"; }
            public CharSequence name() { at("name"); return "Joe"; }
            public BigDecimal money() { return BigDecimal.TEN; }
            public Optional<CharSequence> nick() { at("nick"); return Optional.of("J"); }
          }

          static CharSequence text(String text) {
            return new Text(() -> { during.run(); return text; });
          }

          static FinishedRow row(NewRow<FinishedRow> row, String name) {
            return row.to(name + "@x.com").name(name).money(2);
          }

          static Recipient ben() {
            during = () -> {};
            return PostRecipients.builder().month("May").to("ben@x.com").name("Ben").money(1);
          }

          static Object at(String place, Recipient ben) {
            return switch (place) {
              case "iterator", "hasNext", "next", "size" -> ben.addAll(new Items(place), Main::row);
              case "lambda" -> ben.addAll(new Items(""), (row, name) -> {
                during.run();
                return row(row, name);
              });
              case "lambda's row" -> ben.addAll(new Items(""), (row, name) -> {
                var begun = row.to(name + "@x.com").name(name);
                during.run();
                return begun.money(2);
              });
              case "lambda's value" -> ben.addAll(new Items(""), (row, name) ->
                  row.to(name + "@x.com").name(text(name)).money(2));
              case "lambda's object" -> ben.addAll(new Items(""), (row, name) ->
                  row.add(name + "@x.com", new Values("name")));
              case "shared of an object" -> ben.add("Joe@x.com", new Values("month"));
              case "first of an object" -> ben.add("Joe@x.com", new Values("name"));
              case "optional of an object" -> ben.add("Joe@x.com", new Values("nick"));
              case "text" -> ben.to("Joe@x.com").name(text("Joe")).money(2);
              case "optional text" -> ben.nick(text("B"));
              case "text in an Optional" -> ben.nick(Optional.of(text("B")));
              case "number" -> ben.to("Joe@x.com").name("Joe").money(new Amount());
              default -> ben.to("Joe@x.com").name("computed").money(2).build();
            };
          }

          static void call(String call, Recipient ben) {
            switch (call) {
              case "to" -> ben.to("eve@x.com").name("Eve").money(3);
              case "add" -> ben.add("eve@x.com", new Values(""));
              case "addAll" -> ben.addAll(List.of("eve"), Main::row);
              case "dropUnfinished" -> ben.dropUnfinished();
              case "build" -> ben.build();
              default -> ben.nick("eve");
            }
          }

          static List<String> told(PostRecipients recipients) {
            return recipients.preview().stream().map(mail -> mail.to() + " " + mail.text()).toList();
          }

          static Recipient builder;

          /** What comes of a call that nobody catches. */
          public static String failing(String place, String call) {
            Recipient ben = ben();
            during = () -> call(call, ben);
            builder = ben;
            try {
              at(place, ben);
              return "nothing was refused";
            } catch (RuntimeException e) {
              return e.toString().replaceFirst("java.lang.", "");
            }
          }

          /** What the builder holds after it. */
          public static String left(String place, String call) {
            failing(place, call);
            during = () -> {};
            return told(builder.dropUnfinished()
                .to("kim@x.com").name("Kim").money(4).build()).toString();
          }

          /** What a built list is after an addAll that called build. */
          public static String built() {
            Recipient ben = ben();
            List<PostRecipients> built = new ArrayList<>();
            built.add(ben.build());
            during = () -> built.add(ben.build());
            try {
              ben.addAll(new Items("next"), Main::row);
            } catch (IllegalStateException e) {
              ben.to("mallory@x.com").name("Mallory").money(9);
            }
            return built.stream().map(Main::told).toList().toString();
          }

          /** What the builder holds if the user's code makes light of the refusal. */
          public static String swallowed(String place, String call) {
            Recipient ben = ben();
            during = () -> {
              try {
                call(call, ben);
              } catch (IllegalStateException e) {
                return;
              }
              throw new AssertionError("not refused");
            };
            at(place, ben);
            during = () -> {};
            return told(ben.build()).toString();
          }

          public static String fails(String value) {
            Text text = switch (value) {
              case "null" -> new Text(() -> null);
              case "failing" -> new Text(() -> { throw new UnsupportedOperationException("no"); });
              default -> throw new AssertionError(value);
            };
            try {
              ben().to("joe@x.com").name(text);
              return "";
            } catch (RuntimeException e) {
              return e.toString();
            }
          }

          public static String failsInAnOptional() {
            try {
              ben().nick(Optional.of(new Text(() -> null)));
              return "";
            } catch (RuntimeException e) {
              return e.toString();
            }
          }

          public static String failsShared() {
            try {
              PostRecipients.builder().month(new Text(() -> null));
              return "";
            } catch (RuntimeException e) {
              return e.toString();
            }
          }

          public static String failsAsANumber() {
            during = () -> { throw new UnsupportedOperationException("no"); };
            try {
              PostRecipients.builder().month("May").to("ben@x.com").name("Ben").money(new Amount());
              return "";
            } catch (RuntimeException e) {
              return e.toString();
            } finally {
              during = () -> {};
            }
          }

          /** A value that reads differently each time is read once. */
          public static String changing() {
            int[] reads = {0};
            Recipient ben = PostRecipients.builder().month("May").to("ben@x.com")
                .name(new Text(() -> "Ben" + ++reads[0])).money(1).greeting("Hi");
            PostRecipients built = ben.build();
            return told(built) + " " + told(built);
          }

          public static String size(int size) {
            return "" + ben().addAll(new AbstractCollection<String>() {
              @Override public int size() { return size; }
              @Override public Iterator<String> iterator() {
                return List.of("Joe", "Kim").iterator();
              }
            }, Main::row).build().size();
          }
        }
        """;
  }

  @AfterAll
  static void close() {
    code.close();
  }

  static Stream<Arguments> placesAndCalls() {
    return PLACES.stream().flatMap(place -> CALLS.stream().map(call -> Arguments.of(place, call)));
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void isRefused(String place, String call) {
    assertThat((String) code.run("failing", place, call))
        .startsWith("IllegalStateException: ")
        .containsAnyOf(" was called by ", " comes too late: ");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void leavesTheBuilderAsItWas(String place, String call) {
    assertThat(code.run("left", place, call))
        .isEqualTo("[ben@x.com May Ben 1  Dear Ben, kim@x.com May Kim 4  Dear Kim]");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void changesNothingIfTheRefusalIsSwallowed(String place, String call) {
    String joe =
        switch (place) {
          case "lambda's object" ->
              ", Joe@x.com May Joe 10 J Dear Joe, Kim@x.com May Joe 10 J Dear Joe";
          case "shared of an object", "first of an object", "optional of an object" ->
              ", Joe@x.com May Joe 10 J Dear Joe";
          case "text" -> ", Joe@x.com May Joe 2  Dear Joe";
          case "number" -> ", Joe@x.com May Joe 7  Dear Joe";
          case "default method" -> ", Joe@x.com May computed 2  Dear computed";
          case "optional text", "text in an Optional" -> "";
          default -> ", Joe@x.com May Joe 2  Dear Joe, Kim@x.com May Kim 2  Dear Kim";
        };
    assertThat(code.run("swallowed", place, call))
        .isEqualTo(
            "[ben@x.com May Ben 1 %s Dear Ben%s]"
                .formatted(place.contains("ptional") && joe.isEmpty() ? "B" : "", joe));
  }

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next | build | build() was called by the items of addAll: call the builder before addAll, or when it has returned
          size | to | to(…) was called by the items of addAll: call the builder before addAll, or when it has returned
          lambda | addAll | addAll, item 1: addAll(…) was called by the lambda of addAll: use the row that the lambda is given
          lambda's value | step | addAll, item 1: nick(…) was called by the value of %name% for recipient 2 (Joe@x.com): it may do no more than give its value
          first of an object | dropUnfinished | dropUnfinished() was called by the object with the values of recipient 2 (Joe@x.com): it may do no more than give its value
          optional text | to | to(…) was called by the value of %nick% for recipient 1 (ben@x.com): it may do no more than give its value
          default method | build | build() was called by greeting() of Post for recipient 2 (Joe@x.com): it may do no more than give its value
          """)
  void isToldWithTheWayOut(String place, String call, String message) {
    assertThat(code.run("failing", place, call)).isEqualTo("IllegalStateException: " + message);
  }

  @Test
  void whatWasBuiltIsNotOverwritten() {
    assertThat(code.run("built")).isEqualTo("[[ben@x.com May Ben 1  Dear Ben]]");
  }

  @Test
  void valueWithoutATextIsRefusedAtItsStep() {
    assertThat(code.run("fails", "null"))
        .isEqualTo(
            "java.lang.IllegalArgumentException: %name% of recipient 2 (joe@x.com) is a p.Main$Text"
                + " whose toString() returned null");
    assertThat(code.run("failsInAnOptional"))
        .isEqualTo(
            "java.lang.IllegalArgumentException: %nick% of recipient 1 (ben@x.com) is a p.Main$Text"
                + " whose toString() returned null");
    assertThat(code.run("failsShared"))
        .isEqualTo(
            "java.lang.IllegalArgumentException: %month% of all recipients is a p.Main$Text whose"
                + " toString() returned null");
  }

  @Test
  void valueThatFailsIsRefusedAtItsStep() {
    assertThat(code.run("fails", "failing"))
        .isEqualTo(
            "java.lang.IllegalArgumentException: %name% of recipient 2 (joe@x.com) is a p.Main$Text"
                + " that cannot be read: java.lang.UnsupportedOperationException: no");
    assertThat(code.run("failsAsANumber"))
        .isEqualTo(
            "java.lang.IllegalArgumentException: %money% of recipient 1 (ben@x.com) is a"
                + " p.Main$Amount that cannot be read: java.lang.UnsupportedOperationException: no");
  }

  @Test
  void valueIsReadOnce() {
    assertThat(code.run("changing"))
        .isEqualTo("[ben@x.com May Ben1 1  Hi] [ben@x.com May Ben1 1  Hi]");
  }

  @Test
  void sizeOfACollectionIsNoMoreThanAHint() {
    assertThat(code.run("size", Integer.MAX_VALUE)).isEqualTo("3");
    assertThat(code.run("size", -1)).isEqualTo("3");
    assertThat(code.run("size", 1)).isEqualTo("3");
  }
}
