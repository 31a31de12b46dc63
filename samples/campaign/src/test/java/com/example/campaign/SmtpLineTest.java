package com.example.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.example.campaign.SmtpAnswer.Outcome;
import com.example.campaign.SmtpService.Tls;
import dev.tagalong.SmtpApiHeader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reply means, at each step of a conversation. */
class SmtpLineTest {
  private static final SmtpApiHeader HEADER =
      Reminders.headers(
              List.of(new Subscriber(2, "ann@example.com", "Ann", BigDecimal.ONE)), "batch")
          .get(0);

  private static SmtpAnswer send(Map<String, String> replies, Tls tls) throws IOException {
    return send(replies, tls, null);
  }

  private static SmtpAnswer send(Map<String, String> replies, Tls tls, String password)
      throws IOException {
    try (ScriptedServer server = new ScriptedServer(replies)) {
      SmtpService service = new SmtpService("127.0.0.1", server.port(), tls, "shop@example.com");
      String user = password == null ? null : "apikey";
      try (SmtpLine line = new SmtpLine(service, service.session(user, password))) {
        return line.send(HEADER);
      }
    }
  }

  @Test
  void mailIsTaken() throws IOException {
    assertThat(send(Map.of(), Tls.NONE)).isEqualTo(new SmtpAnswer(Outcome.TAKEN, ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          ''   | 421 busy        | PUT_OFF | Got bad greeting from SMTP host: 127.0.0.1, port: PORT, response: 421 busy
          ''   | ''              | PUT_OFF | -
          EHLO | ''              | PUT_OFF | -
          MAIL | ''              | PUT_OFF | The connection was lost.
          RCPT | ''              | PUT_OFF | -
          DATA | ''              | PUT_OFF | The connection was lost.
          MAIL | 451 later       | PUT_OFF | 451 later
          RCPT | 450 later       | PUT_OFF | 450 later
          DATA | 421 closing     | PUT_OFF | 421 closing
          .    | 451 later       | PUT_OFF | 451 later
          .    | 554 not this    | REFUSED | 554 not this
          MAIL | 552 too large   | REFUSED | 552 too large
          .    | ''              | LOST    | The connection was lost behind the mail.
          """)
  void replyDecidesAboutTheMail(String command, String reply, Outcome outcome, String text)
      throws IOException {
    SmtpAnswer answer = send(Map.of(command, reply), Tls.NONE);

    assertThat(answer.outcome()).isEqualTo(outcome);
    if (text != null) {
      assertThat(answer.text().replaceAll("port: \\d+", "port: PORT")).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''   | 554 go away     | 127.0.0.1:PORT cannot be used: Got bad greeting from SMTP host: 127.0.0.1, port: PORT, response: 554 go away. Nothing was put aside for that. Put it right (user name and password are in SMTP_USER and SMTP_PASSWORD, encryption is --tls), and start the same command again: it goes on where it has stopped.
          MAIL | 550 not yours   | 127.0.0.1:PORT takes no mail from shop@example.com: 550 not yours. Nothing was put aside for that. Put it right, and start the same command again: it goes on where it has stopped.
          RCPT | 550 not to them | 127.0.0.1:PORT takes no mail from shop@example.com: 550 not to them. Nothing was put aside for that. Put it right, and start the same command again: it goes on where it has stopped.
          DATA | 503 log in      | 127.0.0.1:PORT takes no mail from shop@example.com: 503 log in. Nothing was put aside for that. Put it right, and start the same command again: it goes on where it has stopped.
          """)
  void refusalThatEveryMailWouldGetStopsTheCampaign(String command, String reply, String message) {
    assertThatThrownBy(() -> send(Map.of(command, reply), Tls.NONE))
        .isInstanceOf(CampaignStopped.class)
        .satisfies(
            stopped ->
                assertThat(
                        stopped
                            .getMessage()
                            .replaceAll("127.0.0.1:\\d+", "127.0.0.1:PORT")
                            .replaceAll("port: \\d+", "port: PORT"))
                    .isEqualTo(message));
  }

  @Test
  void serverWithoutEncryptionGetsNothing() {
    assertThatThrownBy(() -> send(Map.of(), Tls.STARTTLS))
        .isInstanceOf(CampaignStopped.class)
        .hasMessageContaining("STARTTLS is required but host does not support STARTTLS");
  }

  @Test
  void serverThatRefusesThePasswordStopsTheCampaign() {
    Map<String, String> replies =
        Map.of("EHLO", "250-localhost\r\n250 AUTH PLAIN", "AUTH", "535 No such user");

    assertThatThrownBy(() -> send(replies, Tls.NONE, "secret"))
        .isInstanceOf(CampaignStopped.class)
        .hasMessageContaining(" cannot be used: 535 No such user. Nothing was put aside for that.")
        .hasMessageNotContaining("secret");
  }

  @Test
  void logInThatIsPutOffIsTriedAgain() throws IOException {
    Map<String, String> replies =
        Map.of("EHLO", "250-localhost\r\n250 AUTH PLAIN", "AUTH", "454 Not now");

    assertThat(send(replies, Tls.NONE, "secret"))
        .isEqualTo(new SmtpAnswer(Outcome.PUT_OFF, "454 Not now"));
  }
}
