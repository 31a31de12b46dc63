package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import jakarta.mail.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A template whose subject has to be encoded, with tags and blocks right beside its text. */
class EncodedSubjectTest {
  @TempDir private static Path folder;
  private static Compiled compiled;

  @BeforeAll
  static void compile() {
    compiled =
        Compiler.javac(folder)
            .template(
                "mail/welcome.html",
                "<p>%user_name%，</p><ul>{{#each dishes}}<li>{{this}}</li>{{/each}}</ul>")
            .template("mail/welcome.txt", "%user_name%，%订单%")
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.util.List;
                @EmailTemplate(
                    value = {"mail/welcome.html", "mail/welcome.txt"},
                    subject = "欢迎，%user_name%！{{#if vip}}尊贵的{{/if}}客人%订单%。")
                public interface Welcome {
                  String userName();
                  List<String> dishes();
                  boolean vip();
                  int 订单();
                }
                """)
            .source(
                """
                package p;
                import dev.tagalong.*;
                import java.util.List;
                public class Main {
                  static SmtpApiHeader whole(SmtpApiHeader.Builder<?> builder) {
                    SmtpApiHeader header = builder.build();
                    header.content();
                    return header;
                  }
                  static WelcomeRecipients recipients() {
                    return WelcomeRecipients.builder()
                        .to("wang@example.com").userName("王 & 小明").dishes(List.of("面", "茶")).vip(true).订单(7)
                        .to("ben@example.com").userName("Ben").dishes(List.of()).vip(false).订单(8)
                        .build();
                  }
                  public static SmtpApiHeader sendGrid() { return whole(recipients().sendGrid()); }
                  public static SmtpApiHeader sendCloud() { return whole(recipients().sendCloud()); }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
  }

  @Test
  void everyRecipientReadsTheirOwnSubject() throws Exception {
    for (String service : List.of("sendGrid", "sendCloud")) {
      SmtpApiHeader header = (SmtpApiHeader) compiled.run("p.Main", service);
      try (SimulatedService simulated =
          service.equals("sendGrid") ? SimulatedService.sendGrid() : SimulatedService.sendCloud()) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(simulated.smtpPort()));
        Session session = Session.getInstance(properties);
        SmtpApiMail.send(SmtpApiMail.compose(session, "商店 <shop@example.com>", header));

        assertThat(simulated.refusals()).isEmpty();
        assertThat(simulated.transmissions().get(0).messageText())
            .containsPattern("(?m)^Subject: =.UTF-8.Q.[^ ]*%userNameText%");
        assertThat(simulated.deliveries())
            .extracting(DeliveredMail::subject)
            .containsExactly("欢迎，王 & 小明！尊贵的客人7。", "欢迎，Ben！客人8。");
        assertThat(simulated.deliveries().get(0).html().strip())
            .isEqualTo("<p>王 &amp; 小明，</p><ul><li>面</li><li>茶</li></ul>");
        assertThat(simulated.deliveries().get(0).text().strip()).isEqualTo("王 & 小明，7");
        assertThat(simulated.deliveries().get(0).from()).isEqualTo("商店 <shop@example.com>");
      }
    }
  }
}
