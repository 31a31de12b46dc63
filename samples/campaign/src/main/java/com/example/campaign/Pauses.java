package com.example.campaign;

import java.time.Duration;

/**
 * How long to wait before the next attempt: ever longer, up to a limit, until a mail is taken. If
 * none is for too long, it is better to stop the campaign than to wait for ever.
 */
final class Pauses {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Duration patience;
  private Duration next = FIRST;
  private Duration waited = Duration.ZERO;

  /**
   * @param patience how long all pauses between two mails that are taken may be together
   */
  Pauses(Duration patience) {
    this.patience = patience;
  }

  /** The server has answered a mail for good. */
  void end() {
    next = FIRST;
    waited = Duration.ZERO;
  }

  /** Whether there was a failure since the last answer for good. */
  boolean begun() {
    return !waited.isZero();
  }

  /**
   * The next pause.
   *
   * @throws CampaignStopped if it has been long enough
   */
  Duration next(SmtpService service, SmtpAnswer answer) {
    if (waited.compareTo(patience) >= 0) {
      throw new CampaignStopped(
          "%s has taken no mail in spite of all attempts for %d seconds, the last time: %s Nothing is lost. Start the same command again when the server is there: it goes on where it has stopped. --patience makes it wait longer."
              .formatted(service.place(), patience.toSeconds(), sentence(answer.text())));
    }
    Duration pause = next;
    waited = waited.plus(pause);
    next = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
    return pause;
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
