package com.example.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsCommitter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.connector.base.sink.writer.strategy.CongestionControlRateLimitingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.NoOpScalingStrategy;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Flink's sink for services that take batches, as a sender of mails: one connection and one batch
 * in flight for each subtask. What has become of the batches is committed with each checkpoint, so
 * that the account of the campaign is as exact as the checkpoints are.
 */
final class MailSink extends AsyncSinkBase<Subscriber, Subscriber>
    implements SupportsCommitter<Reports> {
  private static final long serialVersionUID = 1L;

  private static final int IN_FLIGHT = 1;

  /** Of a header; a mail of SendGrid's may have 30 MB. */
  private static final long LONGEST_BATCH = 5_000_000;

  /** Above the service's own limit for the values of a recipient. */
  private static final long LONGEST_ROW = 1_000_000;

  /** How long rows wait for others: checkpoints keep them, so that there is no hurry. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  /** An attempt and its pause are far shorter; what does not come back by then never will. */
  private static final Duration LONGEST_ATTEMPT = Duration.ofHours(1);

  private final SmtpService service;
  private final Duration patience;
  private final CampaignFolder folder;

  /**
   * @param batch how many rows go into one mail
   * @param patience how long the server may take no mail at all
   * @param folder where it is written down what was sent
   */
  MailSink(int batch, SmtpService service, Duration patience, CampaignFolder folder) {
    super(
        (subscriber, context) -> subscriber,
        batch,
        IN_FLIGHT,
        2 * batch,
        LONGEST_BATCH,
        LONGEST_WAIT.toMillis(),
        LONGEST_ROW,
        LONGEST_ATTEMPT.toMillis(),
        true);
    this.service = service;
    this.patience = patience;
    this.folder = folder;
  }

  @Override
  public StatefulSinkWriter<Subscriber, BufferedRequestState<Subscriber>> createWriter(
      WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<Subscriber, BufferedRequestState<Subscriber>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<Subscriber>> recovered)
      throws IOException {
    return MailSinkWriter.open(
        getElementConverter(),
        context,
        configuration(),
        recovered,
        service,
        folder.sent(),
        patience);
  }

  private AsyncSinkWriterConfiguration configuration() {
    return AsyncSinkWriterConfiguration.builder()
        .setMaxBatchSize(getMaxBatchSize())
        .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
        .setMaxInFlightRequests(getMaxInFlightRequests())
        .setMaxBufferedRequests(getMaxBufferedRequests())
        .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
        .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
        .setRequestTimeoutMS(getRequestTimeoutMS())
        .setFailOnTimeout(getFailOnTimeout())
        .setRateLimitingStrategy(fullBatches())
        .build();
  }

  /** By default, Flink begins with small batches, and makes them smaller after each failure. */
  private CongestionControlRateLimitingStrategy fullBatches() {
    int rows = getMaxBatchSize() * getMaxInFlightRequests();
    return CongestionControlRateLimitingStrategy.builder()
        .setMaxInFlightRequests(getMaxInFlightRequests())
        .setInitialMaxInFlightMessages(rows)
        .setScalingStrategy(new NoOpScalingStrategy<>())
        .build();
  }

  @Override
  public Committer<Reports> createCommitter(CommitterInitContext context) {
    return new ReportCommitter(folder);
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<Subscriber>> getWriterStateSerializer() {
    return new SubscriberState();
  }

  @Override
  public SimpleVersionedSerializer<Reports> getCommittableSerializer() {
    return Reports.serializer();
  }
}
