package dev.tagalong.scan;

/**
 * What a service fills by itself, as it stands in a text.
 *
 * @param text the text as written
 * @param start where it begins, in {@code char}s from the beginning of the text
 * @param end where it ends, exclusive
 */
public record ServiceTag(String text, int start, int end) {}
