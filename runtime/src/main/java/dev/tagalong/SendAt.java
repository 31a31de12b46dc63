package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not a tag: when each recipient's mail is to be sent. On a method that returns {@link
 * java.time.Instant}; written as SendGrid's {@code send_each_at}, aligned with {@code to}, in
 * seconds. A template with it goes through SendGrid only.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SendAt {}
