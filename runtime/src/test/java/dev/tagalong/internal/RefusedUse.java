package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A use of a builder, and the exception that it ends with.
 *
 * @param exception its class in {@code java.lang}, and its message
 */
record RefusedUse(String what, ThrowingCallable use, String exception) {
  static RefusedUse refused(String what, ThrowingCallable use, String exception) {
    return new RefusedUse(what, use, exception);
  }

  void assertSaidInFull() {
    assertThat(catchThrowable(use)).hasToString("java.lang." + exception);
  }

  @Override
  public String toString() {
    return what;
  }
}
