package com.example.quickstart;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;

/** Sends whatever template it is given: a header knows the content that it was made for. */
public final class Mailer {
  private final Session session;
  private final String from;

  /** A mailer for the server at {@code host}, whose mails come from {@code from}. */
  public Mailer(String host, int port, String from) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", host);
    properties.put("mail.smtp.port", String.valueOf(port));
    this.session = Session.getInstance(properties);
    this.from = from;
  }

  /** One mail goes out; the service makes one of it for every recipient in the header. */
  public void send(SmtpApiHeader header) throws MessagingException {
    SmtpApiMail.send(SmtpApiMail.compose(session, from, header));
  }
}
