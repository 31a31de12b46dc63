package dev.tagalong.processor.wire;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;

/** Angus Mail, the implementation of Jakarta Mail. */
final class AngusReader implements MailReader {
  @Override
  public ReadMail read(byte[] mail) {
    try {
      MimeMessage message =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
      InternetAddress from = (InternetAddress) message.getFrom()[0];
      return new ReadMail(
          Objects.requireNonNullElse(from.getPersonal(), ""),
          from.getAddress(),
          Objects.requireNonNullElse(message.getSubject(), ""),
          body(message, "text/plain").orElse(""),
          body(message, "text/html").orElse(""),
          message.getHeader("X-SMTPAPI", null));
    } catch (MessagingException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<String> body(Part part, String type)
      throws MessagingException, IOException {
    if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = body(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    return part.isMimeType(type) ? Optional.of((String) part.getContent()) : Optional.empty();
  }
}
