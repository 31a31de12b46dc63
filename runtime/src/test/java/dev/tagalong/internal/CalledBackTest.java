package dev.tagalong.internal;

import static dev.tagalong.testing.BillSteps.bills;
import static dev.tagalong.testing.BillSteps.told;
import static dev.tagalong.testing.BillSteps.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.testing.Bill;
import dev.tagalong.testing.BillRecipients;
import dev.tagalong.testing.BillRecipients.FinishedRow;
import dev.tagalong.testing.BillRecipients.NewRow;
import dev.tagalong.testing.BillRecipients.Recipient;
import dev.tagalong.testing.BillSteps;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
          "digits of a number",
          "default method");

  private static final List<String> CALLS =
      List.of("to", "add", "addAll", "dropUnfinished", "build", "step");

  private final Recipient ben = whole(bills(), "ben@x.com");
  private Runnable during = () -> {};

  /** A text that is worked out when it is asked for. */
  private final class Text extends ReadText {
    private final String text;

    Text(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      during.run();
      return text;
    }
  }

  /** A text that says nothing the first time, when a step takes it. */
  private final class TextReadAgain extends ReadText {
    private boolean read;

    @Override
    public String toString() {
      if (read) {
        during.run();
      }
      read = true;
      return "computed";
    }
  }

  /** A number that does something when it is looked at. */
  private final class Amount extends BigDecimal {
    private static final long serialVersionUID = 1;

    Amount() {
      super(7);
    }

    @Override
    public BigInteger unscaledValue() {
      during.run();
      return super.unscaledValue();
    }

    @Override
    public int precision() {
      during.run();
      return super.precision();
    }

    @Override
    public int scale() {
      during.run();
      return super.scale();
    }

    @Override
    public String toPlainString() {
      during.run();
      return super.toPlainString();
    }
  }

  /** The digits of a number, which do something when they are looked at. */
  private final class Digits extends BigInteger {
    private static final long serialVersionUID = 1;

    Digits() {
      super("7");
    }

    @Override
    public byte[] toByteArray() {
      during.run();
      return super.toByteArray();
    }
  }

  /** A number with digits of somebody's own. */
  private static final class AmountOf extends BigDecimal {
    private static final long serialVersionUID = 1;
    private final BigInteger digits;

    AmountOf(BigInteger digits) {
      super(0);
      this.digits = digits;
    }

    @Override
    public BigInteger unscaledValue() {
      return digits;
    }
  }

  /** Items that do something at one of their methods. */
  private final class Items extends AbstractCollection<String> {
    private final String at;

    Items(String at) {
      this.at = at;
    }

    private void at(String method) {
      if (method.equals(at)) {
        during.run();
      }
    }

    @Override
    public int size() {
      at("size");
      return 2;
    }

    @Override
    public Iterator<String> iterator() {
      at("iterator");
      Iterator<String> items = List.of("Joe", "Kim").iterator();
      return new Iterator<>() {
        private int read;

        @Override
        public boolean hasNext() {
          if (read == 1) {
            at("hasNext");
          }
          return items.hasNext();
        }

        @Override
        public String next() {
          if (read++ == 1) {
            at("next");
          }
          return items.next();
        }
      };
    }
  }

  /** Values that do something at one of their methods. */
  private final class Values implements Bill {
    private final String at;

    Values(String at) {
      this.at = at;
    }

    private void at(String method) {
      if (method.equals(at)) {
        during.run();
      }
    }

    @Override
    public CharSequence month() {
      at("month");
      return "May";
    }

    @Override
    public CharSequence name() {
      at("name");
      return "Joe";
    }

    @Override
    public BigDecimal money() {
      return BigDecimal.TEN;
    }

    @Override
    public String link() {
      return BillSteps.LINK;
    }

    @Override
    public Optional<CharSequence> nickname() {
      at("nickname");
      return Optional.of("J");
    }
  }

  private static FinishedRow row(NewRow<FinishedRow> row, String name) {
    return whole(row, name + "@x.com", name);
  }

  private Object at(String place) {
    return switch (place) {
      case "iterator", "hasNext", "next", "size" ->
          ben.addAll(new Items(place), CalledBackTest::row);
      case "lambda" ->
          ben.addAll(
              new Items(""),
              (row, name) -> {
                during.run();
                return row(row, name);
              });
      case "lambda's row" ->
          ben.addAll(
              new Items(""),
              (row, name) -> {
                var begun = row.to(name + "@x.com").name(name);
                during.run();
                return begun.money(1).link(BillSteps.LINK);
              });
      case "lambda's value" ->
          ben.addAll(new Items(""), (row, name) -> whole(row, name + "@x.com", new Text(name)));
      case "lambda's object" ->
          ben.addAll(new Items(""), (row, name) -> row.add(name + "@x.com", new Values("name")));
      case "shared of an object" -> ben.add("Joe@x.com", new Values("month"));
      case "first of an object" -> ben.add("Joe@x.com", new Values("name"));
      case "optional of an object" -> ben.add("Joe@x.com", new Values("nickname"));
      case "text" -> whole(ben, "Joe@x.com", new Text("Joe"));
      case "optional text" -> ben.nickname(new Text("B"));
      case "text in an Optional" -> ben.nickname(Optional.of(new Text("B")));
      case "number" -> joe(new Amount());
      case "digits of a number" -> joe(new AmountOf(new Digits()));
      default -> whole(ben, "Joe@x.com", new TextReadAgain()).build();
    };
  }

  private Recipient joe(BigDecimal money) {
    return ben.to("Joe@x.com").name("Joe").money(money).link(BillSteps.LINK);
  }

  private Object call(String call) {
    return switch (call) {
      case "to" -> whole(ben, "eve@x.com", "Eve");
      case "add" -> ben.add("eve@x.com", new Values(""));
      case "addAll" -> ben.addAll(List.of("eve"), CalledBackTest::row);
      case "dropUnfinished" -> ben.dropUnfinished();
      case "build" -> ben.build();
      default -> ben.nickname("eve");
    };
  }

  static Stream<Arguments> placesAndCalls() {
    return PLACES.stream().flatMap(place -> CALLS.stream().map(call -> Arguments.of(place, call)));
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void isRefused(String place, String call) {
    during = () -> call(call);
    assertThat(catchThrowable(() -> at(place)))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .containsAnyOf(" was called by ", " comes too late: ");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void leavesTheBuilderAsItWas(String place, String call) {
    during = () -> call(call);
    assertThat(catchThrowable(() -> at(place))).isNotNull();
    during = () -> {};
    assertThat(told(whole(ben.dropUnfinished(), "kim@x.com", "Kim").build()))
        .containsExactly("ben@x.com May Ben 1  Dear Ben", "kim@x.com May Kim 1  Dear Kim");
  }

  @ParameterizedTest(name = "{1} at {0}")
  @MethodSource("placesAndCalls")
  void changesNothingIfTheRefusalIsSwallowed(String place, String call) {
    during =
        () ->
            assertThat(catchThrowable(() -> call(call))).isInstanceOf(IllegalStateException.class);
    at(place);
    during = () -> {};
    String benIs = "ben@x.com May Ben 1  Dear Ben";
    String joe = "Joe@x.com May Joe 1  Dear Joe";
    String joeOfAnObject = "Joe@x.com May Joe 10 J Dear J";
    assertThat(told(ben.build()))
        .isEqualTo(
            switch (place) {
              case "lambda's object" ->
                  List.of(benIs, joeOfAnObject, joeOfAnObject.replace("Joe@", "Kim@"));
              case "shared of an object", "first of an object", "optional of an object" ->
                  List.of(benIs, joeOfAnObject);
              case "text" -> List.of(benIs, joe);
              case "number", "digits of a number" ->
                  List.of(benIs, "Joe@x.com May Joe 7  Dear Joe");
              case "default method" -> List.of(benIs, "Joe@x.com May computed 1  Dear computed");
              case "optional text", "text in an Optional" ->
                  List.of("ben@x.com May Ben 1 B Dear B");
              default -> List.of(benIs, joe, joe.replace("Joe", "Kim"));
            });
  }

  @ParameterizedTest(name = "{1} at {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          next | build | build() was called by the items of addAll: call the builder before addAll, or when it has returned
          size | to | to(…) was called by the items of addAll: call the builder before addAll, or when it has returned
          lambda | addAll | addAll, item 1: addAll(…) was called by the lambda of addAll: use the row that the lambda is given
          lambda's value | step | addAll, item 1: nickname(…) was called by the value of %name% for recipient 2 (Joe@x.com): it may do no more than give its value
          first of an object | dropUnfinished | dropUnfinished() was called by the object with the values of recipient 2 (Joe@x.com): it may do no more than give its value
          optional text | to | to(…) was called by the value of %nickname% for recipient 1 (ben@x.com): it may do no more than give its value
          default method | build | build() was called by greeting() of Bill for recipient 2 (Joe@x.com): it may do no more than give its value
          """)
  void isToldWithTheWayOut(String place, String call, String message) {
    during = () -> call(call);
    assertThat(catchThrowable(() -> at(place)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }

  @Test
  void isRefusedAtTheRowOfAnItemAsWell() {
    List<NewRow<FinishedRow>> given = new ArrayList<>();
    during = () -> given.get(0).to("eve@x.com");
    assertThat(
            catchThrowable(
                () ->
                    ben.addAll(
                        new Items(""),
                        (row, name) -> {
                          given.add(row);
                          return whole(row, name + "@x.com", new Text(name));
                        })))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "addAll, item 1: to(…) was called by the value of %name% for recipient 2 (Joe@x.com): it"
                + " may do no more than give its value");
  }

  @Test
  void whatWasBuiltIsNotOverwritten() {
    BillRecipients built = ben.build();
    during = ben::build;
    assertThat(catchThrowable(() -> at("next"))).isNotNull();
    whole(ben, "mallory@x.com", "Mallory");
    assertThat(told(built)).containsExactly("ben@x.com May Ben 1  Dear Ben");
  }

  @Test
  void sizeOfACollectionIsNoMoreThanAHint() {
    for (int size : new int[] {Integer.MAX_VALUE, -1, 1, 100}) {
      Recipient first = whole(bills(), "ben@x.com");
      assertThat(
              first
                  .addAll(
                      new AbstractCollection<String>() {
                        @Override
                        public int size() {
                          return size;
                        }

                        @Override
                        public Iterator<String> iterator() {
                          return List.of("Joe", "Kim").iterator();
                        }
                      },
                      CalledBackTest::row)
                  .build()
                  .to())
          .containsExactly("ben@x.com", "Joe@x.com", "Kim@x.com");
    }
  }
}
