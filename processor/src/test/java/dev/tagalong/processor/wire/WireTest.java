package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import dev.tagalong.simulator.Transmission;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail to many, over a real SMTP session, as it stands on the wire and as it is delivered. */
class WireTest {
  private static final int TAGS = 10;
  private static final int LONGEST_LINE = 998;

  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .template("mail/ten.html", "<p>%t0%|%t1%|%t2%|%t3%|%t4%|%t5%|%t6%|%t7%|%t8%|%t9%</p>")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate(value = "mail/ten.html", subject = "Ten tags")
                public interface Ten {
                  String t0();
                  String t1();
                  String t2();
                  String t3();
                  String t4();
                  String t5();
                  String t6();
                  String t7();
                  String t8();
                  String t9();
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.SmtpApiHeader;
                import dev.tagalong.EmailContent;
                import java.util.stream.IntStream;

                public class Main {
                  private static TenRecipients recipients(int count) {
                    return TenRecipients.builder()
                        .addAll(
                            IntStream.range(0, count).boxed().toList(),
                            (row, i) -> row.to("r" + i + "@example.com")
                                .t0(value(i, 0)).t1(value(i, 1)).t2(value(i, 2)).t3(value(i, 3))
                                .t4(value(i, 4)).t5(value(i, 5)).t6(value(i, 6)).t7(value(i, 7))
                                .t8(value(i, 8)).t9(value(i, 9)))
                        .build();
                  }

                  public static String value(int i, int tag) {
                    return switch (tag % 3) {
                      case 0 -> "Zoë Ångström " + i + "." + tag;
                      case 1 -> "王小明 " + i + "." + tag;
                      default -> "🎉👩‍👧 " + i + "." + tag;
                    };
                  }

                  public static SmtpApiHeader sendGrid(int count) {
                    return recipients(count).sendGrid().category("Ten").build();
                  }

                  public static SmtpApiHeader sendCloud(int count) {
                    return recipients(count).sendCloud().custom("order", "17").build();
                  }

                  public static EmailContent content() {
                    return TenRecipients.content();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
  }

  @Test
  void aThousandRecipientsOfSendGridEachReadTheirOwnValues() throws Exception {
    try (SimulatedService service = SimulatedService.sendGrid()) {
      send(service, "sendGrid", 1_000);

      Transmission onTheWire = only(service.transmissions());
      assertThat(onTheWire.recipients()).containsExactly("shop@example.com");
      assertThat(onTheWire.messageText().split("\r\n"))
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(LONGEST_LINE));
      assertThat(onTheWire.headerLines()).hasSizeGreaterThan(100);
      assertDelivered(service, 1_000);
    }
  }

  @Test
  void aHundredRecipientsOfSendCloudEachReadTheirOwnValues() throws Exception {
    try (SimulatedService service = SimulatedService.sendCloud()) {
      send(service, "sendCloud", 100);

      String head = only(service.transmissions()).messageText().split("\r\n\r\n", 2)[0];
      List<String> lines = List.of(head.split("\r\n"));
      assertThat(lines.get(lines.size() - 2)).isEqualTo("SC-Custom-order: 17");
      assertThat(lines.get(lines.size() - 1)).startsWith("X-SMTPAPI: eyJ0byI6");
      assertDelivered(service, 100);
      assertThat(service.deliveries())
          .allSatisfy(
              mail -> assertThat(mail.customHeaders()).containsEntry("SC-Custom-order", "17"));
    }
  }

  private static void assertDelivered(SimulatedService service, int count) throws Exception {
    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries()).hasSize(count);
    try (var loader = compiled.load()) {
      var value = loader.loadClass("p.Main").getMethod("value", int.class, int.class);
      for (int i = 0; i < count; i++) {
        DeliveredMail mail = service.deliveries().get(i);
        assertThat(mail.recipient()).isEqualTo("r" + i + "@example.com");
        StringBuilder expected = new StringBuilder();
        for (int tag = 0; tag < TAGS; tag++) {
          expected.append(tag == 0 ? "" : "|").append(value.invoke(null, i, tag));
        }
        assertThat(mail.html().strip()).isEqualTo("<p>" + expected + "</p>");
      }
    }
  }

  private static void send(SimulatedService service, String header, int count) throws Exception {
    try (var loader = compiled.load()) {
      Class<?> main = loader.loadClass("p.Main");
      SmtpApiHeader built = (SmtpApiHeader) main.getMethod(header, int.class).invoke(null, count);
      EmailContent content = (EmailContent) main.getMethod("content").invoke(null);
      transport(service, content, built);
    }
  }

  private static void transport(
      SimulatedService service, EmailContent content, SmtpApiHeader header)
      throws MessagingException {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(service.smtpPort()));
    SmtpApiMail.send(
        SmtpApiMail.compose(Session.getInstance(properties), "shop@example.com", content, header));
  }

  private static <T> T only(List<T> list) {
    assertThat(list).hasSize(1);
    return list.get(0);
  }
}
