package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Recipients;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Users whose code is a named module that exports the package of its templates. */
class ModulesTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String GENERATED =
      "@Generated(\"dev.tagalong.processor.TagalongProcessor\")";

  private static final String FILE = "p/MailRecipients.java";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"true, true", "true, false", "false, true", "false, false"})
  void bothCompilersAreSilent(boolean seesGenerated, boolean requiresTransitively) {
    Compiled compiled = compile(seesGenerated, requiresTransitively);
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSource(FILE).contains(GENERATED)).isEqualTo(seesGenerated);
    assertThat(compiled.generatedSource(FILE).contains("@SuppressWarnings(\"exports\")"))
        .isEqualTo(seesGenerated || !requiresTransitively);
    assertThat(eclipse()).isEmpty();
  }

  private Compiled compile(boolean seesGenerated, boolean requiresTransitively) {
    return Compiler.javac(folder)
        .options("-Werror", "--module-path", modulePath())
        .template("mail/mail.txt", "%name% %link% %note%")
        .source(
            """
            module my.app {
              requires %s dev.tagalong;
              %s

              exports p;
            }
            """
                .formatted(
                    requiresTransitively ? "transitive" : "",
                    seesGenerated ? "requires static java.compiler;" : ""))
        .source(
            """
            package p;

            import dev.tagalong.EmailTemplate;
            import java.net.URI;

            %s
            @EmailTemplate("mail/mail.txt")
            public interface Mail {
              String name();

              URI link();

              default String note() {
                return name();
              }
            }
            """
                .formatted(requiresTransitively ? "" : "@SuppressWarnings(\"exports\")"))
        .compile();
  }

  /**
   * What Eclipse's compiler says of the same sources and of what was generated from them. Its own
   * command line cannot generate sources for a module: it takes them for those of none.
   */
  private String eclipse() {
    StringWriter output = new StringWriter();
    PrintWriter writer = new PrintWriter(output);
    String sources = folder.resolve("sources").toString();
    String generated = folder.resolve("generated").toString();
    String classes = folder.resolve("eclipse").toString();
    boolean unused =
        BatchCompiler.compile(
            new String[] {
              "--release",
              "17",
              // It overlooks that annotations are exported too, and calls their suppression
              // unnecessary.
              EcjWarnings.STRICTEST[0] + ",-warningToken",
              "-proc:none",
              "-d",
              classes,
              // Without one it takes the class path of the tests, which has the runtime too.
              "-classpath",
              generated,
              "--module-path",
              modulePath(),
              sources,
              generated
            },
            writer,
            writer,
            null);
    return output.toString();
  }

  /** The runtime and what it requires, as the class path of the tests has them. */
  private static String modulePath() {
    return Stream.concat(
            Stream.of(runtime()),
            Stream.of(CLASS_PATH.split(File.pathSeparator))
                .filter(
                    entry ->
                        Path.of(entry)
                            .getFileName()
                            .toString()
                            .matches("(jackson-core|encoder|jspecify)-.*\\.jar")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String runtime() {
    try {
      return Path.of(Recipients.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
