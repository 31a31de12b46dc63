package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.Post;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of languages that have no blanks, through SendGrid, whose lines end at blanks alone. */
class TextWithoutBlanksTest {
  private static final String BREAK = "<!-- -->";

  @TempDir private static Path folder;
  private static URLClassLoader loader;

  @BeforeAll
  static void compile() {
    var compiled =
        Compiler.javac(folder)
            .template("mail/story.html", "<p>Read on,%story%!<br>Bye.</p>")
            .template("mail/both.html", "<p title=\"{{story}}\">%story%</p>")
            .template("mail/shared.html", "<title>%story%</title><p title=\"%note%\">%note%</p>")
            .template("mail/text.html", "<p>%story%</p>")
            .template("mail/text.txt", "Read on: %story%")
            .template("mail/aside.html", "<!--[if mso]><p>%story%</p><![endif]-->")
            .source(template("Story", "@SendGrid", "\"mail/story.html\"", "story"))
            .source(template("Both", "", "\"mail/both.html\"", "story"))
            .source(template("Shared", "@SendGrid", "\"mail/shared.html\"", "story", "note"))
            .source(
                template("Body", "@SendGrid", "{\"mail/text.html\", \"mail/text.txt\"}", "story"))
            .source(template("Aside", "@SendGrid", "\"mail/aside.html\"", "story"))
            .source(
                """
                package p;

                import dev.tagalong.EmailContent;
                import dev.tagalong.SmtpApiHeader;

                public class Main {
                  public static SmtpApiHeader story(String text) {
                    return StoryRecipients.builder()
                        .to("ben@example.com").story("none")
                        .to("joe@example.com").story(text)
                        .build().sendGrid().build();
                  }

                  public static SmtpApiHeader both(String text) {
                    return BothRecipients.builder().to("joe@example.com").story(text)
                        .build().sendGrid().build();
                  }

                  public static SmtpApiHeader bothThroughSendCloud(String text) {
                    return BothRecipients.builder().to("joe@example.com").story(text)
                        .build().sendCloud().build();
                  }

                  public static void title(String text) {
                    SharedRecipients.builder().to("joe@example.com").story(text);
                  }

                  public static void mixed(String text) {
                    SharedRecipients.builder().to("joe@example.com").story("").note(text);
                  }

                  public static void body(String text) {
                    BodyRecipients.builder().to("joe@example.com").story(text);
                  }

                  public static void aside(String text) {
                    AsideRecipients.builder().to("joe@example.com").story(text);
                  }

                  public static EmailContent content() {
                    return StoryRecipients.content();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    loader = compiled.load();
  }

  @AfterAll
  static void close() throws Exception {
    loader.close();
  }

  private static String template(String name, String service, String files, String... methods) {
    StringBuilder source =
        new StringBuilder(
            """
            package p;

            import dev.tagalong.EmailTemplate;
            import dev.tagalong.SendGrid;

            @EmailTemplate(value = %s, subject = "A story")
            %s
            public interface %s {
            """
                .formatted(files, service, name));
    for (String method : methods) {
      source.append("  String ").append(method).append("();\n");
    }
    return source.append("}\n").toString();
  }

  private static Object run(String method, Object... arguments) {
    Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {String.class};
    try {
      return loader.loadClass("p.Main").getMethod(method, types).invoke(null, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static DeliveredMail delivered(SmtpApiHeader header) throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      Post.send(service, (EmailContent) run("content"), header);
      assertThat(service.refusals()).isEmpty();
      assertThat(service.deliveries()).hasSize(2);
      return service.deliveries().get(1);
    }
  }

  /** How many breaks there are in what is delivered. */
  private static int assertReadsAs(String text) throws Exception {
    String html = delivered((SmtpApiHeader) run("story", text)).html();
    Document seen = Jsoup.parse(html);
    assertThat(seen.selectFirst("p").wholeText()).isEqualTo("Read on," + text + "!\nBye.");
    assertThat(seen.text()).isEqualTo(Jsoup.parse(html.replace(BREAK, "")).text());
    return html.split(BREAK, -1).length - 1;
  }

  @ParameterizedTest
  @CsvSource({
    "文, 148, 0",
    "文, 149, 1",
    "文, 16000, 108",
    "ก็น้ำ, 2000, 68",
    "👩‍👩‍👧‍👦, 1000, 76",
    "🇩🇪, 1000, 27",
    "👍🏽, 1000, 27",
    "e\u0301\u0323, 1000, 14",
    "क्षि, 1000, 27",
    "각, 1000, 6",
    "&, 1000, 5",
    "<b>, 1000, 10",
    "\", 1000, 2",
  })
  void textArrivesAsItWasGiven(String part, int times, int breaks) throws Exception {
    assertThat(assertReadsAs(part.repeat(times))).isEqualTo(breaks);
  }

  @Test
  void textWithSomeBlanksArrivesAsItWasGiven() throws Exception {
    String paragraph = "　　" + "天地玄黄，宇宙洪荒。日月盈昃，辰宿列张。".repeat(20) + " ";
    assertThat(assertReadsAs(("Chapter one. " + paragraph).repeat(20).strip())).isEqualTo(40);
  }

  @Test
  void valuesOfARecipientAreLimitedAsEver() {
    SmtpApiHeader header = (SmtpApiHeader) run("story", "文".repeat(20_000));
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "SendGrid takes at most 50,000 bytes of values for one recipient, and recipient 2 (joe@example.com) has 61,088. Shorten them, or move text that is the same for all into the template.");
  }

  @Test
  void theOtherSpellingOfATagIsRefusedByItsHeader() {
    SmtpApiHeader header = (SmtpApiHeader) run("both", "文".repeat(200));
    assertThatIllegalArgumentException()
        .isThrownBy(header::headerValue)
        .withMessage(
            "{{story}} of recipient 1 (joe@example.com): 1,200 characters in JSON without a blank, and a line of at most 900 has room for 892. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
    SmtpApiHeader other = (SmtpApiHeader) run("bothThroughSendCloud", "文".repeat(200));
    assertThat(other.json()).contains("\\u6587".repeat(200)).doesNotContain("<!--");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "mixed", "body", "aside"})
  void elsewhereItIsRefusedAtItsStep(String method) {
    String tag = method.equals("mixed") ? "%note%" : "%story%";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> run(method, "文".repeat(166)))
        .withMessage(
            tag
                + " of recipient 1 (joe@example.com) holds 996 characters in JSON without a blank, and a line of at most 998 has room for 990. Lines break only at blanks: put blanks into it, shorten it, or move it into the template.");
    run(method, "文".repeat(165));
  }
}
