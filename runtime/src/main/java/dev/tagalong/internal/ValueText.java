package dev.tagalong.internal;

import dev.tagalong.wire.AsciiNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Values in their one text form. A cell is an {@link Integer} or {@link Long} for an integer within
 * ±(2^53 − 1), which every JSON reader keeps as it is, a {@link BigDecimal} or {@link LocalDate}
 * whose {@link Object#toString} is its text, and a {@link String} for anything else.
 */
final class ValueText {
  /** The largest integer up to which every integer is a JSON number that all readers agree on. */
  private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

  private static final int MAX_DIGITS = 1_000;

  private ValueText() {}

  static Object of(long value) {
    return isSafe(value) ? integer(value) : Long.toString(value);
  }

  /** An integer that is safe. */
  static Object integer(long value) {
    int small = (int) value;
    return small == value ? (Object) small : (Object) value;
  }

  static boolean isInteger(Object cell) {
    return cell instanceof Integer || cell instanceof Long;
  }

  /** Whether {@code value} can be a cell as it is, which is written digit by digit. */
  static boolean isDigits(Object value) {
    return value instanceof BigDecimal number
        ? AsciiNumbers.isPlainAscii(number)
        : value instanceof LocalDate date && AsciiNumbers.isPlainAscii(date);
  }

  /** Whether every JSON reader keeps {@code value} as it is. */
  static boolean isSafe(long value) {
    return -MAX_SAFE_INTEGER <= value && value <= MAX_SAFE_INTEGER;
  }

  static Object of(double value) {
    long integer = (long) value;
    if (integer == value && isSafe(integer)) {
      return integer(integer);
    }
    requireFinite(value);
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  static Object of(float value) {
    long integer = (long) value;
    if (integer == value && isSafe(integer)) {
      return integer(integer);
    }
    requireFinite(value);
    return new BigDecimal(Float.toString(value)).stripTrailingZeros().toPlainString();
  }

  static Object of(BigDecimal value) {
    requireDigits(Math.max(value.precision(), value.precision() - (long) value.scale()));
    requireDigits(value.scale());
    if (value.scale() <= 0 && value.precision() - (long) value.scale() <= 18) {
      return of(value.longValueExact());
    }
    return isDigits(value) ? value : value.toPlainString();
  }

  static Object of(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return of(value.longValueExact());
    }
    return of(new BigDecimal(value));
  }

  /** Any of the numbers above, boxed. */
  static Object of(Number value) {
    if (value instanceof BigDecimal decimal) {
      return of(decimal);
    }
    if (value instanceof BigInteger integer) {
      return of(integer);
    }
    if (value instanceof Double number) {
      return of(number.doubleValue());
    }
    if (value instanceof Float number) {
      return of(number.floatValue());
    }
    return of(value.longValue());
  }

  /** Anything that is no number. */
  static Object text(Object value) {
    if (isDigits(value)) {
      return value;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  /** A point in time in Unix seconds, as SendGrid counts them. */
  static Object of(Instant value) {
    return integer(value.getEpochSecond());
  }

  static void requireFinite(Object value) {
    if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      boolean decimal = value instanceof Double || value instanceof Float;
      if (decimal) {
        throw new IllegalArgumentException("is " + value + ", which is no number a mail can show");
      }
    }
  }

  private static void requireDigits(long digits) {
    if (digits > MAX_DIGITS) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "would have %,d digits; at most 1,000 are possible", digits));
    }
  }
}
