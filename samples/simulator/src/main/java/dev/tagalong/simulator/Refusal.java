package dev.tagalong.simulator;

/**
 * A message that was not delivered, and why.
 *
 * @param reason one readable line that names the thing, where it stands and the rule it breaks
 * @param kind what the service would do with such a message, and whether its sender learns of it
 */
public record Refusal(String reason, Kind kind) {

  /** What becomes of a message that breaks a rule. */
  public enum Kind {
    /** The service answers with an SMTP or HTTP error. */
    REJECTED,
    /** The service accepts the message (250) and later sends a bounce to the envelope's sender. */
    BOUNCED,
    /** The service accepts the message (250) and never delivers it; nobody is told. */
    DROPPED,
    /**
     * The service accepts the message (250) and delivers something else than was meant: with
     * blanks, twice, with a setting left out. The simulator delivers nothing, so that tests notice.
     */
    MANGLED
  }

  /** Whether the sender would hear of it, by an error reply or a bounce. */
  public boolean senderTold() {
    return kind == Kind.REJECTED || kind == Kind.BOUNCED;
  }
}
