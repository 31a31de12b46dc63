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
    return write(value, target, 0);
  }

  /** The same at {@code start}. */
  static int write(Object value, byte[] target, int start) {
    if (value instanceof Integer number) {
      return NumberOutput.outputInt(number, target, start) - start;
    }
    if (value instanceof Long number) {
      return NumberOutput.outputLong(number, target, start) - start;
    }
    return value instanceof BigDecimal number
        ? write(number, target, start)
        : write((LocalDate) value, target, start);
  }

  /** The digits come by way of a {@code double}: unlike all other ways, it makes no object. */
  private static int write(BigDecimal value, byte[] target, int start) {
    int scale = value.scale();
    long digits = Math.round(value.doubleValue() * POWERS[scale]);
    int first = start + (digits < 0 ? 1 : 0);
    int end = NumberOutput.outputLong(digits, target, start);
    // As many zeros before the digits as it takes to have one before the point.
    int missing = Math.max(0, first + scale + 1 - end);
    System.arraycopy(target, first, target, first + missing, end - first);
    Arrays.fill(target, first, first + missing, (byte) '0');
    int point = end + missing - scale;
    System.arraycopy(target, point, target, point + 1, scale);
    target[point] = '.';
    return end + missing + 1 - start;
  }

  private static int write(LocalDate date, byte[] target, int start) {
    int year = date.getYear();
    pair(year / 100, target, start);
    pair(year % 100, target, start + 2);
    target[start + 4] = '-';
    pair(date.getMonthValue(), target, start + 5);
    target[start + 7] = '-';
    pair(date.getDayOfMonth(), target, start + 8);
    return 10;
  }

  private static void pair(int number, byte[] target, int at) {
    target[at] = (byte) ('0' + number / 10);
    target[at + 1] = (byte) ('0' + number % 10);
  }
}
