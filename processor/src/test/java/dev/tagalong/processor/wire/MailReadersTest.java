package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.JsonData;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import dev.tagalong.simulator.Transmission;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mails as they were received, read by other programs than the one that has written them. */
class MailReadersTest {
  private static final int RANDOM_MAILS = 200;
  private static final int LONGEST_LINE = 998;

  private static final List<String> TAGS =
      List.of("%name%", "<<code>>", "#p#", "{{order-id}}", "%n" + "a".repeat(50) + "%");
  private static final List<String> AWKWARD_TAGS = List.of("%name_text%", "[my code]");
  private static final Map<String, String> VALUES =
      Map.of(
          TAGS.get(0), "Zoë",
          TAGS.get(1), "C-1",
          TAGS.get(2), "7",
          TAGS.get(3), "A17",
          TAGS.get(4), "long",
          AWKWARD_TAGS.get(0), "Ben",
          AWKWARD_TAGS.get(1), "4711");

  @TempDir private static Path folder;
  private static final Map<String, SimulatedService> services = new TreeMap<>();
  private static final Map<String, SmtpApiHeader> headers = new TreeMap<>();
  private static final List<Meant> meant = new ArrayList<>();

  /**
   * What was meant.
   *
   * @param name the sender's
   */
  private record Meant(String name, EmailContent content) {
    /** As all readers should show it. */
    ReadMail shown(String header) {
      String subject = content.subject().replaceAll("\\A +| +\\z", "");
      return new ReadMail(name, "shop@example.com", subject, content.text(), content.html(), header)
          .normalized();
    }
  }

  private enum Reader {
    ANGUS(AngusReader::new),
    MIME4J(Mime4jReader::new),
    PYTHON(PythonReader::start);

    private final Supplier<MailReader> start;

    Reader(Supplier<MailReader> start) {
      this.start = start;
    }

    /** Python takes blanks away where an encoded word of a name ends, and puts one there. */
    String shown(String name) {
      return this == PYTHON ? name.replaceAll("[\\p{Z}\\s]", "") : name;
    }
  }

  @BeforeAll
  static void send() throws Exception {
    buildHeaders();
    meant.addAll(cases());
    RandomMails random = new RandomMails(4711, TAGS, AWKWARD_TAGS);
    for (int i = 0; i < RANDOM_MAILS; i++) {
      meant.add(new Meant(random.name(), random.content()));
    }
    services.put("sendCloud", SimulatedService.sendCloud());
    services.put("sendGrid", SimulatedService.sendGrid());
    for (String service : services.keySet()) {
      Properties properties = new Properties();
      properties.put("mail.smtp.host", "127.0.0.1");
      properties.put("mail.smtp.port", String.valueOf(services.get(service).smtpPort()));
      properties.put("mail.smtp.socketFactory", new PromptSockets());
      Session session = Session.getInstance(properties);
      try (Transport transport = session.getTransport("smtp")) {
        transport.connect();
        for (Meant mail : meant) {
          InternetAddress from = new InternetAddress("shop@example.com", mail.name(), "UTF-8");
          SmtpApiMail.send(
              transport, SmtpApiMail.compose(session, from, mail.content(), headers.get(service)));
        }
      }
    }
  }

  private static void buildHeaders() {
    String texts = String.join(" ", TAGS) + " " + String.join(" ", AWKWARD_TAGS);
    Compiled compiled =
        Compiler.javac(folder)
            .template("mail/letter.txt", texts)
            .source(
                """
                package p;
                import dev.tagalong.*;
                @EmailTemplate(value = "mail/letter.txt", subject = "Letter")
                public interface Letter {
                  String name();
                  String code();
                  @Tag("#p#") String point();
                  String orderId();
                  @Tag("%s") String longest();
                  String nameText();
                  @Tag("[my code]") String myCode();
                }
                """
                    .formatted(TAGS.get(4)))
            .source(
                """
                package p;
                import dev.tagalong.*;
                public class Main {
                  static LetterRecipients recipients() {
                    return LetterRecipients.builder().to("ben@example.com").name("Zoë").code("C-1").point("7")
                        .orderId("A17").longest("long").nameText("Ben").myCode("4711").build();
                  }
                  /** Reads the template's files as long as they are on a class path. */
                  static SmtpApiHeader whole(SmtpApiHeader header) {
                    header.content();
                    return header;
                  }
                  public static SmtpApiHeader sendGrid() { return whole(recipients().sendGrid().build()); }
                  public static SmtpApiHeader sendCloud() { return whole(recipients().sendCloud().build()); }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    for (String service : List.of("sendGrid", "sendCloud")) {
      headers.put(service, (SmtpApiHeader) compiled.run("p.Main", service));
      assertThat(headers.get(service).tags()).containsExactlyInAnyOrderElementsOf(VALUES.keySet());
    }
  }

  private static List<Meant> cases() {
    String all = " " + String.join(" ", VALUES.keySet());
    String longHtml = "<p>" + "Hello %name%, your [my code] and %name_text%; ".repeat(200) + "</p>";
    return List.of(
        mail("Shop", "Hello %name%", "Dear %name%"),
        mail("Grüße & Söhne, Köln", "Grüße aus dem Süden, %name%: Ihre Bestellung <<code>>", "ü"),
        mail("商店", "欢迎，%name%！您的订单#p#已发货", "您好%name%您好"),
        mail("متجر", "شكرا %name% على طلبك <<code>>", "مرحبا %name%"),
        mail("חנות \"הספר\"", "תודה %name_text% על ההזמנה", "שלום %name%"),
        mail("😀 Shop 👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦%name%👍🏽 {{order-id}}", "😀%name%😀"),
        mail("Doe, John (\"JD\") \\ Co. @ Home", "=?UTF-8?Q?x?= %name% =? ?=", "=?UTF-8?Q?x?="),
        mail("=?UTF-8?B?eA==?=", "%name%".repeat(300), "a\rb\nc\r\nd\n\re %name%"),
        mail("a".repeat(400), "ü" + "%name%".repeat(300), "\r\n.\r\n..\r\nFrom me\r\n"),
        mail(
            "ü".repeat(400),
            "wörd %name_text% ".repeat(300),
            "x".repeat(998) + "\n" + "y".repeat(998)),
        mail("S", "word ".repeat(600) + "%name_text%", "x".repeat(999) + "%name%"),
        mail(
            "S",
            "ü" + "a".repeat(45) + "%name%" + "b".repeat(45) + "<<code>>#p#",
            "%name%ü<<code>>ü#p#"),
        mail(
            "S", "x" + "a".repeat(64) + " %name_text%  [my code]   ü  ", "trailing  \nblanks \n\n"),
        mail("S", "", "no subject"),
        new Meant("S", new EmailContent("Long HTML", longHtml, all)),
        new Meant("S", new EmailContent("Long HTML", longHtml.replace(";", "ü") + all, "")),
        new Meant("S", new EmailContent("Nothing but HTML", "<p>" + all + "</p>", "")));
  }

  private static Meant mail(String name, String subject, String body) {
    String text = body + " " + String.join(" ", VALUES.keySet());
    return new Meant(name, new EmailContent(subject, "<pre>" + text + "</pre>", text));
  }

  @AfterAll
  static void close() {
    services.values().forEach(SimulatedService::close);
  }

  @ParameterizedTest
  @EnumSource
  void everyReaderShowsWhatWasMeant(Reader kind) {
    try (MailReader reader = kind.start.get()) {
      services.forEach(
          (name, service) -> {
            String header = headers.get(name).headerValue().replace("\r\n", "");
            List<Transmission> received = service.transmissions();
            for (int i = 0; i < meant.size(); i++) {
              ReadMail read = reader.read(received.get(i).message()).normalized();
              ReadMail expected = meant.get(i).shown(header);
              String which = "mail %d through %s".formatted(i, name);
              assertThat(kind.shown(read.name())).as(which).isEqualTo(kind.shown(expected.name()));
              assertThat(read.address()).as(which).isEqualTo(expected.address());
              assertThat(read.subject()).as(which).isEqualTo(expected.subject());
              assertThat(read.text()).as(which).isEqualTo(expected.text());
              assertThat(read.html()).as(which).isEqualTo(expected.html());
              assertThat(read.header()).as(which).isEqualTo(expected.header());
            }
            assertThat(JsonData.read(json(name, header)))
                .isEqualTo(JsonData.read(headers.get(name).json()));
          });
    }
  }

  private static String json(String service, String header) {
    return service.equals("sendGrid")
        ? header
        : new String(Base64.getDecoder().decode(header), StandardCharsets.UTF_8);
  }

  @Test
  void tagsOfTheSubjectStandInItAsTheServicesLookForThem() {
    services.forEach(
        (name, service) -> {
          List<Transmission> received = service.transmissions();
          for (int i = 0; i < meant.size(); i++) {
            String raw = field(received.get(i).messageText(), "Subject");
            for (String tag : VALUES.keySet()) {
              assertThat(raw.split(Pattern.quote(tag), -1))
                  .as("%s in mail %d through %s: %s", tag, i, name, raw)
                  .hasSameSizeAs(meant.get(i).content().subject().split(Pattern.quote(tag), -1));
            }
          }
        });
  }

  /** A field as it was received, unfolded. */
  private static String field(String mail, String name) {
    Matcher field =
        Pattern.compile("(?m)^" + name + ": (.*(?:\r\n[ \t].*)*)")
            .matcher(mail.substring(0, mail.indexOf("\r\n\r\n")));
    return field.find() ? field.group(1).replace("\r\n", "") : "";
  }

  @Test
  void noLineIsTooLongAndNoTextIsEncodedSoThatLinesEndWithinTags() {
    services.forEach(
        (name, service) -> {
          for (Transmission received : service.transmissions()) {
            String mail = received.messageText();
            assertThat(mail.split("\r\n"))
                .filteredOn(line -> line.length() > LONGEST_LINE)
                .allMatch(line -> name.equals("sendCloud") && line.startsWith("X-SMTPAPI: "));
            assertThat(mail)
                .doesNotContainPattern("(?i)Content-Transfer-Encoding: (?!7bit|base64)");
            assertThat(mail).doesNotContainPattern("[^ -~\t\r\n]");
          }
        });
  }

  @Test
  void everyRecipientReadsTheirOwnValues() {
    services.forEach(
        (name, service) -> {
          assertThat(service.refusals()).isEmpty();
          List<DeliveredMail> delivered = service.deliveries();
          assertThat(delivered).hasSameSizeAs(meant);
          for (int i = 0; i < meant.size(); i++) {
            ReadMail shown = meant.get(i).shown("");
            assertThat(delivered.get(i).subject()).isEqualTo(filled(shown.subject()));
            assertThat(normalized(delivered.get(i).html())).isEqualTo(filled(shown.html()));
            assertThat(normalized(delivered.get(i).text())).isEqualTo(filled(shown.text()));
          }
        });
  }

  private static String normalized(String body) {
    return new ReadMail("", "", "", body, "", "").normalized().text();
  }

  private static String filled(String text) {
    String filled = text;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      filled = filled.replace(value.getKey(), value.getValue());
    }
    return filled;
  }
}
