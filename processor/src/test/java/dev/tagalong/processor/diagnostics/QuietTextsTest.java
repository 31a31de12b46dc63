package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that only look alarming, below {@code src/test/resources/quiet}: not a word is said of
 * them, although they are full of the signs and words that tags are made of.
 */
class QuietTextsTest {
  private static final Path TEXTS = Path.of("src/test/resources/quiet");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> nothingIsSaidOfTextsThatOnlyLookAlarming() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      List<Path> texts = files.sorted().toList();
      assertThat(texts).hasSizeGreaterThanOrEqualTo(7);
      return texts.stream()
          .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> check(text)));
    }
  }

  private void check(Path text) throws IOException {
    String name = text.getFileName().toString();
    String tags = "\n%name% %off% %price% %id%\n";

    assertThat(
            Compiler.javac(Files.createTempDirectory(folder, "quiet"))
                .template(name, Files.readString(text) + tags)
                .source(
                    """
                    package p;

                    @dev.tagalong.EmailTemplate("%s")
                    interface Quiet {
                      int name();

                      int off();

                      int price();

                      int id();
                    }
                    """
                        .formatted(name))
                .compile()
                .messages())
        .isEmpty();
  }
}
