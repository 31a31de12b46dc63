package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tag with blanks in its braces is sent without, since services look for the exact text. */
class BlanksInBracesTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template(
                    "mail/a.html",
                    "<p>{{ name }} {{name}} {{\u00A0name\n}}</p><a href='https://x.example/?n={{ name }}'>")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.SendGrid;

                    @EmailTemplate(value = "mail/a.html", subject = "For {{ number }}")
                    @SendGrid(uniqueArgs = "number=no. {{ number }}")
                    public interface Receipt {
                      String name();

                      int number();
                    }
                    """)
                .source(
                    """
                    package p;

                    public class Main {
                      private static ReceiptRecipients recipients(String name) {
                        return ReceiptRecipients.builder()
                            .to("tom@example.com")
                            .name(name)
                            .number(7)
                            .build();
                      }

                      public static String subject(String name) {
                        return ReceiptRecipients.content().subject();
                      }

                      public static String html(String name) {
                        return ReceiptRecipients.content().html();
                      }

                      public static String preview(String name) {
                        return recipients(name).preview().get(0).html();
                      }

                      public static String json(String name) {
                        return recipients(name).sendGrid().build().json();
                      }
                    }
                    """)
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @Test
  void theContentHasNoBlanksInItsTags() {
    assertThat(code.run("subject", "")).isEqualTo("For {{number}}");
    assertThat(code.run("html", ""))
        .asString()
        .startsWith("<p>{{name}} {{name}} {{name}}</p><a href='https://x.example/?n={{")
        .doesNotContain("{{ ");
  }

  @Test
  void valuesStandInTheirPlace() {
    assertThat(code.run("preview", "Tom & Jerry"))
        .asString()
        .isEqualTo(
            "<p>Tom &amp; Jerry Tom &amp; Jerry Tom &amp; Jerry</p>"
                + "<a href='https://x.example/?n=Tom%20%26%20Jerry'>");
  }

  @Test
  void theHeaderNamesTheTagAsItIsSent() {
    assertThat(code.run("json", "Tom"))
        .asString()
        .contains("\"{{number}}\":[\"7\"]")
        .contains("\"number\":\"no. {{number}}\"");
  }
}
