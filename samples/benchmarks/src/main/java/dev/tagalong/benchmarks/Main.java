package dev.tagalong.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs all benchmarks in rounds, each round with every benchmark in a virtual machine of its own,
 * and prints one table with the medians and their ratios to the bare write. Interleaved, so that a
 * machine that grows slower meanwhile is the same to all.
 *
 * <p>Arguments, all optional: the number of rounds (6), the seconds that each benchmark warms up
 * and is measured in a round (3), the numbers of recipients (100,1000,10000), and a pattern of the
 * benchmarks' names.
 */
public final class Main {
  private Main() {}

  /** A benchmark at a size, and what it is compared with. */
  private record Contender(String benchmark, int recipients) {
    Contender bare() {
      boolean json = benchmark.equals("SendCloudBenchmark.json");
      String service = benchmark.substring(0, benchmark.indexOf('.') + 1);
      return new Contender(service + (json ? "bareJson" : "bareWrite"), recipients);
    }
  }

  /** What one round has measured. */
  private record Figure(double micros, double bytes) {}

  /** Runs the benchmarks and prints the table. */
  public static void main(String[] args) throws RunnerException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 6;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
    String[] sizes = (args.length > 2 ? args[2] : "100,1000,10000").split(",");
    String pattern = args.length > 3 ? args[3] : "Benchmark";
    Map<Contender, List<Figure>> figures = new HashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (String size : sizes) {
        System.out.printf("round %d of %d, %s recipients%n", round + 1, rounds, size);
        measure(size, seconds, pattern)
            .forEach(
                (contender, figure) ->
                    figures.computeIfAbsent(contender, key -> new ArrayList<>()).add(figure));
      }
    }
    for (String size : sizes) {
      print(figures, Integer.parseInt(size));
    }
    if (sizes.length > 1) {
      printGrowth(figures, Integer.parseInt(sizes[0]), Integer.parseInt(sizes[sizes.length - 1]));
    }
  }

  private static Map<Contender, Figure> measure(String size, int seconds, String pattern)
      throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(pattern)
            .param("recipients", size)
            .forks(1)
            .warmupIterations(seconds)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(seconds)
            .measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .jvmArgsAppend("-Xms1g", "-Xmx1g")
            .verbosity(VerboseMode.SILENT)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    Map<Contender, Figure> figures = new HashMap<>();
    for (RunResult result : results) {
      String[] name = result.getParams().getBenchmark().split("\\.");
      figures.put(
          new Contender(
              name[name.length - 2] + "." + name[name.length - 1], Integer.parseInt(size)),
          new Figure(
              result.getPrimaryResult().getScore(),
              result.getSecondaryResults().get("gc.alloc.rate.norm").getScore()));
    }
    return figures;
  }

  /** Ratios are taken within a round, and their median over the rounds is shown. */
  private static void print(Map<Contender, List<Figure>> figures, int recipients) {
    System.out.printf(
        Locale.ROOT,
        "%n%,d recipients                       µs   to the bare write   bytes per recipient   to the output%n",
        recipients);
    figures.keySet().stream()
        .filter(contender -> contender.recipients() == recipients)
        .sorted(Comparator.comparing(Contender::benchmark))
        .forEach(
            contender -> {
              List<Figure> own = figures.get(contender);
              double bytes = median(own.stream().map(Figure::bytes).toList());
              System.out.printf(
                  Locale.ROOT,
                  "%-32s %,12.1f %19s %,21.0f %,15.2f%n",
                  contender.benchmark().replace("Benchmark.", " "),
                  median(own.stream().map(Figure::micros).toList()),
                  ratio(figures, contender),
                  bytes / recipients,
                  bytes / output(contender));
            });
  }

  private static String ratio(Map<Contender, List<Figure>> figures, Contender contender) {
    List<Figure> own = figures.get(contender);
    List<Figure> bare = figures.getOrDefault(contender.bare(), List.of());
    List<Double> ratios = new ArrayList<>();
    for (int round = 0; round < Math.min(own.size(), bare.size()); round++) {
      ratios.add(own.get(round).micros() / bare.get(round).micros());
    }
    return ratios.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", median(ratios));
  }

  /** The bytes of the bare write's output, which everyone's is compared with. */
  private static int output(Contender contender) {
    String benchmark = contender.benchmark();
    if (benchmark.startsWith("Blocks")) {
      Buyers buyers = new Buyers();
      buyers.recipients = contender.recipients();
      buyers.fill();
      return buyers.bareWrite().length();
    }
    Customers customers = new Customers();
    customers.recipients = contender.recipients();
    customers.fill();
    if (benchmark.startsWith("SendGrid")) {
      return customers.all.sendGrid().length();
    }
    boolean json = benchmark.endsWith("son");
    return customers.parts.stream()
        .mapToInt(part -> (json ? part.sendCloudJson() : part.sendCloud()).length())
        .sum();
  }

  private static void printGrowth(Map<Contender, List<Figure>> figures, int smallest, int largest) {
    System.out.printf(
        Locale.ROOT, "%nTime per recipient at %,d, to that at %,d%n", largest, smallest);
    figures.keySet().stream()
        .filter(contender -> contender.recipients() == smallest)
        .map(Contender::benchmark)
        .sorted()
        .forEach(
            benchmark -> {
              double few = perRecipient(figures, new Contender(benchmark, smallest));
              double many = perRecipient(figures, new Contender(benchmark, largest));
              System.out.printf(
                  Locale.ROOT, "%-32s %12.2f%n", benchmark.replace("Benchmark.", " "), many / few);
            });
  }

  private static double perRecipient(Map<Contender, List<Figure>> figures, Contender contender) {
    return median(figures.get(contender).stream().map(Figure::micros).toList())
        / contender.recipients();
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
