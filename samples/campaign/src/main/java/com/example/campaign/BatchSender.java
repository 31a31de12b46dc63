package com.example.campaign;

import dev.tagalong.sendgrid.SendGridHeader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends batches over one connection, one after the other, and reports what has become of each. It
 * belongs to one thread, but for the reports.
 */
final class BatchSender implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchSender.class);

  /** Servers fail now and then; only one that goes on so is told of. */
  private static final Duration WORTH_MENTIONING = Duration.ofSeconds(1);

  private final SmtpService service;
  private final SmtpLine line;
  private final SentLog log;
  private final Pauses pauses;
  private final Counter retriesMetric;
  private final Queue<BatchReport> reports = new ConcurrentLinkedQueue<>();

  /** Since the last answer for good. */
  private int retries;

  /** Whether a connection was lost since then. */
  private boolean perhapsTwice;

  BatchSender(SmtpService service, SentLog log, Pauses pauses, Counter retriesMetric) {
    this.service = service;
    this.line = new SmtpLine(service, service.session());
    this.log = log;
    this.pauses = pauses;
    this.retriesMetric = retriesMetric;
  }

  /**
   * Sends a batch, and after a failure waits.
   *
   * @return the rows that are to be sent again
   * @throws CampaignStopped if it makes no sense to go on
   */
  List<Subscriber> send(List<Subscriber> batch) throws IOException, InterruptedException {
    String name = UUID.randomUUID().toString();
    int answered = 0;
    for (SendGridHeader header : Reminders.headers(batch, name)) {
      List<Subscriber> part = batch.subList(answered, answered + header.to().size());
      SmtpAnswer answer = line.send(header);
      switch (answer.outcome()) {
        case TAKEN -> {
          log.add(name, part);
          report(name, part, answer);
        }
        case REFUSED -> report(name, part, answer);
        case PUT_OFF, LOST -> {
          pause(answer);
          return List.copyOf(batch.subList(answered, batch.size()));
        }
      }
      answered += part.size();
      name = UUID.randomUUID().toString();
    }
    return List.of();
  }

  private void report(String name, List<Subscriber> part, SmtpAnswer answer) {
    reports.add(
        new BatchReport(
            name,
            part.size(),
            part.get(0).line(),
            part.get(part.size() - 1).line(),
            Instant.now().toString(),
            retries,
            perhapsTwice,
            answer.text(),
            answer.outcome() == SmtpAnswer.Outcome.REFUSED ? List.copyOf(part) : List.of()));
    retries = 0;
    perhapsTwice = false;
    pauses.end();
  }

  private void pause(SmtpAnswer answer) throws InterruptedException {
    retries++;
    retriesMetric.inc();
    perhapsTwice |= answer.outcome() == SmtpAnswer.Outcome.LOST;
    Duration pause = pauses.next(service, answer);
    if (pause.compareTo(WORTH_MENTIONING) >= 0) {
      LOG.warn(
          "{} takes no mail, next attempt in {} s: {}",
          service.place(),
          pause.toSeconds(),
          answer.text());
    }
    Thread.sleep(pause.toMillis());
  }

  /** What has been answered for good since it was last asked; from any thread. */
  List<BatchReport> reports() {
    List<BatchReport> taken = new ArrayList<>();
    for (BatchReport report = reports.poll(); report != null; report = reports.poll()) {
      taken.add(report);
    }
    return taken;
  }

  @Override
  public void close() {
    line.close();
  }
}
