package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Texts that would be something else in Java source or in a comment: the builder compiles without a
 * warning, and carries them as they are.
 */
class HostileTextsTest {
  private static final String SUBJECT =
      "\\u000a \\ \" ' */ /* // \\u002a/ $L $S $T $$ @see {@code x} {@ } <b> & &amp; \u202E \u00AD";

  private static final String ANYTHING = "\u2028 \u2029 \u0085 \u000B \u0000 \r\n \t " + SUBJECT;

  private static final String HALF = "\uD83D x \uDE00 ";

  @TempDir private Path folder;

  /** A string literal in which nothing stands as it is but letters. */
  private static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars()
        .forEach(
            unit ->
                literal.append(unit < 256 ? "\\%03o".formatted(unit) : "\\u%04X".formatted(unit)));
    return literal.append('"').toString();
  }

  @ParameterizedTest
  @EnumSource
  void areCarriedAsTheyAre(Compiler.Kind kind) {
    String tag = ANYTHING.strip() + "#";
    Compiled compiled =
        Compiler.of(kind, folder)
            .options(kind == Compiler.Kind.JAVAC ? "-Xdoclint:all,-missing" : "-parameters")
            .template("mail/a.html", "<p>" + tag + "</p> %offer% %sum% " + ANYTHING + "!%no%")
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;

                /** A template. */
                @EmailTemplate(value = "mail/a.html", subject = %s, ignore = {%s, %s})
                @SendGrid(uniqueArgs = %s)
                public interface Odd {
                  /** A text. */
                  @Tag(%s) String text();

                  /** A number. */
                  @Format(%s) BigDecimal sum();

                  /** A section. */
                  Offer offer();

                  /** Sections. */
                  enum Offer {
                    /** The only one. */
                    @Section(%s) ONE
                  }
                }
                """
                    .formatted(
                        literal(SUBJECT),
                        literal(ANYTHING + "!%no%"),
                        literal(HALF),
                        literal("k=" + ANYTHING),
                        literal(tag),
                        literal("'" + ANYTHING.replace("'", "") + "'0"),
                        literal(ANYTHING + HALF)))
            .source(
                """
                package p;

                /** Uses the builder. */
                public class Main {
                  private Main() {}

                  public static OddRecipients one() {
                    return OddRecipients.builder()
                        .to("ben@x.example").text("Ben").sum(7).offer(Odd.Offer.ONE).build();
                  }

                  public static String subject() {
                    return OddRecipients.content().subject();
                  }

                  public static String html() {
                    return one().preview().get(0).html();
                  }
                }
                """)
            .compile();

    assertThat(compiled.diagnostics()).isEmpty();
    try (UserSource code = UserSource.of(compiled)) {
      assertThat(code.run("subject")).isEqualTo(SUBJECT);
      assertThat(code.run("html").toString())
          .startsWith("<p>Ben</p> " + ANYTHING + HALF + " ")
          .endsWith(" " + ANYTHING + "!%no%");
    }
  }
}
