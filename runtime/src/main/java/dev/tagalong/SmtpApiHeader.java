package dev.tagalong;

import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * An {@code X-SMTPAPI} header, ready to be sent. Immutable.
 *
 * <p>A mail has exactly one. Over SMTP it carries {@link #headerValue}; a mail library that folds
 * and encodes header values by itself is given {@link #unfoldedValue}. With Jakarta Mail, {@code
 * dev.tagalong.mail.SmtpApiMail} does the right thing. Over HTTP, {@link
 * SendGridHeader#requestBody} and {@link SendCloudHeader#form} give what the services' APIs take.
 */
public sealed interface SmtpApiHeader permits SendGridHeader, SendCloudHeader {
  /**
   * The JSON, without white space, in printable ASCII; as it is, SendCloud's HTTP API takes it.
   *
   * @throws RefusedValueException if one recipient's values are over SendGrid's 50,000 bytes
   */
  String json();

  /**
   * Exactly what stands after {@code X-SMTPAPI: } on the wire. For SendGrid the JSON, folded with
   * CRLF and a blank into lines of at most 900 characters, the first counted with the header's
   * name; for SendCloud the base64 of the JSON, which is one line of any length.
   *
   * <p>A run without a blank that fits no line is given comments with a blank in them, {@code <!--
   * -->}, where its value is text of an HTML body and nothing else.
   *
   * @throws RefusedValueException if SendGrid's JSON holds any other value of a recipient that no
   *     line can hold and that has no blank to break at, or one recipient's values are over its
   *     50,000 bytes
   * @throws IllegalArgumentException if a setting is such a string
   */
  String headerValue();

  /**
   * The same with other lines.
   *
   * @param maxLine the most characters that a line may have, CRLF not counted: between 78 and 998,
   *     beyond which no mail server need go. SendCloud's value is one line whatever is asked for,
   *     since the service drops a folded one
   * @throws IllegalArgumentException if {@code maxLine} is out of these bounds, or SendGrid's JSON
   *     holds a string that no line can hold and that has no blank to break at
   */
  String headerValue(int maxLine);

  /**
   * The value for a mail library that folds (and encodes by RFC 2047) by itself: one line of plain
   * ASCII. In SendGrid's a blank follows each joint of the JSON and the blanks within strings are
   * written as {@code \}{@code u0020}, so that wherever such a library breaks the line, no value
   * changes. SendCloud's has no blank at all.
   *
   * @throws IllegalArgumentException if SendGrid's JSON holds a string longer than the 998
   *     characters of the longest line of a mail
   */
  String unfoldedValue();

  /**
   * Writes {@link #headerValue()} in ASCII. Nothing is written when the value is refused, and
   * {@code out} is left open.
   *
   * @throws IOException if {@code out} cannot be written to
   * @throws IllegalArgumentException as {@link #headerValue()} does
   */
  void writeTo(OutputStream out) throws IOException;

  /**
   * The plain addresses in {@code to}, in order; empty for a header that leaves the recipients to
   * the mail.
   */
  List<String> to();

  /**
   * The tags that the header has values for, each as the subject and the bodies that are sent spell
   * it; empty for a header without a template.
   */
  List<String> tags();

  /** Whether the header was made for a template, and so has {@link #content content}. */
  boolean hasContent();

  /**
   * The subject and bodies that the header was made for, with every tag spelled as the header
   * spells it. The template's files are read once, and scanned again.
   *
   * @throws IllegalStateException if the header was made without a template, and so has none
   * @throws TemplateDriftException if a template file is missing, or its tags are not the compiled
   *     ones
   */
  EmailContent content();

  /**
   * Collects the settings of a header, of whichever service.
   *
   * @param <H> the service's header
   */
  sealed interface Builder<H extends SmtpApiHeader>
      permits SendGridHeader.Builder, SendCloudHeader.Builder {
    /**
     * One header for all recipients.
     *
     * @throws RefusedValueException if the service does not take what one recipient has
     * @throws IllegalArgumentException if the service does not take so many recipients at once, or
     *     one of its other limits is passed
     * @throws IllegalStateException if the header would be empty, or a template has no recipients
     */
    H build();

    /**
     * As few headers as the service's limits need, in the recipients' order, each with all
     * settings: none where a template has no recipients, or neither recipients nor settings are
     * given.
     *
     * @throws RefusedValueException if a recipient is over one of the service's limits alone
     */
    List<H> buildAll();

    /**
     * The same with at most {@code maxRecipients} in each.
     *
     * @throws IllegalArgumentException also if the service does not take so many at once
     */
    List<H> buildAll(int maxRecipients);
  }
}
