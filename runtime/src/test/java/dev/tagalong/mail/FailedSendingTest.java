package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagalong.EmailContent;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a mail that could not be sent may be sent again. */
class FailedSendingTest {
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(FakeRecipients.to("ben@x.com").sub("%name%", "Ben")).build();

  private static MessagingException failure(int port) {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", InetAddress.getLoopbackAddress().getHostAddress());
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    Session session = Session.getInstance(properties);
    EmailContent content = new EmailContent("Hello", "", "%name%");
    return catchThrowableOfType(
        MessagingException.class,
        () -> SmtpApiMail.send(SmtpApiMail.compose(session, "a@x.com", content, HEADER)));
  }

  /** A server that gives one reply, or none and hangs up, where a command begins so. */
  private static void serve(ServerSocket server, String command, String reply) {
    try (Socket socket = server.accept()) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String line = "";
      while (line != null) {
        if (line.startsWith(command)) {
          if (reply == null) {
            return;
          }
          say(socket, reply);
        } else {
          boolean data = line.startsWith("DATA");
          say(socket, line.isEmpty() ? "220 here" : data ? "354 go on" : "250 ok");
          while (data && !line.equals(".")) {
            line = in.readLine();
          }
          if (data) {
            if (command.equals(".") && reply == null) {
              return;
            }
            say(socket, command.equals(".") ? reply : "250 ok");
          }
        }
        line = in.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void say(Socket socket, String reply) throws IOException {
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 421 4.3.2 not now, true",
    "'', 554 5.7.1 never, false",
    "MAIL, 451 4.3.0 try again, true",
    "MAIL, 550 5.1.8 no such sender, false",
    "RCPT, 450 4.2.1 too many, true",
    "RCPT, 550 5.1.1 nobody, false",
    "DATA, 452 4.3.1 no room, true",
    "., 451-4.7.0 slow down, true",
    "., 554 5.6.0 no X-SMTPAPI of 451 bytes, false",
    "., , false",
    "DATA, , false",
  })
  void mailIsSentAgainIfTheServerPutsItOff(String command, String reply, boolean again)
      throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String whole = reply != null && reply.charAt(3) == '-' ? reply + "\r\n451 again" : reply;
      Thread thread = new Thread(() -> serve(server, command, whole));
      thread.start();
      MessagingException failure = failure(server.getLocalPort());
      thread.join();
      assertThat(failure).isNotNull();
      assertThat(SmtpApiMail.maySendAgain(failure)).as("%s", failure).isEqualTo(again);
    }
  }

  @Test
  void mailIsSentAgainIfNoServerIsThere() throws Exception {
    int port;
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
    }
    assertThat(SmtpApiMail.maySendAgain(failure(port))).isTrue();
  }

  @Test
  void refusalCountsWhateverElseWasSaid() {
    MessagingException later = new MessagingException("451 later");
    assertThat(SmtpApiMail.maySendAgain(new MessagingException("Not sent", later))).isTrue();
    assertThat(SmtpApiMail.maySendAgain(new MessagingException("550 no", later))).isFalse();
    assertThat(
            SmtpApiMail.maySendAgain(
                new MessagingException("450 wait", new MessagingException("550 no"))))
        .isFalse();
  }

  @Test
  void mailThatIsWrongIsNotSentAgain() {
    assertThat(SmtpApiMail.maySendAgain(new MessagingException("The mail has no From"))).isFalse();
    assertThat(SmtpApiMail.maySendAgain(new MessagingException())).isFalse();
  }
}
