package dev.tagalong.mail;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.content.ContentChecks;
import dev.tagalong.rules.HeaderField;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;

/**
 * Puts the header into a mail, composes a whole mail, and sends it.
 *
 * <p>A mail that is built elsewhere, such as by Spring's {@code MimeMessageHelper}, is given the
 * header by {@link #put}. Where other code may still add lines to the header of the mail, or where
 * the mail is sent by a sender of its own, {@link SmtpApiMessage} keeps everything in order.
 */
public final class SmtpApiMail {
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  /** Jakarta Mail's own mark in a list of headers: new ones are added before it. */
  private static final String PLACE_OF_NEW_HEADERS = ":";

  private SmtpApiMail() {}

  /**
   * Puts the header into the mail, in the place of any earlier one: as the last header, folded as
   * it has to be, and SendCloud's {@code SC-Custom-…} headers before it. It stays the last one when
   * headers are set or added later, be it by {@link MimeMessage#saveChanges} or {@link
   * Transport#send}; only a line added by {@link MimeMessage#addHeaderLine} comes after it.
   *
   * <p>A subject or a text that the mail has already is encoded anew where a tag would be cut, or a
   * line be longer than 998 characters. What is set later is encoded by Jakarta Mail, which pays no
   * heed to tags: put the header into a mail that is finished, or make an {@link SmtpApiMessage}.
   *
   * <p>All {@code SC-Custom-…} headers of the mail go, wherever they come from: a recipient's
   * webhook is told what this header says, and nothing else.
   *
   * @throws IllegalArgumentException if the header names recipients and the mail has Cc, Bcc or
   *     more than one To, if the subject holds a tag that cannot stand in it whole, if a field of
   *     the mail holds a line break that begins another one, or if {@link
   *     SmtpApiHeader#headerValue()} refuses a value
   * @throws IllegalStateException if the mail is an {@link SmtpApiMessage} with another header
   * @throws MessagingException if the mail cannot be read or changed
   */
  public static void put(SmtpApiHeader header, MimeMessage message) throws MessagingException {
    if (message instanceof SmtpApiMessage whole) {
      whole.requireHeader(header);
      return;
    }
    if (!header.to().isEmpty()) {
      OwnRecipients.refuse(message);
    }
    SubjectField.mend(message, header.tags());
    if (BodyEncoding.settle(message)) {
      message.saveChanges();
    }
    List<Header> fields = Collections.list(message.getAllHeaders());
    fields.forEach(field -> HeaderLines.requireOneField(field.getName(), field.getValue()));
    HeaderLines lines = HeaderLines.of(header);
    for (Header earlier : fields) {
      if (HeaderLines.own(earlier.getName())) {
        message.removeHeader(earlier.getName());
      }
    }
    for (var custom : lines.customHeaders().entrySet()) {
      message.setHeader(custom.getKey(), custom.getValue());
    }
    // A mail that was read from a stream or copied has no such mark, and would add at the end.
    leaveEmptyEntry(PLACE_OF_NEW_HEADERS, message);
    leaveEmptyEntry(HeaderField.NAME, message);
    // The only way to the end of the list, and the only one that does not fold again.
    message.addHeaderLine(lines.line());
  }

  /**
   * Leaves one entry of this name in the list of headers, without a line. Jakarta Mail never takes
   * away the last one; of several, setting it keeps the first. So the list does not grow by each
   * header that is put.
   */
  private static void leaveEmptyEntry(String name, MimeMessage message) throws MessagingException {
    message.setHeader(name, "");
    message.removeHeader(name);
  }

  /**
   * A whole mail with the header and its own {@linkplain SmtpApiHeader#content content}: From,
   * Date, subject, the bodies (both: as multipart/alternative), and the header. It has no To, since
   * the service writes each recipient's own. No line is longer than 998 characters, and every tag
   * of the header stands in it whole, whatever has to be encoded around it.
   *
   * @param from the sender as people write it, {@code Shop <shop@example.com>}; the name may hold
   *     any characters
   * @throws IllegalArgumentException if the subject holds a tag that cannot stand in it whole, or
   *     if {@link SmtpApiHeader#headerValue()} refuses a value
   * @throws IllegalStateException if the header was made without a template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   * @throws MessagingException if {@code from} is no address
   */
  public static SmtpApiMessage compose(Session session, String from, SmtpApiHeader header)
      throws MessagingException {
    return compose(session, SenderField.parsed(from), header);
  }

  /**
   * The same with a sender that has been read already.
   *
   * @throws IllegalArgumentException if the subject holds a tag that cannot stand in it whole, or
   *     if {@link SmtpApiHeader#headerValue()} refuses a value
   * @throws IllegalStateException if the header was made without a template
   * @throws dev.tagalong.TemplateDriftException if a template file is missing, or its tags are not
   *     the compiled ones
   * @throws MessagingException if the mail cannot be put together
   */
  public static SmtpApiMessage compose(Session session, InternetAddress from, SmtpApiHeader header)
      throws MessagingException {
    return composed(session, from, header.content(), header);
  }

  /**
   * A whole mail with content of one's own: for a header without a template, or other words than
   * the template's. Else as {@link #compose(Session, String, SmtpApiHeader)}.
   *
   * @param from the sender as people write it, {@code Shop <shop@example.com>}; the name may hold
   *     any characters
   * @throws IllegalArgumentException if the content is of another template, if it has no body, if
   *     its subject holds a line break or a tag that cannot stand in it whole, or if {@link
   *     SmtpApiHeader#headerValue()} refuses a value
   * @throws MessagingException if {@code from} is no address
   */
  public static SmtpApiMessage compose(
      Session session, String from, EmailContent content, SmtpApiHeader header)
      throws MessagingException {
    return compose(session, SenderField.parsed(from), content, header);
  }

  /**
   * The same with a sender that has been read already.
   *
   * @throws IllegalArgumentException if the content is of another template, if it has no body, if
   *     its subject holds a line break or a tag that cannot stand in it whole, or if {@link
   *     SmtpApiHeader#headerValue()} refuses a value
   * @throws MessagingException if the mail cannot be put together
   */
  public static SmtpApiMessage compose(
      Session session, InternetAddress from, EmailContent content, SmtpApiHeader header)
      throws MessagingException {
    if (header.hasContent()) {
      ContentChecks.template(
          content, header.content(), header.tags(), "compose(session, from, header)");
    }
    return composed(session, from, content, header);
  }

  private static SmtpApiMessage composed(
      Session session, InternetAddress from, EmailContent content, SmtpApiHeader header)
      throws MessagingException {
    SmtpApiMessage message = new SmtpApiMessage(session, header);
    message.setFrom(from);
    message.setSentDate(Date.from(Instant.now()));
    if (!content.subject().isEmpty()) {
      message.setSubject(content.subject());
    }
    ContentChecks.body(content);
    if (content.html().isEmpty()) {
      message.setText(content.text(), UTF_8, "plain");
    } else if (content.text().isEmpty()) {
      message.setText(content.html(), UTF_8, "html");
    } else {
      MimeBodyPart text = new MimeBodyPart();
      text.setText(content.text(), UTF_8, "plain");
      MimeBodyPart html = new MimeBodyPart();
      html.setText(content.html(), UTF_8, "html");
      // A reader shows the last part that it can.
      message.setContent(new MimeMultipart("alternative", text, html));
    }
    return message;
  }

  /**
   * Sends the mail over its session's transport, with the sender's address as the only recipient on
   * the envelope: the services take the recipients from the header, and would send duplicates to
   * further ones.
   *
   * @throws IllegalArgumentException if the mail has Cc, Bcc or more than one To, or its header
   *     names no recipients
   * @throws MessagingException if the mail has no From, or cannot be sent
   */
  public static void send(SmtpApiMessage message) throws MessagingException {
    requireRecipients(message.header());
    Transport.send(message, message.getAllRecipients());
  }

  /**
   * Sends the mail over a connection that stays open for others, in the same way:
   *
   * <pre>{@code
   * try (Transport transport = session.getTransport("smtp")) {
   *   transport.connect();
   *   for (SendGridHeader header : recipients.sendGrid().buildAll()) {
   *     SmtpApiMail.send(transport, SmtpApiMail.compose(session, "shop@example.com", header));
   *   }
   * }
   * }</pre>
   *
   * @param transport connected
   * @throws IllegalArgumentException if the mail has Cc, Bcc or more than one To, or its header
   *     names no recipients
   * @throws MessagingException if the mail has no From, or cannot be sent
   */
  public static void send(Transport transport, SmtpApiMessage message) throws MessagingException {
    requireRecipients(message.header());
    message.saveChanges();
    transport.sendMessage(message, message.getAllRecipients());
  }

  /**
   * {@link #put Puts} the header into the mail and sends it as {@link #send(SmtpApiMessage)} does.
   *
   * @throws IllegalArgumentException if the mail has Cc, Bcc or more than one To, its header names
   *     no recipients, or {@link SmtpApiHeader#headerValue()} refuses a value
   * @throws MessagingException if the mail has no From, or cannot be sent
   */
  public static void send(SmtpApiHeader header, MimeMessage message) throws MessagingException {
    requireRecipients(header);
    put(header, message);
    Transport.send(message, new Address[] {sender(message)});
  }

  /**
   * Whether the same mail may be sent again, and nobody will get it twice: the server has put it
   * off (a reply 4xx), or could not be connected to. Not so if the server has refused it for good
   * (5xx), nor if the connection was lost on the way, since the server may have the mail.
   *
   * @param failure what {@code send} has thrown
   */
  public static boolean maySendAgain(MessagingException failure) {
    return FailedSending.isTemporary(failure);
  }

  private static void requireRecipients(SmtpApiHeader header) {
    if (header.to().isEmpty()) {
      throw new IllegalArgumentException(
          "The header names no recipients, so the mail would go to its sender alone. Put the header into the mail by put(header, message), and send that to its own recipients.");
    }
  }

  /** The only address on the envelope. */
  static Address sender(MimeMessage message) throws MessagingException {
    Address[] from = message.getFrom();
    if (from == null || from.length == 0) {
      throw new MessagingException(
          "The mail has no From, and the sender's address is the only one that goes on its envelope. Set it by setFrom(address).");
    }
    return from[0];
  }
}
