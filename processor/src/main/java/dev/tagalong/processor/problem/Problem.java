package dev.tagalong.processor.problem;

/**
 * Something wrong with a template or its interface.
 *
 * @param code what it is
 * @param anchor where in the Java source it belongs
 * @param message what the user reads after the code: what, where, and the way out; may have several
 *     lines
 */
public record Problem(Code code, Anchor anchor, String message) {}
