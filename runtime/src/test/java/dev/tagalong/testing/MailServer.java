package dev.tagalong.testing;

import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server on this machine that keeps what it is given. */
public final class MailServer implements AutoCloseable {
  /** One transaction: the envelope and the mail. */
  public record Delivery(String from, List<String> to, Wire mail) {}

  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final SMTPServer server;

  public MailServer() {
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .insertReceivedHeaders(false)
            .messageHandlerFactory(context -> new Transaction())
            .build();
    server.start();
  }

  private final class Transaction implements MessageHandler {
    private String sender = "";
    private final List<String> recipients = new ArrayList<>();

    @Override
    public void from(String from) {
      sender = from;
    }

    @Override
    public void recipient(String recipient) {
      recipients.add(recipient);
    }

    @Override
    public @Nullable String data(InputStream data) throws IOException {
      deliveries.add(new Delivery(sender, List.copyOf(recipients), Wire.of(data.readAllBytes())));
      return null;
    }

    @Override
    public void done() {}
  }

  public int port() {
    return server.getPortAllocated();
  }

  public String host() {
    return InetAddress.getLoopbackAddress().getHostAddress();
  }

  public Session session() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.host", host());
    properties.setProperty("mail.smtp.port", Integer.toString(port()));
    return Session.getInstance(properties);
  }

  public List<Delivery> deliveries() {
    return deliveries;
  }

  @Override
  public void close() {
    server.stop();
  }
}
