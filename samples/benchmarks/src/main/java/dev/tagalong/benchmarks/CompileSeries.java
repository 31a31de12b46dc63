package dev.tagalong.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the same sources again and again, and prints the milliseconds that each time took. */
public final class CompileSeries {
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final Path folder;

  private CompileSeries(Path folder) {
    this.folder = folder;
  }

  /** Compiles what the first argument names, as many types as the second says. */
  public static void main(String[] args) throws IOException {
    Compilation compilation = Compilation.valueOf(args[0]);
    int count = Integer.parseInt(args[1]);
    Path folder = Files.createTempDirectory("compile-time");
    try {
      new CompileSeries(folder).run(compilation, count);
    } finally {
      delete(folder);
    }
  }

  private void run(Compilation compilation, int count) throws IOException {
    Path sources = folder.resolve("sources");
    List<Path> files =
        new ArrayList<>(compilation.sources().write(count, sources, folder.resolve("resources")));
    if (compilation.sources() == Sources.TEMPLATES_AND_BUILDERS) {
      Path written = folder.resolve("builders");
      compile(Compilation.TAGALONG, files, written);
      files.addAll(Sources.below(written));
    }
    for (int left = Math.max(6, 3_000 / (count + 50)); left > 0; left--) {
      Path generated = folder.resolve("generated");
      double millis = compile(compilation, files, generated);
      int expected = compilation.options().contains("-processor") ? count : 0;
      if (Sources.below(generated).size() < expected) {
        throw new IllegalStateException("the processor has not written all that it should have");
      }
      delete(generated);
      System.out.printf(Locale.ROOT, "%.3f%n", millis);
    }
  }

  /** One compilation as a build tool begins it; the milliseconds. */
  private double compile(Compilation compilation, List<Path> files, Path generated)
      throws IOException {
    Path classes = folder.resolve("classes");
    Files.createDirectories(generated);
    copy(folder.resolve("resources"), Files.createDirectories(classes));
    List<String> options =
        new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString()));
    options.addAll(compilation.options());
    String path = System.getProperty("java.class.path");
    options.addAll(List.of("-classpath", path, "-processorpath", path));
    long start = System.nanoTime();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      boolean success =
          compiler
              .getTask(
                  null,
                  manager,
                  CompileSeries::printUnlessNote,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!success) {
        throw new IllegalStateException(compilation + " does not compile");
      }
    }
    double millis = (System.nanoTime() - start) / 1e6;
    delete(classes);
    return millis;
  }

  private static void printUnlessNote(Diagnostic<?> diagnostic) {
    if (diagnostic.getKind() != Diagnostic.Kind.NOTE) {
      System.err.println(diagnostic);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files.skip(1)::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)));
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
