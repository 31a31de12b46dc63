package com.example.campaign;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * What has become of all rows, from the files that a campaign has written: they outlive each
 * machine, and every restart.
 *
 * @param ended whether the list was read to its end
 * @param rows how many it has; 0 as long as its end has not been reached
 */
record Account(
    boolean ended,
    long rows,
    long sent,
    long refused,
    long putAside,
    long batches,
    long retries,
    long twice) {
  private static final int ROWS = 1;
  private static final int OUTCOME = 5;
  private static final int RETRIES = 6;
  private static final int TWICE = 7;

  static Account of(CampaignFolder folder) throws IOException {
    long rows = 0;
    List<String[]> ends = CsvFiles.read(folder.rows());
    for (String[] line : ends) {
      rows += Long.parseLong(line[0]);
    }
    long refused = CsvFiles.read(folder.refused()).size();
    List<String[]> reports = CsvFiles.read(folder.batches());
    long sent = 0;
    long putAside = 0;
    long retries = 0;
    long twice = 0;
    for (String[] report : reports) {
      long inBatch = Long.parseLong(report[ROWS]);
      if (report[OUTCOME].equals("sent")) {
        sent += inBatch;
      } else {
        putAside += inBatch;
      }
      retries += Long.parseLong(report[RETRIES]);
      twice += report[TWICE].isEmpty() ? 0 : inBatch;
    }
    return new Account(
        !ends.isEmpty(), rows, sent, refused, putAside, reports.size(), retries, twice);
  }

  /** Whether each row has come to one of the three ends. */
  boolean addsUp() {
    return ended && rows == sent + refused + putAside;
  }

  /** Whether anything has come to its end. */
  boolean isEmpty() {
    return !ended && sent + refused + putAside == 0;
  }

  /** For people. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "rows: %d%nsent: %d%nrefused: %d%nput aside: %d%nbatches: %d%nretries: %d%nperhaps sent"
            + " twice: %d",
        rows,
        sent,
        refused,
        putAside,
        batches,
        retries,
        twice);
  }
}
