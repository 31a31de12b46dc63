package dev.tagalong.processor.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Annotations that lack a value, or name one that there is none of: compilers say so themselves.
 */
class MissingValuesTest {
  @TempDir private Path folder;

  private void assertToldByTheCompilerAlone(Compiler.Kind kind, String annotation) {
    Compiled compiled =
        Compiler.of(kind, folder)
            .template("mail/receipt.html", "%name%")
            .source(
                """
                package shop;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.Translation;

                %s
                public interface Receipt {
                  String name();
                }
                """
                    .formatted(annotation))
            .compile();

    assertThat(compiled.success()).isFalse();
    assertThat(compiled.messages()).isNotEmpty().noneMatch(message -> message.startsWith("["));
  }

  @ParameterizedTest
  @EnumSource
  void templateWithoutFiles(Compiler.Kind kind) {
    assertToldByTheCompilerAlone(kind, "@EmailTemplate(subject = \"Hello %name%\")");
  }

  @ParameterizedTest
  @EnumSource
  void translationWithoutALanguage(Compiler.Kind kind) {
    assertToldByTheCompilerAlone(
        kind,
        "@EmailTemplate(value = \"mail/receipt.html\", translations = @Translation(subject = \"x\"))");
  }

  @ParameterizedTest
  @EnumSource
  void translationOfALanguageThatIsNoConstant(Compiler.Kind kind) {
    assertToldByTheCompilerAlone(
        kind,
        "@EmailTemplate(value = \"mail/receipt.html\", translations = @Translation(locale = Languages.GERMAN))");
  }
}
