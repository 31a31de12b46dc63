package dev.tagalong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Trusted markup: the value is written into the mail as it is, without escaping. Never for values
 * that people outside can choose. On a list it is about its items, and an object's method may have
 * it as well.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Raw {}
