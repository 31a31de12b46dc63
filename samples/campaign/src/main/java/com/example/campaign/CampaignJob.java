package com.example.campaign;

import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * The campaign as Flink runs it: one reader of the list; behind it, in as many subtasks as there
 * are, the check of each row, and the sink that sends; and files at the ends.
 */
final class CampaignJob {
  private CampaignJob() {}

  /** All parts have names of their own, by which a checkpoint finds them again. */
  static void build(StreamExecutionEnvironment flink, CampaignOptions options) {
    CampaignFolder folder = options.folder();
    SingleOutputStreamOperator<Subscriber> checked =
        flink
            .fromSource(list(options), WatermarkStrategy.noWatermarks(), "List")
            .uid("list")
            .setParallelism(1)
            .rebalance()
            .process(new RowCheck())
            .name("Check")
            .uid("check");
    checked
        .getSideOutput(RowCheck.REFUSED)
        .sinkTo(
            CsvFiles.sink(
                folder.refused(),
                List.of("line", "tag", "address", "reason"),
                row -> List.of(row.line(), row.tag(), row.address(), row.reason())))
        .name("Refused")
        .uid("refused");
    checked
        .getSideOutput(RowCheck.ROWS)
        .sinkTo(CsvFiles.sink(folder.rows(), List.of("rows"), List::of))
        .name("Rows")
        .uid("rows");
    checked
        .sinkTo(new MailSink(options.batch(), options.service(), options.patience(), folder))
        .name("Mail")
        .uid("mail");
  }

  private static Source<ListRow, ?, ?> list(CampaignOptions options) {
    FileSource<ListRow> list =
        FileSource.forRecordStreamFormat(new ListFormat(), options.list())
            // By default, a file whose name begins with a dot or an underscore would be left out.
            .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(file -> true))
            .build();
    return options.rate() == 0 ? list : new RateLimitedList(list, options.rate());
  }

  /**
   * How Flink runs it.
   *
   * @param checkpoint where it goes on, or null
   */
  static Configuration configuration(CampaignOptions options, Path checkpoint) {
    Configuration configuration = new Configuration();
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, options.betweenCheckpoints());
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY, options.folder().checkpoints().toString());
    // Only a campaign that has ended well needs its checkpoint no more.
    configuration.set(
        CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
        ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
    // A checkpoint waits for the batch in flight, and so for a server that is away.
    configuration.set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, options.patience().plusHours(1));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS, 10);
    configuration.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofMillis(500));
    if (options.parallelism() > 0) {
      configuration.set(CoreOptions.DEFAULT_PARALLELISM, options.parallelism());
    }
    if (checkpoint != null) {
      configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, checkpoint.toString());
      configuration.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.CLAIM);
    }
    return configuration;
  }
}
