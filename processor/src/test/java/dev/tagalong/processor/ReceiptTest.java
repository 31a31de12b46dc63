package dev.tagalong.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The first example, from the template to the header, under every compiler. */
class ReceiptTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theGuidesReceiptBecomesTheGuidesHeader(Compiler.Kind compiler) {
    Compiled compiled =
        Compiler.of(compiler, folder)
            .template("mail/receipt.html", "Dear %name%:\nYour consumption: %money% .\n")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import java.math.BigDecimal;

                @EmailTemplate(value = "mail/receipt.html", subject = "Your bill")
                public interface Receipt {
                  String name();

                  BigDecimal money();
                }
                """)
            .source(
                """
                package p;

                public class Main {
                  public static Object run() {
                    return ReceiptRecipients.builder()
                        .to("ben@ifaxin.com").name("Ben").money(288)
                        .to("joe@ifaxin.com").name("Joe").money(497)
                        .build()
                        .sendCloud()
                        .build()
                        .json();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.run("p.Main"))
        .isEqualTo(
            "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],"
                + "\"sub\":{\"%name%\":[\"Ben\",\"Joe\"],\"%money%\":[288,497]}}");
  }
}
