package dev.tagalong.simulator;

import java.util.List;

/**
 * What MAIL FROM and RCPT TO said; over HTTP, the fields {@code from} and {@code to}.
 *
 * @param sender the address that bounces go to
 * @param recipients the addresses the message was handed in for, in order
 */
public record Envelope(String sender, List<String> recipients) {
  /** Copies the recipients. */
  public Envelope {
    recipients = List.copyOf(recipients);
  }
}
