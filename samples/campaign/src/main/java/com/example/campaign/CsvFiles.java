package com.example.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.serialization.Encoder;
import org.apache.flink.connector.file.sink.FileSink;
import org.apache.flink.core.fs.FSDataOutputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.MappingIterator;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.apache.flink.streaming.api.functions.sink.filesystem.OutputFileConfig;
import org.apache.flink.streaming.api.functions.sink.filesystem.bucketassigners.BasePathBucketAssigner;
import org.apache.flink.streaming.api.functions.sink.filesystem.rollingpolicies.DefaultRollingPolicy;
import org.apache.flink.util.function.SerializableFunction;

/**
 * A folder with CSV files, each with the names of the columns in its first line. Flink finishes
 * them with its checkpoints: what is in a finished file is there once, whatever has failed.
 */
final class CsvFiles {
  private static final String SUFFIX = ".csv";
  private static final CsvMapper MAPPER = new CsvMapper();
  private static final Duration LONGEST_OPEN = Duration.ofMinutes(10);

  private CsvFiles() {}

  /**
   * Writes them.
   *
   * @param columns the names
   * @param values of an element, one for each column
   */
  static <T> FileSink<T> sink(
      URI folder, List<String> columns, SerializableFunction<T, List<?>> values) {
    return FileSink.forRowFormat(new Path(folder), new Lines<>(List.copyOf(columns), values))
        .withBucketAssigner(new BasePathBucketAssigner<>())
        .withRollingPolicy(
            DefaultRollingPolicy.builder()
                .withRolloverInterval(LONGEST_OPEN)
                .withInactivityInterval(LONGEST_OPEN)
                .build())
        .withOutputFileConfig(OutputFileConfig.builder().withPartSuffix(SUFFIX).build())
        .build();
  }

  /** Writes a whole file, in the place of any of the same name. */
  static void write(URI folder, String name, List<String> columns, List<List<?>> rows)
      throws IOException {
    Path file = new Path(new Path(folder), name + SUFFIX);
    try (OutputStream out = file.getFileSystem().create(file, FileSystem.WriteMode.OVERWRITE)) {
      out.write(MAPPER.writeValueAsBytes(columns));
      for (List<?> row : rows) {
        out.write(MAPPER.writeValueAsBytes(row));
      }
    }
  }

  /** Reads the rows of all finished files, without the names of their columns. */
  static List<String[]> read(URI folder) throws IOException {
    List<String[]> rows = new ArrayList<>();
    Path path = new Path(folder);
    FileSystem files = path.getFileSystem();
    if (!files.exists(path)) {
      return rows;
    }
    for (FileStatus file : files.listStatus(path)) {
      if (!file.getPath().getName().startsWith(".")) {
        try (InputStream in = files.open(file.getPath());
            MappingIterator<String[]> lines =
                MAPPER
                    .readerFor(String[].class)
                    .with(CsvParser.Feature.WRAP_AS_ARRAY)
                    .readValues(in)) {
          lines.next();
          lines.readAll(rows);
        }
      }
    }
    return rows;
  }

  /** One line for each element, and one before the first of a file. */
  private record Lines<T>(List<String> columns, SerializableFunction<T, List<?>> values)
      implements Encoder<T> {
    @Override
    public void encode(T element, OutputStream stream) throws IOException {
      if (((FSDataOutputStream) stream).getPos() == 0) {
        stream.write(MAPPER.writeValueAsBytes(columns));
      }
      stream.write(MAPPER.writeValueAsBytes(values.apply(element)));
    }
  }
}
