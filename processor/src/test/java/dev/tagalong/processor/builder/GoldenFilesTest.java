package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.internal.WrittenBy;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.GoldenFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The generated sources, compared to the letter with the files in {@code
 * src/test/resources/golden}, and read by both compilers and by doclint without a warning.
 *
 * <p>To renew the files after a change of the generator, run this class with {@code
 * -Dtagalong.renew=true} and read the difference: each line of it should be one that a person would
 * have written.
 */
class GoldenFilesTest {
  @TempDir private Path folder;

  @Test
  void templateWithTwoTagsGivesThisBuilder() {
    assertGolden(
        "p/ReceiptRecipients.java",
        compiler ->
            compiler
                .template(
                    "mail/receipt.html",
                    """
                    Dear %name%:
                    Hello! Your consumption amount in ifaxin this month : %money% .
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import java.math.BigDecimal;

                    @EmailTemplate(value = "mail/receipt.html", subject = "Your ifaxin bill")
                    public interface Receipt {
                      String name();

                      BigDecimal money();
                    }
                    """));
  }

  @Test
  void templateInThreeLanguagesGivesThisBuilder() {
    assertGolden(
        "p/BillRecipients.java",
        compiler ->
            compiler
                .template(
                    "mail/bill.html",
                    "<p>Dear %name%, {{#each items}}{{what}} {{price}}; {{/each}}%note%</p>\n")
                .template(
                    "mail/bill_de.html",
                    "<p title=\"%name%\">{{#each items}}{{what}}: {{price}}; {{/each}}</p>\n")
                .template(
                    "mail/bill_pt_BR.html",
                    "<p>%name%: {{#each items}}{{price}} {{what}}; {{/each}}%note%</p>\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Format;
                    import dev.tagalong.SendGrid;
                    import dev.tagalong.Shared;
                    import dev.tagalong.Translation;
                    import java.math.BigDecimal;
                    import java.time.LocalDate;
                    import java.time.format.FormatStyle;
                    import java.util.List;
                    import java.util.Optional;

                    @EmailTemplate(
                        value = "mail/bill.html",
                        subject = "Your bill of %day%",
                        translations = {
                          @Translation(locale = "de", subject = "Ihre Rechnung vom %day%"),
                          @Translation(locale = "pt-BR", subject = "Sua conta de %day%")
                        })
                    @SendGrid
                    public interface Bill {
                      @Shared
                      @Format(style = FormatStyle.LONG)
                      LocalDate day();

                      String name();

                      List<Item> items();

                      Optional<String> note();

                      record Item(String what, @Format("#,##0.00") BigDecimal price) {}
                    }
                    """));
  }

  @Test
  void templateWithoutTagsGivesThisBuilder() {
    assertGolden(
        "p/NoticeRecipients.java",
        compiler ->
            compiler
                .template("mail/notice.txt", "We are closed on Monday.\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;

                    @EmailTemplate("mail/notice.txt")
                    public interface Notice {}
                    """));
  }

  @Test
  void valuesOfEveryKindGiveThisBuilder() {
    assertGolden(
        "p/OfferRecipients.java",
        compiler ->
            compiler
                .template(
                    "mail/offer.html",
                    """
                    <h1>{{month}} offers by {{shop_name}}</h1>
                    <p>{{greeting}}, {{name}}{{nickname}}</p>
                    {{banner}}
                    <p>Only <b>{{price}}</b>: <a href="{{link}}" title="{{name}}">have a look</a></p>
                    <p>{{closing}}</p>
                    """)
                .template("mail/offer.txt", "{{greeting}}, {{name}}: {{price}} at {{link}}\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Format;
                    import dev.tagalong.Raw;
                    import dev.tagalong.SendAt;
                    import dev.tagalong.SendGrid;
                    import dev.tagalong.Shared;
                    import java.math.BigDecimal;
                    import java.net.URI;
                    import java.time.Instant;
                    import java.time.YearMonth;
                    import java.util.Optional;

                    @EmailTemplate(
                        value = {"mail/offer.html", "mail/offer.txt"},
                        subject = "{{name}}, this is for you",
                        ignore = "{{unsubscribe}}")
                    @SendGrid(
                        categories = {"Offers", "Monthly"},
                        uniqueArgs = "shop={{shop_name}}",
                        asmGroup = 7)
                    public interface Offer {
                      @Shared
                      @Format(value = "LLLL uuuu", locale = "en")
                      YearMonth month();

                      @Shared
                      String shopName();

                      String name();

                      Optional<String> nickname();

                      @Format(value = "#,##0.00 €", locale = "de")
                      BigDecimal price();

                      URI link();

                      @Raw
                      String banner();

                      Closing closing();

                      @SendAt
                      Instant at();

                      default String greeting() {
                        return "Dear " + nickname().orElse(name());
                      }

                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.Section;

                    public enum Closing {
                      @Section("See you, {{name}}!")
                      WARM,
                      @Section("Sincerely yours")
                      FORMAL
                    }
                    """));
  }

  @Test
  void nestedInterfaceForSendCloudGivesThisBuilder() {
    assertGolden(
        "p/Shop_ReminderRecipients.java",
        compiler ->
            compiler
                .template(
                    "mail/reminder.html", "<p>%first_name%, your cart holds %items% items.</p>\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.SendCloud;
                    import dev.tagalong.UnsubscribePage;

                    final class Shop {
                      private Shop() {}

                      @EmailTemplate("mail/reminder.html")
                      @SendCloud(sendDomain = "mail.münchen.example")
                      interface Reminder {
                        String firstName();

                        int items();

                        @UnsubscribePage
                        long page();
                      }
                    }
                    """));
  }

  @Test
  void blocksOfEveryKindGiveThisBuilder() {
    assertGolden(
        "p/OrderRecipients.java",
        compiler ->
            compiler
                .template(
                    "mail/order.html",
                    """
                    <p>Hello {{name}},</p>
                    <table>
                      {{#each lines}}
                      <tr>
                        <td>{{@index}}. <a href="https://shop.example.com/p?id={{id}}">{{product}}</a></td>
                        <td>{{price}}{{#each notes}}{{#unless @first}}, {{/unless}}{{this}}{{/each}}</td>
                      </tr>
                      {{else}}
                      <tr><td>Nothing this time.</td></tr>
                      {{/each}}
                    </table>
                    {{#if voucher}}
                      <p>Your voucher {{voucher.code}} is worth {{voucher.worth.amount}}.</p>
                    {{/if}}
                    {{#unless subscribed}}<p>Have our news as well.</p>{{/unless}}
                    {{> footer}}
                    """)
                .template(
                    "mail/footer.html",
                    """
                    <p>{{shop_name}}</p>
                    {{#with delivery}}
                    <p>{{recipient}}, {{street}}, {{postal_code}} {{city}}, {{country}}</p>
                    {{/with}}
                    """)
                .template(
                    "mail/order.txt",
                    """
                    {{#each lines}}
                    {{product}}: {{price}}
                    {{/each}}
                    {{> footer}}
                    """)
                .template("mail/footer.txt", "{{shop_name}}\n")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Format;
                    import dev.tagalong.Shared;
                    import java.math.BigDecimal;
                    import java.util.List;
                    import java.util.Optional;

                    @EmailTemplate(
                        value = {"mail/order.html", "mail/order.txt"},
                        subject = "Your order, {{name}}{{#if voucher}}, and a voucher{{/if}}")
                    public interface Order {
                      String name();

                      List<Line> lines();

                      Optional<Voucher> voucher();

                      boolean subscribed();

                      Delivery delivery();

                      @Shared
                      String shopName();

                      record Line(
                          String id,
                          String product,
                          @Format(value = "0.00", locale = "en") BigDecimal price,
                          List<String> notes) {}

                      interface Voucher {
                        String code();

                        Worth worth();
                      }

                      interface Worth {
                        long amount();
                      }

                      record Delivery(
                          String recipient,
                          String street,
                          String postalCode,
                          String city,
                          String country,
                          int hoursUntilDelivery) {}
                    }
                    """));
  }

  private interface Inputs {
    Compiler addTo(Compiler compiler);
  }

  private void assertGolden(String file, Inputs inputs) {
    Compiled javac =
        inputs
            .addTo(Compiler.javac(folder.resolve("javac")))
            .options("-Werror", "-Xdoclint:all,-missing")
            .compile();
    assertThat(javac.messages()).isEmpty();
    String source = javac.generatedSource(file).replace(WrittenBy.version(), "VERSION");
    GoldenFile.of("golden/" + Path.of(file).getFileName()).assertSame(source);

    Compiled ecj =
        inputs
            .addTo(Compiler.of(Compiler.Kind.ECJ, folder.resolve("ecj")))
            .options(EcjWarnings.STRICTEST)
            .compile();
    assertThat(ecj.messages()).isEmpty();
    assertThat(ecj.generatedSource(file)).isEqualTo(javac.generatedSource(file));
  }
}
