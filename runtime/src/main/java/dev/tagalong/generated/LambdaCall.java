package dev.tagalong.generated;

/** Whether a lambda is being asked for a row, which keeps it to one row and to that row alone. */
final class LambdaCall {
  /** Where a lambda is. */
  enum State {
    NONE,
    ASKED,
    BEGUN
  }

  private State state = State.NONE;

  State state() {
    return state;
  }

  void set(State newState) {
    state = newState;
  }

  /** Refuses the builder where a lambda has been given a row to fill. */
  void requireNone() {
    if (state != State.NONE) {
      throw new IllegalStateException(
          "the builder was called within a lambda: use the row that the lambda is given");
    }
  }

  /** Refuses a row that no lambda is asked for. */
  void requireAsked() {
    if (state == State.NONE) {
      throw new IllegalStateException("this row belongs to a lambda that has returned already");
    }
    if (state == State.BEGUN) {
      throw new IllegalStateException("the lambda began a second row; each item fills one");
    }
  }
}
