package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import dev.tagalong.testing.Template;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The one text form of every type of value, and how the two services get a column of them. */
class ValueFormsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 2, 3);

  private static final TagColumn TEXT = TagColumn.text("value");
  private static final TagColumn NUMBER = TagColumn.number("value");

  private enum Named {
    ONE,
    TWO {
      @Override
      public String toString() {
        return "not this";
      }
    };

    @Override
    public String toString() {
      return "nor this";
    }
  }

  private record Form(TagColumn column, List<?> values, String sendGrid, String sendCloud) {
    @Override
    public String toString() {
      return values.get(0).getClass().getSimpleName() + " " + values;
    }

    AnyRecipients recipients() {
      Row row = AnyRecipients.builder(new Template().with(column.tag("%value%", Context.TEXT)));
      for (Object value : values) {
        row = row.to("ben@x.com").give(0, value);
      }
      return row.build();
    }
  }

  /** A column that is text for both services. */
  private static Form text(TagColumn column, Object first, Object second, String cells) {
    return new Form(column, List.of(first, second), cells, cells);
  }

  /** A column that is text for SendGrid and numbers for SendCloud. */
  private static Form number(Object first, Object second, String cells) {
    return new Form(NUMBER, List.of(first, second), cells, cells.replace("\"", ""));
  }

  private static TagColumn decimal(String pattern, String locale) {
    return NUMBER.format(ValueFormat.decimal(pattern, locale));
  }

  private static TagColumn dateTime(String pattern, String locale, String zone) {
    return TEXT.format(ValueFormat.dateTime(pattern, locale, zone));
  }

  static List<Form> forms() {
    return List.of(
        text(TEXT, "Ben", "", "[\"Ben\",\"\"]"),
        text(TEXT, new StringBuilder("Ben"), "Joe", "[\"Ben\",\"Joe\"]"),
        text(TEXT, 'x', 'é', "[\"x\",\"\\u00E9\"]"),
        text(TEXT, true, false, "[\"true\",\"false\"]"),
        text(TEXT, "1", "2", "[\"1\",\"2\"]"),
        number((byte) -128, Byte.MAX_VALUE, "[\"-128\",\"127\"]"),
        number((short) -1, Short.MAX_VALUE, "[\"-1\",\"32767\"]"),
        number(Integer.MIN_VALUE, 0, "[\"-2147483648\",\"0\"]"),
        number((1L << 53) - 1, 1 - (1L << 53), "[\"9007199254740991\",\"-9007199254740991\"]"),
        text(NUMBER, 1L << 53, 1L, "[\"9007199254740992\",\"1\"]"),
        text(
            NUMBER,
            -(1L << 53),
            Long.MIN_VALUE,
            "[\"-9007199254740992\",\"-9223372036854775808\"]"),
        number(BigInteger.TEN, BigInteger.ZERO, "[\"10\",\"0\"]"),
        text(
            NUMBER,
            BigInteger.TEN.pow(30),
            BigInteger.ONE,
            "[\"1000000000000000000000000000000\",\"1\"]"),
        text(NUMBER, BigInteger.TWO.pow(62), 1, "[\"4611686018427387904\",\"1\"]"),
        number(288.0, -0.0, "[\"288\",\"0\"]"),
        number(1e15, -3e3, "[\"1000000000000000\",\"-3000\"]"),
        text(NUMBER, 288.5, 1, "[\"288.5\",\"1\"]"),
        text(NUMBER, 1e16, 1e-7, "[\"10000000000000000\",\"0.0000001\"]"),
        text(NUMBER, 1e20, 1e18, "[\"100000000000000000000\",\"1000000000000000000\"]"),
        text(NUMBER, 0.1 + 0.2, 1d, "[\"0.30000000000000004\",\"1\"]"),
        number(288f, 1e9f, "[\"288\",\"1000000000\"]"),
        text(NUMBER, 0.1f, 1e-3f, "[\"0.1\",\"0.001\"]"),
        text(NUMBER, 1e20f, 1f, "[\"100000000000000000000\",\"1\"]"),
        text(NUMBER, 0x1p60f, 1f, "[\"1152921500000000000\",\"1\"]"),
        number(new BigDecimal("288"), new BigDecimal("1E+3"), "[\"288\",\"1000\"]"),
        text(NUMBER, new BigDecimal("288.50"), BigDecimal.ONE, "[\"288.50\",\"1\"]"),
        text(NUMBER, new BigDecimal("2.00"), new BigDecimal("1E-8"), "[\"2.00\",\"0.00000001\"]"),
        text(NUMBER, new BigDecimal("1E+17"), 0, "[\"100000000000000000\",\"0\"]"),
        text(NUMBER, new BigDecimal("1E+18"), 0, "[\"1000000000000000000\",\"0\"]"),
        text(
            NUMBER,
            new BigDecimal("12345678901234567890.5"),
            0,
            "[\"12345678901234567890.5\",\"0\"]"),
        text(TEXT, Named.ONE, Named.TWO, "[\"ONE\",\"TWO\"]"),
        text(
            TEXT,
            new UUID(0, 1),
            new UUID(-1, -1),
            "[\"00000000-0000-0000-0000-000000000001\",\"ffffffff-ffff-ffff-ffff-ffffffffffff\"]"),
        text(
            TEXT,
            URI.create("https://x.com/?a=1"),
            URI.create("mailto:b@x.com"),
            "[\"https://x.com/?a=1\",\"mailto:b@x.com\"]"),
        text(
            TEXT,
            Instant.EPOCH,
            Instant.ofEpochSecond(0, 1_000_000),
            "[\"1970-01-01T00:00:00Z\",\"1970-01-01T00:00:00.001Z\"]"),
        text(TEXT, DAY, LocalDate.MIN, "[\"2026-02-03\",\"-999999999-01-01\"]"),
        text(
            TEXT,
            DAY.atTime(9, 5),
            DAY.atStartOfDay(),
            "[\"2026-02-03T09:05\",\"2026-02-03T00:00\"]"),
        text(TEXT, Year.of(2026), YearMonth.of(987, 12), "[\"2026\",\"0987-12\"]"),
        text(
            decimal("#,##0.00", ""),
            new BigDecimal("1234.5"),
            BigDecimal.ZERO,
            "[\"1,234.50\",\"0.00\"]"),
        text(
            decimal("#,##0.00 €", "de"),
            1234.5,
            -0.125,
            "[\"1.234,50 \\u20AC\",\"-0,12 \\u20AC\"]"),
        text(decimal("000", ""), 7, 1234L, "[\"007\",\"1234\"]"),
        text(
            decimal("#,##0", ""),
            BigInteger.TEN.pow(20),
            BigInteger.ONE,
            "[\"100,000,000,000,000,000,000\",\"1\"]"),
        text(dateTime("EEEE", "", ""), DAY, DAY.plusDays(1), "[\"Tue\",\"Wed\"]"),
        text(
            dateTime("d MMMM uuuu", "fr", ""),
            DAY,
            DAY.plusDays(1),
            "[\"3 f\\u00E9vrier 2026\",\"4 f\\u00E9vrier 2026\"]"),
        text(
            dateTime("d.M. HH:mm", "", "Europe/Berlin"),
            Instant.EPOCH,
            Instant.parse("2026-07-01T22:30:00Z"),
            "[\"1.1. 01:00\",\"2.7. 00:30\"]"),
        text(
            dateTime("HH:mm", "", "Asia/Tokyo"),
            DAY.atStartOfDay(ZoneOffset.UTC),
            DAY.atStartOfDay(ZoneOffset.ofHours(1)),
            "[\"09:00\",\"08:00\"]"));
  }

  private static String column(String cells) {
    return "{\"to\":[\"ben@x.com\",\"ben@x.com\"],\"sub\":{\"%value%\":" + cells + "}}";
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isOne(Form form) {
    assertThat(form.recipients().sendGrid().build().json()).isEqualTo(column(form.sendGrid()));
    assertThat(form.recipients().sendCloud().build().json()).isEqualTo(column(form.sendCloud()));
  }

  @Test
  void theDefaultLocaleChangesNothing() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(forms()).allSatisfy(this::isOne);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void formatsCanBeUsedByManyThreadsAtOnce() {
    Form amounts = text(decimal("#,##0.00", ""), 1234.5, 0.125, "[\"1,234.50\",\"0.12\"]");
    assertThat(
            IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> amounts.recipients().sendGrid().build().json()))
        .containsOnly(column(amounts.sendGrid()));
  }

  @Test
  void primitiveIntegersAreWrittenAsTheOthers() {
    AnyRecipients recipients =
        AnyRecipients.builder(
                new Template()
                    .with(NUMBER.tag("%plain%", Context.TEXT))
                    .with(decimal("000", "").tag("%format%", Context.TEXT))
                    .with(NUMBER.tag("%long%", Context.TEXT))
                    .with(TEXT.tag("%text%", Context.TEXT)))
            .to("ben@x.com")
            .give(0, 7)
            .give(1, 7)
            .give(2, 1L << 53)
            .give(3, 7)
            .build();
    assertThat(recipients.sendCloud().build().json())
        .endsWith(
            "{\"%plain%\":[7],\"%format%\":[\"007\"],\"%long%\":[\"9007199254740992\"],"
                + "\"%text%\":[\"7\"]}}");
  }

  @Test
  void optionalAmountsAreWrittenAsTheOthers() {
    Row row =
        AnyRecipients.builder(new Template().with(NUMBER.tag("%value%", Context.TEXT).optional()))
            .to("ben@x.com")
            .give(0, new BigDecimal("2.50"))
            .to("joe@x.com")
            .give(0, Optional.of(new BigDecimal("0.50")))
            .to("kim@x.com")
            .give(0, Optional.empty());
    assertThat(row.build().sendCloud().build().json())
        .endsWith("{\"%value%\":[\"2.50\",\"0.50\",\"\"]}}");
  }

  @Test
  void anIntegerThatMayMakeUpATagIsText() {
    TagColumn year = TagColumn.number("year").tag("2026", Context.TEXT);
    Row row = AnyRecipients.builder(new Template().with(year)).to("ben@x.com");
    assertThatThrownBy(() -> row.give(0, new BigDecimal("0.2026")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "2026 of recipient 1 (ben@x.com) holds the tag 2026 of this template, which the service"
                + " would replace in turn");
    assertThat(row.give(0, new BigDecimal("0.5")).build().sendCloud().build().json())
        .endsWith("{\"2026\":[\"0.5\"]}}");
  }

  private static Row row(TagColumn column) {
    return AnyRecipients.builder(new Template().with(column)).to("ben@x.com");
  }

  @Test
  void thereIsNoneForANumberThatIsNone() {
    TagColumn score = NUMBER.tag("%score%", Context.TEXT);
    TagColumn ratio = decimal("0.0", "").tag("%ratio%", Context.TEXT);
    assertThatThrownBy(() -> row(score).give(0, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%score% of recipient 1 (ben@x.com) is NaN, which is no number a mail can show");
    assertThatThrownBy(() -> row(score).give(0, Float.NEGATIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%score% of recipient 1 (ben@x.com) is -Infinity, which is no number a mail can show");
    assertThatThrownBy(() -> row(ratio).give(0, Double.POSITIVE_INFINITY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%ratio% of recipient 1 (ben@x.com) is Infinity, which is no number a mail can show");
    assertThatThrownBy(() -> row(ratio).give(0, Float.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%ratio% of recipient 1 (ben@x.com) is NaN, which is no number a mail can show");
  }

  @Test
  void aNumberBeyondDoubleHasOne() {
    TagColumn format = decimal("0", "").tag("%ratio%", Context.TEXT);
    assertThat(row(format).give(0, BigDecimal.TEN.pow(400)).build().sendGrid().build().json())
        .endsWith("\"1" + "0".repeat(400) + "\"]}}");
  }

  @Test
  void thereIsNoneForADateThatItsFormatCannotWrite() {
    TagColumn day = dateTime("uuuu-MM-dd", "", "Europe/Berlin").tag("%day%", Context.TEXT);
    assertThatThrownBy(() -> row(day).give(0, Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%day% of recipient 1 (ben@x.com) cannot be written by its @Format: Invalid value for"
                + " EpochDay (valid values -365243219162 - 365241780471): 365241780838");
  }
}
