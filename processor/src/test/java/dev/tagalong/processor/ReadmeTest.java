package dev.tagalong.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.Readme.Block;
import dev.tagalong.processor.Readme.Chapter;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the README, as a reader would copy them: all compile, and what they say they
 * print is what they print.
 */
final class ReadmeTest {
  /** A call whose result stands beside it as a comment. */
  private static final Pattern SHOWN_RESULT =
      Pattern.compile("(?m)^(header\\.json\\(\\));\\s*// (\\{.*})$");

  private static final String IMPORTS =
      """
      package readme;

      import dev.tagalong.*;
      import dev.tagalong.mail.*;
      import dev.tagalong.sendcloud.*;
      import dev.tagalong.sendgrid.*;
      import dev.tagalong.template.*;
      import java.math.BigDecimal;
      import java.time.*;
      import java.util.*;
      import java.util.stream.*;

      """;

  /** What the snippets leave to the reader: the data, the session, the mailer. */
  private static final String OF_THE_READER =
      IMPORTS
          + """
          class Reader {
            record Customer(String email, String name, BigDecimal total) {}

            interface Mailer {
              void send(SmtpApiHeader header);
            }

            static final List<Customer> customers =
                List.of(new Customer("ann@ifaxin.com", "Ann", BigDecimal.TEN));
            static final Stream<Customer> customerStream = customers.stream();
            static final Mailer mailer = header -> header.json();

            static final Receipt receipt =
                new Receipt() {
                  @Override
                  public String name() {
                    return "Kim";
                  }

                  @Override
                  public BigDecimal money() {
                    return BigDecimal.ONE;
                  }
                };

            static final jakarta.mail.Session session =
                jakarta.mail.Session.getInstance(new Properties());
            static final jakarta.mail.internet.MimeMessage mimeMessage =
                new jakarta.mail.internet.MimeMessage(session);
            static final SendGridHeader header = SendGridHeader.builder().category("x").build();
          }
          """;

  private static Readme readme;
  private static Compiled compiled;

  @BeforeAll
  static void compileAllExamples(@TempDir Path folder) {
    readme = Readme.read(Path.of("..", "README.md"));
    Compiler compiler =
        Compiler.javac(folder)
            .template("mail/order.html", "<p>Your order %orderId% is on its way.</p>")
            .source(OF_THE_READER);
    for (Chapter chapter : readme.chapters()) {
      chapter.templates().forEach(block -> compiler.template(block.fileName(), block.fileText()));
      chapter.interfaces().forEach(block -> compiler.source(IMPORTS + block.text()));
      if (!chapter.statements().isEmpty()) {
        compiler.source(runner(chapter));
      }
    }
    compiled = compiler.compile();
  }

  /** A class whose own {@code System} collects what the chapter's statements print. */
  private static String runner(Chapter chapter) {
    StringBuilder statements = new StringBuilder();
    StringBuilder results = new StringBuilder();
    for (Block block : chapter.statements()) {
      statements.append(block.text()).append("\n");
      for (MatchResult shown : SHOWN_RESULT.matcher(block.text()).results().toList()) {
        results.append("results.add(").append(shown.group(1)).append(");\n");
      }
    }
    return IMPORTS
        + """
        public class %s extends Reader {
          private static final class System {
            static final java.io.ByteArrayOutputStream printed =
                new java.io.ByteArrayOutputStream();
            static final java.io.PrintStream out =
                new java.io.PrintStream(printed, true, java.nio.charset.StandardCharsets.UTF_8);
          }

          static final List<String> results = new ArrayList<>();

          public static Object run() throws Exception {
            %s
            %s
            return results;
          }

          public static Object print() throws Exception {
            run();
            return System.printed.toString(java.nio.charset.StandardCharsets.UTF_8);
          }
        }
        """
            .formatted(className(chapter.title()), statements, results);
  }

  private static String className(String title) {
    return "Chapter" + title.replaceAll("\\W", "");
  }

  @Test
  void everyJavaExampleCompilesWithoutAWarning() {
    assertThat(compiled.messages()).isEmpty();
    assertThat(readme.chapters().stream().mapToInt(chapter -> chapter.statements().size()).sum())
        .isGreaterThanOrEqualTo(8);
    assertThat(readme.chapters().stream().mapToInt(chapter -> chapter.interfaces().size()).sum())
        .isGreaterThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Types", "Escaping", "Sections", "Previews"})
  void aChaptersExamplePrintsWhatItShows(String title) {
    Chapter chapter = readme.chapter(title);
    assertThat(compiled.run("readme." + className(title), "print").toString())
        .isEqualToNormalizingNewlines(chapter.output());
  }

  @Test
  void theHeaderOfTheFirstExampleIsTheOneShown() {
    Chapter first = readme.chapters().get(0);
    List<String> shown =
        first.statements().stream()
            .flatMap(block -> SHOWN_RESULT.matcher(block.text()).results())
            .map(result -> result.group(2))
            .toList();
    assertThat(shown).isNotEmpty();
    assertThat(compiled.run("readme." + className(first.title()), "run")).isEqualTo(shown);
  }

  @Test
  void theBuilderChaptersSnippetsRun() {
    assertThat(compiled.run("readme." + className("The builder"), "run")).isEqualTo(List.of());
  }
}
