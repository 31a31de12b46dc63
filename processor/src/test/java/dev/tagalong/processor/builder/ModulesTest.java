package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Recipients;
import dev.tagalong.processor.TagalongProcessor;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users whose code is a named module that exports the package of its templates. */
final class ModulesTest {
  private static final String CLASS_PATH = System.getProperty("java.class.path");
  private static final String GENERATED =
      "@Generated(\"dev.tagalong.processor.TagalongProcessor\")";

  private static final String MAIL =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import java.net.URI;

      @EmailTemplate("mail/mail.txt")
      public interface Mail {
        String name();

        URI link();

        default String note() {
          return name();
        }
      }
      """;

  private static final String TEMPLATE = "%name% %link% %note%";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void javac(boolean seesGenerated) {
    Compiled compiled =
        Compiler.javac(folder)
            .options("-Werror", "--module-path", modulePath())
            .template("mail/mail.txt", TEMPLATE)
            .source(moduleInfo(seesGenerated))
            .source(MAIL)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.generatedSource("p/MailRecipients.java").contains(GENERATED))
        .isEqualTo(seesGenerated);
  }

  /** By its command line, as build tools call it. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eclipse(boolean seesGenerated) throws IOException {
    write("sources/module-info.java", moduleInfo(seesGenerated));
    write("sources/p/Mail.java", MAIL);
    write("classes/mail/mail.txt", TEMPLATE);
    Files.createDirectories(folder.resolve("generated"));
    StringWriter output = new StringWriter();
    boolean success =
        BatchCompiler.compile(
            Stream.of(
                    List.of("--release", "17", EcjWarnings.STRICTEST[0]),
                    // Without one it takes the class path of the tests, which has the runtime too.
                    List.of("-classpath", folder.resolve("classes").toString()),
                    List.of("-d", folder.resolve("classes").toString()),
                    List.of("-s", folder.resolve("generated").toString()),
                    List.of("--module-path", modulePath(), "-processorpath", CLASS_PATH),
                    List.of("-processor", TagalongProcessor.class.getName()),
                    List.of(folder.resolve("sources").toString()))
                .flatMap(List::stream)
                .toArray(String[]::new),
            new PrintWriter(output),
            new PrintWriter(output),
            null);
    assertThat(output.toString()).isEmpty();
    assertThat(success).isTrue();
    assertThat(
            Files.readString(folder.resolve("generated/p/MailRecipients.java")).contains(GENERATED))
        .isEqualTo(seesGenerated);
  }

  private static String moduleInfo(boolean seesGenerated) {
    return """
        module my.app {
          requires transitive dev.tagalong;
          %s

          exports p;
        }
        """
        .formatted(seesGenerated ? "requires static java.compiler;" : "");
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
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
