package dev.tagalong.processor.diagnostics;

import dev.tagalong.processor.diagnostics.BrokenInput.Section;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.Diagnostic.Kind;
import javax.tools.JavaFileObject;

/**
 * A project of files with names such as these:
 *
 * <ul>
 *   <li>{@code Receipt.java}: a source of package {@code shop}, whose imports are added, unless it
 *       names a package of its own. Where nobody uses the builder of a template interface, a class
 *       is added that does;
 *   <li>{@code library/Base.java}: compiled before the rest, so that it is known by its class file
 *       alone;
 *   <li>{@code options}: options of the compiler, one a line;
 *   <li>{@code folder: some/name}: a file in a folder of the project, which options and messages
 *       write as {@code [project]};
 *   <li>all others: templates on the class path. In brackets may stand what the bytes are: {@code
 *       (CRLF)}, {@code (ISO-8859-1)}, {@code (UTF-16)}, {@code (UTF-8 with BOM)}.
 * </ul>
 */
final class BrokenProject {
  private static final String PROJECT = "[project]";
  private static final String LIBRARY = "library/";
  private static final String FOLDER = "folder: ";
  private static final Pattern TEMPLATE =
      Pattern.compile("(?s)@EmailTemplate\\b.*?\\b(?:interface|class|record|enum) (\\w+)");
  private static final Pattern FILE = Pattern.compile("(\\S+)(?: \\((.+)\\))?");

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
              "TagSyntax",
              "Translation",
              "UnsubscribePage"),
          "java.math",
          List.of("BigDecimal", "BigInteger"),
          "java.time.format",
          List.of("FormatStyle"),
          "java.time",
          List.of("DayOfWeek", "Instant", "LocalDate", "LocalDateTime", "LocalTime"),
          "java.util",
          List.of("Date", "List", "Locale", "Map", "Optional", "OptionalInt"));

  private final Path folder;
  private final List<Section> files;

  /** A project of {@code files}, in an empty folder. */
  BrokenProject(Path folder, List<Section> files) {
    this.folder = folder;
    this.files = files;
  }

  /** What a compiler says, in the form of an expectation. */
  String compile(Compiler.Kind kind) throws IOException {
    Compiler compiler = Compiler.of(kind, folder.resolve("build"));
    Compiler library = Compiler.javac(folder.resolve("library")).options("-proc:none");
    if (kind == Compiler.Kind.ECJ) {
      // It knows its own names for @SuppressWarnings alone, and warns of all others.
      compiler.options("-warn:-warningToken");
    }
    for (Section file : files) {
      String name = file.name();
      if (name.equals("options")) {
        file.text()
            .lines()
            .map(option -> option.replace(PROJECT, folder.toString()))
            .forEach(compiler::options);
      } else if (name.startsWith(LIBRARY)) {
        library.source("shop/" + name.substring(LIBRARY.length()), withHeader(file.text()));
      } else if (name.endsWith(".java")) {
        compiler.source(
            file.text().startsWith("package ") ? name : "shop/" + name, withHeader(file.text()));
      } else {
        addTemplate(compiler, file);
      }
    }
    if (files.stream().anyMatch(file -> file.name().startsWith(LIBRARY))) {
      compiler.classPath(library.compile().classes());
    }
    user().ifPresent(source -> compiler.source("shop/User.java", source));
    return said(kind, compiler.compile());
  }

  /** The source with its package and imports, all on the first line, so that lines stay true. */
  private static String withHeader(String source) {
    if (source.startsWith("package ")) {
      return source;
    }
    StringBuilder header = new StringBuilder("package shop; ");
    IMPORTS.forEach(
        (name, types) ->
            types.stream()
                .filter(type -> Pattern.compile("\\b" + type + "\\b").matcher(source).find())
                .forEach(type -> header.append("import " + name + "." + type + "; ")));
    return header + source;
  }

  private void addTemplate(Compiler compiler, Section section) throws IOException {
    boolean inFolder = section.name().startsWith(FOLDER);
    Matcher name =
        FILE.matcher(inFolder ? section.name().substring(FOLDER.length()) : section.name());
    if (!name.matches()) {
      throw new IllegalArgumentException("no name of a file: " + section.name());
    }
    byte[] bytes = encode(section.text(), Optional.ofNullable(name.group(2)).orElse("UTF-8"));
    if (inFolder) {
      Path file = folder.resolve(name.group(1));
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
    String sources =
        files.stream()
            .filter(file -> file.name().endsWith(".java"))
            .map(Section::text)
            .collect(Collectors.joining());
    String members =
        TEMPLATE
            .matcher(sources)
            .results()
            .map((MatchResult template) -> template.group(1) + "Recipients")
            .filter(builder -> !sources.contains(builder))
            .map("  %1$s made%1$s;%n  Object begun%1$s = %1$s.builder();%n"::formatted)
            .collect(Collectors.joining());
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of("package shop;\nclass User {\n" + members + "}\n");
  }

  private String said(Compiler.Kind kind, Compiled compiled) {
    return compiled.diagnostics().stream()
        .filter(diagnostic -> diagnostic.getKind() != Kind.NOTE)
        .map(diagnostic -> said(kind, diagnostic))
        .collect(Collectors.joining("\n"));
  }

  private String said(Compiler.Kind compiler, Diagnostic<? extends JavaFileObject> diagnostic) {
    String file =
        Optional.ofNullable(diagnostic.getSource())
            .map(source -> Path.of(source.getName()).getFileName().toString())
            .orElse("nowhere");
    String message = diagnostic.getMessage(Locale.ROOT).replace(folder.toString(), PROJECT);
    return "%s:%d: %s\n%s"
        .formatted(
            file,
            diagnostic.getLineNumber(),
            diagnostic.getKind() == Kind.ERROR ? "error" : "warning",
            // Javac sets off all lines but the first.
            compiler == Compiler.Kind.JAVAC ? message.replace("\n  ", "\n") : message);
  }
}
