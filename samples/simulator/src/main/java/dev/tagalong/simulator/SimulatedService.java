package dev.tagalong.simulator;

import dev.tagalong.simulator.OrderedFailures.OfMail;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One of the two services, listening on the loopback address at free ports. It treats a message by
 * the service's documented rules: delivers one mail per recipient into its mailbox, or refuses the
 * message with a reason.
 *
 * <p>It is an extension of JUnit Jupiter:
 *
 * <pre>{@code
 * @RegisterExtension static final SimulatedService mail = SimulatedService.sendGrid();
 * }</pre>
 *
 * <p>It listens as soon as it is created, so that an application can be configured with its port.
 * Before each test it is {@linkplain #clear emptied}. In a static field it is closed after all
 * tests of the class and of those nested in it; where the field is inherited, it is opened again,
 * at the same ports, for the next class. In an instance field each test has one of its own, which
 * is closed after it. Without an engine that calls it, it is closed by {@link #close}, best by
 * try-with-resources.
 *
 * <p>A message has been dealt with before its SMTP or HTTP reply is sent, so that the outcome can
 * be read without waiting. All methods may be called from any thread; the lists they give are
 * copies.
 */
public final class SimulatedService
    implements AutoCloseable,
        BeforeAllCallback,
        BeforeEachCallback,
        AfterEachCallback,
        AfterAllCallback {
  private final ServiceRules rules;
  private final Clock clock;
  private final Ledger ledger = new Ledger();
  private final Set<String> leftTags = new LinkedHashSet<>();
  private final OrderedFailures failures = new OrderedFailures();
  private final Endpoints endpoints;

  /** Test classes that are running, one within another; none where the field is an instance's. */
  private final AtomicInteger classes = new AtomicInteger();

  private SimulatedService(ServiceRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
    this.endpoints =
        new Endpoints(
            port -> new SmtpEndpoint(port, ledger::addConnection, failures, this::replyTo),
            port -> new HttpEndpoint(port, rules.webApi(), this::receiveRequest));
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
   * Orders that the next connections over SMTP are refused: each is greeted with 421 and closed.
   * Those that are open go on. Orders add up, and are forgotten by {@link #clear}.
   *
   * @param next how many
   * @throws IllegalArgumentException if it is negative
   */
  public SimulatedService refuseConnections(int next) {
    failures.orderConnections(next);
    return this;
  }

  /**
   * Orders that over SMTP the connection is lost after each of the next mails was received, before
   * it is answered. The mail <em>is</em> taken, and so is among the {@link #deliveries}, or the
   * {@link #refusals}: its sender cannot know, and who sends it again sends it twice.
   *
   * <p>Mails fail in the order in which that was ordered: after {@code rejectTemporarily(2)} and
   * {@code dropAfterData(1)} the third one is lost.
   *
   * @param next how many
   * @throws IllegalArgumentException if it is negative
   */
  public SimulatedService dropAfterData(int next) {
    failures.order(OfMail.CONNECTION_LOST, next);
    return this;
  }

  /**
   * Orders that the next mails over SMTP are put off: each is answered with 451, and is neither
   * delivered nor among the {@link #refusals}, which are of mails that break a rule. It is among
   * the {@link #transmissions}.
   *
   * @param next how many
   * @throws IllegalArgumentException if it is negative
   */
  public SimulatedService rejectTemporarily(int next) {
    failures.order(OfMail.REJECTED_FOR_NOW, next);
    return this;
  }

  /**
   * Orders that the next mails over SMTP are refused for good: as {@link #rejectTemporarily}, but
   * answered with 554.
   *
   * @param next how many
   * @throws IllegalArgumentException if it is negative
   */
  public SimulatedService rejectPermanently(int next) {
    failures.order(OfMail.REJECTED_FOR_GOOD, next);
    return this;
  }

  /**
   * The port on the loopback address at which it listens for SMTP, without encryption or log-in.
   */
  public int smtpPort() {
    return endpoints.smtpPort();
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
    return endpoints.httpUri();
  }

  /**
   * Takes a message as if it had come over SMTP; no failure that was ordered happens to it.
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
    ledger.add(outcome);
    ledger.add(transmission(message, envelope, intake));
    return outcome;
  }

  private Transmission transmission(byte[] message, Envelope envelope, Intake intake) {
    return new Transmission(
        envelope, message, intake.headerLines(), intake.json(), clock.instant());
  }

  /** The reply to a message over SMTP; none where the connection is to be lost. */
  private synchronized Optional<String> replyTo(byte[] message, Envelope envelope) {
    Optional<OfMail> failure = failures.ofNextMail();
    if (failure.isPresent() && failure.get() != OfMail.CONNECTION_LOST) {
      Intake intake = new Intake(rules, leftTags);
      intake.take(message, envelope);
      ledger.add(transmission(message, envelope, intake));
      return failure.map(OfMail::reply);
    }
    Outcome outcome = receive(message, envelope);
    if (failure.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        outcome
            .refusal()
            .filter(refusal -> refusal.kind() == Refusal.Kind.REJECTED)
            .map(refusal -> "554 " + refusal.reason())
            .orElse("250 Ok"));
  }

  private synchronized Outcome receiveRequest(String contentType, byte[] body) {
    WebIntake intake = rules.webIntake(leftTags);
    Outcome outcome = intake.take(contentType, body);
    ledger.add(outcome);
    ledger.add(
        new Transmission(intake.envelope(), body, List.of(), intake.json(), clock.instant()));
    return outcome;
  }

  /**
   * Every mail delivered so far, in the order of the messages and, within one, of its recipients.
   */
  public List<DeliveredMail> deliveries() {
    return ledger.deliveries();
  }

  /**
   * One recipient's mails, in order.
   *
   * @param address the address as the header or envelope gives it, case aside
   */
  public List<DeliveredMail> deliveriesTo(String address) {
    return deliveries().stream()
        .filter(mail -> mail.recipient().equalsIgnoreCase(address))
        .toList();
  }

  /**
   * Every message refused so far, in order: one refusal for each, the first rule that it breaks.
   */
  public List<Refusal> refusals() {
    return ledger.refusals();
  }

  /** Every message received so far, in order, delivered or not. */
  public List<Transmission> transmissions() {
    return ledger.transmissions();
  }

  /** How many connections over SMTP there were so far, those that were refused included. */
  public int connections() {
    return ledger.connections();
  }

  /**
   * Forgets all mails, refusals, transmissions and connections, and failures that have not happened
   * yet.
   */
  public synchronized void clear() {
    ledger.clear();
    failures.clear();
  }

  /** Stops listening. What was received can still be read. */
  @Override
  public void close() {
    endpoints.close();
  }

  /** For JUnit: opens the service again if it was closed after another class. */
  @Override
  public void beforeAll(ExtensionContext context) {
    classes.incrementAndGet();
    endpoints.open();
  }

  /** For JUnit: empties the service. */
  @Override
  public void beforeEach(ExtensionContext context) {
    clear();
  }

  /** For JUnit: closes the service of a single test. */
  @Override
  public void afterEach(ExtensionContext context) {
    if (classes.get() == 0) {
      close();
    }
  }

  /** For JUnit: closes the service of a class. */
  @Override
  public void afterAll(ExtensionContext context) {
    if (classes.decrementAndGet() == 0) {
      close();
    }
  }
}
