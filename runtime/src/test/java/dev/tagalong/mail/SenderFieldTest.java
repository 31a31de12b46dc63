package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.EmailContent;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Wire;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sender of a composed mail, as it is given and as it goes over the wire. */
class SenderFieldTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final EmailContent CONTENT = new EmailContent("Hello", "", "Dear %name%");
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(FakeRecipients.to("ben@x.com").sub("%name%", "Ben")).build();

  private static Wire sent(SmtpApiMessage mail) throws Exception {
    mail.saveChanges();
    return Wire.of(mail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "shop@example.com|shop@example.com",
        "<shop@example.com>|shop@example.com",
        "Shop <shop@example.com>|Shop <shop@example.com>",
        "The Paper-Shop & Co <shop@example.com>|The Paper-Shop & Co <shop@example.com>",
        "\"Shop, Inc.\" <shop@example.com>|\"Shop, Inc.\" <shop@example.com>",
        "Shop, Inc. <shop@example.com>|\"Shop, Inc.\" <shop@example.com>",
        "\"a \\\"b\\\" \\\\ c\" <shop@example.com>|\"a \\\"b\\\" \\\\ c\" <shop@example.com>",
        "\"a  b\" <shop@example.com>|\"a  b\" <shop@example.com>",
        "Paper @ Home <shop@example.com>|\"Paper @ Home\" <shop@example.com>",
        "商店 <shop@example.com>|=?UTF-8?B?5ZWG5bqX?= <shop@example.com>",
        "=?UTF-8?B?5ZWG5bqX?= <shop@example.com>|=?UTF-8?B?5ZWG5bqX?= <shop@example.com>",
        "=?UTF-9?B?5ZWG5bqX?= <shop@example.com>|=?UTF-8?B?PT9VVEYtOT9CPzVaV0c1YnFYPz0=?= <shop@example.com>",
        "Grüße & Söhne, Köln <shop@example.com>|=?UTF-8?B?R3LDvMOfZSAmIFPDtmhuZSwgS8O2bG4=?= <shop@example.com>",
        "Shop <shop@münchen.example>|Shop <shop@xn--mnchen-3ya.example>",
        "Shop <shop@localhost>|Shop <shop@localhost>",
        "shop@example.com (Shop)|Shop <shop@example.com>",
      })
  void senderIsWrittenInAsciiWhateverItsName(String from, String field) throws Exception {
    assertThat(sent(SmtpApiMail.compose(SESSION, from, CONTENT, HEADER)).field("From"))
        .isEqualTo(field);
    SmtpApiMessage own = SmtpApiMail.compose(SESSION, "a@x.com", CONTENT, HEADER);
    own.setFrom(from);
    assertThat(sent(own).field("From")).isEqualTo(field);
  }

  @Test
  void nameOfAnAddressIsEncodedInUtf8() throws Exception {
    InternetAddress from = new InternetAddress("shop@example.com", "商店");
    assertThat(sent(SmtpApiMail.compose(SESSION, from, CONTENT, HEADER)).field("From"))
        .isEqualTo("=?UTF-8?B?5ZWG5bqX?= <shop@example.com>");
    InternetAddress literal = new InternetAddress("shop@example.com", "=?x");
    assertThat(sent(SmtpApiMail.compose(SESSION, literal, CONTENT, HEADER)).field("From"))
        .isEqualTo("=?UTF-8?B?PT94?= <shop@example.com>");
  }

  @Test
  void longNameIsFolded() throws Exception {
    Wire mail = sent(SmtpApiMail.compose(SESSION, "商".repeat(30) + " <a@x.com>", CONTENT, HEADER));
    assertThat(mail.text()).startsWith("Date: ").contains("\r\nFrom: =?UTF-8?B?");
    assertThat(mail.lines())
        .filteredOn(line -> line.contains("=?") || line.contains("<a@x.com>"))
        .hasSize(4)
        .allMatch(line -> line.length() <= 76);
    assertThat(mail.field("From")).endsWith("?= <a@x.com>");
  }

  @Test
  void envelopeHasTheAddressInAscii() throws Exception {
    assertThat(
            SmtpApiMail.compose(SESSION, "商店 <shop@münchen.example>", CONTENT, HEADER)
                .getAllRecipients())
        .containsExactly(new InternetAddress("shop@xn--mnchen-3ya.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@x.com, Shop <b@x.com>|From holds more than one address, and a mail has one sender. Leave one; or if the first is a name, put it in quotes.",
        "Shop <größe@example.com>|From cannot be used: the address holds ö (U+00F6, LATIN SMALL LETTER O WITH DIAERESIS) before its @, where the services take ASCII only: ask for another address.",
      })
  void senderThatNoMailCanHaveIsRefused(String from, String message) {
    assertThatExceptionOfType(AddressException.class)
        .isThrownBy(() -> SmtpApiMail.compose(SESSION, from, CONTENT, HEADER))
        .withMessage(message);
  }

  @Test
  void nameWithALineBreakIsRefused() throws Exception {
    InternetAddress from = new InternetAddress("shop@example.com", "Shop\r\nBcc: all@example.com");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpApiMail.compose(SESSION, from, CONTENT, HEADER))
        .withMessage(
            "The name of the sender holds a line break, which no header field can. Remove it.");
  }
}
