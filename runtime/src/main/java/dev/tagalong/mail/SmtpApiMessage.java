package dev.tagalong.mail;

import dev.tagalong.SmtpApiHeader;
import jakarta.activation.DataSource;
import jakarta.mail.Address;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is sent with its header whatever else is done to it: exactly one {@code X-SMTPAPI},
 * as the very last header, and SendCloud's {@code SC-Custom-…} right before it. Filled in and sent
 * like any other {@link MimeMessage}, also by a sender of its own (Spring's {@code JavaMailSender},
 * a {@link jakarta.mail.Transport} that stays connected).
 *
 * <p>Fields of these names belong to the header: what a copied mail has of them is left out, and
 * setting, adding or removing one is an {@link IllegalStateException}. A field that holds a line
 * break which begins another one is an {@link IllegalArgumentException}. All methods that read
 * header fields give what is sent.
 *
 * <p>Where the header names recipients, {@link #getAllRecipients} gives the sender's address alone,
 * and a mail with Cc, Bcc or more than one To is refused when it is saved or sent.
 *
 * <p>No tag is cut, whatever the mail is filled in by: subject and sender are encoded so that tags
 * stay whole ({@link #setSubject}), and saving the mail gives its texts an encoding that leaves
 * them whole, 7bit where a text is ASCII and its lines are short, else base64.
 */
public final class SmtpApiMessage extends MimeMessage {
  private final SmtpApiHeader header;
  private final HeaderLines lines;
  private final boolean namesRecipients;

  /**
   * An empty mail with the header.
   *
   * @throws IllegalArgumentException if {@link SmtpApiHeader#headerValue()} refuses a value
   */
  public SmtpApiMessage(Session session, SmtpApiHeader header) {
    super(session);
    this.header = header;
    this.lines = HeaderLines.of(header);
    this.namesRecipients = !header.to().isEmpty();
  }

  /**
   * A copy of a mail, with the header in the place of any that it has.
   *
   * @throws IllegalArgumentException if the subject holds a tag that cannot stand in it whole, or
   *     {@link SmtpApiHeader#headerValue()} refuses a value
   * @throws MessagingException if the mail cannot be copied
   */
  public SmtpApiMessage(MimeMessage source, SmtpApiHeader header) throws MessagingException {
    super(source);
    this.header = header;
    this.lines = HeaderLines.of(header);
    this.namesRecipients = !header.to().isEmpty();
    SubjectField.mend(this, header.tags());
    // What has been read from the source would be sent as it is.
    saved = false;
  }

  /** The header that the mail is sent with. */
  public SmtpApiHeader header() {
    return header;
  }

  /**
   * Adds a file that mail programs list beside the mail. All recipients get the same: the services
   * replace tags in the subject and the bodies alone.
   *
   * @param name the file's name as it is shown
   * @param file such as a {@code FileDataSource}, or a {@code ByteArrayDataSource} with its type
   * @return this mail
   * @throws IllegalArgumentException if {@code name} is blank
   * @throws MessagingException if the mail has no body yet
   */
  public SmtpApiMessage attach(String name, DataSource file) throws MessagingException {
    MailParts.attach(this, name, file);
    return this;
  }

  /**
   * Adds an image that the HTML body shows by {@code <img src="cid:…">}.
   *
   * @param contentId what stands behind {@code cid:}
   * @param image such as a {@code FileDataSource}, or a {@code ByteArrayDataSource} with its type
   * @return this mail
   * @throws IllegalArgumentException if {@code contentId} is no such name
   * @throws IllegalStateException if the mail has no HTML body
   * @throws MessagingException if the mail has no body yet
   */
  public SmtpApiMessage embed(String contentId, DataSource image) throws MessagingException {
    MailParts.embed(this, contentId, image);
    return this;
  }

  /**
   * Sets the subject, encoded in UTF-8 where it must be, with every tag of the header whole and in
   * plain ASCII. Blanks at its ends are left out.
   *
   * @param charset makes no difference
   * @throws IllegalArgumentException if the subject holds a line break, or a tag that cannot stand
   *     in it whole
   */
  @Override
  public void setSubject(@Nullable String subject, @Nullable String charset)
      throws MessagingException {
    if (subject == null) {
      removeHeader("Subject");
    } else {
      setHeader("Subject", SubjectField.value(subject, header.tags()));
    }
  }

  /**
   * Sets the sender.
   *
   * @param from as people write it: {@code Shop <shop@example.com>}; the name may hold any
   *     characters
   * @throws MessagingException if {@code from} is no address
   */
  @Override
  public void setFrom(@Nullable String from) throws MessagingException {
    setFrom(from == null ? null : SenderField.parsed(from));
  }

  /**
   * Sets the sender, whose name is encoded in UTF-8 where it must be.
   *
   * @throws IllegalArgumentException if the name holds a line break
   * @throws MessagingException if the address cannot be written in ASCII
   */
  @Override
  public void setFrom(@Nullable Address from) throws MessagingException {
    if (from instanceof InternetAddress sender) {
      setHeader("From", SenderField.value(sender));
    } else {
      super.setFrom(from);
    }
  }

  @Override
  protected synchronized void updateHeaders() throws MessagingException {
    BodyEncoding.settle(this);
    super.updateHeaders();
  }

  /**
   * Who the mail goes to on the envelope: the sender alone, where the header names the recipients;
   * else the mail's own recipients, or null.
   *
   * @throws IllegalArgumentException if the header names recipients and the mail has Cc, Bcc or
   *     more than one To
   * @throws MessagingException if the mail has no From
   */
  @Override
  public Address @Nullable [] getAllRecipients() throws MessagingException {
    if (!namesRecipients) {
      return super.getAllRecipients();
    }
    OwnRecipients.refuse(this);
    return new Address[] {SmtpApiMail.sender(this)};
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the header names recipients and the mail has Cc, Bcc or
   *     more than one To
   */
  @Override
  public void saveChanges() throws MessagingException {
    if (namesRecipients) {
      OwnRecipients.refuse(this);
    }
    super.saveChanges();
  }

  /** Refuses another header than this mail's own. */
  void requireHeader(SmtpApiHeader other) {
    if (other != header) {
      throw new IllegalStateException(
          "This mail was made with another header. Make it anew: new SmtpApiMessage(mail, header).");
    }
  }

  @Override
  public void setHeader(String name, @Nullable String value) throws MessagingException {
    refuseOwn(name);
    HeaderLines.requireOneField(name, value);
    super.setHeader(name, value);
  }

  @Override
  public void addHeader(String name, @Nullable String value) throws MessagingException {
    refuseOwn(name);
    HeaderLines.requireOneField(name, value);
    super.addHeader(name, value);
  }

  @Override
  public void removeHeader(String name) throws MessagingException {
    refuseOwn(name);
    super.removeHeader(name);
  }

  @Override
  public void addHeaderLine(String line) throws MessagingException {
    refuseOwn(nameOf(line));
    HeaderLines.requireOneField(nameOf(line), line);
    super.addHeaderLine(line);
  }

  private static void refuseOwn(String name) {
    if (HeaderLines.own(name)) {
      throw new IllegalStateException(
          "%s comes from the header that this mail was made with, and cannot be changed in the mail. Build another header (custom(key, value) sets SC-Custom-…), and make the mail anew: new SmtpApiMessage(mail, header)."
              .formatted(name));
    }
  }

  private static String nameOf(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon).strip();
  }

  @Override
  public String @Nullable [] getHeader(String name) throws MessagingException {
    return HeaderLines.own(name) ? asSent().getHeader(name) : super.getHeader(name);
  }

  @Override
  public @Nullable String getHeader(String name, @Nullable String delimiter)
      throws MessagingException {
    return HeaderLines.own(name)
        ? asSent().getHeader(name, delimiter)
        : super.getHeader(name, delimiter);
  }

  @Override
  public Enumeration<Header> getAllHeaders() throws MessagingException {
    return asSent().getAllHeaders();
  }

  @Override
  public Enumeration<Header> getMatchingHeaders(String @Nullable [] names)
      throws MessagingException {
    return asSent().getMatchingHeaders(names);
  }

  @Override
  public Enumeration<Header> getNonMatchingHeaders(String @Nullable [] names)
      throws MessagingException {
    return asSent().getNonMatchingHeaders(names);
  }

  @Override
  public Enumeration<String> getAllHeaderLines() throws MessagingException {
    return asSent().getAllHeaderLines();
  }

  @Override
  public Enumeration<String> getMatchingHeaderLines(String @Nullable [] names)
      throws MessagingException {
    return asSent().getMatchingHeaderLines(names);
  }

  /** The header lines with other names, as they are sent: this is what {@code writeTo} writes. */
  @Override
  public Enumeration<String> getNonMatchingHeaderLines(String @Nullable [] names)
      throws MessagingException {
    return asSent().getNonMatchingHeaderLines(names);
  }

  /** The mail's own fields in their order, and then the header's. */
  private InternetHeaders asSent() throws MessagingException {
    InternetHeaders sent = new InternetHeaders();
    for (String line : Collections.list(super.getAllHeaderLines())) {
      if (!HeaderLines.own(nameOf(line))) {
        sent.addHeaderLine(line);
      }
    }
    lines.customHeaders().forEach((name, value) -> sent.addHeaderLine(name + ": " + value));
    sent.addHeaderLine(lines.line());
    return sent;
  }
}
