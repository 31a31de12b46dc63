package dev.tagalong.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection, from the greeting to QUIT: what RFC 5321 asks of every server. */
final class SmtpSession {
  private static final Pattern PATH =
      Pattern.compile(
          "(?:MAIL FROM|RCPT TO): *<((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^\">])*)>.*",
          Pattern.CASE_INSENSITIVE);

  /**
   * RFC 5321, section 4.5.3.1.5: a reply line has at most 512 characters, code and CRLF included.
   */
  private static final int MAX_REPLY = 500;

  private static final String REFUSED_CONNECTION =
      "421 localhost refuses the connection, as it was told to";

  private final InputStream in;
  private final OutputStream out;
  private final OrderedFailures failures;
  private final BiFunction<byte[], Envelope, Optional<String>> intake;

  /** Whether MAIL has begun a transaction. */
  private boolean begun;

  private String sender = "";
  private final List<String> recipients = new ArrayList<>();

  /**
   * @param intake takes a message, and gives the reply to it; none where the connection is lost
   */
  SmtpSession(
      InputStream in,
      OutputStream out,
      OrderedFailures failures,
      BiFunction<byte[], Envelope, Optional<String>> intake) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.failures = failures;
    this.intake = intake;
  }

  /** Talks until the client quits or a failure ends the connection. */
  void run() throws IOException {
    if (failures.refusesConnection()) {
      reply(REFUSED_CONNECTION);
      return;
    }
    reply("220 localhost ESMTP");
    boolean goesOn = true;
    while (goesOn) {
      goesOn = answer(new String(line(), StandardCharsets.UTF_8).strip());
    }
  }

  /** Whether the connection goes on. */
  private boolean answer(String command) throws IOException {
    String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
    switch (verb) {
      case "EHLO" -> reply("250-localhost", "250 8BITMIME");
      case "HELO" -> reply("250 localhost");
      case "MAIL" -> mail(command);
      case "RCPT" -> recipient(command);
      case "DATA" -> {
        return data();
      }
      case "RSET" -> {
        reset();
        reply("250 Ok");
      }
      case "NOOP" -> reply("250 Ok");
      case "VRFY" -> reply("252 Send it, and see");
      case "QUIT" -> {
        reply("221 Bye");
        return false;
      }
      default -> reply("502 The simulated server has no such command");
    }
    return true;
  }

  private void mail(String command) throws IOException {
    Matcher path = PATH.matcher(command);
    if (begun) {
      reply("503 There is a sender already");
    } else if (path.matches()) {
      begun = true;
      sender = path.group(1);
      reply("250 Ok");
    } else {
      reply("501 Say MAIL FROM:<address>");
    }
  }

  private void recipient(String command) throws IOException {
    Matcher path = PATH.matcher(command);
    if (!begun) {
      reply("503 Say MAIL first");
    } else if (path.matches()) {
      recipients.add(path.group(1));
      reply("250 Ok");
    } else {
      reply("501 Say RCPT TO:<address>");
    }
  }

  /** Whether the connection goes on. */
  private boolean data() throws IOException {
    if (recipients.isEmpty()) {
      reply("503 Say RCPT first");
      return true;
    }
    reply("354 End the message by a line with a dot alone");
    byte[] message = message();
    Envelope envelope = new Envelope(sender, recipients);
    reset();
    Optional<String> reply = intake.apply(message, envelope);
    if (reply.isEmpty()) {
      return false;
    }
    reply(reply.get());
    return true;
  }

  private void reset() {
    begun = false;
    sender = "";
    recipients.clear();
  }

  /** The lines up to the one with a dot alone; of one more dot at the beginning, one is taken. */
  private byte[] message() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    for (byte[] line = line(); !isEnd(line); line = line()) {
      int stuffed = line[0] == '.' ? 1 : 0;
      message.write(line, stuffed, line.length - stuffed);
    }
    return message.toByteArray();
  }

  private static boolean isEnd(byte[] line) {
    return line.length == ".\r\n".length() && line[0] == '.';
  }

  /** Up to the next CRLF, and with it: neither of the two alone ends a line. */
  private byte[] line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int before = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      line.write(c);
      if (before == '\r' && c == '\n') {
        return line.toByteArray();
      }
      before = c;
    }
    throw new EOFException();
  }

  private void reply(String... lines) throws IOException {
    StringBuilder reply = new StringBuilder();
    for (String line : lines) {
      String ascii = line.replaceAll("[^ -~]", "?");
      reply.append(ascii, 0, Math.min(ascii.length(), MAX_REPLY)).append("\r\n");
    }
    out.write(reply.toString().getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
