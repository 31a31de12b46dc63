package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of a generated class: in each language, with blocks, and with the services' headers. */
class GeneratedPreviewTest {
  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .options("-Xlint:-processing", "-Werror")
            .template("mail/welcome.html", "<p>Welcome {{name}}</p>{{#each hints}}{{.}}{{/each}}\n")
            .template(
                "mail/welcome_ar.html",
                "<p dir=rtl>مرحباً {{name}}</p>{{#each hints}}{{.}}{{/each}}\n")
            .template("mail/receipt.txt", "Dear %name%\n")
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.util.*;

                public interface Mails {
                  @EmailTemplate(
                      value = "mail/welcome.html",
                      subject = "Welcome, {{name}}",
                      locale = "en",
                      translations = @Translation(locale = "ar", subject = "أهلاً {{name}}"))
                  @SendGrid(categories = "Welcome", asmGroup = 7)
                  interface Welcome {
                    String name();

                    List<String> hints();
                  }

                  @EmailTemplate("mail/receipt.txt")
                  interface Receipt {
                    String name();
                  }

                  static String welcomes() {
                    return Preview.of(Mails_WelcomeRecipients.byLocale(
                            List.of("en", "ar"),
                            Locale::forLanguageTag,
                            (row, tag) -> row.to(tag + "@example.com").name("Noor").hints(List.of("a")))
                        .values()).page();
                  }

                  static String receipts() {
                    return Mails_ReceiptRecipients.builder().to("ben@example.com").name("Ben").build().preview().page();
                  }
                }
                """)
            .compile();
    assertThat(compiled.success()).as(compiled.everything()).isTrue();
  }

  @Test
  void eachLanguageIsAListOfItsOwnWithTheTemplatesName() {
    String page = (String) compiled.run("p.Mails", "welcomes");

    assertThat(page)
        .contains(
            "{\"template\":\"Mails.Welcome\",\"locale\":\"en\",\"language\":\"English\",\"size\":1,\"mails\":"
                + "[{\"address\":\"en@example.com\"",
            "{\"template\":\"Mails.Welcome\",\"locale\":\"ar\",\"language\":\"Arabic\",\"size\":1,\"mails\":"
                + "[{\"address\":\"ar@example.com\"",
            "\"\\u003Cp dir=rtl>مرحباً \"",
            "\"{{#each hints}}\"");
  }

  @Test
  void theHeadersHaveTheSettingsOfTheAnnotations() {
    String page = (String) compiled.run("p.Mails", "welcomes");

    assertThat(page)
        .contains("\"services\":[{\"name\":\"SendGrid\",\"count\":1")
        .contains("\\\"category\\\": \\\"Welcome\\\",", "\\\"asm_group_id\\\": 7")
        .doesNotContain("SendCloud\",\"count");
  }

  @Test
  void aTemplateForBothServicesHasBothHeaders() {
    String page = (String) compiled.run("p.Mails", "receipts");

    assertThat(page)
        .contains(
            "{\"template\":\"Mails.Receipt\",\"locale\":\"\",\"language\":\"\"",
            "{\"name\":\"SendGrid\",\"count\":1",
            "{\"name\":\"SendCloud\",\"count\":1");
  }
}
