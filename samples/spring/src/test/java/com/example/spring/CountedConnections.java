package com.example.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes connections on to another port of this machine, and counts them. */
final class CountedConnections implements AutoCloseable {
  private final ServerSocket server;
  private final int target;
  private final AtomicInteger count = new AtomicInteger();

  CountedConnections(int target) throws IOException {
    this.target = target;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  int count() {
    return count.get();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = server.accept();
        count.incrementAndGet();
        Socket service = new Socket(InetAddress.getLoopbackAddress(), target);
        inBackground(() -> pass(client, service));
        inBackground(() -> pass(service, client));
      }
    } catch (IOException e) {
      if (!server.isClosed()) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // The other side has hung up.
    }
  }

  private static void inBackground(Runnable task) {
    Thread thread = new Thread(task, "counted-connections");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
