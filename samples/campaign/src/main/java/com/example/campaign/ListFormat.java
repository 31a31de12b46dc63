package com.example.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.SimpleStreamFormat;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.formats.csv.CsvReaderFormat;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.StreamReadConstraints;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.module.SimpleModule;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvFactory;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvMapper;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.dataformat.csv.CsvSchema;

/**
 * Flink's CSV, which knows quoted values with commas, quotes and line breaks; and behind the last
 * row {@linkplain ListRow.Kind#END one more}, which says how many there were.
 *
 * <p>Like Flink's it reads a file from its beginning to its end, in one reader: a line break may
 * stand within a value, so that nobody who begins in the middle knows where a row ends. Numbers of
 * lines are those of the file, for the same reason. A reader that is restored from a checkpoint
 * reads again what is before it, and gives nothing of that.
 */
final class ListFormat extends SimpleStreamFormat<ListRow> {
  private static final long serialVersionUID = 1L;

  /** A quote that nobody closes takes no more than this with it. */
  private static final int LONGEST_VALUE = 10_000;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final CsvReaderFormat<ListRow> csv =
      CsvReaderFormat.forSchema(
          ListFormat::mapper, mapper -> CsvSchema.emptySchema(), getProducedType());

  private static CsvMapper mapper() {
    CsvMapper mapper = new CsvMapper(new Utf8());
    mapper.enable(CsvParser.Feature.WRAP_AS_ARRAY);
    mapper.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
    mapper.registerModule(
        new SimpleModule().addDeserializer(ListRow.class, new ListRowDeserializer()));
    return mapper;
  }

  @Override
  public StreamFormat.Reader<ListRow> createReader(Configuration config, FSDataInputStream stream)
      throws IOException {
    return new Counting(csv.createReader(config, stream));
  }

  @Override
  public TypeInformation<ListRow> getProducedType() {
    return TypeInformation.of(ListRow.class);
  }

  /** Counts the rows, and gives their number behind them. */
  private static final class Counting implements StreamFormat.Reader<ListRow> {
    private final StreamFormat.Reader<ListRow> rows;
    private long count;
    private boolean ended;

    Counting(StreamFormat.Reader<ListRow> rows) {
      this.rows = rows;
    }

    @Override
    public ListRow read() throws IOException {
      if (ended) {
        return null;
      }
      ListRow row = rows.read();
      if (row == null) {
        ended = true;
        return ListRow.end(count);
      }
      count++;
      return row;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }

  /** Decodes without failing: what is no UTF-8 is for the row to refuse. */
  private static final class Utf8 extends CsvFactory {
    private static final long serialVersionUID = 1L;

    Utf8() {
      setStreamReadConstraints(
          StreamReadConstraints.builder().maxStringLength(LONGEST_VALUE).build());
    }

    @Override
    public CsvParser createParser(InputStream in) throws IOException {
      return super.createParser(new InputStreamReader(withoutMark(in), StandardCharsets.UTF_8));
    }

    /** Spreadsheets write a mark before the first line, which belongs to no column's name. */
    private static InputStream withoutMark(InputStream in) throws IOException {
      PushbackInputStream stream = new PushbackInputStream(in, BYTE_ORDER_MARK.length);
      byte[] first = stream.readNBytes(BYTE_ORDER_MARK.length);
      if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
        stream.unread(first);
      }
      return stream;
    }
  }
}
