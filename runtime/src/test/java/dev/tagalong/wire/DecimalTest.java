package dev.tagalong.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A decimal number written without its text is the same number. */
class DecimalTest {
  private static String written(Decimal decimal) {
    byte[] target = new byte[Digits.LONGEST];
    return new String(target, 0, Digits.write(decimal, target), StandardCharsets.US_ASCII);
  }

  private static void assertSame(BigDecimal value) {
    assertThat(Decimal.isShort(value)).isTrue();
    Decimal decimal = Decimal.of(value);
    assertThat(decimal.unscaled()).isEqualTo(value.unscaledValue().longValueExact());
    assertThat(decimal).hasToString(value.toPlainString());
    assertThat(written(decimal)).isEqualTo(value.toPlainString());
  }

  @Test
  void everyScaleAndLengthIsWrittenAsPlainText() {
    Random random = new Random(1);
    for (int scale = 1; scale <= 15; scale++) {
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
  void longerNumbersAreNotShort() {
    assertThat(Decimal.isShort(BigDecimal.valueOf(1_000_000_000_000_000L, 2))).isFalse();
    assertThat(Decimal.isShort(BigDecimal.valueOf(1, 16))).isFalse();
    assertThat(Decimal.isShort(BigDecimal.valueOf(1, 0))).isFalse();
    assertThat(Decimal.isShort(BigDecimal.valueOf(1, -2))).isFalse();
  }
}
