package dev.tagalong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written without making a text of it reads as its text. */
class AsciiNumbersTest {
  private static String written(Object value) {
    byte[] target = new byte[AsciiNumbers.LONGEST];
    return new String(target, 0, AsciiNumbers.write(value, target), StandardCharsets.US_ASCII);
  }

  private static void assertSame(BigDecimal value) {
    assertThat(AsciiNumbers.isPlainAscii(value)).isTrue();
    assertThat(value).hasToString(value.toPlainString());
    assertThat(written(value)).isEqualTo(value.toPlainString());
  }

  @Test
  void everyScaleAndLengthIsWrittenAsPlainText() {
    Random random = new Random(1);
    for (int scale = 1; scale <= 6; scale++) {
      long limit = 1;
      for (int digits = 0; digits <= 15; digits++, limit *= 10) {
        assertSame(BigDecimal.valueOf(limit - 1, scale));
        assertSame(BigDecimal.valueOf(1 - limit, scale));
        for (int i = 0; i < 1_000; i++) {
          assertSame(BigDecimal.valueOf(random.nextLong() % limit, scale));
        }
      }
    }
  }

  @Test
  void longerNumbersAreNotUsual() {
    assertThat(AsciiNumbers.isPlainAscii(BigDecimal.valueOf(1_000_000_000_000_000L, 2))).isFalse();
    assertThat(AsciiNumbers.isPlainAscii(BigDecimal.valueOf(1, 7))).isFalse();
    assertThat(AsciiNumbers.isPlainAscii(BigDecimal.valueOf(1, 0))).isFalse();
    assertThat(AsciiNumbers.isPlainAscii(BigDecimal.valueOf(1, -2))).isFalse();
  }

  @Test
  void numberThatCouldChangeIsNotUsual() {
    BigDecimal changing =
        new BigDecimal(BigInteger.TEN, 1) {
          private static final long serialVersionUID = 1;
        };
    assertThat(AsciiNumbers.isPlainAscii(changing)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 9, 10, Integer.MIN_VALUE, Integer.MAX_VALUE, 1L << 53, -(1L << 53)})
  void integerIsWrittenInItsDigits(long value) {
    assertThat(written(value)).isEqualTo(Long.toString(value));
    assertThat(written((int) value)).isEqualTo(Integer.toString((int) value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0099-10-09", "2026-12-31", "9999-11-30"})
  void dateIsWrittenAsIso8601(String date) {
    assertThat(AsciiNumbers.isPlainAscii(LocalDate.parse(date))).isTrue();
    assertThat(written(LocalDate.parse(date))).isEqualTo(date);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0001-01-01", "+10000-01-01"})
  void dateWithSignIsNotUsual(String date) {
    assertThat(AsciiNumbers.isPlainAscii(LocalDate.parse(date))).isFalse();
  }
}
