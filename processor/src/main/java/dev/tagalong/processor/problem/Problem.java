package dev.tagalong.processor.problem;

/**
 * Something wrong with a template or its interface.
 *
 * @param code what it is
 * @param anchor where in the Java source it belongs
 * @param message what the user reads after the code: what, where, and the way out; may have several
 *     lines
 * @param warning whether the mail can still be right: it can be silenced
 */
public record Problem(Code code, Anchor anchor, String message, boolean warning) {
  /** A problem as grave as its kind mostly is. */
  public Problem(Code code, Anchor anchor, String message) {
    this(code, anchor, message, code.isWarning());
  }

  /** The same as a warning. */
  public Problem asWarning() {
    return new Problem(code, anchor, message, true);
  }

  /** The same at another place of the source. */
  public Problem at(Anchor other) {
    return new Problem(code, other, message, warning);
  }
}
