package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods that may return null, by an annotation of whatever library. */
class NullableTest {
  @TempDir private Path folder;

  private static final String ON_METHODS =
      """
      package methods;

      public @interface Nullable {}
      """;

  private static final String ON_TYPES =
      """
      package types;

      import java.lang.annotation.ElementType;
      import java.lang.annotation.Target;

      @Target(ElementType.TYPE_USE)
      public @interface Nullable {}
      """;

  private static final String NOTE =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import dev.tagalong.Format;
      import dev.tagalong.Section;
      import java.math.BigDecimal;
      import types.Nullable;

      @EmailTemplate("note.html")
      public interface Note {
        String name();

        @methods.Nullable
        String note();

        @Nullable Integer count();

        @Format("0.00")
        @Nullable BigDecimal sum();

        java.time.@Nullable LocalDate day();

        @Nullable Part part();

        default @Nullable String rest() {
          return note();
        }

        enum Part {
          @Section("one") ONE
        }
      }
      """;

  private static final String MAIN =
      """
      package p;

      import dev.tagalong.RenderedEmail;
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.util.stream.Collectors;

      public class Main {
        private record Values(
                String name, String note, Integer count, BigDecimal sum, LocalDate day, Part part)
            implements Note {}

        private static String read(NoteRecipients notes) {
          return notes.preview().stream().map(RenderedEmail::html).collect(Collectors.joining("\\n"));
        }

        public static String leftOut() {
          return read(
              NoteRecipients.builder()
                  .to("a@example.com").name("A")
                  .to("b@example.com").name("B").note("n").count(1).sum(2).day(LocalDate.EPOCH).part(Note.Part.ONE)
                  .to("c@example.com").name("C").rest("r").note("n")
                  .build());
        }

        public static String nulls() {
          return read(
              NoteRecipients.builder()
                  .to("a@example.com").name("A").note(null).count(null).sum(null).day(null).part(null).rest(null)
                  .to("b@example.com").name("B").note("n").note(null).count(1).count(null)
                  .build());
        }

        public static String objects() {
          return read(
              NoteRecipients.builder()
                  .add("a@example.com", new Values("A", null, null, null, null, null))
                  .add("b@example.com", new Values("B", "n", 1, new BigDecimal(2), LocalDate.EPOCH, Note.Part.ONE))
                  .build());
        }
      }
      """;

  @ParameterizedTest
  @EnumSource
  void whatMayBeNullMayBeLeftOut(Compiler.Kind kind) {
    try (UserSource code =
        UserSource.of(
            Compiler.of(kind, folder)
                .template("note.html", "%name%:%note%:%count%:%sum%:%day%:%part%:%rest%")
                .source("methods/Nullable.java", ON_METHODS)
                .source("types/Nullable.java", ON_TYPES)
                .source(NOTE)
                .source(MAIN)
                .compile())) {
      assertThat(code.run("leftOut")).isEqualTo("A::::::\nB:n:1:2.00:1970-01-01:one:n\nC:n:::::r");
      assertThat(code.run("nulls")).isEqualTo("A::::::\nB::::::");
      assertThat(code.run("objects")).isEqualTo("A::::::\nB:n:1:2.00:1970-01-01:one:n");
    }
  }

  @Test
  void stepSaysThatItTakesNullWhereAllElseDoesNot() {
    String source =
        Compiler.javac(folder)
            .template("note.html", "%name%:%note%:%count%:%sum%:%day%:%part%:%rest%")
            .source("methods/Nullable.java", ON_METHODS)
            .source("types/Nullable.java", ON_TYPES)
            .source(NOTE)
            .compile()
            .generatedSource("p/NoteRecipients.java");
    assertThat(source)
        .contains("@NullMarked\n")
        .contains(" name(String name);")
        .contains(" note(@Nullable String note);")
        .contains(" sum(@Nullable BigDecimal sum);")
        .contains(" part(Note.@Nullable Part part);")
        .contains("public Stages note(@Nullable String note) {")
        .contains("import org.jspecify.annotations.Nullable;");
  }
}
