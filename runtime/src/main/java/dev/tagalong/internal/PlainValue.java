package dev.tagalong.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URL;

/**
 * Values of classes that a user may have written, read once: what is kept is of the JDK's own
 * immutable classes, which neither change later nor call anybody.
 */
final class PlainValue {
  private PlainValue() {}

  /** Whether {@code value} is plain as it is. An enum is: its name is final. */
  static boolean isPlain(Object value) {
    return value instanceof String
        || !(value instanceof CharSequence
            || value instanceof URL
            || (value instanceof BigDecimal && value.getClass() != BigDecimal.class)
            || (value instanceof BigInteger && value.getClass() != BigInteger.class));
  }

  /**
   * The plain value that {@code value} stands for.
   *
   * @throws Missing if it stands for none
   */
  static Object of(Object value) {
    if (value instanceof BigDecimal number) {
      return new BigDecimal((BigInteger) of(number.unscaledValue()), number.scale());
    }
    if (value instanceof BigInteger number) {
      return isPlain(number) ? number : new BigInteger(number.toByteArray());
    }
    // A URL's text comes from its handler, which may be anybody's.
    String text = value.toString();
    if (text == null) {
      throw new Missing(value);
    }
    return text;
  }

  /** A value without a text. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Missing(Object value) {
      super("is a " + value.getClass().getName() + " whose toString() returned null");
    }
  }
}
