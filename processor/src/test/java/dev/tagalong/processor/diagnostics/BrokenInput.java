package dev.tagalong.processor.diagnostics;

import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project with mistakes in it, and what the compilers are to say of them, all in one text file.
 *
 * <p>A sentence comes first. Then come the files of the {@link BrokenProject project}, each below a
 * line {@code --- name}. At last, below {@code --- expected}, come all errors and warnings, each
 * with the line of the Java source at which it stands. Where Eclipse's compiler cannot show that
 * line, the one that it shows follows in brackets: {@code Offer.java:5 (ECJ: 1): error}. Where it
 * says something else, that comes below {@code --- expected of ECJ}.
 *
 * @param sentence what is wrong
 * @param files the files
 * @param expected what all compilers are to say
 * @param ofEclipse what Eclipse's is to say instead; empty where that is the same
 */
record BrokenInput(String sentence, List<Section> files, String expected, String ofEclipse) {
  private static final String EXPECTED = "expected";
  private static final String EXPECTED_OF_ECLIPSE = "expected of ECJ";

  /** A line for all, and the one for Eclipse's compiler. */
  private static final Pattern TWO_LINES =
      Pattern.compile("(?m)^(\\w+\\.java):(\\d+) \\(ECJ: (\\d+)\\)");

  private static final Pattern LINE =
      Pattern.compile("(?m)^(\\w+\\.java):(\\d+): (error|warning)$");

  /**
   * A part of the file.
   *
   * @param name what stands behind the dashes
   * @param text all up to the next dashes
   */
  record Section(String name, String text) {}

  static BrokenInput read(Path file) throws IOException {
    String[] parts = ("\n" + Files.readString(file)).split("\n--- ", -1);
    List<Section> files = new ArrayList<>();
    String expected = "";
    String ofEclipse = "";
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      Section section = new Section(parts[i].substring(0, end), parts[i].substring(end + 1));
      switch (section.name()) {
        case EXPECTED -> expected = section.text().stripTrailing();
        case EXPECTED_OF_ECLIPSE -> ofEclipse = section.text().stripTrailing();
        default -> files.add(section);
      }
    }
    return new BrokenInput(parts[0].strip(), files, expected, ofEclipse);
  }

  /** What a compiler is to say. */
  String expectedOf(Compiler.Kind kind) {
    if (kind == Compiler.Kind.JAVAC) {
      return TWO_LINES.matcher(expected).replaceAll("$1:$2");
    }
    return ofEclipse.isEmpty() ? TWO_LINES.matcher(expected).replaceAll("$1:$3") : ofEclipse;
  }

  /** The file's text if the compilers were to say this. */
  String expecting(String javac, String eclipse) {
    List<String> lines = LINE.matcher(eclipse).results().map(line -> line.group(2)).toList();
    boolean alike = LINE.matcher(javac).replaceAll("").equals(LINE.matcher(eclipse).replaceAll(""));
    StringBuilder text = new StringBuilder(sentence).append('\n');
    files.forEach(file -> append(text, file.name(), file.text()));
    if (alike) {
      var next = lines.iterator();
      append(
          text,
          EXPECTED,
          LINE.matcher(javac)
              .replaceAll(
                  found -> {
                    String line = next.next();
                    return "$1:$2"
                        + (line.equals(found.group(2)) ? "" : " (ECJ: " + line + ")")
                        + ": $3";
                  }));
    } else {
      append(text, EXPECTED, javac);
      append(text, EXPECTED_OF_ECLIPSE, eclipse);
    }
    return text.toString();
  }

  private static void append(StringBuilder all, String name, String text) {
    all.append("--- ").append(name).append('\n').append(text).append('\n');
  }

  /** The files of all inputs below a folder. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
