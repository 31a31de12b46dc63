/**
 * The header in a mail of Jakarta Mail's, an optional dependency: an application that uses this
 * package brings {@code jakarta.mail} and an implementation of its own.
 *
 * <pre>{@code
 * for (SendGridHeader header : recipients.sendGrid().buildAll()) {
 *   SmtpApiMail.send(SmtpApiMail.compose(session, "shop@example.com", header));
 * }
 * }</pre>
 *
 * <p>One transaction over SMTP becomes one mail for each recipient in the header. So the mail goes
 * to a single address on the envelope, the sender's, and has neither Cc nor Bcc.
 */
@NullMarked
package dev.tagalong.mail;

import org.jspecify.annotations.NullMarked;
