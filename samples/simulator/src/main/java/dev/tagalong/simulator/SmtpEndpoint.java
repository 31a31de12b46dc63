package dev.tagalong.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** Listens for SMTP on the loopback address; a message is dealt with before it is answered. */
final class SmtpEndpoint implements AutoCloseable {
  private static final int TRANSACTION_FAILED = 554;

  /**
   * RFC 5321, section 4.5.3.1.5: a reply line has at most 512 characters, code and CRLF included.
   */
  private static final int MAX_REPLY = 500;

  private final SMTPServer server;

  SmtpEndpoint(BiFunction<byte[], Envelope, Outcome> intake) {
    server =
        SMTPServer.port(0)
            .bindAddress(Loopback.address())
            .hostName("localhost")
            .insertReceivedHeaders(false)
            .maxRecipients(Integer.MAX_VALUE)
            .executorService(
                Executors.newCachedThreadPool(
                    task -> {
                      Thread thread = new Thread(task, "simulated-smtp");
                      thread.setDaemon(true);
                      return thread;
                    }))
            .messageHandlerFactory(context -> new Transaction(intake))
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static final class Transaction implements MessageHandler {
    private final BiFunction<byte[], Envelope, Outcome> intake;
    private final List<String> recipients = new ArrayList<>();
    private String sender = "";

    Transaction(BiFunction<byte[], Envelope, Outcome> intake) {
      this.intake = intake;
    }

    @Override
    public void from(String address) {
      sender = address;
    }

    @Override
    public void recipient(String address) {
      recipients.add(address);
    }

    @Override
    public String data(InputStream message) throws RejectException, IOException {
      Outcome outcome = intake.apply(message.readAllBytes(), new Envelope(sender, recipients));
      Optional<Refusal> told =
          outcome.refusal().filter(refusal -> refusal.kind() == Refusal.Kind.REJECTED);
      if (told.isPresent()) {
        throw new RejectException(TRANSACTION_FAILED, reply(told.get().reason()));
      }
      return "Ok";
    }

    private static String reply(String reason) {
      String ascii = reason.replaceAll("[^ -~]", "?");
      return ascii.length() > MAX_REPLY ? ascii.substring(0, MAX_REPLY) : ascii;
    }

    @Override
    public void done() {
      // Each transaction has a handler of its own: nothing to clear.
    }
  }
}
