package com.example.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * An SMTP server that takes all mails, keeps none, and hands the lines of their header to whom asks
 * for them.
 */
final class CountingMailServer implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicLong mails = new AtomicLong();
  private final Consumer<String> taken;

  /**
   * @param taken is given the header of each mail, before it is answered
   */
  CountingMailServer(Consumer<String> taken) throws IOException {
    this.taken = taken;
    start(this::accept);
  }

  /** Serves in a process of its own: prints its port, and ends with its standard input. */
  public static void main(String[] arguments) throws IOException {
    try (CountingMailServer server = new CountingMailServer(header -> {})) {
      System.out.println(server.port());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }

  int port() {
    return server.getLocalPort();
  }

  long mails() {
    return mails.get();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "SMTP server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> talk(socket));
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1), 65_536);
      OutputStream out = socket.getOutputStream();
      reply(out, "220 localhost");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals("DATA")) {
          reply(out, "354 Go on");
          taken.accept(header(in));
          mails.incrementAndGet();
        }
        reply(out, "250 Ok");
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static String header(BufferedReader in) throws IOException {
    StringBuilder header = new StringBuilder();
    boolean within = true;
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new IOException("The mail has no end.");
      }
      within &= !line.isEmpty();
      if (within) {
        header.append(line);
      }
    }
    return header.toString();
  }

  private static void reply(OutputStream out, String reply) throws IOException {
    out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
