package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as people and programs write them. */
class ListFormatTest {
  @TempDir private java.nio.file.Path folder;

  private List<ListRow> read(String text) throws IOException {
    return read(text, StandardCharsets.UTF_8);
  }

  private List<ListRow> read(String text, Charset charset) throws IOException {
    Path file = new Path(Files.writeString(folder.resolve("list.csv"), text, charset).toUri());
    List<ListRow> rows = new ArrayList<>();
    try (FSDataInputStream in = file.getFileSystem().open(file);
        StreamFormat.Reader<ListRow> reader =
            new ListFormat().createReader(new Configuration(), in)) {
      for (ListRow row = reader.read(); row != null; row = reader.read()) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Test
  void rowsHaveTheLinesOfTheFileWhateverIsBetweenThem() throws IOException {
    assertThat(
            read(
                "\uFEFFemail,name,credit\r\na@x.com,Ann,1\r\n\r\n  \r\n"
                    + "b@x.com,\"B,\r\n\"\"en\"\"\",2\r\nc@x.com,Cy,3"))
        .containsExactly(
            ListRow.complete(2, "a@x.com", "Ann", "1"),
            ListRow.complete(5, "b@x.com", "B,\r\n\"en\"", "2"),
            ListRow.complete(7, "c@x.com", "Cy", "3"),
            ListRow.end(3));
  }

  @Test
  void columnsAreFoundByTheirNamesInAnyOrder() throws IOException {
    assertThat(read("Credit , city,EMAIL,name\n1,Ulm,a@x.com,Ann\n"))
        .containsExactly(ListRow.complete(2, "a@x.com", "Ann", "1"), ListRow.end(1));
  }

  @Test
  void missingColumnIsTold() {
    assertThatThrownBy(() -> read("a@x.com,Ann,1\n"))
        .isInstanceOf(CampaignStopped.class)
        .hasMessage(
            "The first line of the list names no column 'email'; it has [a@x.com, ann, 1]. Name the"
                + " columns [email, name, credit] there, in any order, divided by commas.");
  }

  @Test
  void rowWithTooFewOrTooManyValuesIsBroken() throws IOException {
    assertThat(read("email,name,credit\na@x.com,Ann\nb@x.com,Ben, Jr.,1\nc@x.com,Cy,3\n"))
        .containsExactly(
            ListRow.broken(2, "The row has 2 values, and the list 3 columns."),
            ListRow.broken(3, "The row has 4 values, and the list 3 columns."),
            ListRow.complete(4, "c@x.com", "Cy", "3"),
            ListRow.end(3));
  }

  @Test
  void textBehindAQuoteBreaksItsRowAlone() throws IOException {
    assertThat(read("email,name,credit\na@x.com,\"An\"n,1\nb@x.com,Ben,2\n"))
        .containsExactly(
            ListRow.broken(
                2,
                "The row cannot be read, and reading goes on in line 3. Is a quote not closed?"
                    + " Unexpected character ('n' (code 110)): Expected column separator character"
                    + " (',' (code 44)) or end-of-line"),
            ListRow.complete(3, "b@x.com", "Ben", "2"),
            ListRow.end(2));
  }

  @Test
  void quoteThatIsNeverClosedTakesNoMoreThanALongValueWithIt() throws IOException {
    String lines = "c@x.com,Cy,3\n".repeat(2_000);
    List<ListRow> rows = read("email,name,credit\na@x.com,\"Ann,1\n" + lines);

    assertThat(rows.get(0).kind()).isEqualTo(ListRow.Kind.BROKEN);
    assertThat(rows.get(0).line()).isEqualTo(2);
    assertThat(rows.get(0).problem())
        .matches(
            "The row cannot be read, and reading goes on in line \\d+\\. Is a quote not closed\\? A"
                + " value has more than 10,000 characters\\.");
    assertThat(rows.get(rows.size() - 2)).isEqualTo(ListRow.complete(2_002, "c@x.com", "Cy", "3"));
  }

  @Test
  void rowInAnotherEncodingIsBroken() throws IOException {
    assertThat(
            read("email,name,credit\na@x.com,Zoë,1\nb@x.com,Ben,2\n", StandardCharsets.ISO_8859_1))
        .containsExactly(
            ListRow.broken(2, "The row is not UTF-8."),
            ListRow.complete(3, "b@x.com", "Ben", "2"),
            ListRow.end(2));
  }

  @Test
  void listWithoutRowsEndsAtOnce() throws IOException {
    for (String text : List.of("", "\n", "email,name,credit", "email,name,credit\r\n")) {
      assertThat(read(text)).containsExactly(ListRow.end(0));
    }
  }
}
