package dev.tagalong.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.TagalongProcessor;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What build tools rely on that compile only what has changed. */
class IncrementalBuildTest {
  private static final List<String> SOURCES =
      List.of(
          """
          package shop;

          @dev.tagalong.EmailTemplate("mail/receipt.html")
          public interface Receipt extends Base {
            String name();
          }
          """,
          """
          package shop;

          public interface Base {
            java.util.Optional<String> zeta();

            int alpha();
          }
          """,
          """
          package shop;

          public class Mails {
            @dev.tagalong.EmailTemplate(value = "mail/receipt.html", subject = "To %name%")
            interface Reminder extends Base {
              @dev.tagalong.Shared
              String name();
            }

            @dev.tagalong.EmailTemplate("mail/receipt.html")
            interface LastReminder extends Reminder {}
          }
          """);

  @TempDir private Path folder;

  private static Compiler compiler(Compiler.Kind kind, Path folder, List<String> sources) {
    Compiler compiler =
        Compiler.of(kind, folder).template("mail/receipt.html", "%name% %alpha% %zeta% %zeta%");
    sources.forEach(compiler::source);
    return compiler;
  }

  /** The file that names the templates of a generated class to GraalVM. */
  private static String description(String generated) {
    return "META-INF/native-image/dev.tagalong/" + generated + "/reachability-metadata.json";
  }

  private static Map<String, String> generated(Compiled compiled) throws IOException {
    assertThat(compiled.messages()).isEmpty();
    Map<String, String> texts = texts(compiled.generated());
    texts.putAll(texts(compiled.classes().resolve("META-INF")));
    return texts;
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void gradleIsToldThatEachFileComesFromOneInterface() throws IOException {
    try (InputStream in =
        TagalongProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(
              """
              dev.tagalong.processor.TagalongProcessor,isolating
              dev.tagalong.processor.OptionsProcessor,isolating""");
    }
  }

  @ParameterizedTest
  @EnumSource
  void eachFileNamesTheOneInterfaceThatItComesFrom(Compiler.Kind kind) {
    FilerSpy spy = new FilerSpy(new TagalongProcessor());

    Compiled compiled = compiler(kind, folder, SOURCES).only(spy).compile();

    assertThat(compiled.messages()).isEmpty();
    assertThat(spy.written())
        .containsExactly(
            "createSourceFile shop.Mails_ReminderRecipients of [shop.Mails.Reminder]",
            "createResource "
                + description("shop.Mails_ReminderRecipients")
                + " of [shop.Mails.Reminder]",
            "createSourceFile shop.Mails_LastReminderRecipients of [shop.Mails.LastReminder]",
            "createResource "
                + description("shop.Mails_LastReminderRecipients")
                + " of [shop.Mails.LastReminder]",
            "createSourceFile shop.ReceiptRecipients of [shop.Receipt]",
            "createResource " + description("shop.ReceiptRecipients") + " of [shop.Receipt]");
  }

  @ParameterizedTest
  @EnumSource
  void waitingForATypeWritesNothingElse(Compiler.Kind kind) {
    FilerSpy spy = new FilerSpy(new TagalongProcessor());

    compiler(kind, folder, List.of(SOURCES.get(0)))
        .only(spy)
        .processor(
            new OtherProcessor(
                "shop.Base",
                "package shop; public interface Base { String zeta(); String alpha(); }"))
        .compile();

    assertThat(spy.written())
        .containsExactly(
            "createSourceFile shop.ReceiptRecipientsWait1 of [shop.Receipt]",
            "createSourceFile shop.ReceiptRecipients of [shop.Receipt]",
            "createResource " + description("shop.ReceiptRecipients") + " of [shop.Receipt]");
  }

  @Test
  void theSameSourcesGiveTheSameFilesOnAnyPathInAnyOrderUnderAnyCompiler() throws IOException {
    List<String> backwards = new ArrayList<>(SOURCES);
    Collections.reverse(backwards);

    Map<String, String> once =
        generated(compiler(Compiler.Kind.JAVAC, folder.resolve("one"), SOURCES).compile());

    assertThat(once).hasSize(6);
    assertThat(
            generated(
                compiler(Compiler.Kind.JAVAC, folder.resolve("other/path"), backwards).compile()))
        .isEqualTo(once);
    assertThat(generated(compiler(Compiler.Kind.ECJ, folder.resolve("ecj"), backwards).compile()))
        .isEqualTo(once);
  }

  @Test
  void inheritedMethodsComeByNameFromSourceAndFromAClassFile() throws IOException {
    Map<String, String> fromSource =
        generated(compiler(Compiler.Kind.JAVAC, folder.resolve("source"), SOURCES).compile());
    assertThat(fromSource.get("shop/ReceiptRecipients.java"))
        .containsSubsequence(
            "Column.text(\"name\")", "Column.number(\"alpha\")", "Column.text(\"zeta\")");
    Path library =
        compiler(Compiler.Kind.JAVAC, folder.resolve("library"), List.of(SOURCES.get(1)))
            .compile()
            .classes();

    for (Compiler.Kind kind : Compiler.Kind.values()) {
      Compiled compiled =
          compiler(kind, folder.resolve(kind.name()), List.of(SOURCES.get(0), SOURCES.get(2)))
              .classPath(library)
              .compile();

      assertThat(generated(compiled)).as(kind.name()).isEqualTo(fromSource);
    }
  }
}
