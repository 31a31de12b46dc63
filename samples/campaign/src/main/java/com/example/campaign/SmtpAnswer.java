package com.example.campaign;

/**
 * What has become of a mail.
 *
 * @param text the server's reply, or what went wrong on the way to it, on one line
 */
record SmtpAnswer(Outcome outcome, String text) {
  /** What the answer means for the mail. */
  enum Outcome {
    /** The service has it, and delivers it. */
    TAKEN,
    /** It does not have it, and may be asked again. */
    PUT_OFF,
    /** The connection was lost on the way, and the service may have it. */
    LOST,
    /** It refuses this very mail, and will whenever it is asked. */
    REFUSED
  }
}
