package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.CommandLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A module without templates in a build that gives the processor's options to all modules. */
class WithoutTemplatesTest {
  private static final String ALL = System.getProperty("java.class.path");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Main {}",
        "class Main { @Override public String toString() { return \"\"; } }",
        "@FunctionalInterface interface Main { void run(); }"
      })
  void compilesInSilence(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Main.java"), source);

    assertThat(
            CommandLine.javac(
                List.of("-d", folder.toString(), "--release", "17", "-Xlint:all", "-Werror"),
                List.of("-processorpath", ALL, "-Atagalong.templates=src/main/resources"),
                List.of("-Atagalong.warnings=error", file.toString())))
        .isEmpty();
  }
}
