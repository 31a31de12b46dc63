package dev.tagalong.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a mail server: puts off the first who come, and counts all. */
final class Doorkeeper implements AutoCloseable {
  private static final byte[] BUSY = "421 4.3.2 busy\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket door;
  private final int server;
  private final int putOff;
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * @param server the port of the server
   * @param putOff how many connections are told that the server is busy
   */
  Doorkeeper(int server, int putOff) throws IOException {
    this.server = server;
    this.putOff = putOff;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(this::open);
  }

  int port() {
    return door.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  private void open() {
    try {
      while (true) {
        Socket client = door.accept();
        if (connections.incrementAndGet() <= putOff) {
          try (client) {
            client.getOutputStream().write(BUSY);
          }
        } else {
          Socket inside = new Socket(InetAddress.getLoopbackAddress(), server);
          inBackground(() -> pass(client, inside));
          inBackground(() -> pass(inside, client));
        }
      }
    } catch (IOException e) {
      if (!door.isClosed()) {
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
    Thread thread = new Thread(task, "doorkeeper");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
