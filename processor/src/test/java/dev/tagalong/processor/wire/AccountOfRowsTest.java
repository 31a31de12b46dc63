package dev.tagalong.processor.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A long list with bad rows in it, sent by an application of a user's through a server that fails
 * now and then: every row is accounted for, and nobody gets a mail twice.
 */
class AccountOfRowsTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void everyRowIsSentOnceOrRefused() throws Exception {
    Compiled compiled =
        Compiler.javac(folder)
            .template("mail/offer.txt", "Dear %name%, this is number %number%.\n")
            .source(
                """
                package p;

                import dev.tagalong.*;

                @EmailTemplate(value = "mail/offer.txt", subject = "An offer for %name%")
                @SendGrid
                public interface Offer {
                  String name();

                  long number();
                }
                """)
            .source(
                "p/Main.java",
                """
                package p;

                import dev.tagalong.*;
                import dev.tagalong.mail.*;
                import jakarta.mail.*;
                import java.util.*;
                import java.util.concurrent.atomic.AtomicLong;
                import java.util.function.IntConsumer;
                import java.util.stream.*;

                public class Main {
                  /** Each thousandth row has a line break, each three thousandth no address. */
                  static String name(long row) {
                    return row % 1_000 == 0 ? "Ann\\nBcc: all" : "Ann " + row;
                  }

                  public static long[] send(int port, long rows, IntConsumer before)
                      throws MessagingException {
                    Properties properties = new Properties();
                    properties.put("mail.smtp.host", "127.0.0.1");
                    properties.put("mail.smtp.port", String.valueOf(port));
                    Session session = Session.getInstance(properties);
                    AtomicLong refused = new AtomicLong();
                    long sent = 0;
                    int batches = 0;
                    try (Stream<OfferRecipients> all =
                        OfferRecipients.builder()
                            .batches(
                                LongStream.rangeClosed(1, rows).boxed(),
                                1_000,
                                (row, n) ->
                                    row.to(n % 3_000 == 1 ? "nobody" : "a" + n + "@example.com")
                                        .name(name(n))
                                        .number(n),
                                bad -> refused.incrementAndGet())) {
                      for (Iterator<OfferRecipients> i = all.iterator(); i.hasNext(); ) {
                        OfferRecipients batch = i.next();
                        before.accept(batches++);
                        SmtpApiMessage mail =
                            SmtpApiMail.compose(
                                session, "Shop <shop@example.com>", batch.sendGrid().build());
                        for (int attempt = 1; ; attempt++) {
                          try {
                            SmtpApiMail.send(mail);
                            break;
                          } catch (MessagingException e) {
                            if (attempt == 5 || !SmtpApiMail.maySendAgain(e)) {
                              throw e;
                            }
                          }
                        }
                        sent += batch.size();
                      }
                    }
                    return new long[] {sent, refused.get(), batches};
                  }
                }
                """)
            .compile();
    assertThat(compiled.success()).as(compiled.everything()).isTrue();

    try (SimulatedService service = SimulatedService.sendGrid();
        URLClassLoader loader = compiled.load()) {
      IntConsumer failures =
          batch -> {
            service.rejectTemporarily(batch % 3 == 0 ? 1 : 0);
            service.refuseConnections(batch % 5 == 0 ? 2 : 0);
          };
      long[] account =
          (long[])
              loader
                  .loadClass("p.Main")
                  .getMethod("send", int.class, long.class, IntConsumer.class)
                  .invoke(null, service.smtpPort(), ROWS, failures);

      assertThat(account).containsExactly(ROWS - 20 - 7, 20 + 7, 20);
      assertThat(service.refusals()).isEmpty();
      Set<String> addresses = new HashSet<>();
      for (DeliveredMail mail : service.deliveries()) {
        String number = mail.recipient().substring(1, mail.recipient().indexOf('@'));
        addresses.add(mail.recipient());
        assertThat(mail.text())
            .startsWith("Dear Ann " + number + ", this is number " + number + ".");
      }
      assertThat(service.deliveries()).hasSize(ROWS - 27);
      assertThat(addresses).hasSize(ROWS - 27);
      assertThat(service.connections()).isEqualTo(20 + 7 + 2 * 4);
    }
  }
}
