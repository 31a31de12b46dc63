package dev.tagalong.benchmarks;

import dev.tagalong.sendcloud.SendCloudHeader;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * From an application's own data to SendCloud's headers: since the service takes 100 recipients,
 * everyone writes as many headers as that makes.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SendCloudBenchmark {
  /** The limit that {@link #headerValue} is compared with, base64 as well. */
  @Benchmark
  public List<String> bareWrite(Customers customers) {
    return customers.parts.stream().map(BareWrite::sendCloud).toList();
  }

  /** The limit that {@link #json} is compared with. */
  @Benchmark
  public List<String> bareJson(Customers customers) {
    return customers.parts.stream().map(BareWrite::sendCloudJson).toList();
  }

  /** The builder, checked and escaped, in base64. */
  @Benchmark
  public List<String> headerValue(Customers customers) {
    return Orders.of(customers.raw).sendCloud().buildAll().stream()
        .map(SendCloudHeader::headerValue)
        .toList();
  }

  /** The builder, checked and escaped. */
  @Benchmark
  public List<String> json(Customers customers) {
    return Orders.of(customers.raw).sendCloud().buildAll().stream()
        .map(SendCloudHeader::json)
        .toList();
  }

  /** Maps of lists, in base64; nothing is checked or escaped. */
  @Benchmark
  public List<String> databind(Customers customers) {
    return customers.escapedParts.stream()
        .map(part -> MapWrite.json(part, true))
        .map(json -> Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.ISO_8859_1)))
        .toList();
  }
}
