package dev.tagalong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Generates template interfaces with ten tags each and measures how long javac takes with and
 * without the processor, beside as many records with record-builder's staged builder, as many
 * JStachio templates, and the generated sources alone.
 *
 * <p>Every series of compilations runs in a virtual machine of its own, in which the compiler is
 * called from a program, as build tools with a daemon do; the first of them is what a cold compiler
 * takes, the median of the later ones what a warm one does. The series are interleaved in rounds.
 *
 * <p>Arguments, all optional: the number of rounds (3), the numbers of templates (1,50,200,1000),
 * and the folder for sources and classes (that of temporary files); on a disk, the time of many
 * small files is measured along with the compiler's.
 */
public final class CompileTime {
  private CompileTime() {}

  /** What a series has measured, in milliseconds. */
  private record Figure(double cold, double warm) {}

  /** Runs all series and prints the tables. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 3;
    String[] sizes = (args.length > 1 ? args[1] : "1,50,200,1000").split(",");
    String folder = args.length > 2 ? args[2] : System.getProperty("java.io.tmpdir");
    List<Map<Compilation, Double>> perTemplate = new ArrayList<>();
    for (String size : sizes) {
      Map<Compilation, List<Figure>> figures = new EnumMap<>(Compilation.class);
      for (int round = 0; round < rounds; round++) {
        for (Compilation compilation : Compilation.values()) {
          figures
              .computeIfAbsent(compilation, key -> new ArrayList<>())
              .add(forked(compilation, size, folder));
        }
      }
      perTemplate.add(print(Integer.parseInt(size), figures));
    }
    printGrowth(sizes, perTemplate);
  }

  private static Figure forked(Compilation compilation, String size, String folder)
      throws IOException, InterruptedException {
    Process process =
        OwnJvm.start(
            ProcessBuilder.Redirect.INHERIT,
            List.of("-Xmx1g", "-Djava.io.tmpdir=" + folder),
            CompileSeries.class,
            compilation.name(),
            size);
    List<Double> times = new ArrayList<>();
    try (BufferedReader reader = process.inputReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        times.add(Double.parseDouble(line));
      }
    }
    if (process.waitFor() != 0 || times.size() < 2) {
      throw new IllegalStateException(compilation + " with " + size + " templates has failed");
    }
    // What comes before the last third warms the compiler up.
    return new Figure(times.get(0), Main.median(times.subList(times.size() * 2 / 3, times.size())));
  }

  private static Map<Compilation, Double> print(
      int templates, Map<Compilation, List<Figure>> figures) {
    Map<Compilation, Double> cold = new EnumMap<>(Compilation.class);
    Map<Compilation, Double> warm = new EnumMap<>(Compilation.class);
    figures.forEach(
        (compilation, own) -> {
          cold.put(compilation, Main.median(own.stream().map(Figure::cold).toList()) / templates);
          warm.put(compilation, Main.median(own.stream().map(Figure::warm).toList()) / templates);
        });
    System.out.printf(
        Locale.ROOT,
        "%n%,5d templates, ms per template                     cold   to tagalong       warm   to tagalong%n",
        templates);
    for (Compilation compilation : Compilation.values()) {
      System.out.printf(
          Locale.ROOT,
          "%-45s %10.2f %12.2f %12.2f %12.2f%n",
          compilation.label(),
          cold.get(compilation),
          cold.get(compilation) / cold.get(Compilation.TAGALONG),
          warm.get(compilation),
          warm.get(compilation) / warm.get(Compilation.TAGALONG));
    }
    System.out.printf(
        Locale.ROOT,
        "%-45s %9.0f%% %25.0f%%%n",
        "the processor's own share of javac's part",
        share(cold),
        share(warm));
    return warm;
  }

  private static double share(Map<Compilation, Double> times) {
    double output = times.get(Compilation.TAGALONG_OUTPUT);
    return 100 * (times.get(Compilation.TAGALONG) - output) / output;
  }

  private static void printGrowth(String[] sizes, List<Map<Compilation, Double>> perTemplate) {
    System.out.printf("%nms per template, warm, at %s%n", String.join(", ", sizes));
    for (Compilation compilation : Compilation.values()) {
      StringBuilder line = new StringBuilder(String.format("%-45s", compilation.label()));
      perTemplate.forEach(
          times -> line.append(String.format(Locale.ROOT, "%10.2f", times.get(compilation))));
      System.out.println(line);
    }
  }
}
