package dev.tagalong.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The recipients of a benchmark, in the form that each contender begins with. */
@State(Scope.Benchmark)
public class Customers {
  /** SendCloud's limit of addresses in one header. */
  private static final int SEND_CLOUD_RECIPIENTS = 100;

  /** How many recipients there are. */
  @Param({"100", "1000", "10000"})
  public int recipients;

  /** What the builder is given. */
  List<Customer> raw = List.of();

  /** The same in the builder's form. */
  OrderRecipients built = Orders.of(List.of());

  /** What contenders that escape nothing are given: escaped already, at no cost to them. */
  List<Customer> escaped = List.of();

  /** The same in parts that fit into one header for SendCloud. */
  List<List<Customer>> escapedParts = List.of();

  /** What the bare write is given: text that is there already, column by column. */
  BareWrite all = new BareWrite(List.of());

  /** The same in parts that fit into one header for SendCloud. */
  List<BareWrite> parts = List.of();

  /** Makes the data. */
  @Setup
  public void fill() {
    raw = LongStream.range(0, recipients).mapToObj(Customer::of).toList();
    built = Orders.of(raw);
    escaped = raw.stream().map(Customer::escaped).toList();
    escapedParts = new ArrayList<>();
    for (int from = 0; from < recipients; from += SEND_CLOUD_RECIPIENTS) {
      int to = Math.min(from + SEND_CLOUD_RECIPIENTS, recipients);
      escapedParts.add(escaped.subList(from, to));
    }
    all = new BareWrite(escaped);
    parts = escapedParts.stream().map(BareWrite::new).toList();
  }
}
