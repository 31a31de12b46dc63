package dev.tagalong.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.TagalongProcessor;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A failure that nobody has foreseen is told at its template, and leaves the others alone. */
class InternalErrorTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void isToldAtItsTemplate(Compiler.Kind kind) {
    Compiled compiled =
        Compiler.of(kind, folder)
            .only(
                new FilerSpy(
                    new TagalongProcessor(), "p.BRecipients", new IllegalStateException("a value")))
            .template("a.html", "%name%")
            .template("b.html", "%nmae%")
            .source(
                "package p; @dev.tagalong.EmailTemplate(\"a.html\") interface A { String name(); }")
            .source(
                "package p; @dev.tagalong.EmailTemplate(\"a.html\") interface B { String name(); }")
            .source(
                "package p; @dev.tagalong.EmailTemplate(\"b.html\") interface C { String name(); }")
            .compile();

    List<String> said =
        compiled.diagnostics().stream().map(one -> one.getMessage(Locale.ROOT)).toList();
    assertThat(said).hasSize(2);
    assertThat(said.get(0))
        .matches(
            "(?s)\\[InternalError] Tagalong itself failed at B, which is a mistake in Tagalong\\."
                + " Please report it with these lines and, if you can, the template:\n"
                + " +Tagalong [^\n]+, (javac|ecj) on Java [^\n]+, source level 17\n"
                + " +java\\.lang\\.IllegalStateException\n"
                + " +at (dev\\.tagalong|[^\n]*java\\.base|jdk)[^\n]+\n.*")
        .doesNotContain("a value");
    assertThat(said.get(1)).startsWith("[UnknownTag] b.html:1:1: ");
    assertThat(compiled.generated().resolve("p/ARecipients.java")).exists();
    assertThat(compiled.generated().resolve("p/CRecipients.java")).exists();
  }
}
