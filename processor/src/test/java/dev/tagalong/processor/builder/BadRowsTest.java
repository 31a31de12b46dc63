package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.RefusedValueException;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists with bad rows in them, as a user sends them: the others are sent, and all adds up. */
class BadRowsTest {
  private static final String BILL =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import dev.tagalong.Shared;
      import java.util.List;
      import java.util.Optional;

      @EmailTemplate("mail/bill.txt")
      public interface Bill {
        @Shared String shop();

        String first();

        String last();

        List<Line> lines();

        Optional<String> note();

        default String greeting() {
          return first().equals("Nil") ? null : "Dear " + first();
        }

        record Line(String product) {}
      }
      """;

  private static final String LETTER =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import dev.tagalong.Translation;

      @EmailTemplate(
          value = "mail/letter.txt",
          translations = {@Translation(locale = "de"), @Translation(locale = "fr")})
      public interface Letter {
        String name();
      }
      """;

  private static final String NOTICE =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import dev.tagalong.Shared;
      import dev.tagalong.Translation;

      @EmailTemplate(value = "mail/notice.txt", translations = @Translation(locale = "de"))
      public interface Notice {
        @Shared String shop();

        String name();
      }
      """;

  private static final String MAIN =
      """
      package p;

      import dev.tagalong.RefusedItem;
      import dev.tagalong.RenderedEmail;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Locale;
      import java.util.Map;
      import java.util.concurrent.atomic.AtomicLong;
      import java.util.stream.Collectors;
      import java.util.stream.IntStream;
      import java.util.stream.LongStream;
      import java.util.stream.Stream;

      public class Main {
        record Customer(String email, String first, String last, String product, String note) {
          Customer(String email, String first, String last, String product) {
            this(email, first, last, product, "");
          }
        }

        private static final List<Customer> CUSTOMERS =
            Arrays.asList(
                new Customer("ann@x.com", "Ann", "Ames", "Ink"),
                new Customer("bob@x.com", null, "Bell", "Ink"),
                new Customer("carl", "Carl", "Cole", "Ink"),
                null,
                new Customer("dan@x.com", "%no", "te%", "Ink"),
                new Customer("eve@x.com", "Eve", "Earl", null),
                new Customer("fay@x.com", "Nil", "Fox", "Ink"),
                new Customer("gus@x.com", "Gus", "Gray", "Pen", "%last%"),
                new Customer("hal@x.com", "Hal", "Hall", "Pen", "Thanks"),
                new Customer("", "Ida", "Ivy", "Pen"),
                new Customer("joe@münchen.example", "Joe", "\\ud83d", "Pen"),
                new Customer("kim@x.com", "Kim", "King", "Pen"));

        private static BillRecipients.FinishedRow row(
            BillRecipients.NewRow<BillRecipients.FinishedRow> row, Customer c) {
          return row.to(c.email())
              .first(c.first())
              .last(c.last())
              .lines(List.of(new Bill.Line("Box"), new Bill.Line(c.product())))
              .note(c.note());
        }

        private static String told(RefusedItem<Customer> bad) {
          return bad.position()
              + " " + (bad.item() == null ? "nobody" : bad.item().first())
              + ": " + bad.exception().tag()
              + " of " + bad.exception().position()
              + " <" + bad.exception().address() + ">";
        }

        private static String read(BillRecipients bills) {
          return bills.preview().stream().map(RenderedEmail::text).collect(Collectors.joining(" | "));
        }

        public static String kinds() {
          List<String> lines = new ArrayList<>();
          lines.add(
              read(
                  BillRecipients.builder()
                      .shop("Pens")
                      .addAll(CUSTOMERS, Main::row, bad -> lines.add(told(bad)))
                      .build()));
          return String.join("\\n", lines);
        }

        public static String inBatches() {
          List<String> lines = new ArrayList<>();
          try (Stream<BillRecipients> batches =
              BillRecipients.builder()
                  .shop("Pens")
                  .batches(CUSTOMERS.stream(), 2, (row, c) -> row(row, c), bad -> lines.add(told(bad)))) {
            batches.forEach(batch -> lines.add(read(batch)));
          }
          return String.join("\\n", lines);
        }

        /** Every thousandth of ten thousand. */
        public static String tenThousand() {
          List<Long> refused = new ArrayList<>();
          List<String> batches =
              BillRecipients.builder()
                  .shop("Pens")
                  .batches(
                      IntStream.rangeClosed(1, 10_000).boxed(),
                      1_000,
                      (row, i) ->
                          row.to("r" + i + "@x.com")
                              .first("f" + i)
                              .last(i % 1_000 == 0 ? null : "l")
                              .lines(List.of()),
                      bad -> refused.add(bad.position()))
                  .map(bills -> bills.size() + " from " + bills.to().get(0))
                  .toList();
          return batches + " without " + refused;
        }

        /** One in a thousand of a million, and how many of them were read before they were used. */
        public static String aMillion() {
          AtomicLong read = new AtomicLong();
          AtomicLong refused = new AtomicLong();
          AtomicLong sent = new AtomicLong();
          AtomicLong positions = new AtomicLong();
          AtomicLong waiting = new AtomicLong();
          LetterRecipients.builder()
              .batches(
                  LongStream.rangeClosed(1, 1_000_000).boxed().peek(item -> read.incrementAndGet()),
                  1_000,
                  (row, item) -> row.to("reader@example.com").name(item % 1_000 == 7 ? null : "Ann"),
                  bad -> {
                    refused.incrementAndGet();
                    positions.addAndGet(bad.item() == bad.position() ? 1 : 0);
                  })
              .forEach(
                  batch -> {
                    sent.addAndGet(batch.size());
                    waiting.accumulateAndGet(read.get() - sent.get() - refused.get(), Math::max);
                  });
          return sent + " sent, " + refused + " refused, " + positions + " in place, " + waiting + " waiting";
        }

        record Reader(String name, Locale locale) {}

        private static final List<Reader> READERS =
            Arrays.asList(
                new Reader("Ann", Locale.ENGLISH),
                new Reader("Bert", Locale.GERMAN),
                new Reader(null, Locale.FRENCH),
                new Reader("Carl", null),
                new Reader(null, Locale.GERMAN),
                null,
                new Reader("Dora", new Locale("de_DE")),
                new Reader("Emil", Locale.GERMANY));

        private static String told(Map<Locale, ? extends dev.tagalong.Recipients> byLocale) {
          return byLocale.entrySet().stream()
              .map(
                  entry ->
                      "[" + entry.getKey() + "] "
                          + entry.getValue().preview().stream()
                              .map(mail -> mail.to() + ": " + mail.text())
                              .collect(Collectors.joining(", ")))
              .collect(Collectors.joining(" "));
        }

        public static String byLocale() {
          List<String> lines = new ArrayList<>();
          lines.add(
              told(
                  LetterRecipients.byLocale(
                      READERS,
                      Reader::locale,
                      (row, reader) -> row.to(reader.locale().getLanguage() + "@x.com").name(reader.name()),
                      bad ->
                          lines.add(
                              bad.position() + ": " + bad.exception().position() + " "
                                  + bad.exception().getMessage()))));
          return String.join("\\n", lines);
        }

        public static String byLocaleWithSharedValues() {
          List<String> lines = new ArrayList<>();
          lines.add(
              told(
                  NoticeRecipients.byLocale(
                      READERS,
                      Reader::locale,
                      (language, first) -> first.shop("Shop " + language),
                      (row, reader) -> row.to("r@x.com").name(reader.name()),
                      bad -> lines.add(String.valueOf(bad)))));
          return String.join("\\n", lines);
        }

        /** A value that all readers of a language share is no row's. */
        public static String byLocaleWithoutASharedValue() {
          return told(
              NoticeRecipients.byLocale(
                  READERS,
                  Reader::locale,
                  (language, first) -> first.shop(language.equals(Locale.GERMAN) ? null : "Shop"),
                  (row, reader) -> row.to("r@x.com").name(reader.name()),
                  bad -> {}));
        }

        public static String byLocaleThatFails() {
          return told(
              LetterRecipients.byLocale(
                  READERS,
                  reader -> reader.locale(),
                  (row, reader) -> row.to("r@x.com").name(reader.name().strip()),
                  bad -> {}));
        }

        public static List<Object> byLocaleWithoutAConsumer() {
          return List.of(LetterRecipients.byLocale(READERS, Reader::locale, (row, reader) -> null, null));
        }
      }
      """;

  private static UserSource code;

  private static Compiler compiler(Compiler.Kind kind, Path folder) {
    return Compiler.of(kind, folder)
        .template(
            "mail/bill.txt",
            "%greeting%: %first%%last% has {{#each lines}}{{product}} {{/each}}of %shop%%note%")
        .template("mail/letter.txt", "Dear %name%")
        .template("mail/letter_de.txt", "Hallo %name%")
        .template("mail/letter_fr.txt", "Salut %name%")
        .template("mail/notice.txt", "%shop% to %name%")
        .template("mail/notice_de.txt", "%shop% an %name%")
        .source(BILL)
        .source(LETTER)
        .source(NOTICE)
        .source(MAIN);
  }

  @BeforeAll
  static void compile(@TempDir Path folder) {
    code = UserSource.of(compiler(Compiler.Kind.JAVAC, folder).compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  private static final String ANN = "Dear Ann: AnnAmes has Box Ink of Pens";
  private static final String HAL = "Dear Hal: HalHall has Box Pen of PensThanks";
  private static final String KIM = "Dear Kim: KimKing has Box Pen of Pens";

  private static final String BOB_TO_GUS =
      """
      2 null: %first% of 2 <bob@x.com>
      3 Carl:  of 3 <carl>
      4 nobody:  of 4 <>
      5 %no: %first% and %last% of 5 <dan@x.com>
      6 Eve: lines[1].product of 6 <eve@x.com>
      7 Nil: %greeting% of 7 <fay@x.com>
      8 Gus: %note% of 8 <gus@x.com>
      """;

  private static final String IDA_AND_JOE =
      """
      10 Ida:  of 10 <>
      11 Joe: %last% of 11 <joe@münchen.example>
      """;

  @ParameterizedTest
  @EnumSource
  void eachKindIsHandedOverInOrderAndTheOthersGoOn(Compiler.Kind kind, @TempDir Path folder) {
    try (UserSource mine = UserSource.of(compiler(kind, folder).compile())) {
      assertThat(mine.run("kinds"))
          .isEqualTo(BOB_TO_GUS + IDA_AND_JOE + ANN + " | " + HAL + " | " + KIM);
    }
  }

  @Test
  void batchesAreMadeOfTheOthers() {
    assertThat(code.run("inBatches"))
        .isEqualTo(BOB_TO_GUS + ANN + " | " + HAL + "\n" + IDA_AND_JOE + KIM);
  }

  @Test
  void batchesOfAThousandStayFull() {
    assertThat(code.run("tenThousand"))
        .isEqualTo(
            "[1000 from r1@x.com, 1000 from r1002@x.com, 1000 from r2003@x.com, 1000 from"
                + " r3004@x.com, 1000 from r4005@x.com, 1000 from r5006@x.com, 1000 from"
                + " r6007@x.com, 1000 from r7008@x.com, 1000 from r8009@x.com, 990 from"
                + " r9010@x.com] without [1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000,"
                + " 10000]");
  }

  @Test
  void aMillionRowsAddUpAndNoneIsReadAhead() {
    assertThat(code.run("aMillion"))
        .isEqualTo("999000 sent, 1000 refused, 1000 in place, 0 waiting");
  }

  @Test
  void aLanguageOfBadRowsAloneHasNoEntry() {
    assertThat(code.run("byLocale"))
        .isEqualTo(
            """
            3: 3 %name% of recipient 3 (fr@x.com) is null: give name(…) a value
            4: 4 the locale is null: give Locale.ROOT for the untranslated mail
            5: 5 %name% of recipient 5 (de@x.com) is null: give name(…) a value
            6: 6 the item is null
            7: 7 the locale de_de names no language: make it by Locale.forLanguageTag("de-DE")
            [] en@x.com: Dear Ann [de] de@x.com: Hallo Bert, de@x.com: Hallo Emil""");
  }

  @Test
  void valuesThatAllShareAreGivenOnceForEachLanguage() {
    assertThat(code.run("byLocaleWithSharedValues"))
        .isEqualTo(
            """
            RefusedItem[position=3, tag=%name%]
            RefusedItem[position=4]
            RefusedItem[position=5, tag=%name%]
            RefusedItem[position=6]
            RefusedItem[position=7]
            [] r@x.com: Shop  to Ann [de] r@x.com: Shop de an Bert, r@x.com: Shop de an Emil""");
  }

  @Test
  void aSharedValueThatIsRefusedEndsTheCall() {
    assertThatThrownBy(() -> code.run("byLocaleWithoutASharedValue"))
        .isInstanceOfSatisfying(
            RefusedValueException.class,
            e -> {
              assertThat(e.tag()).isEqualTo("%shop%");
              assertThat(e.position()).isZero();
              assertThat(e.address()).isEmpty();
            })
        .hasMessage("byLocale, item 2: %shop% of all recipients is null: give shop(…) a value");
  }

  @Test
  void anExceptionOfTheLambdasOwnEndsTheCall() {
    assertThatThrownBy(() -> code.run("byLocaleThatFails"))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("byLocale, item 3: java.lang.NullPointerException: ")
        .hasCauseExactlyInstanceOf(NullPointerException.class);
  }

  @Test
  void theConsumerHasToBeGiven() {
    assertThatThrownBy(() -> code.run("byLocaleWithoutAConsumer"))
        .isExactlyInstanceOf(NullPointerException.class)
        .hasMessage("the consumer of refused items is null");
  }
}
