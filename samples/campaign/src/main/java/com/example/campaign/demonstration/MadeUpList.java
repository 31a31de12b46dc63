package com.example.campaign.demonstration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list of customers who do not exist, with mistakes as lists have them. */
public final class MadeUpList {
  /** One row in so many is wrong, in one way after the other. */
  private static final int MISTAKES = 200;

  private static final String[] NAMES = {
    "Ann", "Zoë Müller", "\"Jones, Tom\"", "王芳", "Ben O'Neill"
  };

  private MadeUpList() {}

  /** Writes a list. */
  public static Path write(Path file, long rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("email,name,credit\n");
      for (long i = 1; i <= rows; i++) {
        out.write(i % MISTAKES == 0 ? wrong(i) : right(i));
        out.write('\n');
      }
    }
    return file;
  }

  /** How many rows of such a list are wrong. */
  public static long mistakes(long rows) {
    return rows / MISTAKES;
  }

  /** The address in the row. */
  public static String address(long row) {
    return "customer" + row + "@example.com";
  }

  private static String right(long i) {
    return address(i) + "," + NAMES[(int) (i % NAMES.length)] + "," + i % 100 + ".50";
  }

  private static String wrong(long i) {
    return switch ((int) (i / MISTAKES % 5)) {
      case 0 -> "customer" + i + "@@example.com,Ann,1.00";
      case 1 -> address(i) + ",,1.00";
      case 2 -> address(i) + ",Ann,ten";
      case 3 -> address(i) + ",Ann";
      default -> address(i) + ",\"A\nnn\",1.00";
    };
  }
}
