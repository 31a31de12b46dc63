package dev.tagalong.processor.testing;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.mail.SmtpApiMessage;
import dev.tagalong.simulator.Outcome;
import dev.tagalong.simulator.SimulatedService;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** Brings a mail to a service as SMTP would, without a network. */
public final class Post {
  private static final String SENDER = "shop@example.com";

  private Post() {}

  /** What becomes of {@code content} with {@code header}. */
  public static Outcome send(SimulatedService service, EmailContent content, SmtpApiHeader header) {
    try {
      SmtpApiMessage message =
          SmtpApiMail.compose(Session.getInstance(new Properties()), SENDER, content, header);
      message.saveChanges();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return service.receive(onTheWire(bytes.toByteArray()), SENDER, List.of(SENDER));
    } catch (MessagingException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SMTP ends every line by CRLF. */
  private static byte[] onTheWire(byte[] message) {
    return new String(message, StandardCharsets.ISO_8859_1)
        .replaceAll("\r\n|\r|\n", "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
