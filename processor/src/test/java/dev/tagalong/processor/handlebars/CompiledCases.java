package dev.tagalong.processor.handlebars;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases that are compiled all at once. Only if one of them fails, each is compiled alone, so that
 * it fails no other.
 */
final class CompiledCases implements AutoCloseable {
  private final Path folder;
  private final String[] options;
  private final List<URLClassLoader> loaders = new ArrayList<>();
  private final Map<BlockCase, Compiled> alone = new HashMap<>();
  private final Compiled all;

  /** Compiles {@code cases} in {@code folder}, with these options of the compiler's. */
  CompiledCases(Path folder, List<BlockCase> cases, String... options) {
    this.folder = folder;
    this.options = options;
    Compiler compiler = Compiler.javac(folder.resolve("all")).options(options);
    cases.forEach(one -> one.addTo(compiler));
    all = compiler.compile();
  }

  /** What the compiler says, of the case or of all. */
  List<String> messages(BlockCase one) {
    return compiled(one).messages();
  }

  /** Where the case's classes are. */
  ClassLoader loader(BlockCase one) {
    Compiled compiled = compiled(one);
    if (!compiled.success()) {
      throw new AssertionError("does not compile:\n" + compiled.everything());
    }
    URLClassLoader loader = compiled.load();
    loaders.add(loader);
    return loader;
  }

  private Compiled compiled(BlockCase one) {
    return all.messages().isEmpty() ? all : alone.computeIfAbsent(one, this::compileAlone);
  }

  private Compiled compileAlone(BlockCase one) {
    Compiler compiler = Compiler.javac(folder.resolve(one.type())).options(options);
    one.addTo(compiler);
    return compiler.compile();
  }

  @Override
  public void close() {
    for (URLClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
