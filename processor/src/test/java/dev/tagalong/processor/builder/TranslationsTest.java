package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.TemplateDriftException;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template in several languages, from its files to what its recipients read. */
class TranslationsTest {
  @TempDir private static Path folder;
  private static Compiled compiled;
  private static Calls code;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .options("-Xlint:-processing", "-Werror")
            .template("mail/order.html", "<p>Hello {{name}}, {{total}} on {{day}}, {{fixed}}</p>")
            .template(
                "mail/order_de.html",
                """
                <p title="{{name}}">Hallo {{name}}, {{total}} am {{day}}, {{fixed}}{{#if note}}, {{note}}{{/if}}</p>
                <ul>{{#each lines}}<li>{{product}}: {{price}}</li>{{/each}}</ul>{{> parts/footer}}
                """)
            .template(
                "mail/order_zh_Hant.html",
                "<p>{{name}} {{total}} {{day}} {{fixed}}</p>{{> parts/footer}}")
            .template(
                "mail/order_zh_Hant_TW.html",
                "<p>{{name}} {{total}} {{day}} {{fixed}}</p>{{> parts/footer}}")
            .template("mail/parts/footer.html", "<hr>Shop")
            .template("mail/parts/footer_de.html", "<hr>Laden, {{name}}")
            .template("mail/parts/footer_zh_Hant.html", "<hr>店")
            .template("mail/order.txt", "{{name}} {{total}} {{day}} {{fixed}}")
            .template("mail/order_de.txt", "Hallo! {{total}} {{day}} {{fixed}} {{name}}")
            .template("mail/order_zh_Hant.txt", "{{name}} {{total}} {{day}} {{fixed}}")
            .template("mail/order_zh_Hant_TW.txt", "{{name}} {{total}} {{day}} {{fixed}}")
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.*;

                @EmailTemplate(
                    value = {"mail/order.html", "mail/order.txt"},
                    subject = "Your order",
                    translations = {
                      @Translation(locale = "de", subject = "Ihre Bestellung, {{name}}"),
                      @Translation(locale = "zh-Hant", subject = "訂單"),
                      @Translation(locale = "zh-Hant-TW", subject = "您的訂單")
                    })
                public interface Order {
                  String name();

                  @Format("#,##0.00") BigDecimal total();

                  @Format("d MMMM uuuu") LocalDate day();

                  @Format(value = "#,##0.00", locale = "fr") BigDecimal fixed();

                  Optional<List<Line>> lines();

                  Optional<String> note();

                  record Line(String product, @Format("0.00") BigDecimal price) {}
                }
                """)
            .template("mail/news.txt", "%shop%: %name%")
            .template("mail/news_fr.txt", "%shop% : %name%")
            .source(
                """
                package p;

                import dev.tagalong.*;

                @EmailTemplate(
                    value = "mail/news.txt",
                    subject = "%shop%",
                    translations = @Translation(locale = "fr"))
                public interface News {
                  @Shared String shop();

                  String name();
                }
                """)
            .template(
                "mail/swapped.html", "<p>%name%</p><a href=\"https://x.example/%code%\">x</a>")
            .template(
                "mail/swapped_de.html", "<p>%code%</p><a href=\"https://x.example/%name%\">x</a>")
            .source(
                """
                package p;

                import dev.tagalong.*;

                @EmailTemplate(
                    value = "mail/swapped.html",
                    subject = "Code",
                    translations = @Translation(locale = "de", subject = "%name%: Code"))
                public interface Swapped {
                  String name();

                  String code();
                }
                """)
            .template("mail/own.txt", "%amount% %name%{{> sign}}")
            .template("mail/own_de.txt", "%amount% %name%{{> sign}}")
            .template("mail/sign.txt", ".")
            .template("mail/sign_en.txt", ", yours")
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;

                @EmailTemplate(
                    value = "mail/own.txt",
                    locale = "en-IN",
                    translations = @Translation(locale = "de"))
                public interface Own {
                  @Format("#,##0.0") BigDecimal amount();

                  String name();
                }
                """)
            .template("mail/single.txt", "%amount% %day%")
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.time.format.FormatStyle;

                @EmailTemplate(value = "mail/single.txt", locale = "fr")
                public interface Single {
                  @Format("#,##0.0") BigDecimal amount();

                  @Format(style = FormatStyle.LONG) LocalDate day();
                }
                """)
            .source(
                "p/Main.java",
                """
                package p;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.time.LocalDate;
                import java.util.*;
                import java.util.function.*;

                public class Main {
                  public record Reader(String email, Locale locale, String name) {}

                  public static Recipients order(Locale locale) {
                    return row(OrderRecipients.builder(locale)).build();
                  }

                  public static Recipients untranslated() {
                    return row(OrderRecipients.builder()).build();
                  }

                  private static OrderRecipients.Recipient row(
                      OrderRecipients.NewRow<OrderRecipients.Recipient> row) {
                    return row.to("ben@example.com")
                        .name("Ben & Co.")
                        .total(new BigDecimal("1234.5"))
                        .day(LocalDate.of(2026, 3, 5))
                        .fixed(new BigDecimal("1234.5"))
                        .lines(List.of(new Order.Line("Stift", new BigDecimal("1.5"))))
                        .note("bis bald");
                  }

                  public static EmailContent content(Locale locale) {
                    return OrderRecipients.content(locale);
                  }

                  public static EmailContent untranslatedContent() {
                    return OrderRecipients.content();
                  }

                  public static SmtpApiHeader header(Recipients recipients) {
                    return ((OrderRecipients) recipients).sendGrid().build();
                  }

                  public static Map<Locale, ? extends Recipients> news(List<Reader> readers) {
                    return NewsRecipients.byLocale(
                        readers,
                        Reader::locale,
                        (language, begin) ->
                            begin.shop(language.equals(Locale.FRENCH) ? "La papeterie" : "Paper"),
                        (row, reader) -> row.to(reader.email()).name(reader.name()));
                  }

                  public static Map<Locale, ? extends Recipients> orders(List<Reader> readers) {
                    return OrderRecipients.byLocale(
                        readers,
                        Reader::locale,
                        (row, reader) ->
                            row.to(reader.email())
                                .name(reader.name())
                                .total(1)
                                .day(LocalDate.EPOCH)
                                .fixed(1));
                  }

                  public static Map<Locale, ? extends Recipients> broken(String what) {
                    List<Reader> readers =
                        List.of(
                            new Reader("a@example.com", Locale.FRENCH, "Ann"),
                            new Reader("b@example.com", Locale.ENGLISH, "Ben"),
                            new Reader("c@example.com", Locale.FRENCH, "Cid"));
                    return switch (what) {
                      case "locale" ->
                          NewsRecipients.byLocale(
                              readers,
                              reader -> reader.name().equals("Cid") ? null : reader.locale(),
                              (language, begin) -> begin.shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "no locale" ->
                          NewsRecipients.byLocale(
                              readers,
                              reader -> new Locale("fr_FR"),
                              (language, begin) -> begin.shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "locale fails" ->
                          NewsRecipients.byLocale(
                              readers,
                              reader -> { throw new IllegalStateException("no account"); },
                              (language, begin) -> begin.shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "value" ->
                          NewsRecipients.byLocale(
                              readers,
                              Reader::locale,
                              (language, begin) -> begin.shop("x"),
                              (row, reader) ->
                                  row.to(reader.email())
                                      .name(reader.name().equals("Cid") ? "%shop%" : "x"));
                      case "shared" ->
                          NewsRecipients.byLocale(
                              readers,
                              Reader::locale,
                              (language, begin) -> begin.shop("a\\nb"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "no shared" ->
                          NewsRecipients.byLocale(
                              readers,
                              Reader::locale,
                              (language, begin) -> null,
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "other builder" ->
                          NewsRecipients.byLocale(
                              readers,
                              Reader::locale,
                              (language, begin) -> NewsRecipients.builder().shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "items" ->
                          NewsRecipients.byLocale(
                              (List<Reader>) null,
                              Reader::locale,
                              (language, begin) -> begin.shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "function" ->
                          NewsRecipients.byLocale(
                              readers,
                              null,
                              (language, begin) -> begin.shop("x"),
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      case "steps" ->
                          NewsRecipients.byLocale(
                              readers,
                              Reader::locale,
                              null,
                              (row, reader) -> row.to(reader.email()).name(reader.name()));
                      default ->
                          NewsRecipients.byLocale(
                              readers, Reader::locale, (language, begin) -> begin.shop("x"), null);
                    };
                  }

                  public static Recipients own(Locale locale) {
                    return OwnRecipients.builder(locale)
                        .to("ben@example.com").amount(1234).name("Ben").build();
                  }

                  public static Map<Locale, ? extends Recipients> owns(List<Reader> readers) {
                    return OwnRecipients.byLocale(
                        readers,
                        Reader::locale,
                        (row, reader) -> row.to(reader.email()).amount(1).name(reader.name()));
                  }

                  public static Recipients single() {
                    return SingleRecipients.builder()
                        .to("ben@example.com")
                        .amount(1234)
                        .day(LocalDate.of(2026, 3, 5))
                        .build();
                  }

                  public static SmtpApiHeader swapped(Locale locale) {
                    return SwappedRecipients.builder(locale)
                        .to("ben@example.com")
                        .name("B & C")
                        .code("1 & 2")
                        .build()
                        .sendGrid()
                        .build();
                  }

                  public static List<RenderedEmail> swappedPreview(Locale locale) {
                    return SwappedRecipients.builder(locale)
                        .to("ben@example.com")
                        .name("B & C")
                        .code("1 & 2")
                        .build()
                        .preview();
                  }

                  public static List<Reader> readers(Object... parts) {
                    List<Reader> readers = new ArrayList<>();
                    for (int i = 0; i < parts.length; i += 2) {
                      String name = (String) parts[i];
                      readers.add(new Reader(name + "@example.com", (Locale) parts[i + 1], name));
                    }
                    return readers;
                  }
                }
                """)
            .compile();
    code = new Calls(UserSource.of(compiled));
  }

  @AfterAll
  static void close() {
    code.source().close();
  }

  /** Calls the user's code. */
  private record Calls(UserSource source) {
    Recipients order(Locale locale) {
      return (Recipients) source.run("order", locale);
    }

    Recipients untranslated() {
      return (Recipients) source.run("untranslated");
    }

    SmtpApiHeader header(Recipients recipients) {
      return (SmtpApiHeader) source.run("header", recipients);
    }

    EmailContent content(Locale locale) {
      return (EmailContent) source.run("content", locale);
    }

    EmailContent untranslatedContent() {
      return (EmailContent) source.run("untranslatedContent");
    }

    SmtpApiHeader swapped(Locale locale) {
      return (SmtpApiHeader) source.run("swapped", locale);
    }

    @SuppressWarnings("unchecked")
    List<RenderedEmail> swappedPreview(Locale locale) {
      return (List<RenderedEmail>) source.run("swappedPreview", locale);
    }

    @SuppressWarnings("unchecked")
    Map<Locale, ? extends Recipients> byLocale(String method, Object... namesAndLocales) {
      return (Map<Locale, ? extends Recipients>)
          source.run(method, source.run("readers", (Object) namesAndLocales));
    }

    Recipients own(Locale locale) {
      return (Recipients) source.run("own", locale);
    }

    Recipients single() {
      return (Recipients) source.run("single");
    }

    void broken(String what) {
      source.run("broken", what);
    }
  }

  private static Locale locale(String tag) {
    return tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
  }

  @ParameterizedTest
  @CsvSource({
    "de,de",
    "de-AT,de",
    "DE-ch-1996,de",
    "de-DE-u-co-phonebk,de",
    "zh-Hant,zh-Hant",
    "zh-Hant-HK,zh-Hant",
    "zh-Hant-TW,zh-Hant-TW",
    "zh-Hant-TW-x-formal,zh-Hant-TW",
    "zh-Hans,",
    "zh-TW,",
    "zh,",
    "en,",
    "und-AT,",
    "und,",
  })
  void languageIsLookedUpFromTheNarrowestToTheBroadest(String asked, String found) {
    Recipients recipients = code.order(locale(asked));

    assertThat(recipients.locale()).isEqualTo(locale(found));
    assertThat(code.header(recipients).content()).isEqualTo(code.content(locale(found)));
  }

  @Test
  void untranslatedBuilderIsOfNoLanguage() {
    Recipients recipients = code.untranslated();

    assertThat(recipients.locale()).isEqualTo(Locale.ROOT);
    assertThat(code.header(recipients).content()).isEqualTo(code.untranslatedContent());
    assertThat(recipients.preview().get(0).html())
        .isEqualTo("<p>Hello Ben &amp; Co., 1,234.50 on 5 Mar 2026, 1\u202f234,50</p>");
  }

  @Test
  void textsNumbersAndDatesAreInTheLanguage() {
    RenderedEmail german = code.order(Locale.GERMANY).preview().get(0);

    assertThat(german.subject()).isEqualTo("Ihre Bestellung, Ben & Co.");
    assertThat(german.html())
        .isEqualTo(
            """
            <p title="Ben &amp; Co.">Hallo Ben &amp; Co., 1.234,50 am 5 März 2026, 1\u202f234,50, bis bald</p>
            <ul><li>Stift: 1,50</li></ul><hr>Laden, Ben &amp; Co.
            """);
    assertThat(german.text()).isEqualTo("Hallo! 1.234,50 5 März 2026 1\u202f234,50 Ben & Co.");
  }

  @Test
  void partialIsOfTheNearestLanguageThatHasOne() {
    assertThat(code.content(locale("zh-Hant-TW")).html())
        .isEqualTo("<p>{{name}} {{total}} {{day}} {{fixed}}</p><hr>店");
  }

  @Test
  void headerHasTheTagsThatStandInItsLanguageAndNoOthers() {
    String[] both = {
      "{{name}}",
      "{{nameText}}",
      "{{total}}",
      "{{totalText}}",
      "{{day}}",
      "{{dayText}}",
      "{{fixed}}",
      "{{fixedText}}"
    };
    List<String> english = code.header(code.order(Locale.ENGLISH)).tags();
    List<String> german = code.header(code.order(Locale.GERMAN)).tags();

    assertThat(english).containsExactly(both);
    assertThat(german).startsWith(both).endsWith("%note%", "%lines%").hasSize(both.length + 2);
  }

  @Test
  void spellingMeansTheSameInEveryLanguage() {
    assertThat(code.swapped(Locale.ENGLISH).content().html())
        .isEqualTo("<p>%name%</p><a href=\"https://x.example/%codeUrl%\">x</a>");
    assertThat(code.swapped(Locale.GERMAN).content().html())
        .isEqualTo("<p>%code%</p><a href=\"https://x.example/%nameUrl%\">x</a>");
    assertThat(code.swapped(Locale.GERMAN).json())
        .isEqualTo(
            "{\"to\":[\"ben@example.com\"],\"sub\":{\"%nameUrl%\":[\"B%20%26%20C\"],"
                + "\"%nameText%\":[\"B & C\"],\"%code%\":[\"1 &amp; 2\"]}}");
    assertThat(code.swappedPreview(Locale.GERMAN).get(0).html())
        .isEqualTo("<p>1 &amp; 2</p><a href=\"https://x.example/B%20%26%20C\">x</a>");
  }

  @Test
  void rowsOfManyLanguagesAreMadeInOnePass() {
    Map<Locale, ? extends Recipients> all =
        code.byLocale(
            "orders",
            "ann",
            Locale.ENGLISH,
            "ben",
            Locale.GERMANY,
            "cid",
            Locale.forLanguageTag("zh-Hant-TW"),
            "dan",
            Locale.forLanguageTag("de-AT"),
            "eve",
            Locale.ROOT,
            "fay",
            Locale.forLanguageTag("zh-Hant-HK"));

    assertThat(all.keySet())
        .containsExactly(Locale.ROOT, Locale.GERMAN, locale("zh-Hant-TW"), locale("zh-Hant"));
    all.forEach((language, recipients) -> assertThat(recipients.locale()).isEqualTo(language));
    assertThat(all.get(Locale.ROOT).to()).containsExactly("ann@example.com", "eve@example.com");
    assertThat(all.get(Locale.GERMAN).to()).containsExactly("ben@example.com", "dan@example.com");
    assertThat(all.get(Locale.GERMAN).preview())
        .extracting(RenderedEmail::subject)
        .containsExactly("Ihre Bestellung, ben", "Ihre Bestellung, dan");
    assertThatThrownBy(all::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource({"en-IN,en-IN", "en,en-IN", "en-IN-x-a,en-IN", "ja,en-IN", "de-CH,de"})
  void templateMayBeInALanguageOfItsOwn(String asked, String found) {
    Recipients recipients = code.own(locale(asked));

    assertThat(recipients.locale()).isEqualTo(locale(found));
    assertThat(recipients.preview().get(0).text())
        .isEqualTo(found.equals("de") ? "1.234,0 Ben." : "1,234.0 Ben, yours");
  }

  @Test
  void readersOfTheTemplatesOwnLanguageAndOfNoOtherAreTogether() {
    assertThat(
            code.byLocale("owns", "ann", Locale.JAPAN, "ben", locale("en-IN"), "cid", Locale.GERMAN)
                .keySet())
        .containsExactly(locale("en-IN"), Locale.GERMAN);
  }

  @Test
  void templateInOneLanguageIsWrittenAsThatHasIt() {
    Recipients recipients = code.single();

    assertThat(recipients.locale()).isEqualTo(Locale.FRENCH);
    assertThat(recipients.preview().get(0).text()).isEqualTo("1\u202f234,0 5 mars 2026");
  }

  @Test
  void noItemsGiveNoLanguages() {
    assertThat(code.byLocale("orders")).isEmpty();
  }

  @Test
  void eachLanguageHasSharedValuesOfItsOwn() {
    Map<Locale, ? extends Recipients> all =
        code.byLocale(
            "news", "ann", Locale.ENGLISH, "cid", Locale.CANADA_FRENCH, "dan", Locale.FRENCH);

    assertThat(all.get(Locale.ROOT).preview().get(0).text()).isEqualTo("Paper: ann");
    assertThat(all.get(Locale.FRENCH).preview())
        .extracting(RenderedEmail::text)
        .containsExactly("La papeterie : cid", "La papeterie : dan");
    assertThat(all.get(Locale.FRENCH).preview().get(0).subject()).isEqualTo("La papeterie");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          locale | RefusedValueException | byLocale, item 3: the locale is null: give Locale.ROOT for the untranslated mail
          no locale | RefusedValueException | byLocale, item 1: the locale fr_fr names no language: make it by Locale.forLanguageTag("fr-FR")
          locale fails | IllegalArgumentException | byLocale, item 1: java.lang.IllegalStateException: no account
          value | RefusedValueException | byLocale, item 3: %name% of recipient 3 (c@example.com) holds the tag %shop% of this template, which the service would replace in turn
          shared | RefusedValueException | byLocale, item 1: %shop% of all recipients holds a line break, but its tag stands in the subject, which is one line
          no shared | IllegalStateException | byLocale, item 1: the lambda of the shared values returned null instead of the stage behind them
          other builder | IllegalStateException | byLocale, item 1: the lambda of the shared values returned a stage of another builder than the one that it was given
          items | NullPointerException | the items are null
          function | NullPointerException | the function of locales is null
          steps | NullPointerException | the lambda of the shared values is null
          row | NullPointerException | the lambda is null
          """)
  void mistakeInOnePassNamesTheItem(String what, String type, String message) {
    assertThatThrownBy(() -> code.broken(what))
        .hasMessage(message)
        .isInstanceOfAny(
            IllegalArgumentException.class, IllegalStateException.class, NullPointerException.class)
        .extracting(thrown -> thrown.getClass().getSimpleName())
        .isEqualTo(type);
  }

  @Test
  void builderRefusesNoLocaleAndWhatIsNone() {
    assertThatThrownBy(() -> code.order(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("the locale is null");
    assertThatThrownBy(() -> code.order(new Locale("de_DE")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the locale de_de names no language: make it by Locale.forLanguageTag(\"de-DE\")");
    assertThatThrownBy(() -> code.order(new Locale("???")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the locale ??? names no language: make it by Locale.forLanguageTag(\"de-DE\")");
  }

  @Test
  void oldLocaleOfJapanIsJapanese() {
    assertThat(code.order(new Locale("ja", "JP", "JP")).locale()).isEqualTo(Locale.ROOT);
  }

  @Test
  void driftIsOfTheLanguageWhoseFilesHaveChanged() throws IOException {
    Path german = compiled.classes().resolve("mail/order_de.html");
    String before = Files.readString(german);
    try {
      Files.writeString(german, before.replace("{{name}}", "{{nmae}}"));
      Calls fresh = new Calls(UserSource.of(compiled));

      assertThat(fresh.order(Locale.ENGLISH).preview().get(0).subject()).isEqualTo("Your order");
      assertThatThrownBy(() -> fresh.content(Locale.GERMAN))
          .isInstanceOf(TemplateDriftException.class)
          .hasMessage(
              "mail/order_de.html has changed since OrderRecipients was compiled: new: {{nmae}} (mail/order_de.html:1:11). Recompile the module that declares Order.");
    } finally {
      Files.writeString(german, before);
    }
  }

  @Test
  void translationThatIsGoneIsDrift() throws IOException {
    Path german = compiled.classes().resolve("mail/order_de.txt");
    String before = Files.readString(german);
    try {
      Files.delete(german);
      Calls fresh = new Calls(UserSource.of(compiled));

      assertThat(fresh.untranslatedContent()).isInstanceOf(EmailContent.class);
      assertThatThrownBy(() -> fresh.content(Locale.GERMAN))
          .isInstanceOf(TemplateDriftException.class)
          .hasMessage(
              "mail/order_de.txt, which OrderRecipients was compiled from, is not on its class path or module path: package it with the classes of the module that declares Order.");
    } finally {
      Files.writeString(german, before);
    }
  }

  @Test
  void partialThatIsTranslatedLaterIsTakenAndChecked() throws IOException {
    Path partial = compiled.classes().resolve("mail/parts/footer_zh_Hant_TW.html");
    try {
      Files.writeString(partial, "<hr>台灣");
      assertThat(new Calls(UserSource.of(compiled)).content(locale("zh-Hant-TW")).html())
          .endsWith("<hr>台灣");
      Files.writeString(partial, "<hr>{{total}}<b title='{{name}}'>");
      assertThatThrownBy(() -> new Calls(UserSource.of(compiled)).content(locale("zh-Hant-TW")))
          .isInstanceOf(TemplateDriftException.class)
          .hasMessageContaining("mail/parts/footer_zh_Hant_TW.html");
    } finally {
      Files.delete(partial);
    }
  }

  @Test
  void headersOfEachLanguageHaveContentOfTheirOwn() {
    List<EmailContent> contents =
        List.of(
            code.header(code.order(Locale.ENGLISH)).content(),
            code.header(code.order(Locale.GERMAN)).content());

    assertThat(contents)
        .extracting(EmailContent::subject)
        .containsExactly("Your order", "Ihre Bestellung, {{nameText}}");
  }
}
