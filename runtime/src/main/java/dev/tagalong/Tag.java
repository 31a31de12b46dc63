package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The exact tag texts that a method fills, instead of the rule that goes by the method's name. Any
 * text will do: {@code @Tag("-name-")}, {@code @Tag({"%first%", "-first-"})}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Tag {
  /** The tag texts, each exactly as it stands in the template. */
  String[] value();
}
