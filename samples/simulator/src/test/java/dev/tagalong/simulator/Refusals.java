package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.Refusal.Kind;

/** States what a refusal must be, down to the last letter of its reason. */
final class Refusals {
  private Refusals() {}

  static void assertBounced(Outcome outcome, String reason) {
    assertRefused(outcome, Kind.BOUNCED, reason);
  }

  static void assertMangled(Outcome outcome, String reason) {
    assertRefused(outcome, Kind.MANGLED, reason);
  }

  static void assertDropped(Outcome outcome, String reason) {
    assertRefused(outcome, Kind.DROPPED, reason);
  }

  static void assertRejected(Outcome outcome, String reason) {
    assertRefused(outcome, Kind.REJECTED, reason);
  }

  static void assertRefused(Outcome outcome, Kind kind, String reason) {
    assertThat(outcome.deliveries()).isEmpty();
    assertThat(outcome.refusal()).contains(new Refusal(reason, kind));
  }
}
