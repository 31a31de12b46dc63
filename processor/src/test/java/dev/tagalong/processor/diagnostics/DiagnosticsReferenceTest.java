package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tagalong.processor.problem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The README's reference has an entry for every diagnostic, and for no other. */
class DiagnosticsReferenceTest {
  private static final Path README = Path.of("../README.md");
  private static final String REFERENCE = "## Diagnostics";

  @Test
  void everyCodeHasItsHeading() throws IOException {
    List<String> lines = Files.exists(README) ? Files.readAllLines(README) : List.of();
    assumeTrue(lines.contains(REFERENCE), "the README has no reference of the diagnostics yet");

    List<String> headings =
        lines.subList(lines.indexOf(REFERENCE) + 1, lines.size()).stream()
            .takeWhile(line -> !line.startsWith("## "))
            .filter(line -> line.startsWith("### "))
            .map(line -> line.substring("### ".length()).replace("`", "").strip())
            .filter(heading -> heading.matches("\\p{Lu}\\w+"))
            .toList();

    assertThat(headings)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Code.values()).map(Code::name).toList());
  }
}
