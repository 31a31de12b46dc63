package com.example.campaign;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.Serializable;
import java.util.Properties;

/**
 * Where the mails go, and from whom.
 *
 * <p>User name and password are no part of it: each machine that sends has them in its environment,
 * so that neither the command nor the job, which Flink stores and shows, holds them.
 */
record SmtpService(String host, int port, Tls tls, String from) implements Serializable {
  static final String USER = "SMTP_USER";
  static final String PASSWORD = "SMTP_PASSWORD";

  private static final String CONNECTION_TIMEOUT = "10000";
  private static final String REPLY_TIMEOUT = "60000";

  /** How the connection is encrypted. */
  enum Tls {
    /** After a greeting in clear, before anything else. */
    STARTTLS,
    /** From the first byte. */
    SSL,
    /** Not at all: for a server on the same machine. */
    NONE
  }

  /** A session that logs in if the environment has a user name. */
  Session session() {
    return session(System.getenv(USER), System.getenv(PASSWORD));
  }

  /** A session that logs in if there is a user name. */
  Session session(String user, String password) {
    Properties smtp = new Properties();
    smtp.setProperty("mail.smtp.host", host);
    smtp.setProperty("mail.smtp.port", String.valueOf(port));
    smtp.put("mail.smtp.socketFactory", new PromptSocketFactory());
    smtp.setProperty("mail.smtp.connectiontimeout", CONNECTION_TIMEOUT);
    smtp.setProperty("mail.smtp.timeout", REPLY_TIMEOUT);
    smtp.setProperty("mail.smtp.writetimeout", REPLY_TIMEOUT);
    smtp.setProperty("mail.smtp.starttls.required", String.valueOf(tls == Tls.STARTTLS));
    smtp.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Tls.SSL));
    smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (user == null) {
      return Session.getInstance(smtp);
    }
    smtp.setProperty("mail.smtp.auth", "true");
    return Session.getInstance(
        smtp,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }

  /** For messages. */
  String place() {
    return host + ":" + port;
  }
}
