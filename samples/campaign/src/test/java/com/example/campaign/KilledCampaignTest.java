package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.campaign.demonstration.MadeUpList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign whose process is killed, and started again by the same command. */
class KilledCampaignTest {
  private static final int ROWS = 40_000;
  private static final int BATCH = 500;
  private static final int SUBTASKS = 2;
  private static final Pattern ADDRESS = Pattern.compile("\"(customer\\d+@example\\.com)\"");

  @TempDir private Path folder;

  /** How often each address has got a mail. */
  private final Map<String, Integer> mails = new HashMap<>();

  private int taken;

  /** After how many mails the process is killed. */
  private int deadline;

  private Process process;

  private synchronized void take(String header) {
    Matcher address = ADDRESS.matcher(header);
    while (address.find()) {
      mails.merge(address.group(1), 1, Integer::sum);
    }
    if (++taken == deadline) {
      process.destroyForcibly();
    }
  }

  /** Runs it, and gives what it has printed. */
  private String send(Path list, CountingMailServer server, int mailsUntilKilled)
      throws IOException, InterruptedException {
    synchronized (this) {
      deadline = taken + mailsUntilKilled;
      process =
          OwnProcess.of(
                  OwnProcess.SHORT_LIVED,
                  System.getProperty("java.class.path"),
                  Campaign.class.getName(),
                  List.of(
                      "--input",
                      list.toString(),
                      "--smtp",
                      "127.0.0.1:" + server.port(),
                      "--tls",
                      "none",
                      "--from",
                      "The Paper Shop <shop@example.com>",
                      "--output",
                      folder.resolve("campaign").toString(),
                      "--batch",
                      String.valueOf(BATCH),
                      "--parallelism",
                      String.valueOf(SUBTASKS),
                      "--checkpoint-every",
                      "100"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
    }
    String printed = OwnProcess.output(process);
    process.waitFor();
    return printed;
  }

  @Test
  void nobodyIsLostAndOnlyWhatWasInFlightIsSentTwice() throws Exception {
    Path list = MadeUpList.write(folder.resolve("customers.csv"), ROWS);
    try (CountingMailServer server = new CountingMailServer(this::take)) {
      assertThat(send(list, server, 25)).isEmpty();
      assertThat(send(list, server, 25)).isEmpty();

      String printed = send(list, server, Integer.MAX_VALUE - taken);

      assertThat(printed)
          .startsWith(
              "rows: 40000\nsent: 39800\nrefused: 200\nput aside: 0\n"
                  .replace("\n", System.lineSeparator()));
    }
    assertThat(mails).hasSize(ROWS - (int) MadeUpList.mistakes(ROWS));
    long twice = mails.values().stream().filter(count -> count > 1).count();
    assertThat(twice).isBetween(1L, 2L * SUBTASKS * BATCH);
  }
}
