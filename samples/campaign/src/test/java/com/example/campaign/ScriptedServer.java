package com.example.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An SMTP server that answers each command as it is told to, and all others well. */
final class ScriptedServer implements AutoCloseable {
  /** Stands for the greeting, as a command. */
  static final String GREETING = "";

  /** Stands for the end of the mail, as a command. */
  static final String MAIL = ".";

  private final ServerSocket server;
  private final Map<String, String> replies;

  /**
   * @param replies by the first word of the command; one that is empty ends the connection
   */
  ScriptedServer(Map<String, String> replies) throws IOException {
    this.replies = replies;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          talk(socket);
        }
      }
    } catch (IOException e) {
      // It was closed.
    }
  }

  private void talk(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    String command = GREETING;
    boolean goesOn = answer(socket, command, "220 here");
    while (goesOn && (command = in.readLine()) != null) {
      String word = command.split(" ", 2)[0];
      goesOn = answer(socket, word, word.equals("DATA") ? "354 go on" : "250 fine");
      if (goesOn && word.equals("DATA") && !replies.containsKey(word)) {
        while (!in.readLine().equals(MAIL)) {
          // The mail.
        }
        goesOn = answer(socket, MAIL, "250 taken");
      }
    }
  }

  private boolean answer(Socket socket, String command, String otherwise) throws IOException {
    String reply = replies.getOrDefault(command, otherwise);
    if (reply.isEmpty()) {
      return false;
    }
    socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return true;
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
