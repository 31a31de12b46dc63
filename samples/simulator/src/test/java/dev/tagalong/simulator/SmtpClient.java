package dev.tagalong.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Speaks SMTP line by line, each in the test's own hands. */
final class SmtpClient implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  SmtpClient(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    out = socket.getOutputStream();
  }

  /** The next line of the server; null where it has closed the connection. */
  @Nullable String line() throws IOException {
    return in.readLine();
  }

  /** Sends lines, given with plain line ends, and gives the first line of the reply. */
  @Nullable String say(String text) throws IOException {
    out.write((text + "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return line();
  }

  /** Sends a mail, and gives the reply to it. */
  @Nullable String send(String message) throws IOException {
    say("MAIL FROM:<bill@ifaxin.com>");
    say("RCPT TO:<ben@ifaxin.com>");
    say("DATA");
    return say(message + "\n.");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
