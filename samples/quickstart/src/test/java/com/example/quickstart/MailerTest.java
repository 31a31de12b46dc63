package com.example.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.simulator.DeliveredMail;
import dev.tagalong.simulator.SimulatedService;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application tests of its mails: who reads what, and what happens when that fails. */
class MailerTest {
  @RegisterExtension static final SimulatedService sendCloud = SimulatedService.sendCloud();

  private final Mailer mailer = new Mailer("127.0.0.1", sendCloud.smtpPort(), "shop@example.com");
  private final SmtpApiHeader header =
      ReceiptRecipients.builder()
          .to("ben@ifaxin.com").name("Ben").money(288)
          .to("joe@ifaxin.com").name("Joe").money(497)
          .build()
          .sendCloud()
          .build();

  @Test
  void everyoneReadsTheirOwnReceipt() throws Exception {
    mailer.send(header);

    assertThat(sendCloud.refusals()).isEmpty();
    assertThat(sendCloud.deliveries())
        .extracting(DeliveredMail::recipient, mail -> mail.html().lines().findFirst().orElse(""))
        .containsExactly(
            tuple("ben@ifaxin.com", "Dear Ben:"),
            tuple("joe@ifaxin.com", "Dear Joe:"));
  }

  @Test
  void nobodyReadsAReceiptThatTheServerRefuses() throws Exception {
    sendCloud.rejectPermanently(1);

    assertThatThrownBy(() -> mailer.send(header)).isInstanceOf(MessagingException.class);
    assertThat(sendCloud.deliveries()).isEmpty();
  }

  @Test
  void noTemplateHasDriftedFromItsFiles() {
    ReceiptRecipients.content();
    OrderShippedRecipients.content();
  }
}
