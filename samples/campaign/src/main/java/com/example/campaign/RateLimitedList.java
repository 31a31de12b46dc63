package com.example.campaign;

import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimitedSourceReader;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiter;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.PendingSplitsCheckpoint;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Flink's file source behind Flink's rate limit, which is made for sources that count, but takes
 * any.
 */
record RateLimitedList(FileSource<ListRow> list, double rowsPerSecond)
    implements Source<ListRow, FileSourceSplit, PendingSplitsCheckpoint<FileSourceSplit>> {
  @Override
  public SourceReader<ListRow, FileSourceSplit> createReader(SourceReaderContext context) {
    @SuppressWarnings("unchecked") // Flink's own method does not say for which splits it is.
    RateLimiter<FileSourceSplit> limiter =
        RateLimiterStrategy.perSecond(rowsPerSecond)
            .createRateLimiter(context.currentParallelism());
    return new RateLimitedSourceReader<>(list.createReader(context), limiter);
  }

  @Override
  public Boundedness getBoundedness() {
    return list.getBoundedness();
  }

  @Override
  public SplitEnumerator<FileSourceSplit, PendingSplitsCheckpoint<FileSourceSplit>>
      createEnumerator(SplitEnumeratorContext<FileSourceSplit> context) {
    return list.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<FileSourceSplit, PendingSplitsCheckpoint<FileSourceSplit>>
      restoreEnumerator(
          SplitEnumeratorContext<FileSourceSplit> context,
          PendingSplitsCheckpoint<FileSourceSplit> checkpoint) {
    return list.restoreEnumerator(context, checkpoint);
  }

  @Override
  public SimpleVersionedSerializer<FileSourceSplit> getSplitSerializer() {
    return list.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<PendingSplitsCheckpoint<FileSourceSplit>>
      getEnumeratorCheckpointSerializer() {
    return list.getEnumeratorCheckpointSerializer();
  }
}
