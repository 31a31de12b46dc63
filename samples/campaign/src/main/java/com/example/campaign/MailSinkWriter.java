package com.example.campaign;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.flink.api.connector.sink2.CommittingSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.ThreadSafeSimpleCounter;

/**
 * Gathers rows to batches, and hands one at a time to the thread that sends. While that is at work
 * the next batch is gathered; when that is full, the list is read no further.
 */
final class MailSinkWriter extends AsyncSinkWriter<Subscriber, Subscriber>
    implements CommittingSinkWriter<Subscriber, Reports> {
  private final BatchSender sender;

  /** Lines that the service had taken before a failure, and that have not come again yet. */
  private final Set<Long> taken;

  /** Those of them that have come again since the last report. */
  private final List<Long> again;

  private final Counter sent;
  private final Counter putAside;
  private final Counter batches;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread sending = new Thread(work, "SMTP");
            sending.setDaemon(true);
            return sending;
          });
  private Future<?> inFlight;

  private MailSinkWriter(
      ElementConverter<Subscriber, Subscriber> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<Subscriber>> states,
      Set<Long> taken,
      List<Long> again,
      SmtpService service,
      SentLog log,
      Duration patience) {
    super(
        converter,
        context,
        configuration,
        states,
        new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
        new DequeRequestBuffer<>());
    this.taken = taken;
    this.again = again;
    MetricGroup metrics = context.metricGroup();
    this.sent = metrics.counter("sent");
    this.putAside = metrics.counter("putAside");
    this.batches = metrics.counter("batches");
    Counter retries = metrics.counter("retries", new ThreadSafeSimpleCounter());
    this.sender = new BatchSender(service, log, new Pauses(patience), retries);
  }

  /**
   * A writer that goes on with what was gathered at the last checkpoint, but for rows that were
   * sent since.
   */
  static MailSinkWriter open(
      ElementConverter<Subscriber, Subscriber> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      Collection<BufferedRequestState<Subscriber>> states,
      SmtpService service,
      SentLog log,
      Duration patience)
      throws IOException {
    Set<Long> taken = log.lines();
    List<Long> again = new ArrayList<>();
    List<BufferedRequestState<Subscriber>> left = new ArrayList<>();
    for (BufferedRequestState<Subscriber> state : states) {
      List<RequestEntryWrapper<Subscriber>> rows = new ArrayList<>();
      for (RequestEntryWrapper<Subscriber> row : state.getBufferedRequestEntries()) {
        if (taken.remove(row.getRequestEntry().line())) {
          again.add(row.getRequestEntry().line());
        } else {
          rows.add(row);
        }
      }
      left.add(new BufferedRequestState<>(rows));
    }
    return new MailSinkWriter(
        converter, context, configuration, left, taken, again, service, log, patience);
  }

  @Override
  public void write(Subscriber subscriber, Context context)
      throws IOException, InterruptedException {
    if (taken.remove(subscriber.line())) {
      again.add(subscriber.line());
    } else {
      super.write(subscriber, context);
    }
  }

  @Override
  protected void submitRequestEntries(
      List<Subscriber> batch, ResultHandler<Subscriber> resultHandler) {
    inFlight = thread.submit(() -> send(batch, resultHandler));
  }

  /** In the thread that sends. */
  private void send(List<Subscriber> batch, ResultHandler<Subscriber> resultHandler) {
    try {
      List<Subscriber> left = sender.send(batch);
      if (left.isEmpty()) {
        resultHandler.complete();
      } else {
        resultHandler.retryForEntries(left);
      }
    } catch (InterruptedException e) {
      // The job ends, or is restarted from its last checkpoint.
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      resultHandler.completeExceptionally(e);
    } catch (Throwable e) {
      // Else the batch would be in flight for ever.
      resultHandler.completeExceptionally(new IllegalStateException(e));
    }
  }

  @Override
  protected long getSizeInBytes(Subscriber subscriber) {
    return subscriber.sizeInBytes();
  }

  /**
   * What has become of batches since the last checkpoint. No batch is in flight then, so that rows
   * are either in a report, or gathered here, or still to be read.
   */
  @Override
  public Collection<Reports> prepareCommit() {
    List<BatchReport> reports = sender.reports();
    for (BatchReport report : reports) {
      batches.inc();
      (report.putAside().isEmpty() ? sent : putAside).inc(report.rows());
    }
    if (!again.isEmpty()) {
      sent.inc(again.size());
      reports.add(reportOfAgain());
      again.clear();
    }
    return reports.isEmpty() ? List.of() : List.of(Reports.of(reports));
  }

  private BatchReport reportOfAgain() {
    return new BatchReport(
        "sent before the restart",
        again.size(),
        again.get(0),
        again.get(again.size() - 1),
        Instant.now().toString(),
        0,
        false,
        "",
        List.of());
  }

  @Override
  public void close() {
    if (inFlight != null) {
      inFlight.cancel(true);
    }
    thread.execute(sender::close);
    thread.shutdown();
  }
}
