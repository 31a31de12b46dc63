package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Blocks and partials so many or so deep that what grows with their square does not end. */
@Timeout(300)
class HugeBlocksTest {
  @TempDir private Path folder;

  private List<String> said(String html, Map<String, String> partials) {
    Compiler compiler =
        Compiler.javac(folder).options("-Xmaxerrs", "1000").template("huge.html", html);
    partials.forEach(compiler::template);
    return compiler
        .source(
            """
            package p;

            @dev.tagalong.EmailTemplate("huge.html")
            interface Huge {
              String x();
              boolean a();
            }
            """)
        .compile()
        .diagnostics()
        .stream()
        .map(said -> said.getMessage(Locale.ROOT).lines().findFirst().orElse(""))
        .toList();
  }

  private List<String> said(String html) {
    return said(html, Map.of());
  }

  @Test
  void blocksMayBeAThousand() {
    assertThat(said("{{#if a}}{{x}} {{/if}}\n".repeat(1_000))).isEmpty();
  }

  @Test
  void aBlockMayHoldTenThousandTags() {
    assertThat(said("{{#if a}}" + "{{x}} ".repeat(10_000) + "{{/if}}")).isEmpty();
  }

  @Test
  void aUrlMayHoldHundredsOfBlocks() {
    String blocks = "{{#if a}}/{{x}}{{/if}}".repeat(500);
    assertThat(said("<a href=\"https://x.example/" + blocks + "\">x</a>")).isEmpty();
  }

  @Test
  void openBlocksOfMegabytesAreOneProblem() {
    assertThat(said("{{x}}" + "{{#if a}}".repeat(450_000)))
        .contains(
            "[BlockTag] huge.html:1:906: {{#if a}} stands in a hundred blocks. Nobody can follow"
                + " that.");
  }

  @Test
  void anElseMayHaveAHundredConditions() {
    String text = "{{x}}{{#if a}}y" + "{{else if a}}y".repeat(1_000) + "{{/if}}";
    assertThat(said(text))
        .contains(
            "[BlockTag] huge.html:1:1416: {{else if a}} stands in a hundred blocks. Nobody can"
                + " follow that.");
  }

  @Test
  void partialsThatBringBlocksThatBringPartialsEndBeforeTheStackDoes() {
    Map<String, String> partials = new LinkedHashMap<>();
    for (int i = 1; i < 900; i++) {
      String next = i == 899 ? "y" : "{{> p" + (i + 1) + "}}";
      partials.put("p" + i + ".html", "{{#if a}}".repeat(50) + next + "{{/if}}".repeat(50));
    }
    assertThat(said("{{x}}{{> p1}}", partials))
        .contains(
            "[BlockTag] p2.html:1:451: {{> p3}} stands in a hundred blocks. Nobody can follow"
                + " that.");
  }
}
