package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.internal.WrittenBy;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tools that read a builder look for. */
class MarksTest {
  @TempDir private Path folder;

  @Test
  void theClassFileSaysThatItIsGenerated() throws IOException {
    Compiled compiled = receipt().compile();

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSource("p/ReceiptRecipients.java"))
        .contains("@GeneratedByTagalong(\"" + WrittenBy.version() + "\")\n");
    byte[] file = Files.readAllBytes(folder.resolve("classes/p/ReceiptRecipients.class"));
    assertThat(new String(file, StandardCharsets.ISO_8859_1))
        .contains("RuntimeInvisibleAnnotations", "Ldev/tagalong/internal/GeneratedByTagalong;");
  }

  @Test
  void nothingIsNullWhereTheApplicationKnowsTheAnnotation() {
    Compiled compiled = receipt().compile();

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSource("p/ReceiptRecipients.java")).contains("@NullMarked\n");
  }

  @Test
  void anApplicationWithoutTheAnnotationNeedsNone() {
    Compiled compiled = receipt().classPathWithout("jspecify").compile();

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSource("p/ReceiptRecipients.java")).doesNotContain("NullMarked");
  }

  private Compiler receipt() {
    return Compiler.javac(folder)
        .options("-Werror")
        .template("mail/receipt.txt", "Dear %name%")
        .source(
            """
            package p;

            import dev.tagalong.EmailTemplate;

            @EmailTemplate("mail/receipt.txt")
            public interface Receipt {
              String name();
            }
            """);
  }
}
