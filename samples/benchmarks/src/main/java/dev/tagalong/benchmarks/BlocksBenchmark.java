package dev.tagalong.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * From an application's own objects, each with a list of ten, to SendGrid's header, in which each
 * recipient has the list as finished rows of HTML. The engines and their writes fold nothing, and
 * have one escaping for all contexts.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BlocksBenchmark {
  /** The limit that the others are compared with: rows that are there already. */
  @Benchmark
  public String bareWrite(Buyers buyers) {
    return buyers.bareWrite();
  }

  /** The builder, checked, escaped for each context and folded. */
  @Benchmark
  public String tagalong(Buyers buyers) {
    return Invoices.of(buyers.raw).sendGrid().build().headerValue();
  }

  /** Handlebars.java, which looks values up by reflection. */
  @Benchmark
  public String handlebarsJava(Buyers buyers) {
    return buyers.write(BlockEngine.HANDLEBARS_JAVA);
  }

  /** Mustache.java, which looks values up by reflection. */
  @Benchmark
  public String mustacheJava(Buyers buyers) {
    return buyers.write(BlockEngine.MUSTACHE_JAVA);
  }

  /** JStachio, whose templates are compiled to Java. */
  @Benchmark
  public String jstachio(Buyers buyers) {
    return buyers.write(BlockEngine.JSTACHIO);
  }
}
