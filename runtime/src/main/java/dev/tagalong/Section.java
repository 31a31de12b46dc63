package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A section's text on a constant of an enum: a method that returns the enum chooses, per recipient,
 * which of the texts stands where the method's tag stands. All constants of the enum have one, or
 * none.
 *
 * <p>The text may hold tags of the template, and no further section.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Section {
  /** The section's text. */
  String value();

  /**
   * The section tag, as SendGrid's {@code section} field names it; empty means {@code
   * %CONSTANT_NAME%}.
   */
  String tag() default "";
}
