package dev.tagalong.benchmarks;

import java.util.List;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The recipients of a benchmark with blocks, and the writes that begin with them. */
@State(Scope.Benchmark)
public class Buyers {
  /** How many recipients there are. */
  @Param({"100", "1000", "10000"})
  public int recipients;

  /** What the builder and the engines are given. */
  List<Buyer> raw = List.of();

  /** What the bare write is given: rows that were finished before. */
  private List<String> rows = List.of();

  /** The output's size, which all buffers have from the start. */
  private int size;

  /** Makes the data. */
  @Setup
  public void fill() {
    raw = LongStream.range(0, recipients).mapToObj(Buyer::of).toList();
    rows = raw.stream().map(BlockEngine.JSTACHIO::render).toList();
    size = 1_024;
    size = bareWrite().length();
  }

  /** The JSON with rows that were finished before. */
  String bareWrite() {
    return BlockWrite.json(raw, rows::get, size);
  }

  /** The JSON with rows that the engine finishes meanwhile. */
  String write(BlockEngine engine) {
    return BlockWrite.json(raw, index -> engine.render(raw.get(index)), size);
  }
}
