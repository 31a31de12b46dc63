package dev.tagalong.simulator;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The text fields of an HTML form in UTF-8, in order; of a field given twice the last. */
final class FormFields {
  private FormFields() {}

  static Map<String, String> read(String contentType, byte[] body) throws RefusedException {
    String type = contentType.toLowerCase(Locale.ROOT);
    try {
      if (type.startsWith("application/x-www-form-urlencoded")) {
        return urlEncoded(new String(body, StandardCharsets.UTF_8));
      }
      if (type.startsWith("multipart/form-data")) {
        return multipart(contentType, body);
      }
    } catch (MessagingException | IOException | IllegalArgumentException e) {
      throw RefusedException.rejected("the form cannot be read: " + e.getMessage());
    }
    throw RefusedException.rejected(
        Reason.of("the request's content type is '%s', but must be a form's", contentType));
  }

  private static Map<String, String> urlEncoded(String body) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : body.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> multipart(String contentType, byte[] body)
      throws MessagingException, IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, contentType));
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      String[] header = part.getHeader("Content-Disposition");
      if (header == null) {
        continue;
      }
      ContentDisposition disposition = new ContentDisposition(header[0]);
      String name = disposition.getParameter("name");
      if (name != null && disposition.getParameter("filename") == null) {
        // Not getContent(): without a charset it would take the bytes for ASCII.
        byte[] value = part.getInputStream().readAllBytes();
        fields.put(name, new String(value, StandardCharsets.UTF_8));
      }
    }
    return fields;
  }
}
