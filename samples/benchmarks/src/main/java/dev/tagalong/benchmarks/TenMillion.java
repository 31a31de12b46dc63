package dev.tagalong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Sends ten million recipients through {@code batches} into headers, three times, each in a virtual
 * machine of 64 MB, and prints the time of each million.
 *
 * <p>Arguments, optional: the number of runs (3).
 */
public final class TenMillion {
  private static final int MILLIONS = 10;
  private static final int BATCH = 1_000;

  /** Runs before the virtual machine has compiled all that is hot. */
  private static final int WARM_UP = 2;

  private TenMillion() {}

  /** Runs three times and prints the table; with {@code run}, runs here and prints milliseconds. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length == 1 && args[0].equals("run")) {
      run();
      return;
    }
    int runs = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    List<List<Double>> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      times.add(forked());
    }
    System.out.println("million      each run, ms, with -Xmx64m          median");
    List<Double> medians = new ArrayList<>();
    for (int million = 0; million < MILLIONS; million++) {
      StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%7d", million + 1));
      List<Double> own = new ArrayList<>();
      for (List<Double> run : times) {
        own.add(run.get(million));
        line.append(String.format(Locale.ROOT, "%12.0f", run.get(million)));
      }
      medians.add(Main.median(own));
      System.out.println(line.append(String.format(Locale.ROOT, "%12.0f", Main.median(own))));
    }
    System.out.printf(
        Locale.ROOT,
        "Trend of the medians after the first %d million: %+.1f%% per million%n",
        WARM_UP,
        100 * trend(medians.subList(WARM_UP, MILLIONS)));
  }

  /** The slope of the line that fits best, in parts of the mean. */
  private static double trend(List<Double> times) {
    double mean = times.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double middle = (times.size() - 1) / 2.0;
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < times.size(); i++) {
      covariance += (i - middle) * (times.get(i) - mean);
      variance += (i - middle) * (i - middle);
    }
    return covariance / variance / mean;
  }

  private static List<Double> forked() throws IOException, InterruptedException {
    Process process =
        OwnJvm.start(ProcessBuilder.Redirect.INHERIT, List.of("-Xmx64m"), TenMillion.class, "run");
    List<Double> times = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        times.add(Double.parseDouble(line));
      }
    }
    if (process.waitFor() != 0 || times.size() != MILLIONS) {
      throw new IllegalStateException("the run has failed after " + times.size() + " million");
    }
    return times;
  }

  private static void run() {
    OutputStream nowhere = OutputStream.nullOutputStream();
    Stream<Customer> customers = LongStream.range(0, MILLIONS * 1_000_000L).mapToObj(Customer::of);
    long[] progress = {0, System.nanoTime()};
    try (Stream<OrderRecipients> batches =
        OrderRecipients.builder().batches(customers, BATCH, Orders::row)) {
      batches.forEach(
          batch -> {
            try {
              batch.sendGrid().category("Orders").build().writeTo(nowhere);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            progress[0] += batch.size();
            if (progress[0] % 1_000_000 == 0) {
              long now = System.nanoTime();
              System.out.println(TimeUnit.NANOSECONDS.toMillis(now - progress[1]));
              progress[1] = now;
            }
          });
    }
  }
}
