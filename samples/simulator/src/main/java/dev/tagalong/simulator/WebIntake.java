package dev.tagalong.simulator;

/** Takes one request to a service's HTTP API, without any network. */
interface WebIntake {
  /** What becomes of the request. */
  Outcome take(String contentType, byte[] body);

  /** Who the mail taken came from and went to, as far as it could be read. */
  Envelope envelope();

  /** The JSON text of the request taken. */
  String json();
}
