package dev.tagalong.testing;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A mail as it goes over the wire, read without any mail library. */
public final class Wire {
  private final String text;

  private Wire(String text) {
    this.text = text;
  }

  public static Wire of(MimeMessage message) throws MessagingException, IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    message.writeTo(out);
    return of(out.toByteArray());
  }

  public static Wire of(byte[] mail) {
    return new Wire(new String(mail, StandardCharsets.UTF_8));
  }

  /** The lines of the header, folded as they are. */
  public List<String> lines() {
    return text.substring(0, text.indexOf("\r\n\r\n")).lines().toList();
  }

  /** The header fields in order, unfolded: {@code name: value}. */
  public List<String> fields() {
    String header = text.substring(0, text.indexOf("\r\n\r\n"));
    return List.of(Received.unfolded(header).split("\r\n"));
  }

  /** The names of the header fields in order. */
  public List<String> names() {
    return fields().stream().map(field -> field.substring(0, field.indexOf(':'))).toList();
  }

  /** The value of the only field of this name, unfolded. */
  public String field(String name) {
    List<String> values =
        fields().stream()
            .filter(field -> field.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
            .map(field -> field.substring(name.length() + 2))
            .toList();
    if (values.size() != 1) {
      throw new AssertionError(name + " stands " + values.size() + " times in " + names());
    }
    return values.get(0);
  }

  public String text() {
    return text;
  }
}
