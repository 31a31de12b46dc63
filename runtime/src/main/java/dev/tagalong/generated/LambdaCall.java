package dev.tagalong.generated;

/** Whether a lambda is being asked for a row, which keeps it to one row and to that row alone. */
final class LambdaCall {
  private boolean asked;
  private boolean begun;

  /** A lambda is asked for a row. */
  void ask() {
    asked = true;
    begun = false;
  }

  /** The lambda has begun its row. */
  void begin() {
    begun = true;
  }

  /** The row that the lambda has begun does not count: it may begin another. */
  void takeBack() {
    begun = false;
  }

  /** The lambda has returned. */
  void end() {
    asked = false;
  }

  /** Refuses the builder where a lambda has been given a row to fill. */
  void requireNone() {
    if (asked) {
      throw new IllegalStateException(
          "the builder was called within a lambda: use the row that the lambda is given");
    }
  }

  /** Refuses a row that no lambda is asked for. */
  void requireAsked() {
    if (!asked) {
      throw new IllegalStateException("this row belongs to a lambda that has returned already");
    }
    if (begun) {
      throw new IllegalStateException("the lambda began a second row; each item fills one");
    }
  }
}
