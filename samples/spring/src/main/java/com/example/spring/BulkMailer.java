package com.example.spring;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.mail.SmtpApiMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends any template, through the sender that Spring Boot has made of {@code spring.mail.*}. */
@Component
public class BulkMailer {
  private final JavaMailSender sender;

  public BulkMailer(JavaMailSender sender) {
    this.sender = sender;
  }

  /** Sends one mail for each header, all of them over one connection. */
  public void send(SmtpApiHeader.Builder<?> builder) throws MessagingException {
    Session session = sender.createMimeMessage().getSession();
    List<MimeMessage> mails = new ArrayList<>();
    for (SmtpApiHeader header : builder.buildAll(1_000)) {
      mails.add(SmtpApiMail.compose(session, "The Paper Shop <shop@example.com>", header));
    }
    sender.send(mails.toArray(MimeMessage[]::new));
  }
}
