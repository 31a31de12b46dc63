package com.example.campaign;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.math.BigDecimal;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/**
 * What one would do without a header: the same mail, rendered for each recipient and sent to each,
 * all over one connection.
 */
final class OneByOne {
  private static final String HTML =
      """
      <p>Dear <th:block th:text="${name}"/>,</p>
      <p>you have <th:block th:text="${credit}"/> EUR of credit at The Paper Shop, until the end of the month.
      <a th:href="@{https://shop.example.com/credit(name=${name})}">Spend it</a></p>
      <p><small>Reference <th:block th:text="${row}"/></small></p>
      """;
  private static final String TEXT =
      """
      Dear [(${name})],

      you have [(${credit})] EUR of credit at The Paper Shop, until the end of the month:
      https://shop.example.com/credit?name=[(${#uris.escapeQueryParam(name)})]

      Reference [(${row})]
      """;

  private final Session session;
  private final TemplateEngine html = engine(TemplateMode.HTML);
  private final TemplateEngine text = engine(TemplateMode.TEXT);

  OneByOne(int port) {
    Properties properties = new Properties();
    properties.put("mail.smtp.host", "127.0.0.1");
    properties.put("mail.smtp.port", String.valueOf(port));
    properties.put("mail.smtp.socketFactory", new PromptSocketFactory());
    session = Session.getInstance(properties);
  }

  private static TemplateEngine engine(TemplateMode mode) {
    StringTemplateResolver resolver = new StringTemplateResolver();
    resolver.setTemplateMode(mode);
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  /** Sends so many; gives the seconds that it took. */
  double send(int mails) throws MessagingException {
    long start = System.nanoTime();
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      for (int i = 1; i <= mails; i++) {
        MimeMessage mail = mail(i);
        transport.sendMessage(mail, mail.getAllRecipients());
      }
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private MimeMessage mail(int row) throws MessagingException {
    Context values =
        new Context(
            Locale.ENGLISH,
            Map.of("name", "Zoë Müller", "credit", new BigDecimal("12.50"), "row", row));
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text.process(TEXT, values), "UTF-8", "plain");
    MimeBodyPart rich = new MimeBodyPart();
    rich.setText(html.process(HTML, values), "UTF-8", "html");
    MimeMessage mail = new MimeMessage(session);
    mail.setFrom(new InternetAddress("shop@example.com"));
    mail.setRecipient(
        Message.RecipientType.TO, new InternetAddress("customer" + row + "@example.com"));
    mail.setSubject("Zoë Müller, your credit is waiting", "UTF-8");
    mail.setSentDate(new Date());
    mail.setContent(new MimeMultipart("alternative", plain, rich));
    mail.saveChanges();
    return mail;
  }
}
