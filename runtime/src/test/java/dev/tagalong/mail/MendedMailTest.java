package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Wire;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail that was made elsewhere is given the header, and its tags are whole. */
class MendedMailTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String SUBJECT =
      "Grüße aus dem Süden, %name%: Ihre Bestellung %order_number% vom heutigen Tag ist %name%";
  private static final String TEXT = "Hallo %name%, ".repeat(30) + "für %order_number%";
  private static final String HTML = "<p>" + "Hello %name%, ".repeat(100) + "</p>";
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(
              FakeRecipients.to("ben@x.com").sub("%name%", "Ben").sub("%order_number%", "7"))
          .build();

  /** How far the mail has got before it is given the header. */
  private enum State {
    FRESH,
    SAVED,
    READ
  }

  private static MimeMessage mail(State state) throws Exception {
    MimeMessage message = new MimeMessage(SESSION);
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom("shop@example.com");
    helper.setSubject(SUBJECT);
    helper.setText(TEXT, HTML);
    if (state == State.FRESH) {
      return message;
    }
    message.saveChanges();
    assertThat(Wire.of(message).text()).contains("quoted-printable", "%na=\r\nme%");
    return state == State.SAVED ? message : read(message);
  }

  private static MimeMessage read(MimeMessage message) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    message.writeTo(bytes);
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static void assertWhole(MimeMessage message) throws Exception {
    Wire wire = Wire.of(message);
    assertThat(wire.text()).doesNotContain("quoted-printable");
    assertThat(wire.text().lines()).allMatch(line -> line.length() <= 998);
    assertThat(wire.field("Subject").split("%name%|%order_number%", -1)).hasSize(4);
    MimeMessage read = read(message);
    assertThat(read.getSubject()).isEqualTo(SUBJECT);
    assertThat(texts(read)).containsExactly(TEXT, HTML);
    assertThat(wire.names()).last().isEqualTo("X-SMTPAPI");
  }

  private static Stream<String> texts(Part part) throws Exception {
    if (part.getContent() instanceof Multipart parts) {
      Stream<String> texts = Stream.of();
      for (int i = 0; i < parts.getCount(); i++) {
        texts = Stream.concat(texts, texts(parts.getBodyPart(i)));
      }
      return texts;
    }
    return Stream.of((String) part.getContent());
  }

  @ParameterizedTest
  @EnumSource
  void tagsAreWholeInAMailThatIsGivenTheHeader(State state) throws Exception {
    MimeMessage message = mail(state);
    SmtpApiMail.put(HEADER, message);
    assertWhole(message);
    message.saveChanges();
    assertWhole(message);
  }

  @ParameterizedTest
  @EnumSource
  void tagsAreWholeInTheCopyOfAMail(State state) throws Exception {
    assertWhole(new SmtpApiMessage(mail(state), HEADER));
  }

  @Test
  void tagsAreWholeInAMailThatIsFilledInByOthers() throws Exception {
    SmtpApiMessage message = new SmtpApiMessage(SESSION, HEADER);
    MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
    helper.setFrom("shop@example.com");
    helper.setSubject(SUBJECT);
    helper.setText(TEXT, HTML);
    assertWhole(message);
  }

  @Test
  void mailWithoutTagsInItsSubjectKeepsItAsItIs() throws Exception {
    MimeMessage message = mail(State.FRESH);
    message.setHeader("Subject", "=?ISO-8859-1?Q?Gr=FC=DFe?=");
    SmtpApiMail.put(HEADER, message);
    assertThat(Wire.of(message).field("Subject")).isEqualTo("=?ISO-8859-1?Q?Gr=FC=DFe?=");
  }

  @Test
  void textKeepsItsCharsetAndWhateverElseItsTypeSays() throws Exception {
    MimeMessage message =
        new MimeMessage(
            SESSION,
            new ByteArrayInputStream(
                "Content-Type: text/plain; charset=iso-8859-1; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=DFe %na=\r\nme%\r\n"
                    .getBytes("US-ASCII")));
    SmtpApiMail.put(HEADER, message);
    Wire wire = Wire.of(message);
    assertThat(wire.field("Content-Type"))
        .isEqualTo("text/plain; charset=iso-8859-1; format=flowed");
    assertThat(wire.field("Content-Transfer-Encoding")).isEqualTo("base64");
    assertThat(read(message).getContent()).isEqualTo("Grüße %name%\r\n");
  }

  @Test
  void whatIsSignedOrAttachedStaysAsItIs() throws Exception {
    for (String subtype : new String[] {"signed", "mixed"}) {
      MimeBodyPart text = new MimeBodyPart();
      text.setText("ü".repeat(10) + "e".repeat(2_000), "UTF-8");
      text.setHeader("Content-Transfer-Encoding", "quoted-printable");
      if (subtype.equals("mixed")) {
        text.setDisposition(Part.ATTACHMENT);
      }
      MimeMessage message = new MimeMessage(SESSION);
      message.setContent(new MimeMultipart(subtype, text));
      SmtpApiMail.put(HEADER, message);
      assertThat(Wire.of(message).text()).contains("Content-Transfer-Encoding: quoted-printable");
    }
  }

  @Test
  void mailThatHasNothingYetIsLeftToWhoFillsItIn() throws Exception {
    MimeMessage message = new MimeMessage(SESSION);
    SmtpApiMail.put(HEADER, message);
    message.setText("Dear %name%");
    assertThat(Wire.of(message).names()).last().isEqualTo("X-SMTPAPI");
  }

  @Test
  void subjectThatCannotHaveItsTagIsRefused() throws Exception {
    MimeMessage message = mail(State.FRESH);
    message.setSubject("Grüße,%order_number%", "UTF-8");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmtpApiMail.put(HEADER, message))
        .withMessageStartingWith("The subject holds the tag %order_number% right beside text");
  }
}
