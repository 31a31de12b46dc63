package dev.tagalong.simulator;

import java.util.List;
import java.util.Optional;

/**
 * What became of one message: either mails or a refusal.
 *
 * @param deliveries one mail per recipient, in the header's order; empty if the message was refused
 * @param refusal why nothing was delivered; empty if the message was delivered
 */
public record Outcome(List<DeliveredMail> deliveries, Optional<Refusal> refusal) {
  /** Copies the deliveries. */
  public Outcome {
    deliveries = List.copyOf(deliveries);
  }

  static Outcome delivered(List<DeliveredMail> mails) {
    return new Outcome(mails, Optional.empty());
  }

  static Outcome refused(Refusal refusal) {
    return new Outcome(List.of(), Optional.of(refusal));
  }
}
