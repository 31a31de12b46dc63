package dev.tagalong;

/**
 * A template file is no longer the one that its builder was generated from: other tags stand in it,
 * or in other places, or it is missing. Words may change without recompiling, tags may not.
 */
public class TemplateDriftException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** With what has changed, and what to do. */
  public TemplateDriftException(String message) {
    super(message);
  }
}
