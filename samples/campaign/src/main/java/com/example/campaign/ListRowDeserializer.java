package com.example.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonParser;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonProcessingException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.JsonToken;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.core.exc.StreamConstraintsException;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.DeserializationContext;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.deser.std.StdDeserializer;

/**
 * Reads the rows of one list, of which the first names the columns, in any order. A row that is no
 * row of this list comes out as {@linkplain ListRow.Kind#BROKEN broken}, and the next line is read
 * as ever.
 */
final class ListRowDeserializer extends StdDeserializer<ListRow> {
  private static final long serialVersionUID = 1L;

  private static final List<String> COLUMNS = List.of("email", "name", "credit");

  /** What a decoder leaves of bytes that are no characters. */
  private static final char UNDECODABLE = '\uFFFD';

  /** The list's own columns; empty until its first row has been read. */
  private final ArrayList<String> columns = new ArrayList<>();

  ListRowDeserializer() {
    super(ListRow.class);
  }

  /** The row; null if there is none behind the names of the columns. */
  @Override
  public ListRow deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (columns.isEmpty()) {
      readColumns(parser);
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        return null;
      }
    }
    Values values = new Values();
    try {
      values.read(parser);
      return row(values);
    } catch (JsonProcessingException e) {
      skip(parser);
      return ListRow.broken(values.line, unreadable(parser, e));
    }
  }

  /** What a row has, and where it begins, as far as it could be read. */
  private static final class Values {
    private final List<String> texts = new ArrayList<>();
    private long line;

    void read(JsonParser parser) throws IOException {
      // At the beginning of the row, the end of the one before is still to come.
      line = parser.currentLocation().getLineNr();
      while (parser.nextToken() == JsonToken.VALUE_STRING) {
        if (texts.isEmpty()) {
          line = parser.currentTokenLocation().getLineNr();
        }
        texts.add(parser.getText());
      }
    }
  }

  private static String unreadable(JsonParser parser, JsonProcessingException e) {
    String reason =
        e instanceof StreamConstraintsException
            ? "A value has more than %,d characters."
                .formatted(parser.streamReadConstraints().getMaxStringLength())
            : e.getOriginalMessage();
    return "The row cannot be read, and reading goes on in line %d. Is a quote not closed? %s"
        .formatted(parser.currentLocation().getLineNr(), reason);
  }

  private void readColumns(JsonParser parser) throws IOException {
    Values names = new Values();
    names.read(parser);
    for (String name : names.texts) {
      columns.add(name.strip().toLowerCase(Locale.ROOT));
    }
    for (String column : COLUMNS) {
      if (!columns.contains(column)) {
        throw new CampaignStopped(
            "The first line of the list names no column '%s'; it has %s. Name the columns %s there, in any order, divided by commas."
                .formatted(column, columns, COLUMNS));
      }
    }
  }

  private ListRow row(Values values) {
    if (values.texts.size() != columns.size()) {
      return ListRow.broken(
          values.line,
          "The row has %d values, and the list %d columns."
              .formatted(values.texts.size(), columns.size()));
    }
    for (String value : values.texts) {
      if (value.indexOf(UNDECODABLE) >= 0) {
        return ListRow.broken(values.line, "The row is not UTF-8.");
      }
    }
    return ListRow.complete(
        values.line,
        of("email", values.texts),
        of("name", values.texts),
        of("credit", values.texts));
  }

  private String of(String column, List<String> values) {
    return values.get(columns.indexOf(column));
  }

  /** Goes to the end of the line in which a row went wrong. */
  private static void skip(JsonParser parser) throws IOException {
    boolean within = true;
    while (within) {
      try {
        JsonToken token = parser.nextToken();
        within = token != null && token != JsonToken.END_ARRAY;
      } catch (JsonProcessingException e) {
        // Still the same row.
      }
    }
  }
}
