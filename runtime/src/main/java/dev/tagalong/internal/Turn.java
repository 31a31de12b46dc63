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

  /** Whether what is running, if anything, takes the steps of the row in progress. */
  private boolean stepsAreTaken = true;

  private final OwnExceptions own;

  /** The turn of a new builder. */
  Turn() {
    this(new OwnExceptions());
  }

  private Turn(OwnExceptions own) {
    this.own = own;
  }

  /** The turn of a batch of the same builder's, which another thread may have. */
  Turn ofBatch() {
    return new Turn(own);
  }

  /** What the builder has thrown itself. */
  OwnExceptions own() {
    return own;
  }

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
    return stepsAreTaken && owner == Thread.currentThread();
  }

  /** Takes the turn for the one row of the item that a lambda has been given. */
  void takeForItem(String call) {
    Thread known = owner;
    if (known != Thread.currentThread() && known != null) {
      throw otherThread(call);
    }
    if (known == null || running == null) {
      throw lambdaHasReturned();
    }
    if (running.kind() != UserCode.Kind.LAMBDA) {
      throw misuse(call, running);
    }
  }

  static IllegalStateException lambdaHasReturned() {
    return new IllegalStateException("this row belongs to a lambda that has returned already");
  }

  /** Begins to call {@code code}; gives what was running before, to go on with by {@link #back}. */
  @Nullable UserCode call(UserCode code) {
    UserCode before = running;
    run(code);
    return before;
  }

  /** The code that was called has returned or failed. */
  void back(@Nullable UserCode before) {
    run(before);
  }

  private void run(@Nullable UserCode code) {
    running = code;
    stepsAreTaken = code == null || code.fillsRow();
  }

  /** Whether code of a user's is running, within which the turn is not given up. */
  boolean isCalling() {
    return running != null;
  }

  /** Gives the turn up, for this thread or another to take. */
  void giveUp() {
    OWNER.setRelease(this, null);
  }

  private IllegalStateException misuse(String call, UserCode code) {
    return own.add(
        new IllegalStateException(
            call + " was called by " + code.describe() + ": " + code.wayOut()));
  }

  private IllegalStateException otherThread(String call) {
    Thread other = owner;
    return own.add(
        new IllegalStateException(
            call
                + " was called by "
                + describe(Thread.currentThread())
                + " while "
                + (other == null ? "another" : describe(other))
                + " was in the middle of a row or a call: a builder belongs to one thread, and can be"
                + " handed on only between rows; take one for each thread"));
  }

  /** A virtual thread has no name unless it is given one. */
  private static String describe(Thread thread) {
    String name = thread.getName();
    return name.isEmpty() ? "a thread without a name" : "thread " + name;
  }
}
