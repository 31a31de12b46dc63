package dev.tagalong.mail;

import dev.tagalong.rules.HeaderField;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import jakarta.mail.internet.ParseException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of a mail are encoded: 7bit where they are ASCII and their lines short, else
 * base64. Quoted-printable, which Jakarta Mail prefers, breaks lines within tags.
 */
final class BodyEncoding {
  private static final Pattern LINE_BREAK = Pattern.compile("\r\n?|\n");
  private static final Pattern PLAIN = Pattern.compile("[ -~\t]*");

  private BodyEncoding() {}

  /**
   * Settles the encoding of every text in {@code part} that readers are shown, and that the
   * services look for tags in. What cannot be read, or was signed, stays as it is.
   *
   * @return whether something that was read from a stream has changed: the mail writes what it has
   *     read until it is saved
   */
  static boolean settle(MimePart part) throws MessagingException {
    String type = type(part);
    boolean stored = part.getDataHandler().getDataSource() instanceof MimePartDataSource;
    if (isOf(type, "text/*")
        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
        && content(part) instanceof String text) {
      return settle(part, type, text) && stored;
    }
    boolean changed = false;
    if (isOf(type, "multipart/*")
        && !isOf(type, "multipart/signed")
        && content(part) instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        changed |= parts.getBodyPart(i) instanceof MimePart inner && settle(inner);
      }
    }
    return changed;
  }

  /** The type of a part, which has no header for it before it is saved. */
  static String type(MimePart part) throws MessagingException {
    @Nullable String declared = part.getHeader("Content-Type", null);
    return declared == null ? part.getDataHandler().getContentType() : declared;
  }

  static boolean isOf(String type, String pattern) {
    try {
      return new ContentType(type).match(pattern);
    } catch (ParseException e) {
      return false;
    }
  }

  private static @Nullable Object content(MimePart part) throws MessagingException {
    try {
      return part.getContent();
    } catch (IOException e) {
      // There is none yet, or it is broken: sending it will say so.
      return null;
    }
  }

  private static boolean settle(MimePart part, String type, String text) throws MessagingException {
    String lines = LINE_BREAK.matcher(text).replaceAll("\r\n");
    String encoding = isShortAscii(lines) ? "7bit" : "base64";
    if (encoding.equalsIgnoreCase(part.getEncoding()) && lines.equals(text)) {
      return false;
    }
    @Nullable String declared = part.getHeader("Content-Type", null);
    part.setContent(lines, type);
    if (declared != null) {
      part.setHeader("Content-Type", declared);
    }
    part.setHeader("Content-Transfer-Encoding", encoding);
    return true;
  }

  private static boolean isShortAscii(String lines) {
    return lines
        .lines()
        .allMatch(
            line -> line.length() <= HeaderField.WIDEST_LINE && PLAIN.matcher(line).matches());
  }
}
