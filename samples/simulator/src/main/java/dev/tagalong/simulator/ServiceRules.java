package dev.tagalong.simulator;

import java.util.Optional;
import java.util.Set;

/** What one service makes of a message's header. Nothing here touches a network. */
sealed interface ServiceRules permits SendGridRules, SendCloudRules {

  /** The JSON text of the message's X-SMTPAPI field; empty for a message without one. */
  Optional<String> jsonOf(RawMessage message) throws RefusedException;

  /** The instructions that a JSON text taken from the header gives. */
  Instructions instructions(String json) throws RefusedException;

  /** Whether the envelope fits the instructions. */
  void checkEnvelope(Envelope envelope, Instructions instructions) throws RefusedException;

  /** What takes one request to the service's HTTP API. */
  WebIntake webIntake(Set<String> leftTags);

  /** How the service's HTTP API is addressed, and how it answers. */
  WebApi webApi();
}
