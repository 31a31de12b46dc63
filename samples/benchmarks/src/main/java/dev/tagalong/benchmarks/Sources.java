package dev.tagalong.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sources of a compilation: many types alike, each with ten values. */
enum Sources {
  /** Template interfaces, each with an HTML file of its own. */
  TEMPLATES {
    @Override
    String declaration(String name) {
      return """
          @dev.tagalong.EmailTemplate(value = "mail/%s.html", subject = "Your order")
          public interface %s {
            %s
          }
          """
          .formatted(
              name, name, VALUES.stream().map(value -> value + "();").collect(joined("\n  ")));
    }

    @Override
    String file(String name) {
      return "mail/" + name + ".html";
    }
  },
  /** Template interfaces, and the builders that the processor has written for them. */
  TEMPLATES_AND_BUILDERS {
    @Override
    String declaration(String name) {
      return TEMPLATES.declaration(name);
    }

    @Override
    String file(String name) {
      return TEMPLATES.file(name);
    }
  },
  /** Records that ask for a staged builder. */
  RECORDS {
    @Override
    String declaration(String name) {
      return """
          @io.soabase.recordbuilder.core.RecordBuilder
          @io.soabase.recordbuilder.core.RecordBuilder.Options(
              builderMode = io.soabase.recordbuilder.core.RecordBuilder.BuilderMode.STAGED)
          public record %s(
              %s) {}
          """
          .formatted(name, String.join(",\n    ", VALUES));
    }
  },
  /** Records with a Mustache file of their own. */
  MUSTACHES {
    @Override
    String declaration(String name) {
      return """
          @io.jstach.jstache.JStache(path = "mail/%s.mustache")
          public record %s(
              %s) {}
          """
          .formatted(name, name, String.join(",\n    ", VALUES));
    }

    @Override
    String file(String name) {
      return "mail/" + name + ".mustache";
    }
  };

  private static final List<String> VALUES =
      List.of(
          "String name",
          "String company",
          "String city",
          "String number",
          "String product",
          "long total",
          "int points",
          "String due",
          "String link",
          "String agent");

  private static Collector<CharSequence, ?, String> joined(String joint) {
    return Collectors.joining(joint);
  }

  abstract String declaration(String name);

  /** The template's file on the class path; empty where there is none. */
  String file(String name) {
    return "";
  }

  /**
   * Writes everything.
   *
   * @param sources where Java sources go
   * @param resources where templates go
   * @return the Java sources
   */
  List<Path> write(int count, Path sources, Path resources) throws IOException {
    String html = template();
    List<Path> files = new ArrayList<>();
    Path folder = Files.createDirectories(sources.resolve("generated/mail"));
    for (int i = 1; i <= count; i++) {
      String name = "Order%04d".formatted(i);
      Path file = folder.resolve(name + ".java");
      Files.writeString(file, "package generated.mail;\n\n" + declaration(name));
      files.add(file);
      if (!file(name).isEmpty()) {
        Path template = resources.resolve(file(name));
        Files.createDirectories(template.getParent());
        Files.writeString(template, this == MUSTACHES ? mustache(html) : html);
      }
    }
    return files;
  }

  /** The template of the benchmarks at run time. */
  private static String template() throws IOException {
    try (var stream = Sources.class.getResourceAsStream("/mail/order.html")) {
      if (stream == null) {
        throw new IOException("mail/order.html is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String mustache(String html) {
    String result = html;
    for (String value : VALUES) {
      String name = value.substring(value.indexOf(' ') + 1);
      result = result.replace("%" + name + "%", "{{" + name + "}}");
    }
    return result;
  }

  /** All Java sources below a folder. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
