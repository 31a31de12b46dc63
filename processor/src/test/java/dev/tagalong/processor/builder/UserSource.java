package dev.tagalong.processor.builder;

import dev.tagalong.processor.testing.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.util.stream.Stream;

/** A user's code that was compiled once for a class of tests, and is run method by method. */
final class UserSource implements AutoCloseable {
  private final URLClassLoader loader;

  private UserSource(URLClassLoader loader) {
    this.loader = loader;
  }

  /** Loads what was compiled without an error. */
  static UserSource of(Compiled compiled) {
    if (!compiled.success()) {
      throw new AssertionError("does not compile:\n" + compiled.everything());
    }
    return new UserSource(compiled.load());
  }

  /** Runs a static method of {@code p.Main} and gives what it returns. */
  Object run(String method, Object... arguments) {
    try {
      return Stream.of(loader.loadClass("p.Main").getDeclaredMethods())
          .filter(candidate -> candidate.getName().equals(method))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no method " + method))
          .invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
