package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.Post;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Languages that are written from right to left: every character arrives in the order in which it
 * was written, marks of direction included, in previews and in mails.
 */
class RightToLeftTest {
  /** Around tags: marks of direction, isolates, and the punctuation of these languages. */
  private static final String TEXT =
      "\u200F{{name}}\u061C، مرحبا؟ \u2068{{code}}\u2069؛ https://x.example/?q={{name}}، {{total}}٪\n"
          + "{{#each lines}}\u2067{{this}}\u2069، {{/each}}\u200F.\n";

  private static final String HTML =
      "<html dir=\"rtl\" lang=\"ar\"><body>\u200F<bdi>{{name}}</bdi>، "
          + "<a href=\"https://x.example/?q={{name}}\" title=\"{{name}}؟\">\u2068{{code}}\u2069</a>"
          + "<ul>{{#each lines}}<li dir=\"auto\">{{this}}</li>{{/each}}</ul></body></html>\n";

  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .options("-Xlint:-processing", "-Werror")
            .template("mail/ltr.html", HTML.replace("rtl", "ltr"))
            .template("mail/ltr.txt", TEXT)
            .template("mail/ltr_ar.html", HTML)
            .template("mail/ltr_ar.txt", TEXT)
            .template("mail/ltr_he.html", HTML)
            .template("mail/ltr_he.txt", TEXT)
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.util.*;

                @EmailTemplate(
                    value = {"mail/ltr.html", "mail/ltr.txt"},
                    subject = "Order {{code}}",
                    translations = {
                      @Translation(locale = "ar", subject = "\u200Fالطلب {{code}} من {{name}}"),
                      @Translation(locale = "he", subject = "הזמנה {{code}} של {{name}}")
                    })
                public interface Ltr {
                  String name();

                  String code();

                  @Format("#,##0.0") BigDecimal total();

                  List<String> lines();
                }
                """)
            .source(
                "p/Main.java",
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.util.*;

                public class Main {
                  private static LtrRecipients recipients(String language) {
                    return LtrRecipients.builder(Locale.forLanguageTag(language))
                        .to("ben@example.com")
                        .name("משה Ben")
                        .code("A-17 (ب)")
                        .total(new BigDecimal("-12.5"))
                        .lines(List.of("Pen (2)", "قلم!", "\\u202Eevil"))
                        .build();
                  }

                  public static Recipients arabic() {
                    return recipients("ar");
                  }

                  public static Recipients hebrew() {
                    return recipients("he");
                  }

                  public static SmtpApiHeader arabicHeader() {
                    return recipients("ar").sendGrid().build();
                  }

                  public static SmtpApiHeader hebrewHeader() {
                    return recipients("he").sendGrid().build();
                  }

                  public static SmtpApiHeader arabicThroughSendCloud() {
                    return recipients("ar").sendCloud().build();
                  }
                }
                """)
            .compile();
    assertThat(compiled.success()).as(compiled.everything()).isTrue();
  }

  private static String filled(String template, String total) {
    String link = "q=%D7%9E%D7%A9%D7%94%20Ben";
    return template
        .replace("q={{name}}", link)
        .replace("{{name}}", "משה Ben")
        .replace("{{code}}", "A-17 (ب)")
        .replace("{{total}}", total);
  }

  @Test
  void textAndHtmlOfAPreviewAreInTheOrderInWhichTheyWereWritten() {
    RenderedEmail mail = ((Recipients) compiled.run("p.Main", "hebrew")).preview().get(0);

    assertThat(mail.subject()).isEqualTo("הזמנה A-17 (ب) של משה Ben");
    assertThat(mail.text())
        .isEqualTo(
            filled(TEXT.substring(0, TEXT.indexOf("{{#each")), "\u200E-12.5")
                + "\u2067Pen (2)\u2069، \u2067قلم!\u2069، \u2067\u202Eevil\u2069، \u200F.\n");
    assertThat(mail.html())
        .isEqualTo(
            filled(HTML.substring(0, HTML.indexOf("{{#each")), "")
                + "<li dir=\"auto\">Pen (2)</li><li dir=\"auto\">قلم!</li>"
                + "<li dir=\"auto\">\u202Eevil</li></ul></body></html>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"arabicHeader", "hebrewHeader", "arabicThroughSendCloud"})
  void mailArrivesAsItsPreviewHasIt(String method) {
    SmtpApiHeader header = (SmtpApiHeader) compiled.run("p.Main", method);
    Recipients recipients =
        (Recipients) compiled.run("p.Main", method.startsWith("a") ? "arabic" : "hebrew");
    EmailContent content = header.content();
    try (SimulatedService service =
        method.endsWith("Cloud") ? SimulatedService.sendCloud() : SimulatedService.sendGrid()) {
      List<DeliveredMail> delivered = Post.send(service, content, header).deliveries();
      RenderedEmail preview = recipients.preview().get(0);

      assertThat(delivered).hasSize(1);
      assertThat(delivered.get(0).subject()).isEqualTo(preview.subject());
      assertThat(delivered.get(0).text().replace("\r\n", "\n")).isEqualTo(preview.text());
      assertThat(delivered.get(0).html().replace("\r\n", "\n")).isEqualTo(preview.html());
    }
  }
}
