package com.example.campaign.demonstration;

import dev.tagalong.simulator.SimulatedService;

/** Lets a server fail now and then, as real ones do: counted in mails, so always at the same. */
final class BadWeather implements AutoCloseable {
  private static final int MILLISECONDS = 5;

  private final SimulatedService service;
  private final Thread watching = new Thread(this::watch, "Bad weather");

  BadWeather(SimulatedService service) {
    this.service = service;
  }

  void begin() {
    service.refuseConnections(2).rejectTemporarily(1);
    watching.setDaemon(true);
    watching.start();
  }

  private void watch() {
    int mails = 0;
    try {
      while (true) {
        Thread.sleep(MILLISECONDS);
        for (int arrived = service.transmissions().size(); mails < arrived; mails++) {
          order(mails);
        }
      }
    } catch (InterruptedException e) {
      // It clears up.
    }
  }

  private void order(int mail) {
    switch (mail % 50) {
      case 10 -> service.rejectTemporarily(2);
      case 20 -> service.dropAfterData(1).refuseConnections(1);
      case 40 -> {
        if (mail < 50) {
          service.rejectPermanently(1);
        }
      }
      default -> {}
    }
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
