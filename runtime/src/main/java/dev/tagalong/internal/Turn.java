package dev.tagalong.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * Who may use a builder: one thread at a time, from the beginning of a row or of a call to its end,
 * and meanwhile nothing that the builder itself has called.
 *
 * <p>Misuse is not merely likely to be noticed: the turn is taken atomically, so that no two
 * threads have it. It costs one such operation for each row, or for all rows of an {@code addAll}.
 */
final class Turn {
  private static final VarHandle OWNER;

  static {
    try {
      OWNER = MethodHandles.lookup().findVarHandle(Turn.class, "owner", Thread.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Only a thread itself makes itself the owner, so that a plain read is right about oneself. */
  @SuppressWarnings("unused")
  private @Nullable Thread owner;

  private @Nullable UserCode running;
  private boolean lambdaHasBegun;
  private @Nullable RuntimeException misuse;

  /**
   * Takes the turn, or keeps it.
   *
   * @param call what is being called, as messages name it
   */
  void take(String call) {
    Thread me = Thread.currentThread();
    if (owner != me && !OWNER.compareAndSet(this, null, me)) {
      throw otherThread(call);
    }
    if (running != null) {
      throw misuse(call, running);
    }
  }

  /** Whether the turn is this thread's, and the steps of the row in progress can be taken. */
  boolean takesSteps() {
    UserCode code = running;
    return owner == Thread.currentThread() && (code == null || code.fillsRow());
  }

  /** Takes the turn for a step, or keeps it. */
  void takeForStep(String call) {
    if (owner != Thread.currentThread() || running == null) {
      take(call);
    } else if (!running.fillsRow()) {
      throw misuse(call, running);
    }
  }

  /** Takes the turn for the one row of the item that a lambda has been given. */
  void takeForItem(String call) {
    Thread known = owner;
    if (known != Thread.currentThread() && known != null) {
      throw otherThread(call);
    }
    if (known == null || running == null) {
      throw new IllegalStateException("this row belongs to a lambda that has returned already");
    }
    if (running.kind() != UserCode.Kind.LAMBDA) {
      throw misuse(call, running);
    }
    if (lambdaHasBegun) {
      throw new IllegalStateException("the lambda began a second row; each item fills one");
    }
  }

  /** The lambda has begun its row. */
  void beginItem() {
    lambdaHasBegun = true;
  }

  /** Begins to call {@code code}; gives what was running before, to go on with by {@link #back}. */
  @Nullable UserCode call(UserCode code) {
    UserCode before = running;
    running = code;
    if (code.kind() == UserCode.Kind.LAMBDA) {
      lambdaHasBegun = false;
    }
    return before;
  }

  /** The code that was called has returned or failed. */
  void back(@Nullable UserCode before) {
    running = before;
  }

  /** Whether code of a user's is running, within which the turn is not given up. */
  boolean isCalling() {
    return running != null;
  }

  /** Gives the turn up, for this thread or another to take. */
  void giveUp() {
    OWNER.setRelease(this, null);
  }

  /** Whether {@code e} is what code was told that called the builder. */
  boolean isMisuse(RuntimeException e) {
    return e == misuse;
  }

  private IllegalStateException misuse(String call, UserCode code) {
    IllegalStateException told =
        new IllegalStateException(
            call + " was called by " + code.describe() + ": " + code.wayOut());
    misuse = told;
    return told;
  }

  private IllegalStateException otherThread(String call) {
    Thread other = owner;
    return new IllegalStateException(
        call
            + " was called by "
            + describe(Thread.currentThread())
            + " while "
            + (other == null ? "another" : describe(other))
            + " was in the middle of a row or a call: a builder belongs to one thread, and can be"
            + " handed on only between rows; take one for each thread");
  }

  /** A virtual thread has no name unless it is given one. */
  private static String describe(Thread thread) {
    String name = thread.getName();
    return name.isEmpty() ? "a thread without a name" : "thread " + name;
  }
}
