package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text form of a number or a date: a {@link java.text.DecimalFormat} pattern or a {@link
 * java.time.format.DateTimeFormatter} pattern. Both are checked at compile time. On a list it is
 * the form of its items; an object's method, or a record's component, may have it as well.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Format {
  /** The pattern. */
  String value();

  /**
   * The locale as a BCP 47 tag ({@code "de"}, {@code "en-GB"}); empty means that of the {@link
   * Translation}, and {@link java.util.Locale#ROOT} where there is none.
   */
  String locale() default "";

  /** The time zone ({@code "Europe/Berlin"}); an {@link java.time.Instant} needs one. */
  String zone() default "";
}
