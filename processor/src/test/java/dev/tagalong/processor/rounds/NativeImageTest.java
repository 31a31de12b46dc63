package dev.tagalong.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.processor.TagalongProcessor;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.GoldenFile;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What GraalVM's native-image is told of the files that generated classes read. */
class NativeImageTest {
  private static final Path DESCRIPTIONS = Path.of("META-INF", "native-image", "dev.tagalong");
  private static final String FILE = "reachability-metadata.json";

  @TempDir private Path folder;

  /** A welcome in three languages: the footer of one is of a broader language, of one general. */
  private static Compiler welcome(Compiler.Kind kind, Path folder) {
    return Compiler.of(kind, folder)
        .template("mail/welcome.html", "<p>Welcome, {{name}}{{> parts/footer}}")
        .template("mail/welcome.txt", "Welcome, {{name}}. {{> parts/footer}}")
        .template("mail/welcome_de_AT.html", "<p>Servus, {{name}}{{> parts/footer}}")
        .template("mail/welcome_de_AT.txt", "Servus, {{name}}. {{> parts/footer}}")
        .template("mail/welcome_zh_CN.html", "<p>{{name}}{{> parts/footer}}")
        .template("mail/welcome_zh_CN.txt", "{{name}}. {{> parts/footer}}")
        .template("mail/parts/footer.html", "<p>{{> sign}}")
        .template("mail/parts/footer_de.html", "<p>{{> sign}}")
        .template("mail/parts/footer.txt", "The shop")
        .template("mail/sign.html", "The shop")
        .source(
            """
            package shop;

            import dev.tagalong.EmailTemplate;
            import dev.tagalong.Translation;

            @EmailTemplate(
                value = {"mail/welcome.html", "mail/welcome.txt"},
                subject = "{{name}}",
                translations = {@Translation(locale = "de-AT"), @Translation(locale = "zh-CN")})
            public interface Welcome {
              String name();
            }
            """);
  }

  private static String description(Compiled compiled, String generated) throws IOException {
    assertThat(compiled.messages()).isEmpty();
    return Files.readString(
        compiled.classes().resolve(DESCRIPTIONS).resolve(generated).resolve(FILE));
  }

  /** The globs in order, as a reader of JSON sees them. */
  private static List<String> globs(String description) {
    List<String> globs = new ArrayList<>();
    StringBuilder around = new StringBuilder();
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), description)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
          globs.add(parser.getString());
          around.append('.');
        } else {
          around.append(parser.getString());
        }
      }
    }
    assertThat(around.toString()).matches("\\{resources\\[(\\{glob\\.})+]}");
    return globs;
  }

  @ParameterizedTest
  @EnumSource
  void everyFileOfEveryLanguageIsNamed(Compiler.Kind kind) throws IOException {
    String description = description(welcome(kind, folder).compile(), "shop.WelcomeRecipients");

    GoldenFile.of("golden/WelcomeRecipients.json").assertSame(description);
    assertThat(globs(description)).doesNotHaveDuplicates().hasSize(21);
  }

  /** What is asked for and not there too: an image may fail where it was not told of it. */
  @Test
  void whatIsNamedIsWhatIsAskedForAtRunTime() throws Exception {
    Compiled compiled = welcome(Compiler.Kind.JAVAC, folder).compile();
    Set<String> asked = new LinkedHashSet<>();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {compiled.classes().toUri().toURL()}, getClass().getClassLoader()) {
          @Override
          public URL findResource(String name) {
            asked.add(name);
            return super.findResource(name);
          }
        }) {
      var content = loader.loadClass("shop.WelcomeRecipients").getMethod("content", Locale.class);
      for (String locale : List.of("", "de-AT", "zh-CN")) {
        Object read = content.invoke(null, Locale.forLanguageTag(locale));
        assertThat(((EmailContent) read).text()).endsWith("The shop");
      }
    }

    assertThat(globs(description(compiled, "shop.WelcomeRecipients")))
        .containsExactlyInAnyOrderElementsOf(asked);
  }

  @ParameterizedTest
  @EnumSource
  void eachTemplateHasAFileOfItsOwn(Compiler.Kind kind) throws IOException {
    Compiled compiled =
        Compiler.of(kind, folder)
            .template("one.html", "%name%")
            .template("other.txt", "%name%")
            .source(
                """
                package shop;

                import dev.tagalong.EmailTemplate;

                public class Mails {
                  @EmailTemplate("one.html")
                  interface First {
                    String name();
                  }

                  @EmailTemplate({"other.txt", "one.html"})
                  interface Second {
                    String name();
                  }

                  @EmailTemplate(value = {}, subject = "%name%")
                  interface WithoutFiles {
                    String name();
                  }
                }
                """)
            .source(
                """
                import dev.tagalong.EmailTemplate;

                @EmailTemplate("one.html")
                interface InNoPackage {
                  String name();
                }
                """)
            .compile();

    assertThat(description(compiled, "shop.Mails_FirstRecipients"))
        .isEqualTo(
            """
            {
              "resources": [
                {"glob": "one.html"}
              ]
            }
            """);
    assertThat(globs(description(compiled, "shop.Mails_SecondRecipients")))
        .containsExactly("other.txt", "one.html");
    assertThat(globs(description(compiled, "InNoPackageRecipients"))).containsExactly("one.html");
    try (Stream<Path> all = Files.list(compiled.classes().resolve(DESCRIPTIONS))) {
      assertThat(all).hasSize(3);
    }
  }

  /** By GraalVM's documentation, a star is none behind a backslash; its code wants more of them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a*b.html           | a\\*b.html
          ***/**/a.html      | \\*\\*\\*/\\*\\*/a.html
          a?.html            | a\\?.html
          [a]{b,c}.html      | \\[a\\]\\{b,c\\}.html
          a "b".html         | a "b".html
          !a#b$c(d)^+e.html  | !a#b$c(d)^+e.html
          =?.html            | =\\?.html
          \u00fc \u4e2d \uD83D\uDE00.html        | \u00fc \u4e2d \uD83D\uDE00.html
          """)
  void aNameMeansItselfWhateverIsInIt(String name, String glob) throws IOException {
    String description =
        description(
            Compiler.javac(folder)
                .template(name, "%name%")
                // Javac itself finds no file whose name cannot be part of a URI.
                .options("-Atagalong.templates=" + folder.resolve("classes"))
                .source(
                    "Odd.java",
                    "@dev.tagalong.EmailTemplate(\"%s\") interface Odd { String name(); }"
                        .formatted(name.replace("\"", "\\\"")))
                .compile(),
            "OddRecipients");

    assertThat(globs(description)).containsExactly(glob);
    assertThat(description).matches("\\p{ASCII}+");
  }

  static List<Exception> refusals() {
    return List.of(
        new IOException("read only"),
        new UnsupportedOperationException("no such files here"),
        new IllegalArgumentException("no such location"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aCompilerThatWritesNoSuchFilesCompilesAllTheSame(Exception refusal) {
    String file = "META-INF/native-image/dev.tagalong/shop.WelcomeRecipients/" + FILE;
    FilerSpy spy = new FilerSpy(new TagalongProcessor(), file, refusal);

    Compiled compiled = welcome(Compiler.Kind.JAVAC, folder).only(spy).options("-Werror").compile();

    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.success()).isTrue();
    assertThat(compiled.classes().resolve(file)).doesNotExist();
  }

  private static List<Path> classFiles(Compiled compiled, String template) throws IOException {
    try (Stream<Path> files = Files.list(compiled.classes().resolve("p"))) {
      return files.filter(file -> file.getFileName().toString().startsWith(template)).toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereOneTemplateIsCompiledAgainOnlyItsFileIsWritten(Compiler.Kind kind) throws IOException {
    String source =
        "package p; @dev.tagalong.EmailTemplate(\"%s.html\") interface %s { String name(); }";
    Compiled both =
        Compiler.of(kind, folder)
            .template("a.html", "%name%")
            .source(source.formatted("a", "A"))
            .source(source.formatted("a", "B"))
            .compile();
    assertThat(globs(description(both, "p.BRecipients"))).containsExactly("a.html");
    Path other = both.classes().resolve(DESCRIPTIONS).resolve("p.ARecipients").resolve(FILE);
    Files.writeString(other, "left alone");
    // What comes of the interface goes first.
    Files.delete(both.generated().resolve("p/BRecipients.java"));
    for (Path stale : classFiles(both, "B")) {
      Files.delete(stale);
    }

    Compiled again =
        Compiler.of(kind, folder)
            .classPath(both.classes())
            .template("b.html", "%name%")
            .source(source.formatted("b", "B"))
            .compile();

    assertThat(globs(description(again, "p.BRecipients"))).containsExactly("b.html");
    assertThat(other).hasContent("left alone");
  }
}
