package dev.tagalong.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Super-interfaces that another processor writes in the same round, before Tagalong has looked at
 * the template or after it.
 */
class GeneratedParentsTest {
  private static final String BASE = "public interface Base { String name(); }";

  private static final String TEMPLATE = "@dev.tagalong.EmailTemplate(\"mail/receipt.html\")\n";

  @TempDir private Path folder;

  /** Who asks for one annotation is called behind those who claim others, and before them. */
  private static OtherProcessor writing(String type, String source) {
    return new OtherProcessor("shop." + type, "package shop; " + source, Set.of("shop.Mark"));
  }

  private Compiler compiler(
      Compiler.Kind kind, boolean ahead, String type, String generated, String... sources) {
    Compiler compiler =
        Compiler.of(kind, folder)
            .template("mail/receipt.html", "Dear %name%")
            .source("package shop; public @interface Mark {}")
            .source(
                """
                package shop;

                @Mark
                public class Main {
                  public static Object run() {
                    return ReceiptRecipients.builder()
                        .to("ben@ifaxin.com").name("Ben")
                        .build().sendCloud().build().json();
                  }
                }
                """);
    for (String source : sources) {
      compiler.source("package shop;\n" + source);
    }
    OtherProcessor other = writing(type, generated);
    return ahead ? compiler.processor(other) : compiler.processorBehind(other);
  }

  private static void assertFilled(Compiled compiled) {
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("shop.Main"))
        .isEqualTo("{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben\"]}}");
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  void aParentIsWaitedFor(Compiler.Kind kind, boolean ahead) {
    assertFilled(
        compiler(kind, ahead, "Base", BASE, TEMPLATE + "public interface Receipt extends Base {}")
            .compile());
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  void soIsAParentsParentBesideOneThatIsThere(Compiler.Kind kind, boolean ahead) {
    assertFilled(
        compiler(
                kind,
                ahead,
                "Base",
                BASE,
                TEMPLATE + "public interface Receipt extends Middle {}",
                "public interface Middle extends Comparable<Middle>, Base {"
                    + " default int compareTo(Middle other) { return 0; } }")
            .compile());
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  void soIsAParentWithTypeArguments(Compiler.Kind kind, boolean ahead) {
    assertFilled(
        compiler(
                kind,
                ahead,
                "Named",
                "public interface Named<T> { T name(); }",
                TEMPLATE + "public interface Receipt extends" + " Named<String> {}")
            .compile());
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  void soIsATypeArgumentOfAParent(Compiler.Kind kind, boolean ahead) {
    assertFilled(
        compiler(
                kind,
                ahead,
                "Name",
                "public interface Name extends CharSequence {}",
                TEMPLATE + "public interface Receipt extends" + " Named<Name> { String name(); }",
                "public interface Named<T> { default T other() { return null; } }")
            .compile());
  }

  @ParameterizedTest
  @CsvSource({"JAVAC, true", "JAVAC, false", "ECJ, true", "ECJ, false"})
  void soIsAParentWithinAGeneratedType(Compiler.Kind kind, boolean ahead) {
    assertFilled(
        compiler(
                kind,
                ahead,
                "Bases",
                "public interface Bases { interface Base { String name(); } }",
                TEMPLATE + "public interface Receipt extends" + " Bases.Base {}")
            .compile());
  }
}
