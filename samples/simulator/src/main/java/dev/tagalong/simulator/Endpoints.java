package dev.tagalong.simulator;

import java.net.URI;
import java.util.function.IntFunction;

/** Where a service listens. Closed and opened again, it has the same ports. */
final class Endpoints implements AutoCloseable {
  private final IntFunction<SmtpEndpoint> smtpAt;
  private final IntFunction<HttpEndpoint> httpAt;
  private SmtpEndpoint smtp;
  private HttpEndpoint http;
  private boolean open = true;

  /**
   * @param smtpAt listens at a port, or at any that is free for 0
   * @param httpAt likewise
   */
  Endpoints(IntFunction<SmtpEndpoint> smtpAt, IntFunction<HttpEndpoint> httpAt) {
    this.smtpAt = smtpAt;
    this.httpAt = httpAt;
    smtp = smtpAt.apply(0);
    http = httpAt.apply(0);
  }

  synchronized int smtpPort() {
    return smtp.port();
  }

  synchronized URI httpUri() {
    return http.uri();
  }

  /** Listens, unless it does. */
  synchronized void open() {
    if (!open) {
      smtp = smtpAt.apply(smtp.port());
      http = httpAt.apply(http.uri().getPort());
      open = true;
    }
  }

  @Override
  public synchronized void close() {
    smtp.close();
    http.close();
    open = false;
  }
}
