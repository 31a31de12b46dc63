package dev.tagalong.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * The first header of a virtual machine that has just started, as a function in the cloud or a
 * command makes it: the time and the loaded classes from the objects to the value, beside a bare
 * write of the same JSON. Each is made in a process of its own, in turns.
 *
 * <p>Arguments, all optional: the number of processes of each kind (15), and of recipients (10).
 */
public final class FreshJvm {
  private FreshJvm() {}

  /** What makes the header. */
  private enum Contender {
    BARE_WRITE("bare write") {
      @Override
      int make(List<Customer> customers) {
        return new BareWrite(customers).sendGrid().length();
      }
    },
    SEND_GRID("SendGrid: builder to headerValue()") {
      @Override
      int make(List<Customer> customers) {
        return Orders.of(customers).sendGrid().build().headerValue().length();
      }
    },
    SEND_CLOUD("SendCloud: builder to headerValue()") {
      @Override
      int make(List<Customer> customers) {
        return Orders.of(customers).sendCloud().build().headerValue().length();
      }
    };

    private final String label;

    Contender(String label) {
      this.label = label;
    }

    /** Makes the first header; gives its length. */
    abstract int make(List<Customer> customers);
  }

  /**
   * What one process has measured.
   *
   * @param classes how many were loaded on the way, those that the virtual machine spins included
   */
  private record Figure(double milliseconds, double classes) {}

  /** Measures all, or in a process of its own the contender that {@code one NAME SIZE} names. */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length > 0 && args[0].equals("one")) {
      measure(Contender.valueOf(args[1]), Integer.parseInt(args[2]));
      return;
    }
    int processes = args.length > 0 ? Integer.parseInt(args[0]) : 15;
    String recipients = args.length > 1 ? args[1] : "10";
    List<List<Figure>> figures =
        Stream.of(Contender.values()).map(key -> (List<Figure>) new ArrayList<Figure>()).toList();
    for (int round = 0; round < processes; round++) {
      for (Contender contender : Contender.values()) {
        figures.get(contender.ordinal()).add(forked(contender, recipients));
      }
    }
    double bare = median(figures.get(0), Figure::milliseconds);
    System.out.printf(
        "%-40s %10s %18s %10s%n", recipients + " recipients", "ms", "to the bare write", "classes");
    for (Contender contender : Contender.values()) {
      double time = median(figures.get(contender.ordinal()), Figure::milliseconds);
      System.out.printf(
          Locale.ROOT,
          "%-40s %10.1f %18.2f %10.0f%n",
          contender.label,
          time,
          time / bare,
          median(figures.get(contender.ordinal()), Figure::classes));
    }
  }

  private static double median(List<Figure> figures, ToDoubleFunction<Figure> part) {
    return Main.median(figures.stream().map(part::applyAsDouble).toList());
  }

  private static void measure(Contender contender, int recipients) {
    List<Customer> customers = new ArrayList<>();
    for (int i = 0; i < recipients; i++) {
      customers.add(Customer.of(i));
    }
    if (contender == Contender.BARE_WRITE) {
      customers.replaceAll(Customer::escaped);
    }
    ClassLoadingMXBean loading = ManagementFactory.getClassLoadingMXBean();
    long classes = loading.getTotalLoadedClassCount();
    long start = System.nanoTime();
    int length = contender.make(customers);
    double time = (System.nanoTime() - start) / 1e6;
    long loaded = loading.getTotalLoadedClassCount() - classes;
    System.out.println(time + " " + loaded + " " + length);
  }

  private static Figure forked(Contender contender, String recipients)
      throws IOException, InterruptedException {
    Process process =
        OwnJvm.start(
            ProcessBuilder.Redirect.INHERIT,
            List.of(),
            FreshJvm.class,
            "one",
            contender.name(),
            recipients);
    try (BufferedReader reader = process.inputReader()) {
      String line = reader.readLine();
      if (line == null || process.waitFor() != 0) {
        throw new IllegalStateException(contender + " has failed");
      }
      String[] parts = line.split(" ");
      return new Figure(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
  }
}
