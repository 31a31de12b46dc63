package com.example.campaign;

import com.example.campaign.demonstration.MadeUpList;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/**
 * How many rows a second one connection sends: the campaign, beside the same without its sink, and
 * a mail for each recipient. The server is a process of its own, which takes all and keeps nothing.
 *
 * <p>Arguments, optional: the number of rows (1000000), of mails that are sent one by one (50000),
 * the heap of the campaign in megabytes (256), and a command to put before each, such as {@code
 * taskset -c 0}.
 */
final class Pace {
  private static final int ROWS = 1;
  private static final int TIME = 4;
  private static final int TENTHS = 10;

  private Pace() {}

  /** Runs all, or in a process of its own the one that is named. */
  public static void main(String[] arguments) throws Exception {
    switch (arguments.length > 0 ? arguments[0] : "") {
      case "campaign" -> campaign(arguments[1], arguments[2]);
      case "nothing" -> nothing(arguments[1]);
      case "one-by-one" -> oneByOne(arguments[1], arguments[2]);
      default -> all(List.of(arguments));
    }
  }

  private static void all(List<String> arguments) throws IOException, InterruptedException {
    String rows = arguments.isEmpty() ? "1000000" : arguments.get(0);
    String mails = arguments.size() > 1 ? arguments.get(1) : "50000";
    String heap = "-Xmx" + (arguments.size() > 2 ? arguments.get(2) : "256") + "m";
    List<String> before = arguments.subList(Math.min(3, arguments.size()), arguments.size());
    Path folder = Files.createTempDirectory("pace");
    String list = MadeUpList.write(folder.resolve("list.csv"), Long.parseLong(rows)).toString();
    Process server =
        OwnProcess.of(
                List.of("-Xmx64m"), classPath(), CountingMailServer.class.getName(), List.of())
            .redirectError(Redirect.INHERIT)
            .start();
    try (BufferedReader port =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII))) {
      String at = port.readLine();
      run(before, heap, "nothing", list);
      run(before, heap, "campaign", list, at);
      run(before, heap, "one-by-one", mails, at);
    } finally {
      server.destroy();
    }
  }

  private static void run(List<String> before, String heap, String... arguments)
      throws IOException, InterruptedException {
    ProcessBuilder process =
        OwnProcess.of(List.of(heap), classPath(), Pace.class.getName(), List.of(arguments));
    List<String> command = new ArrayList<>(before);
    command.addAll(process.command());
    int code = process.command(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IllegalStateException(arguments[0] + " has failed");
    }
  }

  private static String classPath() {
    return System.getProperty("java.class.path");
  }

  private static void campaign(String list, String port) throws Exception {
    Path output = Files.createTempDirectory("pace");
    int code =
        Campaign.run(
            "--input",
            list,
            "--smtp",
            "127.0.0.1:" + port,
            "--tls",
            "none",
            "--from",
            "shop@example.com",
            "--output",
            output.toString(),
            "--parallelism",
            "1");
    if (code != 0) {
      System.exit(code);
    }
    tenths(output);
    System.out.printf(
        Locale.ROOT,
        "campaign: at most %d MB of heap in use after a collection%n",
        afterCollection());
  }

  /** The rows a second in each tenth of the batches, by the times that the account has. */
  private static void tenths(Path output) throws IOException {
    List<String[]> batches = new ArrayList<>(CsvFiles.read(output.resolve("batches").toUri()));
    batches.sort((one, other) -> one[TIME].compareTo(other[TIME]));
    for (int tenth = 1; tenth <= TENTHS; tenth++) {
      int from = batches.size() * (tenth - 1) / TENTHS;
      int to = batches.size() * tenth / TENTHS - 1;
      long rows = 0;
      for (String[] batch : batches.subList(from + 1, to + 1)) {
        rows += Long.parseLong(batch[ROWS]);
      }
      double seconds =
          Duration.between(
                      Instant.parse(batches.get(from)[TIME]), Instant.parse(batches.get(to)[TIME]))
                  .toMillis()
              / 1e3;
      System.out.printf(
          Locale.ROOT, "campaign, tenth %2d: %,9.0f rows a second%n", tenth, rows / seconds);
    }
  }

  private static long afterCollection() {
    System.gc();
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getCollectionUsage() != null) {
        most += pool.getCollectionUsage().getUsed();
      }
    }
    return most / 1_000_000;
  }

  /** The campaign with nothing in the place of its sink; the second time is the one that counts. */
  private static void nothing(String list) throws Exception {
    readOnly(list);
    long start = System.nanoTime();
    long rows = readOnly(list);
    System.out.printf(
        Locale.ROOT,
        "without a sink: %,.0f rows a second%n",
        rows / ((System.nanoTime() - start) / 1e9));
  }

  private static long readOnly(String list) throws Exception {
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
    flink.setParallelism(1);
    flink
        .fromSource(
            FileSource.forRecordStreamFormat(
                    new ListFormat(), new org.apache.flink.core.fs.Path(list))
                .build(),
            WatermarkStrategy.noWatermarks(),
            "List")
        .rebalance()
        .process(new RowCheck())
        .sinkTo(new DiscardingSink<>());
    return flink.execute().getAccumulatorResult(RowCheck.CHECKED);
  }

  private static void oneByOne(String mails, String port) throws Exception {
    OneByOne sender = new OneByOne(Integer.parseInt(port));
    int count = Integer.parseInt(mails);
    sender.send(count / 5);
    System.out.printf(
        Locale.ROOT, "one by one: %,.0f mails a second%n", count / sender.send(count));
  }
}
