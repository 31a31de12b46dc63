package dev.tagalong.processor.testing;

import dev.tagalong.processor.TagalongProcessor;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles a user's sources and templates in a folder, with one of the compilers people use. */
public final class Compiler {
  /** The compilers. */
  public enum Kind {
    /** The compiler of the JDK that runs the tests. */
    JAVAC,
    /** Eclipse's. */
    ECJ
  }

  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^[^*/\\n]*?\\b(?:class|interface|enum|record|@interface|module)\\s+([\\w.]+)");

  private final Kind kind;
  private final Path folder;
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final List<String> options = new ArrayList<>(List.of("-parameters", "-Xlint:all"));
  private final List<Processor> processors = new ArrayList<>(List.of(new TagalongProcessor()));

  private String classPath = System.getProperty("java.class.path");

  private Compiler(Kind kind, Path folder) {
    this.kind = kind;
    this.folder = folder;
  }

  /** A compiler that works in {@code folder}, which must be empty. */
  public static Compiler of(Kind kind, Path folder) {
    return new Compiler(kind, folder);
  }

  /** Javac, in {@code folder}. */
  public static Compiler javac(Path folder) {
    return of(Kind.JAVAC, folder);
  }

  /** Adds a source; its file is named after its first type. */
  public Compiler source(String source) {
    Matcher name = PACKAGE.matcher(source);
    String directory = name.find() ? name.group(1).replace('.', '/') + "/" : "";
    Matcher type = TYPE.matcher(source);
    if (!type.find()) {
      throw new IllegalArgumentException("no type in: " + source);
    }
    boolean module = type.group().contains("module");
    sources.put(module ? "module-info.java" : directory + type.group(1) + ".java", source);
    return this;
  }

  /** Adds a source as a file of this name, whatever is in it. */
  public Compiler source(String fileName, String source) {
    sources.put(fileName, source);
    return this;
  }

  /** Adds a template where the build tool would have copied it: to the classes. */
  public Compiler template(String name, String text) {
    return template(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a template of any bytes. */
  public Compiler template(String name, byte[] bytes) {
    write(classes().resolve(name), bytes);
    return this;
  }

  /** Adds options of the compiler's. */
  public Compiler options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Adds a folder or jar to the class path. */
  public Compiler classPath(Path entry) {
    classPath = classPath + File.pathSeparator + entry;
    return this;
  }

  /** Takes the entries off the class path that have {@code name} in theirs. */
  public Compiler classPathWithout(String name) {
    classPath =
        Stream.of(classPath.split(File.pathSeparator))
            .filter(entry -> !entry.contains(name))
            .collect(Collectors.joining(File.pathSeparator));
    return this;
  }

  /**
   * Adds a processor that runs before Tagalong's: one that wants all annotations gets those that no
   * other has claimed.
   */
  public Compiler processor(Processor processor) {
    processors.add(0, processor);
    return this;
  }

  /** Adds a processor that runs after Tagalong's. */
  public Compiler processorBehind(Processor processor) {
    processors.add(processor);
    return this;
  }

  /** Runs this processor alone. */
  public Compiler only(Processor processor) {
    processors.clear();
    processors.add(processor);
    return this;
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles. */
  public Compiled compile() {
    Path sourceFolder = folder.resolve("sources");
    Path generated = folder.resolve("generated");
    try {
      Files.createDirectories(classes());
      Files.createDirectories(generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Path> files = new ArrayList<>();
    sources.forEach(
        (name, source) -> {
          Path file = sourceFolder.resolve(name);
          write(file, source.getBytes(StandardCharsets.UTF_8));
          files.add(file);
        });
    JavaCompiler compiler =
        kind == Kind.ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter output = new StringWriter();
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-d", classes().toString(), "-s", generated.toString()));
    arguments.addAll(List.of("-classpath", classPath));
    if (!options.contains("--release")) {
      arguments.addAll(List.of("--release", "17"));
    }
    options.stream()
        .filter(option -> kind == Kind.JAVAC || !option.startsWith("-Xlint"))
        .forEach(arguments::add);
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              output,
              manager,
              diagnostics,
              arguments,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setLocale(Locale.ROOT);
      task.setProcessors(processors);
      boolean success = task.call();
      return new Compiled(
          success, diagnostics.getDiagnostics(), output.toString(), classes(), generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
