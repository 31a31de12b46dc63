package dev.tagalong.benchmarks;

import com.sendgrid.smtpapi.SMTPAPI;
import java.util.concurrent.TimeUnit;
import org.json.JSONException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** From an application's own data to SendGrid's header, in one header whatever its size. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SendGridBenchmark {
  /** The limit that the others are compared with. */
  @Benchmark
  public String bareWrite(Customers customers) {
    return customers.all.sendGrid();
  }

  /** The builder, checked, escaped and folded. */
  @Benchmark
  public String headerValue(Customers customers) {
    return Orders.of(customers.raw).sendGrid().build().headerValue();
  }

  /** The header of recipients that are there already: escaping, writing and folding alone. */
  @Benchmark
  public String write(Customers customers) {
    return customers.built.sendGrid().build().headerValue();
  }

  /** The builder, checked and escaped, unfolded. */
  @Benchmark
  public String json(Customers customers) {
    return Orders.of(customers.raw).sendGrid().build().json();
  }

  /** Maps of lists; nothing is checked, escaped or folded. */
  @Benchmark
  public String databind(Customers customers) {
    return MapWrite.json(customers.escaped, false);
  }

  /** SendGrid's own library; nothing is checked, escaped or folded. */
  @Benchmark
  public String smtpapiJava(Customers customers) throws JSONException {
    SMTPAPI header = new SMTPAPI();
    for (Customer customer : customers.escaped) {
      header
          .addTo(customer.email())
          .addSubstitution("%name%", customer.name())
          .addSubstitution("%company%", customer.company())
          .addSubstitution("%city%", customer.city())
          .addSubstitution("%number%", customer.number())
          .addSubstitution("%product%", customer.product())
          .addSubstitution("%total%", customer.total().toPlainString())
          .addSubstitution("%points%", Integer.toString(customer.points()))
          .addSubstitution("%due%", customer.due().toString())
          .addSubstitution("%link%", customer.link())
          .addSubstitution("%agent%", customer.agent());
    }
    return header.jsonString();
  }
}
