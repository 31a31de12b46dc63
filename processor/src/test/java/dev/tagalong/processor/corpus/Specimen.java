package dev.tagalong.processor.corpus;

import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A template with its interface.
 *
 * @param name the folder's name
 * @param source the interface
 * @param files the bodies by their names on the class path
 */
record Specimen(String name, String source, Map<String, byte[]> files) {
  private static final Pattern IGNORE = Pattern.compile("ignore = (\\{[^}]*}|\"[^\"]*\")");
  private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"");
  private static final Path FOLDER = Path.of("src/test/resources/templates");

  /** All of them, and one of half a megabyte. */
  static List<Specimen> all() {
    try (Stream<Path> folders = Files.list(FOLDER)) {
      return Stream.concat(
              folders
                  .filter(folder -> Files.exists(folder.resolve(type(folder) + ".java")))
                  .sorted()
                  .map(Specimen::read),
              Stream.of(large()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Specimen read(Path folder) {
    String name = folder.getFileName().toString();
    Map<String, byte[]> files = new TreeMap<>();
    String source = "";
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        String fileName = file.getFileName().toString();
        if (fileName.endsWith(".java")) {
          source = Files.readString(file);
        } else if (fileName.startsWith("mail.")) {
          files.put("templates/" + name + "/" + fileName, Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Specimen(name, source, Collections.unmodifiableMap(files));
  }

  /** What the interface says to be no tags. */
  String[] ignored() {
    return IGNORE
        .matcher(source)
        .results()
        .flatMap(list -> STRING.matcher(list.group(1)).results())
        .map(string -> string.group(1))
        .toArray(String[]::new);
  }

  /** A catalogue of 500 products, with a tag in every hundredth, behind kilobytes of style. */
  private static Specimen large() {
    StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<style>\n");
    for (int i = 0; i < 4_000; i++) {
      html.append(".c%d{width:%d%%;height:auto;margin:0 %d%%}%n".formatted(i, i % 100, i % 7));
    }
    html.append("</style>\n</head>\n<body>\n<p>Hello %first_name%</p>\n<table width=\"100%\">\n");
    for (int i = 0; i < 1_600; i++) {
      html.append(
          """
          <tr class="c%1$d"><td width="30%%"><a href="https://shop.example.com/p/%1$d?q=100%%25&amp;n=caf%%C3%%A9">No. %1$d</a></td>
          <td width="70%%" style="padding:1%% 2%%">%2$s at 20%% off, {really} &lt;&lt; cheap &gt;&gt;</td></tr>
          """
              .formatted(i, i % 400 == 399 ? "%first_name%'s choice" : "Our choice"));
    }
    html.append("</table>\n<a href=\"https://shop.example.com/?u=%user_id%\">All</a>\n");
    html.append("</body>\n</html>\n");
    return new Specimen(
        "half-a-megabyte",
        """
        package corpus;

        @dev.tagalong.EmailTemplate(
            value = "templates/half-a-megabyte/mail.html",
            subject = "Catalogue for %first_name%")
        public interface HalfAMegabyte {
          String firstName();

          long userId();
        }
        """,
        Map.of(
            "templates/half-a-megabyte/mail.html",
            html.toString()
                .replace("\r\n", "\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  /** The interface's simple name: the folder's, in the manner of types. */
  String type() {
    return type(name);
  }

  private static String type(Path folder) {
    return type(folder.getFileName().toString());
  }

  private static String type(String name) {
    StringBuilder type = new StringBuilder();
    for (String word : name.split("-", -1)) {
      type.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return type.toString();
  }

  /** The readable list of tags that are to be found. */
  String expectation() {
    return "templates/" + name + "/expected.txt";
  }

  void addTo(Compiler compiler) {
    files.forEach(compiler::template);
    compiler.source(source);
  }
}
