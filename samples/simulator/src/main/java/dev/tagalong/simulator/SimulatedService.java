package dev.tagalong.simulator;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One of the two services, listening on the loopback address at free ports. It treats a message by
 * the service's documented rules: delivers one mail per recipient into its mailbox, or refuses the
 * message with a reason.
 *
 * <p>A message has been dealt with before its SMTP or HTTP reply is sent, so that the outcome can
 * be read without waiting. All methods may be called from any thread; the lists they give are
 * copies.
 */
public final class SimulatedService implements AutoCloseable {
  private final ServiceRules rules;
  private final Clock clock;
  private final List<DeliveredMail> deliveries = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final List<Transmission> transmissions = new ArrayList<>();
  private final Set<String> leftTags = new LinkedHashSet<>();
  private final SmtpEndpoint smtp;
  private final HttpEndpoint http;

  private SimulatedService(ServiceRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.smtp = new SmtpEndpoint(this::receive);
    this.http = new HttpEndpoint(rules.webApi(), this::receiveRequest);
  }

  /** Starts a SendGrid that listens for SMTP and HTTP and goes by the system's clock. */
  public static SimulatedService sendGrid() {
    return sendGrid(Clock.systemUTC());
  }

  /**
   * Starts a SendGrid that listens for SMTP and HTTP.
   *
   * @param clock tells it how far ahead a {@code send_at} is
   */
  public static SimulatedService sendGrid(Clock clock) {
    return new SimulatedService(new SendGridRules(clock), clock);
  }

  /** Starts a SendCloud that listens for SMTP and HTTP and goes by the system's clock. */
  public static SimulatedService sendCloud() {
    return sendCloud(Clock.systemUTC());
  }

  /**
   * Starts a SendCloud that listens for SMTP and HTTP.
   *
   * @param clock tells it when a message arrived; its header has no times
   */
  public static SimulatedService sendCloud(Clock clock) {
    return new SimulatedService(new SendCloudRules(), clock);
  }

  /**
   * Names texts that look like tags and are meant to stay in the mail, and gives this service. Any
   * other that no {@code sub} fills is refused.
   *
   * @param texts such as {@code %PATH%}
   */
  public synchronized SimulatedService leaving(String... texts) {
    leftTags.addAll(List.of(texts));
    return this;
  }

  /**
   * The port on the loopback address at which it listens for SMTP, without encryption or log-in.
   */
  public int smtpPort() {
    return smtp.port();
  }

  /**
   * Where the service's HTTP API listens.
   *
   * <p>SendCloud's takes a form ({@code application/x-www-form-urlencoded} or {@code
   * multipart/form-data}, UTF-8) with {@code from}, {@code fromName}, {@code subject}, {@code html}
   * or {@code plain}, {@code headers}, and {@code xsmtpapi}, the header's JSON as it is. It answers
   * 200, or 400 with the reason; both as a JSON object with {@code result}, {@code statusCode} and
   * {@code message}.
   *
   * <p>SendGrid's is {@code /v3/mail/send}, which takes a mail as JSON, with {@code
   * personalizations}. It answers 202 without a body, or 400 with a JSON object whose {@code
   * errors} have the reason as {@code message}.
   */
  public URI httpUri() {
    return http.uri();
  }

  /**
   * Takes a message as if it had come over SMTP.
   *
   * @param message the bytes of the message, lines ended by CRLF
   * @param sender the envelope's sender
   * @param recipients the envelope's recipients
   * @return what became of it, which the lists of this service hold too
   */
  public Outcome receive(byte[] message, String sender, List<String> recipients) {
    return receive(message, new Envelope(sender, recipients));
  }

  private synchronized Outcome receive(byte[] message, Envelope envelope) {
    Intake intake = new Intake(rules, leftTags);
    Outcome outcome = intake.take(message, envelope);
    record(
        new Transmission(envelope, message, intake.headerLines(), intake.json(), clock.instant()),
        outcome);
    return outcome;
  }

  private synchronized Outcome receiveRequest(String contentType, byte[] body) {
    WebIntake intake = rules.webIntake(leftTags);
    Outcome outcome = intake.take(contentType, body);
    record(
        new Transmission(intake.envelope(), body, List.of(), intake.json(), clock.instant()),
        outcome);
    return outcome;
  }

  private void record(Transmission transmission, Outcome outcome) {
    transmissions.add(transmission);
    deliveries.addAll(outcome.deliveries());
    outcome.refusal().ifPresent(refusals::add);
  }

  /**
   * Every mail delivered so far, in the order of the messages and, within one, of its recipients.
   */
  public synchronized List<DeliveredMail> deliveries() {
    return List.copyOf(deliveries);
  }

  /**
   * One recipient's mails, in order.
   *
   * @param address the address as the header or envelope gives it, case aside
   */
  public synchronized List<DeliveredMail> deliveriesTo(String address) {
    return deliveries.stream().filter(mail -> mail.recipient().equalsIgnoreCase(address)).toList();
  }

  /**
   * Every message refused so far, in order: one refusal for each, the first rule that it breaks.
   */
  public synchronized List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** Every message received so far, in order, delivered or not. */
  public synchronized List<Transmission> transmissions() {
    return List.copyOf(transmissions);
  }

  /** Forgets all mails, refusals and transmissions. */
  public synchronized void clear() {
    deliveries.clear();
    refusals.clear();
    transmissions.clear();
  }

  /** Stops listening. What was received can still be read. */
  @Override
  public void close() {
    smtp.close();
    http.close();
  }
}
