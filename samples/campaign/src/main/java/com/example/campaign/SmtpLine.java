package com.example.campaign;

import com.example.campaign.SmtpAnswer.Outcome;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import dev.tagalong.mail.SmtpApiMessage;
import jakarta.activation.UnsupportedDataTypeException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import javax.net.ssl.SSLHandshakeException;
import org.apache.flink.util.ExceptionUtils;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * One connection, which is kept for all mails, and opened again after a failure. It tells failures
 * apart by the step at which they come:
 *
 * <ul>
 *   <li>A reply 4xx at any step, or no connection at all, puts the mail off.
 *   <li>A reply 5xx to the greeting, to the log-in, or to the envelope, which has the sender's
 *       address alone, would come for every mail: it is no reason to put one aside, and stops the
 *       campaign. So does encryption that fails.
 *   <li>A reply 5xx to the text of the mail, or to its size, refuses this one.
 *   <li>A connection that ends without a reply may have ended behind the mail.
 * </ul>
 */
final class SmtpLine implements AutoCloseable {
  /** Behind the text of a mail. */
  private static final String END_OF_MAIL = ".";

  private static final int TOO_LARGE = 552;

  private final SmtpService service;
  private final Session session;

  /** Connected, or null. */
  private Transport transport;

  SmtpLine(SmtpService service, Session session) {
    this.service = service;
    this.session = session;
  }

  /**
   * Sends one mail.
   *
   * @throws CampaignStopped if no other mail would fare better
   */
  SmtpAnswer send(SmtpApiHeader header) {
    try {
      connect();
    } catch (MessagingException e) {
      return unconnected(e);
    }
    SmtpApiMessage mail;
    try {
      mail = SmtpApiMail.compose(session, service.from(), header);
    } catch (MessagingException e) {
      throw new CampaignStopped("The mail cannot be put together: " + text(e));
    }
    try {
      SmtpApiMail.send(transport, mail);
      return new SmtpAnswer(Outcome.TAKEN, "");
    } catch (MessagingException e) {
      SmtpAnswer answer = unsent(e);
      close();
      return answer;
    }
  }

  private void connect() throws MessagingException {
    if (transport != null && transport.isConnected()) {
      return;
    }
    transport = session.getTransport("smtp");
    transport.connect();
  }

  private SmtpAnswer unconnected(MessagingException e) {
    boolean encryption = ExceptionUtils.findThrowable(e, SSLHandshakeException.class).isPresent();
    boolean network = ExceptionUtils.findThrowable(e, IOException.class).isPresent();
    if (!encryption && (network || ended(e) || SmtpApiMail.maySendAgain(e))) {
      return new SmtpAnswer(Outcome.PUT_OFF, text(e));
    }
    throw new CampaignStopped(
        "%s cannot be used: %s. Nothing was put aside for that. Put it right (user name and password are in %s and %s, encryption is --tls), and start the same command again: it goes on where it has stopped."
            .formatted(service.place(), text(e), SmtpService.USER, SmtpService.PASSWORD));
  }

  private SmtpAnswer unsent(MessagingException e) {
    if (SmtpApiMail.maySendAgain(e)) {
      return new SmtpAnswer(Outcome.PUT_OFF, text(e));
    }
    if (e instanceof SMTPSendFailedException failed) {
      int code = failed.getReturnCode();
      if (code >= 500 && (failed.getCommand().equals(END_OF_MAIL) || code == TOO_LARGE)) {
        return new SmtpAnswer(Outcome.REFUSED, text(e));
      }
      if (code < 0 && failed.getCommand().equals(END_OF_MAIL)) {
        return new SmtpAnswer(Outcome.LOST, "The connection was lost behind the mail.");
      }
    }
    if (ended(e)) {
      return new SmtpAnswer(Outcome.PUT_OFF, "The connection was lost.");
    }
    if (ExceptionUtils.findThrowable(e, UnsupportedDataTypeException.class).isPresent()) {
      throw new CampaignStopped("The mail cannot be put together: " + text(e));
    }
    if (ExceptionUtils.findThrowable(e, IOException.class).isPresent()) {
      return new SmtpAnswer(Outcome.LOST, text(e));
    }
    throw new CampaignStopped(
        "%s takes no mail from %s: %s. Nothing was put aside for that. Put it right, and start the same command again: it goes on where it has stopped."
            .formatted(service.place(), service.from(), text(e)));
  }

  /** Whether the server has ended the connection instead of an answer, as Jakarta Mail says it. */
  private static boolean ended(MessagingException e) {
    return text(e).contains("[EOF]");
  }

  /** The innermost exception has the server's reply, or the network's. */
  private static String text(MessagingException e) {
    Throwable innermost = e;
    for (Throwable at = e; at != null; at = at.getCause()) {
      innermost = at.getMessage() == null ? innermost : at;
    }
    return innermost.getMessage().strip().replaceAll("\\s+", " ");
  }

  @Override
  public void close() {
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException e) {
        // It was lost already.
      }
      transport = null;
    }
  }
}
