package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.format.FormatStyle;

/**
 * The text form of a number or a date: a {@link java.text.DecimalFormat} pattern, a {@link
 * java.time.format.DateTimeFormatter} pattern, or a {@link FormatStyle}, whose pattern is the
 * language's own. All are checked at compile time. On a list it is the form of its items; an
 * object's method, or a record's component, may have it as well.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Format {
  /** The pattern. */
  String value() default "";

  /**
   * Instead of a pattern, how much a date or a time says: {@code FormatStyle.LONG} is {@code
   * September 5, 2026}, {@code 5. September 2026} or {@code 2026年9月5日}. What is both has its date
   * in this style, and then hours and minutes.
   */
  FormatStyle[] style() default {};

  /**
   * The locale as a BCP 47 tag ({@code "de"}, {@code "en-GB"}); empty means that of the {@link
   * Translation} or of the {@link EmailTemplate}.
   */
  String locale() default "";

  /** The time zone ({@code "Europe/Berlin"}); an {@link java.time.Instant} needs one. */
  String zone() default "";
}
