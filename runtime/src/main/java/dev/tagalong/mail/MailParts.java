package dev.tagalong.mail;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds files to a mail that has its bodies. */
final class MailParts {
  /** What a Content-ID may be without the server's own name. */
  private static final Pattern CONTENT_ID = Pattern.compile("[A-Za-z0-9._@-]+");

  private MailParts() {}

  /** Adds a file that is listed beside the mail: multipart/mixed, the bodies first. */
  static void attach(MimeMessage message, String name, DataSource file) throws MessagingException {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "An attachment needs a file name, such as \"terms.pdf\": mail programs show it.");
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(file));
    part.setFileName(name);
    part.setDisposition(Part.ATTACHMENT);
    add(message, part, "mixed");
  }

  /** Adds an image that the HTML body shows: multipart/related, the body first. */
  static void embed(MimeMessage message, String contentId, DataSource image)
      throws MessagingException {
    if (!CONTENT_ID.matcher(contentId).matches()) {
      throw new IllegalArgumentException(
          "\"%s\" cannot name an image in the mail. Take letters, digits, dots and hyphens, such as \"logo\" for <img src=\"cid:logo\">."
              .formatted(contentId));
    }
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(image));
    part.setContentID("<" + contentId + ">");
    part.setDisposition(Part.INLINE);
    String name = image.getName();
    if (name != null && !name.isBlank()) {
      part.setFileName(name);
    }
    MimePart body =
        body(message)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "The mail has no HTML body that could show the image. Attach it: attach(name, file)."));
    add(body, part, "related");
  }

  /** The HTML body, together with its images if it has some. */
  private static Optional<MimePart> body(MimePart part) throws MessagingException {
    String type = BodyEncoding.type(part);
    if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
      return Optional.empty();
    }
    if (BodyEncoding.isOf(type, "text/html")) {
      return Optional.of(part);
    }
    if (content(part) instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        if (parts.getBodyPart(i) instanceof MimePart inner) {
          Optional<MimePart> found = body(inner);
          if (found.isPresent()) {
            boolean inImages = BodyEncoding.isOf(type, "multipart/related");
            return inImages ? Optional.of(part) : found;
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Adds to a multipart of the kind; what is none becomes the first part of one. */
  private static void add(MimePart whole, MimeBodyPart part, String kind)
      throws MessagingException {
    String type = BodyEncoding.type(whole);
    Object content = content(whole);
    if (BodyEncoding.isOf(type, "multipart/" + kind) && content instanceof Multipart parts) {
      parts.addBodyPart(part);
      return;
    }
    MimeBodyPart first = new MimeBodyPart();
    if (content instanceof Multipart parts) {
      first.setContent(parts);
    } else {
      first.setContent(content, type);
    }
    whole.setContent(new MimeMultipart(kind, first, part));
  }

  private static Object content(MimePart part) throws MessagingException {
    try {
      return part.getContent();
    } catch (IOException e) {
      throw new MessagingException("The mail has no body yet, or it cannot be read.", e);
    }
  }
}
