package dev.tagalong.processor.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interfaces that name types which are no source files, or not yet. */
class GeneratedTypesTest {
  private static final String MAIN =
      """
      package shop;

      public class Main {
        public static Object run() {
          return ReceiptRecipients.builder()
              .to("ben@ifaxin.com").state(State.PAID)
              .build().sendCloud().build().json();
        }
      }
      """;

  @TempDir private Path folder;

  private Compiler receipt(Compiler.Kind kind, String source) {
    return Compiler.of(kind, folder).template("mail/receipt.html", "It is %state%.").source(source);
  }

  /** It compiles in silence, and its header says that Ben has paid. */
  private static void assertPaid(Compiled compiled) {
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("shop.Main"))
        .isEqualTo("{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%state%\":[\"PAID\"]}}");
  }

  @ParameterizedTest
  @EnumSource
  void anInterfaceWaitsForTheTypesThatAnotherProcessorWrites(Compiler.Kind kind) {
    Compiled compiled =
        receipt(
                kind,
                """
                package shop;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate("mail/receipt.html")
                public interface Receipt {
                  State state();
                }
                """)
            .source(MAIN)
            .processor(new OtherProcessor("shop.State", "package shop; public enum State { PAID }"))
            .compile();

    assertPaid(compiled);
  }

  @ParameterizedTest
  @EnumSource
  void soDoesOneWithAGeneratedParentOrConstant(Compiler.Kind kind) {
    Compiled compiled =
        receipt(
                kind,
                """
                package shop;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate(Base.FILE)
                public interface Receipt extends Base {}
                """)
            .source(MAIN)
            .source("package shop; public enum State { PAID }")
            .processor(
                new OtherProcessor(
                    "shop.Base",
                    "package shop; public interface Base {"
                        + " String FILE = \"mail/receipt.html\"; State state(); }"))
            .compile();

    assertPaid(compiled);
  }

  @ParameterizedTest
  @EnumSource
  void anInterfaceMayNameItsOwnBuilder(Compiler.Kind kind) {
    Compiled compiled =
        receipt(
                kind,
                """
                package shop;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate("mail/receipt.html")
                public interface Receipt {
                  String state();

                  static ReceiptRecipients.Builder paid(String address) {
                    return ReceiptRecipients.builder().to(address).state("PAID");
                  }

                  default ReceiptRecipients sentTo(String address) {
                    return ReceiptRecipients.builder().add(address, this).build();
                  }
                }
                """)
            .source(
                """
                package shop;

                public class Main {
                  public static Object run() {
                    return Receipt.paid("ben@ifaxin.com").build().sendCloud().build().json();
                  }
                }
                """)
            .options(kind == Compiler.Kind.JAVAC ? "-Werror" : "-failOnWarning")
            .compile();

    assertPaid(compiled);
  }

  @ParameterizedTest
  @EnumSource
  void ofATypeThatNeverAppearsTheCompilerAloneSpeaks(Compiler.Kind kind) {
    Compiled compiled =
        receipt(
                kind,
                """
                package shop;

                import dev.tagalong.EmailTemplate;
                import java.util.Optional;

                @EmailTemplate("mail/receipt.html")
                public interface Receipt {
                  State state();
                }
                """)
            .source(
                """
                package shop;

                import shop.ReceiptRecipients.Builder;

                class Main {
                  ReceiptRecipients recipients;
                  Builder builder;
                }
                """)
            .compile();

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .contains(kind == Compiler.Kind.JAVAC ? "cannot find symbol" : "cannot be resolved")
        .contains("State");
    assertThat(folder.resolve("generated/shop"))
        .isDirectoryNotContaining(file -> file.getFileName().toString().contains("Wait"));
  }
}
