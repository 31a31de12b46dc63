package dev.tagalong.wire;

import java.math.BigDecimal;

/**
 * A decimal number of few digits, the usual amount of money: it takes less room than its text, and
 * is written without one.
 *
 * @param unscaled its digits
 * @param scale how many of them stand behind the point; at least one
 */
public record Decimal(long unscaled, int scale) {
  /** Twice rounded, a quotient of so many digits is off by less than a half. */
  private static final int MAX_DIGITS = 15;

  private static final double[] POWERS = powers();

  private static double[] powers() {
    double[] powers = new double[MAX_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /** Whether {@code value} has few digits, some of them behind the point. */
  public static boolean isShort(BigDecimal value) {
    return value.scale() > 0 && value.scale() <= MAX_DIGITS && value.precision() <= MAX_DIGITS;
  }

  /**
   * A value that {@link #isShort is short}. Its digits are taken by way of a {@code double}, which,
   * unlike all other ways, makes no other object.
   */
  public static Decimal of(BigDecimal value) {
    int scale = value.scale();
    return new Decimal(Math.round(value.doubleValue() * POWERS[scale]), scale);
  }

  /** The number as {@link BigDecimal#toPlainString} has it. */
  @Override
  public String toString() {
    return BigDecimal.valueOf(unscaled, scale).toPlainString();
  }
}
