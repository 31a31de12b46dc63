package dev.tagalong.wire;

import java.time.LocalDate;
import tools.jackson.core.io.NumberOutput;

/** Writes numbers and dates in ASCII, without making a text of them. */
public final class Digits {
  /** No number or date that is written here is longer. */
  static final int LONGEST = 20;

  private static final int LAST_YEAR = 9_999;

  private Digits() {}

  /** Whether a date has the usual form, {@code 2026-01-31}. */
  public static boolean isUsual(LocalDate date) {
    return date.getYear() >= 0 && date.getYear() <= LAST_YEAR;
  }

  /** Writes a {@link Long}, a {@link Decimal} or a usual date; gives its length. */
  static int write(Object value, byte[] target) {
    if (value instanceof Long number) {
      return NumberOutput.outputLong(number, target, 0);
    }
    if (value instanceof Decimal decimal) {
      return write(decimal, target);
    }
    LocalDate date = (LocalDate) value;
    padded(date.getYear(), target, 0, 4);
    target[4] = '-';
    padded(date.getMonthValue(), target, 5, 7);
    target[7] = '-';
    padded(date.getDayOfMonth(), target, 8, 10);
    return 10;
  }

  private static int write(Decimal decimal, byte[] target) {
    // The digits, and as many zeros before them as it takes to have one before the point.
    long digits = Math.abs(decimal.unscaled());
    int sign = decimal.unscaled() < 0 ? 1 : 0;
    int count = Math.max(length(digits), decimal.scale() + 1);
    int point = sign + count - decimal.scale();
    target[0] = '-';
    padded(digits, target, sign, sign + count);
    System.arraycopy(target, point, target, point + 1, decimal.scale());
    target[point] = '.';
    return sign + count + 1;
  }

  private static int length(long number) {
    int length = 1;
    for (long left = number; left > 9; left /= 10) {
      length++;
    }
    return length;
  }

  /** Writes the lowest digits of {@code number}, as many as there is room for. */
  private static void padded(long number, byte[] target, int from, int to) {
    long left = number;
    for (int at = to - 1; at >= from; at--) {
      target[at] = (byte) ('0' + left % 10);
      left /= 10;
    }
  }
}
