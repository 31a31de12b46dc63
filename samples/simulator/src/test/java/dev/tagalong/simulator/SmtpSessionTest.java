package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.base64;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What goes over the wire, line by line: the replies, long lines, dots. */
class SmtpSessionTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendCloud();

  /** Sends a message to one recipient and gives the reply to it. */
  private String replyTo(String message) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", service.smtpPort());
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream()) {
      in.readLine();
      for (String command :
          new String[] {
            "HELO localhost", "MAIL FROM:<bill@ifaxin.com>", "RCPT TO:<list@ifaxin.com>", "DATA"
          }) {
        say(out, command + "\n");
        in.readLine();
      }
      say(out, message + ".\n");
      return in.readLine();
    }
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  @Test
  void whatTheServiceRejectsIsAnsweredWithTheReason() throws IOException {
    assertThat(replyTo("X-SMTPAPI: " + base64("{\"to\":[\"a@x.com\"]}") + "\nSübject: a\n\nHi\n"))
        .isEqualTo("554 xsmtpapi error: X-SMTPAPI must be the last header field, but S??bject is");
    assertThat(service.refusals().get(0).senderTold()).isTrue();
  }

  @Test
  void whatTheServiceDropsLaterIsAnsweredAsIfAllWereWell() throws IOException {
    assertThat(replyTo("X-SMTPAPI: {}\n\nHi\n")).isEqualTo("250 Ok");
    assertThat(service.refusals())
        .containsExactly(
            new Refusal(
                "worker:invalid XSMTP-API: the value is no base64: '{}'", Refusal.Kind.DROPPED));
    assertThat(service.refusals().get(0).senderTold()).isFalse();
  }

  @Test
  void aLineOfAMillionCharactersArrivesWhole() throws IOException {
    String json = "{\"to\":[\"ben@ifaxin.com\"]}";
    String value = base64(json + " ".repeat(750_000 - json.length()));

    assertThat(replyTo("X-SMTPAPI: " + value + "\n\nHi\n")).isEqualTo("250 Ok");
    assertThat(service.transmissions().get(0).headerLines()).containsExactly("X-SMTPAPI: " + value);
    assertThat(service.deliveriesTo("ben@ifaxin.com")).hasSize(1);
  }

  @Test
  void stuffedDotsAreTakenOffAndTheRestIsKeptToTheByte() throws IOException {
    replyTo("Subject: a\n\n..hidden\nHi é\n");

    Transmission transmission = service.transmissions().get(0);
    assertThat(new String(transmission.message(), StandardCharsets.UTF_8))
        .isEqualTo("Subject: a\r\n\r\n.hidden\r\nHi é\r\n");
    assertThat(transmission.sender()).isEqualTo("bill@ifaxin.com");
    assertThat(transmission.recipients()).containsExactly("list@ifaxin.com");
    assertThat(transmission.headerLines()).isEmpty();
    assertThat(transmission.json()).isEmpty();
  }

  @Test
  void clearForgetsEverything() throws IOException {
    replyTo("Subject: a\n\nHi\n");
    replyTo("X-SMTPAPI: {}\n\nHi\n");

    service.clear();

    assertThat(service.deliveries()).isEmpty();
    assertThat(service.refusals()).isEmpty();
    assertThat(service.transmissions()).isEmpty();
  }

  @Test
  void aClosedServiceTakesNoConnectionsButKeepsItsMail() throws IOException {
    replyTo("Subject: a\n\nHi\n");

    service.close();

    assertThat(service.deliveries()).hasSize(1);
    assertThatThrownBy(() -> replyTo("Subject: a\n\nHi\n")).isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> new Socket("127.0.0.1", service.httpUri().getPort()))
        .isInstanceOf(ConnectException.class);
  }
}
