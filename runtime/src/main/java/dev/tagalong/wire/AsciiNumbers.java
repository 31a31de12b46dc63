package dev.tagalong.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import tools.jackson.core.io.NumberOutput;

/** Writes numbers and dates in ASCII, without making a text of them. */
public final class AsciiNumbers {
  /** No number or date that is written here is longer. */
  public static final int LONGEST = 20;

  private static final int LAST_YEAR = 9_999;

  /** Twice rounded, a product of so many digits is off by less than a half. */
  private static final int MOST_DIGITS = 15;

  /**
   * By scale: what makes an integer of a number. Beyond them, a number's text may have an exponent.
   */
  private static final double[] POWERS = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6};

  private AsciiNumbers() {}

  /** Whether a date has the usual form, {@code 2026-01-31}. */
  public static boolean isPlainAscii(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
  }

  /**
   * Whether a number is a short decimal fraction, the usual amount of money; its {@link
   * BigDecimal#toString} is then its plain text.
   */
  public static boolean isPlainAscii(BigDecimal value) {
    // Of a subclass, which may be anybody's, nothing else is asked.
    return value.getClass() == BigDecimal.class
        && value.scale() > 0
        && value.scale() < POWERS.length
        && value.precision() <= MOST_DIGITS;
  }

  /**
   * Writes an {@link Integer}, a {@link Long}, a usual {@link BigDecimal} or a usual {@link
   * LocalDate}; gives its length.
   */
  static int write(Object value, byte[] target) {
    if (value instanceof Integer number) {
      return NumberOutput.outputInt(number, target, 0);
    }
    if (value instanceof Long number) {
      return NumberOutput.outputLong(number, target, 0);
    }
    return value instanceof BigDecimal number
        ? write(number, target)
        : write((LocalDate) value, target);
  }

  /** The digits come by way of a {@code double}: unlike all other ways, it makes no object. */
  private static int write(BigDecimal value, byte[] target) {
    int scale = value.scale();
    long digits = Math.round(value.doubleValue() * POWERS[scale]);
    int sign = digits < 0 ? 1 : 0;
    int end = NumberOutput.outputLong(digits, target, 0);
    // As many zeros before the digits as it takes to have one before the point.
    int missing = Math.max(0, sign + scale + 1 - end);
    System.arraycopy(target, sign, target, sign + missing, end - sign);
    Arrays.fill(target, sign, sign + missing, (byte) '0');
    int point = end + missing - scale;
    System.arraycopy(target, point, target, point + 1, scale);
    target[point] = '.';
    return end + missing + 1;
  }

  private static int write(LocalDate date, byte[] target) {
    int year = date.getYear();
    pair(year / 100, target, 0);
    pair(year % 100, target, 2);
    target[4] = '-';
    pair(date.getMonthValue(), target, 5);
    target[7] = '-';
    pair(date.getDayOfMonth(), target, 8);
    return 10;
  }

  private static void pair(int number, byte[] target, int at) {
    target[at] = (byte) ('0' + number / 10);
    target[at + 1] = (byte) ('0' + number % 10);
  }
}
