package dev.tagalong.simulator;

import dev.tagalong.simulator.Refusal.Kind;

/** Ends the treatment of a message with a refusal. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  private RefusedException(String reason, Kind kind) {
    super(reason);
    this.refusal = new Refusal(reason, kind);
  }

  static RefusedException rejected(String reason) {
    return new RefusedException(reason, Kind.REJECTED);
  }

  static RefusedException bounced(String reason) {
    return new RefusedException(reason, Kind.BOUNCED);
  }

  static RefusedException dropped(String reason) {
    return new RefusedException(reason, Kind.DROPPED);
  }

  static RefusedException mangled(String reason) {
    return new RefusedException(reason, Kind.MANGLED);
  }

  Refusal refusal() {
    return refusal;
  }

  /** What a service does with a header that it cannot read: the one thing that depends on it. */
  @FunctionalInterface
  interface Malformed {
    RefusedException because(String reason);
  }
}
