package com.example.campaign;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.fs.Path;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;

/**
 * Sends a mail to each row of a list; on a cluster by {@code flink run}, and without one in this
 * virtual machine. {@code --help} has the options.
 */
public final class Campaign {
  private Campaign() {}

  /** Ends with 0 if every row has come to its end, 1 if not, and 2 if the command is none. */
  public static void main(String[] arguments) throws Exception {
    int code = run(arguments);
    if (code != 0) {
      System.exit(code);
    }
  }

  /** The same, without ending the virtual machine; gives the code. */
  public static int run(String... arguments) throws Exception {
    if (Arrays.asList(arguments).contains("--help")) {
      System.out.print(CampaignOptions.HELP);
      return 0;
    }
    CampaignOptions options;
    try {
      options = CampaignOptions.of(arguments);
    } catch (CampaignStopped e) {
      System.err.println(e.getMessage());
      return 2;
    }
    try {
      return send(options);
    } catch (CampaignStopped e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static int send(CampaignOptions options) throws Exception {
    CampaignFolder folder = options.folder();
    folder.claim(options.list());
    Optional<Path> checkpoint = folder.lastCheckpoint();
    Account before = Account.of(folder);
    if (before.addsUp() || checkpoint.isEmpty() && !before.isEmpty()) {
      System.err.println(
          "The campaign in %s has been sent, or its checkpoints are gone. Give another folder by --output for another one; to look at this one:%n%s"
              .formatted(folder.root(), before));
      return 1;
    }
    checkpoint.ifPresent(path -> System.err.println("Going on from " + path));
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.getExecutionEnvironment(
            CampaignJob.configuration(options, checkpoint.orElse(null)));
    CampaignJob.build(flink, options);
    long start = System.nanoTime();
    await(flink.executeAsync("Campaign"), options);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    return close(folder, before, time);
  }

  private static void await(JobClient job, CampaignOptions options) throws Exception {
    try (ProgressDisplay progress = ProgressDisplay.of(options.list())) {
      progress.follow(job);
    } catch (ExecutionException e) {
      ClassLoader classes = Campaign.class.getClassLoader();
      throw ExceptionUtils.findSerializedThrowable(e, CampaignStopped.class, classes)
          .<Exception>map(stopped -> stopped)
          .orElse(e);
    }
  }

  private static int close(CampaignFolder folder, Account before, Duration time)
      throws IOException {
    Account account = Account.of(folder);
    double seconds = time.toMillis() / 1_000.0;
    System.out.println(account);
    System.out.printf(
        Locale.ROOT,
        "rate: %.0f rows per second, in %.1f seconds%n",
        (account.sent() - before.sent()) / seconds,
        seconds);
    if (account.addsUp()) {
      folder.sent().clear();
      return 0;
    }
    System.err.println(
        account.ended()
            ? "The account in %s does not add up: rows are missing in it, or there twice."
                .formatted(folder.root())
            : "The list was not read to its end.");
    return 1;
  }
}
