package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Not a tag: each recipient's unsubscribe page. On a method that returns {@code int} or {@code
 * long}; written as SendCloud's {@code settings.unsubscribe.page_id} array, aligned with {@code
 * to}. A template with it goes through SendCloud only.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface UnsubscribePage {}
