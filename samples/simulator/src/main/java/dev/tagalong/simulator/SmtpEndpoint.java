package dev.tagalong.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/** Listens for SMTP on the loopback address; a message is dealt with before it is answered. */
final class SmtpEndpoint implements AutoCloseable {
  private final ServerSocket server;
  private final int port;
  private final Thread acceptor;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final Runnable connected;
  private final OrderedFailures failures;
  private final BiFunction<byte[], Envelope, Optional<String>> intake;

  /**
   * @param port 0 for any that is free
   * @param connected is told of each connection, before it is greeted
   * @param intake takes a message, and gives the reply to it; none where the connection is lost
   */
  SmtpEndpoint(
      int port,
      Runnable connected,
      OrderedFailures failures,
      BiFunction<byte[], Envelope, Optional<String>> intake) {
    this.connected = connected;
    this.failures = failures;
    this.intake = intake;
    try {
      server = new ServerSocket();
      server.bind(new InetSocketAddress(Loopback.address(), port));
      this.port = server.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    acceptor = started(this::accept);
  }

  private static Thread started(Runnable task) {
    Thread thread = new Thread(task, "simulated-smtp");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket connection = server.accept();
        connections.add(connection);
        connected.run();
        started(() -> talk(connection));
      } catch (IOException e) {
        // The server was closed, or a connection lost before it was one.
      }
    }
  }

  private void talk(Socket connection) {
    try (connection) {
      new SmtpSession(connection.getInputStream(), connection.getOutputStream(), failures, intake)
          .run();
    } catch (IOException e) {
      // The client has gone, as it may at any time, or this server has.
    } finally {
      connections.remove(connection);
    }
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    try {
      server.close();
      // Until it has returned, the system takes connections for it.
      acceptor.join();
      for (Socket connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
