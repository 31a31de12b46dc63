package dev.tagalong.internal;

/**
 * The text behind a constant of a section enum.
 *
 * @param constant the constant's name
 * @param tag its section tag, {@code %CONSTANT%}
 * @param text the text, with the tags as the content that is sent spells them
 */
public record SectionText(String constant, String tag, String text) {}
