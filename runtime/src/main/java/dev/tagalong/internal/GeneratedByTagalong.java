package dev.tagalong.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a generated class where the class file is all there is. Tools that measure the coverage of
 * tests leave out what has an annotation with {@code Generated} in its name; the JDK's own is in
 * sources only, where checkers of code look for it.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface GeneratedByTagalong {
  /** The version of Tagalong that wrote the class. */
  String value();
}
