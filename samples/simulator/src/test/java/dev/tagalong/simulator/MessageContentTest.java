package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.base64;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Subject, text and HTML are decoded before tags are replaced, however they were encoded. */
class MessageContentTest {
  private static final String HEADER =
      "X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben\"]}}\n";

  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  private DeliveredMail receive(String message) {
    Outcome outcome = service.receive(bytes(message), SENDER, List.of(SENDER));
    assertThat(outcome.refusal()).isEmpty();
    return outcome.deliveries().get(0);
  }

  @Test
  void aSubjectInEncodedWordsIsDecoded() {
    DeliveredMail mail =
        receive(
            "Subject: =?UTF-8?B?"
                + base64("账单 for %na")
                + "?=\n =?UTF-8?Q?me%?=\n"
                + HEADER
                + "\n\n");

    assertThat(mail.subject()).isEqualTo("账单 for Ben");
  }

  @Test
  void quotedPrintableIsDecoded() {
    DeliveredMail mail =
        receive(
            "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n"
                + HEADER
                + "\nCaf=C3=A9 %na=\nme%\n");

    assertThat(mail.text()).isEqualTo("Café Ben\n");
    assertThat(mail.html()).isEmpty();
  }

  @Test
  void base64IsDecoded() {
    DeliveredMail mail =
        receive(
            "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n"
                + HEADER
                + "\n"
                + base64("<p>王 %name%</p>")
                + "\n");

    assertThat(mail.html()).isEqualTo("<p>王 Ben</p>");
    assertThat(mail.text()).isEmpty();
  }

  @Test
  void textAndHtmlAreFoundInMultipartsAndAttachmentsAreNot() {
    DeliveredMail mail =
        receive(
            "Content-Type: multipart/mixed; boundary=m\n"
                + HEADER
                + """

                --m
                Content-Type: text/plain
                Content-Disposition: attachment; filename=terms.txt

                Terms for %name%
                --m
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain; charset=utf-8

                Dear %name%
                --a
                Content-Type: text/html; charset=utf-8

                <p>Dear %name%</p>
                --a--
                --m--
                """);

    assertThat(mail.text()).isEqualTo("Dear Ben");
    assertThat(mail.html()).isEqualTo("<p>Dear Ben</p>");
  }

  @Test
  void aMessageOfNothingButTheHeaderHasEmptyParts() {
    DeliveredMail mail = receive("X-SMTPAPI: {\"to\":[\"ben@ifaxin.com\"]}\n");

    assertThat(mail.from()).isEmpty();
    assertThat(mail.subject()).isEmpty();
    assertThat(mail.text()).isEmpty();
    assertThat(mail.html()).isEmpty();
  }

  @Test
  void anUnknownCharsetIsRejected() {
    assertRejected(
        service.receive(
            bytes("Content-Type: text/plain; charset=nonsense\n" + HEADER + "\nHello\n"),
            SENDER,
            List.of(SENDER)),
        "the message cannot be read: nonsense");
  }
}
