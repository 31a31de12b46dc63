package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This template goes through SendCloud, with these fixed settings. They are checked at compile time
 * against the service's rules. Tags of a form other than {@code %name%} get a warning, since the
 * service documents no other.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SendCloud {
  /**
   * The domain to send from; empty means not set. It must be verified in the account. One that is
   * not ASCII becomes punycode.
   */
  String sendDomain() default "";

  /** The unsubscribe page; 0 means not set. */
  long unsubscribePage() default 0;
}
