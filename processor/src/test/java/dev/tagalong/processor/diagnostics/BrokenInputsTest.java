package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every input below {@code src/test/resources/diagnostics} gives exactly the diagnostics that it
 * expects, and no other, under every compiler. Run with {@code -Dtagalong.renew=true} to write what
 * they say now into the files; then read the difference.
 */
class BrokenInputsTest {
  private static final Path INPUTS = Path.of("src/test/resources/diagnostics");

  private static final boolean RENEW = Boolean.getBoolean("tagalong.renew");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicNode> eachGivesItsDiagnosticsAndNoOther() throws IOException {
    return BrokenInput.below(INPUTS).stream().map(this::underEachCompiler);
  }

  private DynamicNode underEachCompiler(Path file) {
    return DynamicContainer.dynamicContainer(
        INPUTS.relativize(file).toString(),
        Arrays.stream(Compiler.Kind.values())
            .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> check(file, kind))));
  }

  private void check(Path file, Compiler.Kind kind) throws IOException {
    BrokenInput input = BrokenInput.read(file);
    String said = compile(input, kind);
    if (RENEW && kind == Compiler.Kind.JAVAC) {
      Files.writeString(file, input.expecting(said, compile(input, Compiler.Kind.ECJ)));
    } else {
      assertThat(said)
          .as("%s: %s (%s)", kind, input.sentence(), file)
          .isEqualTo(input.expectedOf(kind));
    }
  }

  private String compile(BrokenInput input, Compiler.Kind kind) throws IOException {
    return new BrokenProject(Files.createTempDirectory(folder, "project"), input.files())
        .compile(kind);
  }

  @Test
  void everyCodeHasInputsOfItsOwn() {
    for (Code code : Code.values()) {
      if (code == Code.InternalError) {
        continue; // No input is known that makes one.
      }
      assertThat(INPUTS.resolve(code.name())).isDirectory();
    }
  }

  @Test
  void thereAreAtLeastEighty() throws IOException {
    List<Path> inputs = BrokenInput.below(INPUTS);
    assertThat(inputs).hasSizeGreaterThanOrEqualTo(80);
  }
}
