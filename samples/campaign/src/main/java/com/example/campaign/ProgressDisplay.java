package com.example.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;

/** Shows how far a job is, as its accumulators say; those come with Flink's heartbeats. */
final class ProgressDisplay implements AutoCloseable {
  private static final int SAMPLE = 65_536;
  private static final int MILLISECONDS = 200;

  private final ProgressBar bar;

  private ProgressDisplay(ProgressBar bar) {
    this.bar = bar;
  }

  /** A display whose end is estimated from the list's beginning. */
  static ProgressDisplay of(Path list) throws IOException {
    FileSystem files = list.getFileSystem();
    byte[] sample;
    try (InputStream in = files.open(list)) {
      sample = in.readNBytes(SAMPLE);
    }
    long lines = 0;
    for (byte b : sample) {
      lines += b == '\n' ? 1 : 0;
    }
    long rows = Math.max(lines - 1, 1);
    if (sample.length == SAMPLE) {
      rows = Math.round((double) rows * files.getFileStatus(list).getLen() / SAMPLE);
    }
    return new ProgressDisplay(
        new ProgressBarBuilder()
            .setTaskName("Sending")
            .setInitialMax(rows)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(MILLISECONDS)
            .showSpeed()
            .build());
  }

  /**
   * Shows it until the job has ended.
   *
   * @throws ExecutionException if it has failed
   */
  void follow(JobClient job) throws InterruptedException, ExecutionException {
    CompletableFuture<?> result = job.getJobExecutionResult();
    while (!result.isDone()) {
      show(job);
      try {
        result.get(MILLISECONDS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        // It goes on.
      }
    }
    bar.maxHint(bar.getCurrent());
    result.get();
  }

  private void show(JobClient job) {
    try {
      job.getAccumulators().thenAccept(this::show);
    } catch (IllegalStateException e) {
      // An embedded Flink that has just ended is asked no more.
    }
  }

  private void show(Map<String, Object> counts) {
    if (counts.get(RowCheck.CHECKED) instanceof Long rows) {
      bar.stepTo(rows);
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
