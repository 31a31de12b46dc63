package dev.tagalong.processor.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** Apache James mime4j, which mail servers read by. */
final class Mime4jReader implements MailReader {
  private final DefaultMessageBuilder builder = new DefaultMessageBuilder();

  Mime4jReader() {
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
  }

  @Override
  public ReadMail read(byte[] mail) {
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(mail));
      Mailbox from = message.getFrom().get(0);
      return new ReadMail(
          Objects.requireNonNullElse(from.getName(), ""),
          from.getAddress(),
          Objects.requireNonNullElse(message.getSubject(), ""),
          body(message, "text/plain").orElse(""),
          body(message, "text/html").orElse(""),
          message.getHeader().getField("X-SMTPAPI").getBody());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<String> body(Entity part, String type) throws IOException {
    if (part.getBody() instanceof Multipart parts) {
      for (Entity inner : parts.getBodyParts()) {
        Optional<String> found = body(inner, type);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    if (!part.getMimeType().equals(type) || !(part.getBody() instanceof TextBody body)) {
      return Optional.empty();
    }
    StringWriter text = new StringWriter();
    try (Reader reader = body.getReader()) {
      reader.transferTo(text);
    }
    return Optional.of(text.toString());
  }
}
