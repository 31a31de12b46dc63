package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands of SMTP, and what stands in them. */
class SmtpCommandsTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();
  @AutoClose private SmtpClient client;

  @BeforeEach
  void connect() throws IOException {
    client = new SmtpClient(service.smtpPort());
    assertThat(client.line()).isEqualTo("220 localhost ESMTP");
  }

  @Test
  void clientIsGreetedByEitherName() throws IOException {
    assertThat(client.say("HELO a")).isEqualTo("250 localhost");
    assertThat(client.say("EHLO a")).isEqualTo("250-localhost");
    assertThat(client.line()).isEqualTo("250 8BITMIME");
  }

  @Test
  void commandsHaveAnOrder() throws IOException {
    assertThat(client.say("RCPT TO:<a@x.com>")).isEqualTo("503 Say MAIL first");
    assertThat(client.say("DATA")).isEqualTo("503 Say RCPT first");
    assertThat(client.say("MAIL FROM:<a@x.com>")).isEqualTo("250 Ok");
    assertThat(client.say("MAIL FROM:<a@x.com>")).isEqualTo("503 There is a sender already");
    assertThat(client.say("RSET")).isEqualTo("250 Ok");
    assertThat(client.say("MAIL FROM:<a@x.com>")).isEqualTo("250 Ok");
  }

  @Test
  void pathsAreWhatStandsInAngleBrackets() throws IOException {
    assertThat(client.say("MAIL FROM:a@x.com")).isEqualTo("501 Say MAIL FROM:<address>");
    assertThat(client.say("mail from: <> BODY=8BITMIME")).isEqualTo("250 Ok");
    assertThat(client.say("RCPT TO:a@x.com")).isEqualTo("501 Say RCPT TO:<address>");
    assertThat(client.say("RCPT TO:<\"a > \\\" b\"@x.com> NOTIFY=NEVER")).isEqualTo("250 Ok");
    assertThat(client.say("DATA")).isEqualTo("354 End the message by a line with a dot alone");
    assertThat(client.say("Subject: Hi\n\nHi\n.")).isEqualTo("250 Ok");
    assertThat(service.transmissions().get(0).sender()).isEmpty();
    assertThat(service.transmissions().get(0).recipients()).containsExactly("\"a > \\\" b\"@x.com");
  }

  @Test
  void oneConnectionTakesManyMails() throws IOException {
    assertThat(client.send("Subject: one\n\nHi")).isEqualTo("250 Ok");
    assertThat(client.send("Subject: two\n\nHi")).isEqualTo("250 Ok");
    assertThat(service.deliveries())
        .extracting(DeliveredMail::subject)
        .containsExactly("one", "two");
  }

  @Test
  void otherCommandsAreAnswered() throws IOException {
    assertThat(client.say("NOOP")).isEqualTo("250 Ok");
    assertThat(client.say("VRFY a")).isEqualTo("252 Send it, and see");
    assertThat(client.say("AUTH LOGIN")).isEqualTo("502 The simulated server has no such command");
    assertThat(client.say("quit")).isEqualTo("221 Bye");
    assertThat(client.line()).isNull();
  }

  @Test
  void closingTheServiceEndsItsConnections() throws IOException {
    service.close();
    assertThat(client.line()).isNull();
  }
}
