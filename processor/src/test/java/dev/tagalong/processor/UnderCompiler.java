package dev.tagalong.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.Nullable;

/** Runs a piece of code as an annotation processor would run, under a compiler of choice. */
public final class UnderCompiler {
  /** The compilers. */
  public enum Kind {
    JAVAC,
    ECJ;

    private JavaCompiler compiler() {
      return this == JAVAC ? ToolProvider.getSystemJavaCompiler() : new EclipseCompiler();
    }
  }

  private final Kind kind;
  private final Path folder;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> sources = new LinkedHashMap<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  /** Sources are written into {@code folder}. */
  public UnderCompiler(Kind kind, Path folder) {
    this.kind = kind;
    this.folder = folder;
    source("shop/Receipt.java", "package shop; public interface Receipt {}");
  }

  /** Adds an option with its value, if it has one. */
  public UnderCompiler option(String... words) {
    options.addAll(List.of(words));
    return this;
  }

  /** Adds a source file, or writes it anew. */
  public UnderCompiler source(String name, String text) {
    sources.put(name, text);
    return this;
  }

  /** Compiles a module. */
  public UnderCompiler asModule(String name) {
    return source("module-info.java", "module " + name + " {}");
  }

  /** What {@code code} gives in the first round, when called with the type {@code shop.Receipt}. */
  public <T> T run(BiFunction<ProcessingEnvironment, TypeElement, T> code) {
    AtomicReference<T> result = new AtomicReference<>();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    compile(
        new AbstractProcessor() {
          @Override
          public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
          }

          @Override
          public Set<String> getSupportedOptions() {
            return Set.of("tagalong.templates", "tagalong.warnings");
          }

          @Override
          public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
          }

          @Override
          public boolean process(
              Set<? extends TypeElement> annotations, RoundEnvironment roundEnvironment) {
            TypeElement type = processingEnv.getElementUtils().getTypeElement("shop.Receipt");
            if (result.get() == null && type != null) {
              try {
                result.set(code.apply(processingEnv, type));
              } catch (RuntimeException e) {
                failure.set(e);
              }
            }
            return false;
          }
        });
    if (failure.get() != null) {
      throw failure.get();
    }
    T value = result.get();
    if (value == null) {
      throw new AssertionError("the processor did not run: " + diagnostics.getDiagnostics());
    }
    return value;
  }

  /** What the compiler has said. */
  public List<Diagnostic<? extends JavaFileObject>> diagnostics() {
    return diagnostics.getDiagnostics();
  }

  private void compile(AbstractProcessor processor) {
    JavaCompiler compiler = kind.compiler();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(diagnostics, null, null)) {
      List<Path> files = new ArrayList<>();
      for (Map.Entry<String, String> source : sources.entrySet()) {
        Path file = folder.resolve(source.getKey());
        Files.createDirectories(file.getParent());
        files.add(Files.writeString(file, source.getValue()));
      }
      List<String> all = new ArrayList<>(List.of("--release", "17"));
      all.addAll(options);
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new StringWriter(),
              manager,
              diagnostics,
              all,
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(processor));
      @Nullable Boolean ignored = task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
