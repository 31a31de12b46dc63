package dev.tagalong.simulator;

import java.util.ArrayList;
import java.util.List;

/** What has come so far, and what became of it. The lists that it gives are copies. */
final class Ledger {
  private final List<DeliveredMail> deliveries = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Transmission> transmissions = new ArrayList<>();
  private int connections;

  synchronized void add(Outcome outcome) {
    deliveries.addAll(outcome.deliveries());
    outcome.refusal().ifPresent(refusals::add);
  }

  synchronized void add(Transmission transmission) {
    transmissions.add(transmission);
  }

  synchronized void addConnection() {
    connections++;
  }

  synchronized int connections() {
    return connections;
  }

  synchronized List<DeliveredMail> deliveries() {
    return List.copyOf(deliveries);
  }

  synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  synchronized List<Transmission> transmissions() {
    return List.copyOf(transmissions);
  }

  synchronized void clear() {
    deliveries.clear();
    refusals.clear();
    transmissions.clear();
    connections = 0;
  }
}
