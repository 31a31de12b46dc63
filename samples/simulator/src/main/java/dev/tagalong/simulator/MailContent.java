package dev.tagalong.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;

/** What a reader of the message sees, decoded; absent parts are empty strings. */
record MailContent(String from, String to, String subject, String text, String html) {

  static MailContent read(byte[] message) throws RefusedException {
    try {
      MimeMessage mail =
          new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
      return new MailContent(
          header(mail, "From"),
          header(mail, "To"),
          header(mail, "Subject"),
          part(mail, "text/plain").orElse(""),
          part(mail, "text/html").orElse(""));
    } catch (MessagingException | IOException e) {
      throw RefusedException.rejected("the message cannot be read: " + e.getMessage());
    }
  }

  private static String header(MimeMessage mail, String name)
      throws MessagingException, IOException {
    String value = mail.getHeader(name, ", ");
    return value == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(value));
  }

  /** The first part of the type that is no attachment, in any depth of multiparts. */
  private static Optional<String> part(Part part, String type)
      throws MessagingException, IOException {
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        Optional<String> found = part(parts.getBodyPart(i), type);
        if (found.isPresent()) {
          return found;
        }
      }
      return Optional.empty();
    }
    boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
    return !attached && part.isMimeType(type) && part.getContent() instanceof String text
        ? Optional.of(text.replace("\r\n", "\n"))
        : Optional.empty();
  }
}
