package dev.tagalong.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** A message as it came over the wire, whatever became of it. */
public final class Transmission {
  private final Envelope envelope;
  private final byte[] message;
  private final List<String> headerLines;
  private final String json;
  private final Instant receivedAt;

  Transmission(
      Envelope envelope,
      byte[] message,
      List<String> headerLines,
      String json,
      Instant receivedAt) {
    this.envelope = envelope;
    this.message = message.clone();
    this.headerLines = List.copyOf(headerLines);
    this.json = json;
    this.receivedAt = receivedAt;
  }

  /** The envelope's sender: the address of MAIL FROM; over HTTP, the field {@code from}. */
  public String sender() {
    return envelope.sender();
  }

  /**
   * The envelope's recipients, which are not those of the header: the addresses of RCPT TO in
   * order; over HTTP, those of the field {@code to}.
   */
  public List<String> recipients() {
    return envelope.recipients();
  }

  /**
   * A copy of the bytes of the DATA command, with SMTP's dot-stuffing undone; over HTTP, of the
   * request's body.
   */
  public byte[] message() {
    return message.clone();
  }

  /** The same bytes as text in ISO 8859-1, one character per byte, line breaks as received. */
  public String messageText() {
    return new String(message, StandardCharsets.ISO_8859_1);
  }

  /**
   * The lines of every X-SMTPAPI header field in order, folded as they were, names included,
   * without CRLF, one character per byte; empty without such a field and over HTTP.
   */
  public List<String> headerLines() {
    return headerLines;
  }

  /**
   * The text of the header's JSON after unfolding and, for SendCloud, base64; empty if there was
   * none or it could not be decoded. Over SendGrid's HTTP API, the request's JSON.
   */
  public String json() {
    return json;
  }

  /** When it arrived, by the service's clock. */
  public Instant receivedAt() {
    return receivedAt;
  }
}
