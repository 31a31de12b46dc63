package com.example.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.Committer;

/**
 * Writes down what has become of batches as soon as a checkpoint knows it: from then on, none of
 * their rows is read again. A line for each batch goes into one file; the rows of those that the
 * server has refused go into another, as a list that can be sent again as it is.
 */
final class ReportCommitter implements Committer<Reports> {
  private static final List<String> BATCH_COLUMNS =
      List.of("batch", "rows", "first", "last", "time", "outcome", "retries", "twice", "answer");
  private static final List<String> ROW_COLUMNS =
      List.of("email", "name", "credit", "line", "answer");

  private final CampaignFolder folder;

  ReportCommitter(CampaignFolder folder) {
    this.folder = folder;
  }

  @Override
  public void commit(Collection<CommitRequest<Reports>> requests) throws IOException {
    for (CommitRequest<Reports> request : requests) {
      Reports reports = request.getCommittable();
      List<List<?>> batches = new ArrayList<>();
      List<List<?>> putAside = new ArrayList<>();
      for (BatchReport report : reports.batches()) {
        batches.add(line(report));
        for (Subscriber row : report.putAside()) {
          putAside.add(List.of(row.email(), row.name(), row.credit(), row.line(), report.answer()));
        }
      }
      CsvFiles.write(folder.batches(), reports.id(), BATCH_COLUMNS, batches);
      if (!putAside.isEmpty()) {
        CsvFiles.write(folder.putAside(), reports.id(), ROW_COLUMNS, putAside);
      }
      for (BatchReport report : reports.batches()) {
        folder.sent().remove(report.batch());
      }
    }
  }

  private static List<?> line(BatchReport report) {
    return List.of(
        report.batch(),
        report.rows(),
        report.first(),
        report.last(),
        report.time(),
        report.putAside().isEmpty() ? "sent" : "put aside",
        report.retries(),
        report.perhapsTwice() ? "perhaps" : "",
        report.answer());
  }

  @Override
  public void close() {}
}
