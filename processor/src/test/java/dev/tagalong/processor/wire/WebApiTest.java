package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import jakarta.mail.Session;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over HTTP, each recipient is delivered what SMTP would deliver. */
class WebApiTest {
  private static final String FROM = "The Shop <shop@example.com>";

  @TempDir private static Path folder;
  private static Compiled compiled;

  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .template(
                "mail/order.html",
                "<p title='%name%'>Dear %name%: {{#each lines}}{{product}} {{/each}}%greeting%</p><a href='https://x.com/?o=%order%'>Order</a>%pixel%\n")
            .template(
                "mail/order.txt", "Dear %name%: %greeting% <%asm_group_unsubscribe_raw_url%>\n")
            .template("mail/plain.html", "<p title='%name%'>Dear %name%</p>\n")
            .template("mail/plain.txt", "Dear %name%\n")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.SendAt;
                import dev.tagalong.Section;
                import dev.tagalong.SendGrid;
                import java.time.Instant;
                import java.util.List;

                @EmailTemplate(
                    value = {"mail/order.html", "mail/order.txt"},
                    subject = "%name%, your order",
                    ignore = "%pixel%")
                @SendGrid(
                    categories = {"Orders", "Shop"},
                    uniqueArgs = {"order=%order%", "key=%key%"},
                    asmGroup = 12,
                    asmGroupsToDisplay = {12, 13},
                    ipPool = "main")
                public interface Order {
                  enum Greeting { @Section("Good day") DAY, @Section("Good night") NIGHT }

                  String name();
                  String order();
                  String key();
                  List<Line> lines();
                  Greeting greeting();
                  @SendAt Instant when();

                  record Line(String product) {}
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate(value = {"mail/plain.html", "mail/plain.txt"}, subject = "For %name%")
                public interface Plain {
                  String name();
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.sendcloud.SendCloudHeader;
                import dev.tagalong.sendgrid.Filter;
                import dev.tagalong.sendgrid.SectionMode;
                import dev.tagalong.sendgrid.SendGridHeader;
                import java.time.Instant;
                import java.util.List;

                public class Main {
                  public static SendGridHeader inline() {
                    return header(SectionMode.INLINE);
                  }

                  @SuppressWarnings("deprecation")
                  public static SendGridHeader sectionTags() {
                    return header(SectionMode.SECTION_TAGS);
                  }

                  private static SendGridHeader header(SectionMode mode) {
                    Instant soon = Instant.now().plusSeconds(600);
                    return OrderRecipients.builder()
                        .to("tom@example.com", "Tom \\"T\\" & Jerry")
                            .name("Tom & Jerry <t@x>").order("A 17/é").key("k&1")
                            .lines(List.of(new Order.Line("Pen & ink"), new Order.Line("王")))
                            .greeting(Order.Greeting.DAY).when(soon)
                        .to("zoe..e@example.com")
                            .name("Zoë 🎉").order("B").key("")
                            .lines(List.of())
                            .greeting(Order.Greeting.NIGHT).when(soon.plusSeconds(60))
                        .build()
                        .sendGrid()
                        .sections(mode)
                        .batchId("b1")
                        .filter(Filter.footer("<hr>", "--"))
                        .filter(Filter.openTracking("%pixel%"))
                        .filter(Filter.clickTracking(true))
                        .build();
                  }

                  public static PlainRecipients plain() {
                    PlainRecipients.content();   // read while the class path is open
                    return PlainRecipients.builder()
                        .to("tom@example.com").name("Tom & Jerry")
                        .to("zoe@example.com").name("Zoë 🎉")
                        .build();
                  }

                  public static SendGridHeader plainSendGrid() {
                    return plain().sendGrid().uniqueArg("who", "-%name%-").build();
                  }

                  public static SendCloudHeader sendCloud() {
                    return plain().sendCloud().openTracking(false).custom("order", "17").build();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"inline", "sectionTags", "plainSendGrid"})
  void sendGridDeliversTheSameByBothWays(String method) throws Exception {
    SendGridHeader header = (SendGridHeader) compiled.run("p.Main", method);
    List<DeliveredMail> bySmtp = bySmtp(sendGrid, header);

    HttpResponse<String> response =
        post(sendGrid.httpUri(), "application/json", header.requestBody(FROM));

    assertThat(response.body()).isEmpty();
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(sendGrid.refusals()).isEmpty();
    assertThat(sendGrid.deliveries()).hasSize(2).isEqualTo(bySmtp);
  }

  @Test
  void personalizationsStandInARequestOfOnesOwn() throws Exception {
    SendGridHeader header = (SendGridHeader) compiled.run("p.Main", "plainSendGrid");
    List<DeliveredMail> bySmtp = bySmtp(sendGrid, header);

    EmailContent content = header.content();
    String request =
        """
        {"personalizations":%s,"from":{"email":"shop@example.com","name":"The Shop"},"subject":"%s",
         "content":[{"type":"text/plain","value":"%s"},{"type":"text/html","value":"%s"}]}"""
            .formatted(
                header.personalizations(),
                content.subject(),
                content.text().replace("\n", "\\n"),
                content.html().replace("\n", "\\n"));

    HttpResponse<String> response = post(sendGrid.httpUri(), "application/json", request);

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(sendGrid.refusals()).isEmpty();
    assertThat(sendGrid.deliveries()).hasSize(2).isEqualTo(bySmtp);
  }

  @Test
  void sendCloudDeliversTheSameByBothWays() throws Exception {
    SendCloudHeader header = (SendCloudHeader) compiled.run("p.Main", "sendCloud");
    List<DeliveredMail> bySmtp = bySmtp(sendCloud, header);

    HttpResponse<String> response =
        post(
            sendCloud.httpUri(),
            "application/x-www-form-urlencoded",
            header.form(FROM).entrySet().stream()
                .map(
                    field ->
                        field.getKey()
                            + "="
                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(sendCloud.refusals()).isEmpty();
    assertThat(sendCloud.deliveries()).hasSize(2).isEqualTo(bySmtp);
  }

  /** What SMTP delivers; the service is empty afterwards. */
  private static List<DeliveredMail> bySmtp(SimulatedService service, SmtpApiHeader header)
      throws Exception {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(service.smtpPort()));
    SmtpApiMail.send(SmtpApiMail.compose(Session.getInstance(properties), FROM, header));
    assertThat(service.refusals()).isEmpty();
    List<DeliveredMail> delivered = service.deliveries();
    service.clear();
    return delivered;
  }

  private static HttpResponse<String> post(URI uri, String type, String body) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(uri)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
