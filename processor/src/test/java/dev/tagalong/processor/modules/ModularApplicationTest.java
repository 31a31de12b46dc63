package dev.tagalong.processor.modules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.Recipients;
import dev.tagalong.processor.TagalongProcessor;
import dev.tagalong.processor.testing.CommandLine;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application that is a module, compiled with the runtime on the module path and run from there:
 * it opens nothing, and its templates stand in a package that nobody outside can read.
 */
class ModularApplicationTest {
  private static final List<String> CLASS_PATH =
      List.of(System.getProperty("java.class.path").split(File.pathSeparator));

  /** What names the templates to GraalVM. */
  private static final String DESCRIPTION =
      "META-INF/native-image/dev.tagalong/my.app.ReceiptRecipients/reachability-metadata.json";

  private static final String DESCRIBED =
      """
      {
        "resources": [
          {"module": "my.app", "glob": "mail/receipt.html"},
          {"glob": "mail/receipt.html"}
        ]
      }
      """;

  @TempDir private Path folder;

  /** Where javac finds the processor. */
  enum ProcessorPath {
    /** On the processor path, as build tools have it. */
    CLASSES("--processor-path"),
    /** As a module. */
    MODULES("--processor-module-path");

    private final String option;

    ProcessorPath(String option) {
      this.option = option;
    }
  }

  @BeforeEach
  void anApplication() throws IOException {
    write("sources/module-info.java", "module my.app {\n  requires dev.tagalong;\n}\n");
    write(
        "sources/my/app/Receipt.java",
        """
        package my.app;

        import dev.tagalong.EmailTemplate;

        @EmailTemplate(value = "mail/receipt.html", subject = "Hello %name%")
        interface Receipt {
          String name();
        }
        """);
    write(
        "sources/my/app/Main.java",
        """
        package my.app;

        class Main {
          public static void main(String[] arguments) {
            var recipients = ReceiptRecipients.builder().to("ben@ifaxin.com").name("B & B").build();
            System.out.println(Main.class.getModule());
            var content = ReceiptRecipients.content();
            System.out.println(content.subject() + " / " + content.html());
            var mail = recipients.preview().get(0);
            System.out.println(mail.subject() + " / " + mail.html());
            System.out.println(recipients.sendGrid().build().json());
          }
        }
        """);
    write("classes/mail/receipt.html", "Dear %name%");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String compile(ProcessorPath processorPath) {
    return CommandLine.javac(
        List.of("-d", classes(), "-s", folder.toString(), "--release", "17"),
        List.of("-Xlint:all", "-Werror", "--module-path", modules(RUNTIME)),
        List.of(processorPath.option, modules(PROCESSOR) + processor(processorPath)),
        List.of(
            folder.resolve("sources/module-info.java").toString(),
            folder.resolve("sources/my/app/Receipt.java").toString(),
            folder.resolve("sources/my/app/Main.java").toString()));
  }

  private String classes() {
    return folder.resolve("classes").toString();
  }

  private String run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--module-path",
                classes() + File.pathSeparator + modules(RUNTIME),
                "--module",
                "my.app/my.app.Main")
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  @ParameterizedTest
  @EnumSource
  void findsItsTemplatesWhenCompiledAndWhenRun(ProcessorPath processorPath) throws Exception {
    assertThat(compile(processorPath)).isEmpty();

    assertThat(run())
        .isEqualTo(
            """
            module my.app
            Hello %nameText% / Dear %name%
            Hello B & B / Dear B &amp; B
            {"to":["ben@ifaxin.com"],"sub":{"%name%":["B &amp; B"],"%nameText%":["B & B"]}}
            """);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void namesItsGeneratorOnlyWhereItsModuleCanSeeTheAnnotation(boolean seesIt) throws Exception {
    if (seesIt) {
      write(
          "sources/module-info.java",
          "module my.app {\n  requires dev.tagalong;\n  requires static java.compiler;\n}\n");
    }

    assertThat(compile(ProcessorPath.CLASSES)).isEmpty();

    assertThat(
            Files.readString(folder.resolve("my/app/ReceiptRecipients.java"))
                .contains("@Generated(\"dev.tagalong.processor.TagalongProcessor\")"))
        .isEqualTo(seesIt);
    assertThat(run()).startsWith("module my.app\nHello %nameText%");
  }

  /** As a module, and on the class path. */
  @Test
  void namesItsTemplatesToNativeImageForBothWaysToRunIt() {
    assertThat(compile(ProcessorPath.CLASSES)).isEmpty();

    assertThat(folder.resolve("classes").resolve(DESCRIPTION)).hasContent(DESCRIBED);
  }

  @Test
  void keepsThatToItselfWhenCompiledWithOtherModules() throws Exception {
    write("modules/my.app/module-info.java", "module my.app {\n  requires dev.tagalong;\n}\n");
    write(
        "modules/my.app/my/app/Receipt.java",
        Files.readString(folder.resolve("sources/my/app/Receipt.java")));
    write("modules/my.other/module-info.java", "module my.other {}\n");

    assertThat(
            CommandLine.javac(
                List.of("-d", classes(), "-s", folder.toString(), "--release", "17"),
                List.of("-Xlint:all", "-Werror", "--module-path", modules(RUNTIME)),
                List.of("-Atagalong.templates=" + classes()),
                List.of("--processor-path", modules(PROCESSOR) + processor(ProcessorPath.CLASSES)),
                List.of("--module-source-path", folder.resolve("modules").toString()),
                List.of("--module", "my.app,my.other")))
        .isEmpty();

    assertThat(folder.resolve("classes/my.app").resolve(DESCRIPTION)).hasContent(DESCRIBED);
    assertThat(folder.resolve("classes/META-INF")).doesNotExist();
  }

  @Test
  void isToldWhatIsWrongAsAnyOther() throws Exception {
    write("classes/mail/receipt.html", "Dear %nmae%");

    assertThat(compile(ProcessorPath.MODULES))
        .contains("[UnknownTag] mail/receipt.html:1:6: no method of Receipt fills %nmae%.")
        .endsWith("1 error\n");
  }

  /** What the runtime requires. */
  private static final String RUNTIME = "(jackson-core|encoder|jspecify)-.*\\.jar";

  /** What the processor uses besides. */
  private static final String PROCESSOR =
      "(jackson-core|encoder|jspecify|javapoet|auto-common|guava|failureaccess|jsoup)-.*\\.jar";

  private static String modules(String names) {
    return Stream.concat(
            Stream.of(home(Recipients.class).toString()),
            CLASS_PATH.stream()
                .filter(entry -> Path.of(entry).getFileName().toString().matches(names)))
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** The processor: as it is, or as the jar that users have, since no folder is a module. */
  private String processor(ProcessorPath path) {
    Path home = home(TagalongProcessor.class);
    Path jar = folder.resolve("tagalong-processor.jar");
    if (path == ProcessorPath.MODULES && Files.isDirectory(home)) {
      try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
          Stream<Path> files = Files.walk(home)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          out.putNextEntry(new JarEntry(home.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      home = jar;
    }
    return File.pathSeparator + home;
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
