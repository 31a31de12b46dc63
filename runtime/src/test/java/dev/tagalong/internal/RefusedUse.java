package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.RefusedValueException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A use of a builder, and the exception that it ends with.
 *
 * @param exception the simple name of its class, and its message
 * @param place what a refused value is for, and whose it is; empty where none is refused
 */
record RefusedUse(String what, ThrowingCallable use, String exception, String place) {
  static RefusedUse refused(String what, ThrowingCallable use, String exception) {
    return new RefusedUse(what, use, exception, "");
  }

  /** The same, which says whose value it refuses. */
  RefusedUse of(String tag, long position, String address) {
    return new RefusedUse(what, use, exception, place(tag, position, address));
  }

  private static String place(String tag, long position, String address) {
    return "'%s' of %d '%s'".formatted(tag, position, address);
  }

  void assertSaidInFull() {
    Throwable thrown = catchThrowable(use);
    assertThat(thrown.getClass().getSimpleName() + ": " + thrown.getMessage()).isEqualTo(exception);
    assertThat(
            thrown instanceof RefusedValueException refusal
                ? place(refusal.tag(), refusal.position(), refusal.address())
                : "")
        .isEqualTo(place);
  }

  @Override
  public String toString() {
    return what;
  }
}
