package dev.tagalong.processor.diagnostics;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * A project with mistakes in it, and what the compiler is to say of them, all in one text file.
 *
 * <p>A sentence comes first. Then come the files, each below a line {@code --- name}, and at last
 * {@code --- expected}: every error and warning with the line in the Java source at which it
 * stands. Files are
 *
 * <ul>
 *   <li>{@code Receipt.java}: a source of package {@code shop}, whose imports are added. Where
 *       nobody uses the builder of a template interface, a class is added that does;
 *   <li>{@code library/Base.java}: compiled before the rest, so that it is known by its class file
 *       alone;
 *   <li>{@code options}: options of the compiler, one a line;
 *   <li>{@code folder: some/name}: a file in a folder of the project, whose path options and
 *       messages write as {@code [project]};
 *   <li>all others: templates on the class path. In brackets may stand what the bytes are: {@code
 *       (CRLF)}, {@code (ISO-8859-1)}, {@code (UTF-16)}, {@code (UTF-8 with BOM)}.
 * </ul>
 *
 * @param sentence what is wrong
 * @param sections all that comes before the expectation, as it stands in the file
 * @param expected the expectation
 */
record BrokenInput(String sentence, List<Section> sections, String expected) {
  private static final String EXPECTED = "expected";
  private static final String OPTIONS = "options";
  private static final String PROJECT = "[project]";
  /** Types that sources name without an import, by their packages. */
  private static final Map<String, List<String>> IMPORTS =
      Map.of(
          "dev.tagalong",
          List.of(
              "EmailTemplate",
              "Format",
              "Raw",
              "Section",
              "SendAt",
              "SendCloud",
              "SendGrid",
              "Shared",
              "Tag",
              "UnsubscribePage"),
          "dev.tagalong.template",
          List.of("TagSyntax"),
          "java.math",
          List.of("BigDecimal", "BigInteger"),
          "java.time",
          List.of("DayOfWeek", "Instant", "LocalDate", "LocalDateTime", "LocalTime"),
          "java.util",
          List.of("Date", "List", "Locale", "Map", "Optional", "OptionalInt"));

  private static final Pattern TEMPLATE =
      Pattern.compile("(?s)@EmailTemplate\\b.*?\\b(?:interface|class|record|enum) (\\w+)");
  private static final Pattern NAME = Pattern.compile("(\\S+)(?: \\((.+)\\))?");

  /** One file of the project. */
  record Section(String name, String text) {}

  static BrokenInput read(Path file) throws IOException {
    List<Section> sections = new ArrayList<>();
    String[] parts = ("\n" + Files.readString(file)).split("\n--- ", -1);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      sections.add(new Section(parts[i].substring(0, end), parts[i].substring(end + 1) + "\n"));
    }
    Section last = sections.remove(sections.size() - 1);
    if (!last.name().equals(EXPECTED)) {
      throw new IllegalArgumentException(file + " does not end with '--- expected'");
    }
    return new BrokenInput(parts[0].strip(), sections, last.text().stripTrailing());
  }

  /** The text of the file with another expectation. */
  String expecting(String other) {
    StringBuilder text = new StringBuilder(sentence).append('\n');
    sections.forEach(
        section -> text.append("--- ").append(section.name()).append('\n').append(section.text()));
    return text.append("--- " + EXPECTED + "\n").append(other).append('\n').toString();
  }

  /** What the compiler says of it, in the form of the expectation. */
  String compile(Compiler.Kind kind, Path project) throws IOException {
    Compiler compiler = Compiler.of(kind, project.resolve("build"));
    Compiler library = Compiler.javac(project.resolve("library")).options("-proc:none");
    boolean hasLibrary = false;
    for (Section section : sections) {
      if (section.name().equals(OPTIONS)) {
        section
            .text()
            .lines()
            .map(option -> option.replace(PROJECT, project.toString()))
            .forEach(compiler::options);
      } else if (section.name().startsWith("library/")) {
        hasLibrary = true;
        library.source(
            "shop/" + section.name().substring("library/".length()), withHeader(section.text()));
      } else if (section.name().endsWith(".java")) {
        compiler.source("shop/" + section.name(), withHeader(section.text()));
      } else {
        addTemplate(compiler, project, section);
      }
    }
    if (hasLibrary) {
      compiler.classPath(library.compile().classes());
    }
    user().ifPresent(source -> compiler.source("shop/User.java", source));
    return said(compiler.compile(), project);
  }

  /** The source with its package and imports, all on the first line, so that lines stay true. */
  private static String withHeader(String source) {
    StringBuilder header = new StringBuilder("package shop; ");
    IMPORTS.forEach(
        (name, types) ->
            types.stream()
                .filter(type -> Pattern.compile("\\b" + type + "\\b").matcher(source).find())
                .forEach(type -> header.append("import " + name + "." + type + "; ")));
    return header + source;
  }

  private static void addTemplate(Compiler compiler, Path project, Section section)
      throws IOException {
    boolean inFolder = section.name().startsWith("folder: ");
    Matcher name = NAME.matcher(section.name().replaceFirst("^folder: ", ""));
    if (!name.matches()) {
      throw new IllegalArgumentException("no name of a file: " + section.name());
    }
    // The line break before the next section belongs to the section's line, not to the template.
    String text = section.text().substring(0, section.text().length() - 1);
    byte[] bytes = encode(text, Optional.ofNullable(name.group(2)).orElse("UTF-8"));
    if (inFolder) {
      Path file = project.resolve(name.group(1));
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } else {
      compiler.template(name.group(1), bytes);
    }
  }

  private static byte[] encode(String text, String form) {
    return switch (form) {
      case "CRLF" -> text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
      case "UTF-8 with BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
      default -> text.getBytes(Charset.forName(form));
    };
  }

  /** A class that uses the builders which no other class uses. */
  private Optional<String> user() {
    List<String> unused = new ArrayList<>();
    String sources =
        sections.stream()
            .filter(section -> section.name().endsWith(".java"))
            .map(Section::text)
            .collect(Collectors.joining());
    Matcher template = TEMPLATE.matcher(sources);
    while (template.find()) {
      String builder = template.group(1) + "Recipients";
      if (!sources.contains(builder)) {
        unused.add(builder);
      }
    }
    return unused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            unused.stream()
                .map(
                    builder ->
                        "  %s made%d;\n  Object begun%d = %s.builder();\n"
                            .formatted(
                                builder, unused.indexOf(builder), unused.indexOf(builder), builder))
                .collect(Collectors.joining("", "package shop;\nclass User {\n", "}\n")));
  }

  private static String said(Compiled compiled, Path project) {
    return compiled.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Kind.NOTE)
        .map(diagnostic -> said(diagnostic, project))
        .collect(Collectors.joining("\n"));
  }

  private static String said(Diagnostic<? extends JavaFileObject> diagnostic, Path project) {
    JavaFileObject source = diagnostic.getSource();
    String file = source == null ? "nowhere" : Path.of(source.getName()).getFileName().toString();
    String kind =
        Map.of(Kind.ERROR, "error", Kind.WARNING, "warning", Kind.MANDATORY_WARNING, "warning")
            .getOrDefault(diagnostic.getKind(), diagnostic.getKind().name());
    return "%s:%d: %s\n%s"
        .formatted(
            file,
            diagnostic.getLineNumber(),
            kind,
            diagnostic.getMessage(Locale.ROOT).replace(project.toString(), PROJECT));
  }

  /** All inputs below a folder, by their files. */
  static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
  }
}
