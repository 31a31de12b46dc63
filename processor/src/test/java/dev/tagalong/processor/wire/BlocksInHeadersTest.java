package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.TemplateDriftException;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.Post;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks on their way: from the objects of a step through a header to a mail. */
class BlocksInHeadersTest {
  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .template(
                "mail/rows.html",
                "<table>{{#each lines}}<tr><td>{{product}}</td><td>{{price}}</td></tr>{{/each}}</table>")
            .template(
                "mail/menu.html",
                "<p>%name%</p><ul>{{#each dishes}}<li>{{this}}</li>{{/each}}</ul>")
            .template(
                "mail/track.html",
                "{{#if link}}<a href=\"{{number}}\">{{number}}</a>{{else}}<b>{{number}}</b>{{/if}}")
            .template("mail/codes.txt", "{{#each codes}}#p# {{/each}}%name%")
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.util.List;
                @EmailTemplate(value = "mail/codes.txt", subject = "Codes")
                public interface Codes {
                  List<Code> codes();
                  String name();
                  record Code(@Tag("#p#") String point) {}
                }
                """)
            .template("mail/tight.txt", "{{#each words}}{{this}}{{/each}} %name%")
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.util.List;
                @EmailTemplate(value = "mail/rows.html", subject = "Rows")
                public interface Rows {
                  List<Line> lines();
                  record Line(String product, @Format("0.00") BigDecimal price) {}
                }
                """)
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.util.List;
                @EmailTemplate(value = "mail/menu.html", subject = "Menu")
                public interface Menu {
                  @Shared List<String> dishes();
                  String name();
                }
                """)
            .source(
                """
                package p;
                import dev.tagalong.*;
                @EmailTemplate(value = "mail/track.html", subject = "On its way")
                public interface Track {
                  boolean link();
                  String number();
                }
                """)
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.util.List;
                @EmailTemplate(value = "mail/tight.txt", subject = "Words")
                public interface Tight {
                  List<String> words();
                  String name();
                }
                """)
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.util.*;
                import java.util.stream.*;
                public class Main {
                  static List<Rows.Line> lines(int count, String product) {
                    return Stream.generate(() -> new Rows.Line(product, new BigDecimal("1.5"))).limit(count).toList();
                  }
                  static RowsRecipients rows(int count, String product) {
                    return RowsRecipients.builder().to("ben@example.com").lines(lines(count, product))
                        .to("joe@example.com").lines(List.of()).build();
                  }
                  public static EmailContent content() { return RowsRecipients.content(); }
                  public static SmtpApiHeader minified() { return rows(40, "Pen").sendGrid().build(); }
                  public static SmtpApiHeader chinese() { return rows(3, "\u4EAC".repeat(400)).sendGrid().build(); }
                  public static String tooMuch() { return rows(1_500, "a pen").sendGrid().build().headerValue(); }
                  public static List<? extends SmtpApiHeader> large() {
                    var builder = RowsRecipients.builder();
                    return builder.addAll(Collections.nCopies(90, "x"), (row, item) ->
                        row.to("a@example.com").lines(lines(600, "a pen"))).build().sendCloud().buildAll();
                  }
                  public static List<String> menu() {
                    var dishes = new ArrayList<>(List.of("Soup & bread", "Fish"));
                    var rows = MenuRecipients.builder().dishes(dishes);
                    dishes.clear();
                    return rows.to("ben@example.com").name("Ben").to("joe@example.com").name("Joe").build()
                        .preview().stream().map(RenderedEmail::html).toList();
                  }
                  public static List<String> batches() {
                    return RowsRecipients.builder().batches(Stream.of(1, 2, 3), 2, (row, count) ->
                            row.to(count + "@example.com").lines(lines(count, "p" + count)))
                        .map(batch -> batch.sendGrid().build().json()).toList();
                  }
                  public static Object nothing() {
                    return RowsRecipients.builder().to("ben@example.com").lines(List.of())
                        .to("joe@example.com").lines(Arrays.asList(new Rows.Line("Pen", BigDecimal.ONE), null));
                  }
                  public static Object noPrice() {
                    return RowsRecipients.builder().to("ben@example.com")
                        .lines(List.of(new Rows.Line("Pen", BigDecimal.ONE), new Rows.Line("Ink", null)));
                  }
                  public static Object failing() {
                    return RowsRecipients.builder().to("ben@example.com")
                        .lines(new AbstractList<Rows.Line>() {
                          @Override public Rows.Line get(int index) { throw new IllegalStateException("closed"); }
                          @Override public int size() { return 1; }
                        });
                  }
                  public static List<String> track() {
                    return TrackRecipients.builder()
                        .to("ben@example.com").link(false).number("AB 12")
                        .to("joe@example.com").link(true).number("https://x.example/12")
                        .build().preview().stream().map(RenderedEmail::html).toList();
                  }
                  public static Object badTrack() {
                    return TrackRecipients.builder().to("ben@example.com").link(true).number("javascript:1").build();
                  }
                  public static String codes() {
                    return CodesRecipients.builder().to("ben@example.com")
                        .codes(List.of(new Codes.Code("A"), new Codes.Code("B"))).name("Ben")
                        .build().preview().get(0).text();
                  }
                  public static Object tracked() {
                    return rows(1, "a [open] pen").sendGrid().filter(dev.tagalong.sendgrid.Filter.openTracking("[open]")).build();
                  }
                  public static Object longWord() {
                    return TightRecipients.builder().to("ben@example.com").words(Collections.nCopies(300, "abc"))
                        .name("Ben").build().sendGrid().build().headerValue();
                  }
                  public static Object madeUp() {
                    return TightRecipients.builder().to("ben@example.com").words(List.of("%na", "me%")).name("Ben").build();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
  }

  private static Object run(String method) {
    return compiled.run("p.Main", method);
  }

  private static DeliveredMail delivered(SmtpApiHeader header) throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      Post.send(service, (EmailContent) run("content"), header);
      assertThat(service.refusals()).isEmpty();
      return service.deliveries().get(0);
    }
  }

  @Test
  void rowsWithoutABlankAreBrokenBetweenTheirTags() throws Exception {
    DeliveredMail mail = delivered((SmtpApiHeader) run("minified"));

    assertThat(mail.html()).contains("<!-- -->");
    assertThat(Jsoup.parse(mail.html()).select("tr")).hasSize(40);
    assertThat(Jsoup.parse(mail.html()).text()).isEqualTo("Pen 1.50 ".repeat(40).strip());
  }

  @Test
  void textWithoutBlanksIsBrokenWithinItsCells() throws Exception {
    DeliveredMail mail = delivered((SmtpApiHeader) run("chinese"));

    assertThat(Jsoup.parse(mail.html()).select("td:first-child").eachText())
        .containsExactly("\u4EAC".repeat(400), "\u4EAC".repeat(400), "\u4EAC".repeat(400));
  }

  @Test
  void blocksCountAmongTheBytesOfARecipient() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("tooMuch"))
        .withMessage(
            "SendGrid takes at most 50,000 bytes of values for one recipient, and recipient 1"
                + " (ben@example.com) has 54,000. Shorten them, or move text that is the same for all"
                + " into the template.");
  }

  @Test
  void headersForSendCloudAreSplitByTheLengthOfTheirBlocks() {
    assertThat((List<?>) run("large"))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            header ->
                assertThat(((SmtpApiHeader) header).headerValue()).hasSizeLessThan(1_000_001));
  }

  @Test
  void aSharedListIsReadOnceForAll() {
    assertThat(run("menu"))
        .isEqualTo(
            List.of(
                "<p>Ben</p><ul><li>Soup &amp; bread</li><li>Fish</li></ul>",
                "<p>Joe</p><ul><li>Soup &amp; bread</li><li>Fish</li></ul>"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void batchesHaveTheBlocksOfTheirOwnRecipients() {
    List<String> headers = (List<String>) run("batches");

    assertThat(headers)
        .containsExactly(
            "{\"to\":[\"1@example.com\",\"2@example.com\"],\"sub\":{\"%lines%\":[\""
                + "<tr><td>p1</td><td>1.50</td></tr>"
                + "\",\""
                + "<tr><td>p2</td><td>1.50</td></tr>".repeat(2)
                + "\"]}}",
            "{\"to\":[\"3@example.com\"],\"sub\":{\"%lines%\":[\""
                + "<tr><td>p3</td><td>1.50</td></tr>".repeat(3)
                + "\"]}}");
  }

  @Test
  void whatIsNullIsNamedByItsPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("nothing"))
        .withMessage("lines[1] of recipient 2 (joe@example.com) is null: leave it out of the list");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("noPrice"))
        .withMessage(
            "lines[1].price of recipient 1 (ben@example.com) is null: give it a value, or let its"
                + " method return Optional or be @Nullable");
  }

  @Test
  void whatFailsWhileItIsReadIsNamedByItsPath() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("failing"))
        .withMessage(
            "lines[0] of recipient 1 (ben@example.com) cannot be read:"
                + " java.lang.IllegalStateException: closed")
        .withCauseInstanceOf(IllegalStateException.class);
  }

  @Test
  void aValueHasToBeALinkWhereItIsShownAsOne() {
    assertThat(run("track"))
        .isEqualTo(
            List.of("<b>AB 12</b>", "<a href=\"https://x.example/12\">https://x.example/12</a>"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("badTrack"))
        .withMessage(
            "{{number}} of recipient 1 (ben@example.com) is no URL that a mail may link to: it begins"
                + " with none of http:, https:, mailto:, tel: and cid:");
  }

  @Test
  void aTagOfAnyTextCanBelongToAMember() {
    assertThat(run("codes")).isEqualTo("A B Ben");
  }

  @Test
  void aBlockIsNamedByWhatOpensIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("tracked"))
        .withMessage(
            "{{#each lines}} of recipient 1 (ben@example.com) holds [open], which SendGrid replaces"
                + " because of filters → opentrack → replace: set a text there that no value holds");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("longWord"))
        .withMessage(
            "{{#each words}} of recipient 1 (ben@example.com): 900 characters in JSON without a blank,"
                + " and a line of at most 900 has room for 892. Lines break only at blanks: put blanks"
                + " into it, shorten it, ask for wider lines with headerValue(998), or move it into the"
                + " template.");
  }

  @Test
  void valuesThatMakeUpATagTogetherAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run("madeUp"))
        .withMessage(
            "{{#each words}} of recipient 1 (ben@example.com) makes up the tag %name% of this"
                + " template, which the service would replace in turn: a blank beside the tags in the"
                + " block prevents it");
  }

  @Test
  void wordingMayChangeAfterCompilingAndTagsMayNot() throws IOException {
    assertThat(
            after(
                "<table>{{#each lines}}<tr class=\"new\"><td>{{product}}: {{price}}</td></tr>{{/each}}</table>"))
        .isEqualTo("fine");
    assertThat(after("<table>{{#each lines}}<tr><td>{{price}}</td></tr>{{/each}}</table>"))
        .isEqualTo(
            "mail/rows.html has changed since RowsRecipients was compiled: gone: {{product}} in"
                + " {{#each lines}}. Recompile the module that declares Rows.");
    assertThat(after("{{#each lines}}<b>{{product}}{{size}}</b>{{price}}{{/each}}"))
        .isEqualTo(
            "mail/rows.html has changed since RowsRecipients was compiled: new: {{size}} in"
                + " {{#each lines}} (1:1). Recompile the module that declares Rows.");
    assertThat(after("{{#each lines}}<b title=\"{{product}}\">{{price}}</b>{{/each}}"))
        .isEqualTo(
            "mail/rows.html has changed since RowsRecipients was compiled: new: {{#each lines}} in"
                + " text, or with its tags in another order or context (1:1). Recompile the module"
                + " that declares Rows.");
    assertThat(after("{{#each lines}}<b>{{product}}{{price}}</b>"))
        .isEqualTo(
            "mail/rows.html has changed since RowsRecipients was compiled: new: {{#each lines}},"
                + " which is no whole block (1:1); gone: {{#each lines}}. Recompile the module that"
                + " declares Rows.");
  }

  /** What becomes of the template when its file is {@code html}. */
  private static String after(String html) throws IOException {
    Path file = compiled.classes().resolve("mail/rows.html");
    String before = Files.readString(file);
    try {
      Files.writeString(file, html);
      run("minified");
      return "fine";
    } catch (TemplateDriftException e) {
      return e.getMessage();
    } finally {
      Files.writeString(file, before);
    }
  }
}
