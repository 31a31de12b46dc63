package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This template goes through SendGrid, with these fixed settings. They are checked at compile time
 * against the service's rules. Without any service annotation both {@code sendGrid()} and {@code
 * sendCloud()} are generated.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SendGrid {
  /** Categories: at most 10, 7-bit ASCII, at most 255 characters each; never personal data. */
  String[] categories() default {};

  /**
   * Arguments {@code "key=value"} for the event feed, at most 10,000 bytes of JSON in all; a value
   * may hold tags of the template. The feed has the keys {@code event}, {@code email} and {@code
   * timestamp} itself.
   */
  String[] uniqueArgs() default {};

  /**
   * The unsubscribe group; 0 means not set. A template with one of the service's own links for
   * unsubscribing, such as {@code <%asm_group_unsubscribe_url%>}, needs one: here, or by {@code
   * asmGroupId} of the header's builder if 0 is written here.
   */
  int asmGroup() default 0;

  /** The unsubscribe groups that the preferences page shows: at most 25. */
  int[] asmGroupsToDisplay() default {};

  /** The pool of IP addresses; empty means not set. */
  String ipPool() default "";
}
