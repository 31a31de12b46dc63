package dev.tagalong.mail;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.wire.HeaderField;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mail that is sent with its header whatever else is done to it: exactly one {@code X-SMTPAPI},
 * as the very last header, and SendCloud's {@code SC-Custom-…} right before it. Filled in and sent
 * like any other {@link MimeMessage}, also by a sender of its own (Spring's {@code JavaMailSender},
 * a {@link jakarta.mail.Transport} that stays connected).
 *
 * <p>Where the header names recipients, {@link #getAllRecipients} gives the sender's address alone,
 * and a mail with Cc or Bcc is refused when it is saved or sent.
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
   * @throws IllegalArgumentException if {@link SmtpApiHeader#headerValue()} refuses a value
   * @throws MessagingException if the mail cannot be copied
   */
  public SmtpApiMessage(MimeMessage source, SmtpApiHeader header) throws MessagingException {
    super(source);
    this.header = header;
    this.lines = HeaderLines.of(header);
    this.namesRecipients = !header.to().isEmpty();
  }

  /** The header that the mail is sent with. */
  public SmtpApiHeader header() {
    return header;
  }

  /**
   * Who the mail goes to on the envelope: the sender alone, where the header names the recipients;
   * else the mail's own recipients, or null.
   *
   * @throws IllegalArgumentException if the header names recipients and the mail has Cc or Bcc
   * @throws MessagingException if the mail has no From
   */
  @Override
  public Address @Nullable [] getAllRecipients() throws MessagingException {
    if (!namesRecipients) {
      return super.getAllRecipients();
    }
    SmtpApiMail.refuseCopies(this);
    return new Address[] {SmtpApiMail.sender(this)};
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the header names recipients and the mail has Cc or Bcc
   */
  @Override
  public void saveChanges() throws MessagingException {
    if (namesRecipients) {
      SmtpApiMail.refuseCopies(this);
    }
    super.saveChanges();
  }

  /** All header lines, as they are sent. */
  @Override
  public Enumeration<String> getAllHeaderLines() throws MessagingException {
    return getNonMatchingHeaderLines(new String[0]);
  }

  /** The header lines with other names, as they are sent: this is what {@code writeTo} writes. */
  @Override
  public Enumeration<String> getNonMatchingHeaderLines(String @Nullable [] names)
      throws MessagingException {
    List<String> ignored = names == null ? List.of() : Arrays.asList(names);
    List<String> own = new ArrayList<>(lines.customHeaders().keySet());
    own.add(HeaderField.NAME);
    List<String> result = new ArrayList<>();
    List<String> all = new ArrayList<>(own);
    all.addAll(ignored);
    super.getNonMatchingHeaderLines(all.toArray(String[]::new))
        .asIterator()
        .forEachRemaining(result::add);
    for (Map.Entry<String, String> custom : lines.customHeaders().entrySet()) {
      addUnlessIgnored(
          result, ignored, custom.getKey(), custom.getKey() + ": " + custom.getValue());
    }
    addUnlessIgnored(result, ignored, HeaderField.NAME, lines.line());
    return Collections.enumeration(result);
  }

  private static void addUnlessIgnored(
      List<String> result, List<String> ignored, String name, String line) {
    if (ignored.stream().noneMatch(name::equalsIgnoreCase)) {
      result.add(line);
    }
  }
}
