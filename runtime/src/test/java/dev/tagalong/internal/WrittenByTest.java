package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenByTest {
  private static final class Generated {
    static final CompiledTemplate TEMPLATE =
        WrittenBy.tagalong("9.0.0", WrittenBy.FORMAT + 1, Generated.class)
            .template("Receipt", file -> null)
            .build();
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    assertThat(WrittenBy.version()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
  }

  /** It names files to GraalVM, of a module and of the class path. */
  @Test
  void anImageHasTheVersionToo() throws IOException {
    try (InputStream description =
        WrittenBy.class.getResourceAsStream(
            "/META-INF/native-image/dev.tagalong/tagalong-runtime/reachability-metadata.json")) {
      assertThat(new String(description.readAllBytes(), StandardCharsets.UTF_8))
          .contains(
              "{\"module\": \"dev.tagalong\", \"glob\": \"dev/tagalong/internal/version.txt\"}",
              "{\"glob\": \"dev/tagalong/internal/version.txt\"}");
    }
  }

  @Test
  void anotherVersionOfTheSameFormatRuns() {
    assertThat(
            WrittenBy.tagalong("0.0.1", WrittenBy.FORMAT, String.class)
                .template("Receipt", file -> null)
                .build()
                .name())
        .isEqualTo("Receipt");
  }

  @Test
  void aClassThatIsTooOldHasToBeCompiledAgain() {
    assertThatThrownBy(() -> WrittenBy.tagalong("0.0.1", 0, String.class))
        .isInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(
            "java.lang.String was written by Tagalong 0.0.1, and tagalong-runtime %1$s no longer"
                + " runs it: compile it again, with tagalong-processor %1$s",
            WrittenBy.version());
  }

  @Test
  void aClassThatIsTooNewSaysSoWhereItIsInitialized() {
    assertThatThrownBy(() -> Generated.TEMPLATE.name())
        .isExactlyInstanceOf(IncompatibleClassChangeError.class)
        .hasMessage(
            "dev.tagalong.internal.WrittenByTest$Generated was written by Tagalong 9.0.0, and"
                + " tagalong-runtime %s is older: use tagalong-runtime 9.0.0",
            WrittenBy.version());
  }
}
