package dev.tagalong.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compilation gave.
 *
 * @param success whether the compiler was content
 * @param diagnostics all that it said, in order
 * @param output what it printed besides
 * @param classes the folder with class files and templates
 * @param generated the folder with generated sources
 */
public record Compiled(
    boolean success,
    List<Diagnostic<? extends JavaFileObject>> diagnostics,
    String output,
    Path classes,
    Path generated) {

  /** The messages of errors and warnings, without their positions. */
  public List<String> messages() {
    return diagnostics.stream()
        .filter(
            diagnostic ->
                diagnostic.getKind() != Diagnostic.Kind.NOTE
                    && diagnostic.getKind() != Diagnostic.Kind.OTHER)
        .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  /** Everything that was said, for a failing test's message. */
  public String everything() {
    return diagnostics.stream().map(Object::toString).collect(Collectors.joining("\n")) + output;
  }

  /** A generated source by its file's name below the folder of generated sources. */
  public String generatedSource(String name) {
    try {
      return Files.readString(generated.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads what was compiled; the caller closes the loader. */
  public URLClassLoader load() {
    try {
      return new URLClassLoader(
          new URL[] {classes.toUri().toURL()}, Compiled.class.getClassLoader());
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the static method {@code type.run()} of what was compiled, and gives what it returns. */
  public Object run(String type) {
    return run(type, "run");
  }

  /** Runs a static method without parameters of what was compiled, and gives what it returns. */
  public Object run(String type, String method) {
    if (!success) {
      throw new AssertionError("does not compile:\n" + everything());
    }
    try (URLClassLoader loader = load()) {
      return loader.loadClass(type).getMethod(method).invoke(null);
    } catch (java.lang.reflect.InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
