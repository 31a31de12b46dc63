package com.example.campaign;

/**
 * A row as it stands in the list; its values are texts that nobody has looked at.
 *
 * @param kind whether it is a row at all
 * @param line where it begins in the list, counted from 1; of the end of the list, the number of
 *     rows before it
 * @param problem what is wrong with a row that cannot be read, else empty
 */
public record ListRow(
    Kind kind, long line, String email, String name, String credit, String problem) {
  /** What is read from a list. */
  public enum Kind {
    /** A row with a value in each column. */
    COMPLETE,
    /** A row that is no row of this list. */
    BROKEN,
    /** Comes once, behind the last row, and says how many there were. */
    END
  }

  static ListRow complete(long line, String email, String name, String credit) {
    return new ListRow(Kind.COMPLETE, line, email, name, credit, "");
  }

  static ListRow broken(long line, String problem) {
    return new ListRow(Kind.BROKEN, line, "", "", "", problem);
  }

  static ListRow end(long rows) {
    return new ListRow(Kind.END, rows, "", "", "", "");
  }
}
