package dev.tagalong.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.tagalong.processor.Readme.Block;
import dev.tagalong.processor.Readme.Chapter;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * The examples of the README, as a reader would copy them: all compile, and what they say they
 * print is what they print.
 */
class ReadmeTest {
  private static final String IMPORTS =
      """
      package com.example;

      import dev.tagalong.*;
      import dev.tagalong.mail.*;
      import dev.tagalong.sendcloud.*;
      import dev.tagalong.sendgrid.*;

      import java.math.BigDecimal;
      import java.nio.file.Path;
      import java.time.*;
      import java.time.format.FormatStyle;
      import java.util.*;
      import java.util.stream.*;

      """;

  /** What the examples, in the same package, take for the system's own. */
  private static final String SYSTEM =
      """
      package com.example;

      import java.nio.charset.StandardCharsets;

      class System {
        static final java.io.ByteArrayOutputStream printed = new java.io.ByteArrayOutputStream();
        static final java.io.PrintStream out =
            new java.io.PrintStream(printed, true, StandardCharsets.UTF_8);
      }
      """;

  /** Runs the first example as it is. */
  private static final String FIRST =
      IMPORTS
          + """
          public class First {
            public static Object print() throws Exception {
              Bills.main(new String[0]);
              return System.printed.toString(java.nio.charset.StandardCharsets.UTF_8);
            }
          }
          """;

  /** A price that is missing, in the example with lists. */
  private static final String WITHOUT_A_PRICE =
      IMPORTS
          + """
          public class WithoutAPrice {
            public static Object print() {
              Shipment.Line pen = new Shipment.Line("Pen", BigDecimal.ONE);
              Shipment.Line gift = new Shipment.Line("Gift", null);
              try {
                ShipmentRecipients.builder()
                    .shop("Pens")
                    .to("ben@example.com").name("Ben").lines(List.of(pen)).subscribed(true)
                    .to("joe@example.com").name("Joe").lines(List.of(pen, gift));
                return "";
              } catch (RefusedValueException e) {
                return e.getMessage();
              }
            }
          }
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
                List.of(new Customer("ann@example.com", "Ann", BigDecimal.TEN));
            static final Stream<Customer> customerStream = customers.stream();
            static final Mailer mailer = header -> header.json();
            static final java.util.logging.Logger log = java.util.logging.Logger.getLogger("mail");

            static {
              log.setLevel(java.util.logging.Level.OFF);
            }

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
            static final SmtpApiHeader.Builder<?> builder = SendGridHeader.builder().category("x");
            static final SmtpApiHeader header = builder.build();
            static final ReceiptRecipients recipients =
                ReceiptRecipients.builder().add("kim@example.com", receipt).build();
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
            .source(SYSTEM)
            .source(FIRST)
            .source(WITHOUT_A_PRICE)
            .source(OF_THE_READER);
    for (Chapter chapter : readme.chapters()) {
      chapter.templates().forEach(block -> compiler.template(block.file(), block.text()));
      chapter.sources().forEach(block -> compiler.source(block.text()));
      chapter.interfaces().forEach(block -> compiler.source(IMPORTS + block.text()));
      if (!chapter.statements().isEmpty()) {
        compiler.source(runner(chapter));
      }
    }
    compiled = compiler.compile();
  }

  /** A class that runs the chapter's statements. */
  private static String runner(Chapter chapter) {
    String statements = chapter.statements().stream().map(Block::text).collect(joining("\n"));
    return IMPORTS
        + """
        public class %s extends Reader {
          public static Object print() throws Exception {
            %s
            return System.printed.toString(java.nio.charset.StandardCharsets.UTF_8);
          }
        }
        """
            .formatted(className(chapter.title()), statements);
  }

  private static String className(String title) {
    return "Chapter" + title.replaceAll("\\W", "");
  }

  @Test
  void everyJavaExampleCompilesWithoutAWarning() {
    // No compiler has a processor for a test's annotations, and says so of every test.
    assertThat(compiled.messages())
        .filteredOn(
            message ->
                !message.startsWith("No processor claimed any of these annotations: /org.junit."))
        .isEmpty();
    assertThat(readme.chapters().stream().mapToInt(chapter -> chapter.statements().size()).sum())
        .isGreaterThanOrEqualTo(8);
    assertThat(readme.chapters().stream().mapToInt(chapter -> chapter.interfaces().size()).sum())
        .isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Types",
        "Escaping",
        "Lists and conditions",
        "Translations",
        "Sections",
        "Previews"
      })
  void aChaptersExamplePrintsWhatItShows(String title) {
    Chapter chapter = readme.chapter(title);
    assertThat(compiled.run("com.example." + className(title), "print").toString())
        .isEqualToNormalizingNewlines(chapter.output());
  }

  @Test
  void theFirstExamplePrintsWhatItShows() {
    assertThat(compiled.run("com.example.First", "print").toString())
        .isEqualToNormalizingNewlines(readme.chapters().get(0).output());
  }

  @Test
  void theExampleOfATestPasses() throws Exception {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    try (URLClassLoader loader = compiled.load()) {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(loader.loadClass("com.example.BillMailerTest")))
                  .build(),
              listener);
    }
    assertThat(listener.getSummary().getFailures())
        .extracting(TestExecutionSummary.Failure::getException)
        .isEmpty();
    assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(4);
  }

  @Test
  void theBuilderChaptersSnippetsRun() {
    assertThat(compiled.run("com.example." + className("The builder"), "print")).isEqualTo("");
  }

  @Test
  void gradlesBuildFileIsThatOfItsSample() throws IOException {
    List<String> shown =
        readme.chapter("Set-up").blocks().stream()
            .filter(block -> block.file().equals("build.gradle.kts"))
            .map(Block::text)
            .toList();

    assertThat(shown)
        .containsExactly(Files.readString(Path.of("..", "samples", "gradle", "build.gradle.kts")));
  }

  @Test
  void theMessageShownForAMissingPriceIsTheBuilders() {
    String shown =
        readme.chapter("Lists and conditions").blocks().stream()
            .filter(block -> block.language().isEmpty())
            .map(Block::text)
            .collect(joining());

    assertThat(compiled.run("com.example.WithoutAPrice", "print")).isEqualTo(shown.strip());
  }

  @Test
  void theMessageShownForAMisspeltTagIsTheProcessors(@TempDir Path folder) {
    Chapter first = readme.chapters().get(0);
    String template = first.templates().get(0).text().replace("%name%", "%nmae%");
    Compiled broken =
        Compiler.javac(folder)
            .template("mail/receipt.html", template)
            .source(first.sources().get(0).text())
            .compile();

    String shown = readme.chapter("Diagnostics").blocks().get(0).text();
    assertThat(broken.messages()).contains(shown.stripTrailing());
  }

  @Test
  void theExamplesInTagsJavadocAreNoErrors(@TempDir Path folder) throws IOException {
    String javadoc = Files.readString(Path.of("../runtime/src/main/java/dev/tagalong/Tag.java"));
    List<String> examples =
        Pattern.compile("\\{@code (@Tag\\(.+?\\))}")
            .matcher(javadoc)
            .results()
            .map(example -> example.group(1))
            .toList();
    assertThat(examples).hasSize(2);
    String texts =
        Pattern.compile("\"(.+?)\"")
            .matcher(String.join(" ", examples))
            .results()
            .map(text -> text.group(1))
            .collect(joining("\n"));
    StringBuilder methods = new StringBuilder();
    for (String example : examples) {
      methods.append(example).append(" String tag").append(methods.length()).append("();\n");
    }

    Compiled examined =
        Compiler.javac(folder)
            .template("mail/tags.txt", texts)
            .source(
                IMPORTS
                    + "@EmailTemplate(\"mail/tags.txt\")\npublic interface Tags {\n%s}"
                        .formatted(methods))
            .compile();

    assertThat(examined.messages()).isEmpty();
  }
}
