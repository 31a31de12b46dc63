package dev.tagalong.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.EmailContent;
import dev.tagalong.sendgrid.SendGridHeader;
import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Wire;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of a composed mail is too long, and none is broken or encoded within a tag. */
class ComposedLinesTest {
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final String LONG_TAG = "%" + "a".repeat(60) + "%";
  private static final SendGridHeader HEADER =
      SendGridHeader.builder(
              FakeRecipients.to("a@x.com")
                  .sub("%name%", "Ben")
                  .sub("%name_text%", "Ben")
                  .sub("{{order.id}}", "7")
                  .sub("[my code]", "4711")
                  .sub("【名】", "Ben")
                  .sub(LONG_TAG, "Ben"))
          .build();

  private static SmtpApiMessage mail(String subject, String html, String text) throws Exception {
    SmtpApiMessage message =
        SmtpApiMail.compose(SESSION, "a@x.com", new EmailContent(subject, html, text), HEADER);
    message.saveChanges();
    return message;
  }

  private static String subject(String subject) throws Exception {
    SmtpApiMessage message = mail(subject, "", "x");
    Wire wire = Wire.of(message);
    assertThat(wire.lines()).allMatch(line -> line.length() <= 998);
    String field = wire.field("Subject");
    assertThat(field).matches("[ -~\\t]+");
    MimeMessage read =
        new MimeMessage(
            SESSION, new ByteArrayInputStream(wire.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getSubject()).isEqualTo(subject);
    return field;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello %name%|Hello %name%",
        "Grüße, %name_text%!|=?UTF-8?Q?Gr=C3=BC=C3=9Fe,?= %name_text%!",
        "Grüße aus Köln, %name%: für Sie|=?UTF-8?Q?Gr=C3=BC=C3=9Fe?= aus =?UTF-8?Q?K=C3=B6ln,?= %name%: =?UTF-8?Q?f=C3=BCr?= Sie",
        "欢迎光临|=?UTF-8?B?5qyi6L+O5YWJ5Li0?=",
        "欢迎，%name%！|=?UTF-8?Q?=E6=AC=A2=E8=BF=8E=EF=BC=8C%name%=EF=BC=81?=",
        "Grüße  %name_text%   für|=?UTF-8?Q?Gr=C3=BC=C3=9Fe_?= %name_text% =?UTF-8?Q?__f=C3=BCr?=",
        "a  b   %name_text%|a  b   %name_text%",
        "für {{order.id}}|=?UTF-8?Q?f=C3=BCr?= {{order.id}}",
        "für Größe|=?UTF-8?Q?f=C3=BCr_Gr=C3=B6=C3=9Fe?=",
        "Code [my code]|Code [my code]",
        "=?utf-8?q?x?= %name%|=?UTF-8?Q?=3D=3Futf-8=3Fq=3Fx=3F=3D?= %name%"
      })
  void tagsOfTheSubjectStandWholeAndPlain(String subject, String field) throws Exception {
    assertThat(subject(subject)).isEqualTo(field);
  }

  @Test
  void longSubjectsAreFolded() throws Exception {
    for (String subject :
        new String[] {
          "a".repeat(3_000),
          "ü".repeat(3_000),
          "王".repeat(3_000),
          "😀".repeat(1_000),
          "%name%".repeat(500),
          ("ü%name%").repeat(500),
          "word ".repeat(600) + "%name%",
          "wörd ".repeat(600) + "%name%",
          "two  blanks  %name%",
          "word ".repeat(250).strip().replace(" ", "  ") + "   wörd",
          "a\tb " + "=".repeat(2_000),
          "%name% \\ ".repeat(100).strip()
        }) {
      String field = subject(subject);
      assertThat(field.split("%name%", -1)).hasSameSizeAs(subject.split("%name%", -1));
      assertThat(field.split(" ")).allMatch(word -> word.length() <= 900);
    }
    assertThat(Wire.of(mail("wörd ".repeat(600), "", "x")).lines())
        .filteredOn(line -> line.contains("=?"))
        .allMatch(line -> line.length() <= 76);
  }

  @Test
  void blanksAtTheEndsOfASubjectAreLeftOut() throws Exception {
    assertThat(Wire.of(mail("  Grüße  %name_text%  ", "", "x")).field("Subject"))
        .isEqualTo("=?UTF-8?Q?Gr=C3=BC=C3=9Fe_?= %name_text%");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Grüße,%name_text%", "=?%name_text%", "%name_text%。", "ü [my code]ü"})
  void subjectWithATagThatWouldHaveToBeEncodedIsRefused(String subject) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail(subject, "", "x"))
        .withMessage(
            "The subject holds the tag "
                + (subject.contains("code") ? "[my code]" : "%name_text%")
                + " right beside text that has to be encoded, and the tag with it, so that a service would not find it. Put a blank before and after it, or name it with letters and digits alone.");
  }

  @Test
  void subjectWithATagThatIsNotAsciiIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("您好 【名】", "", "x"))
        .withMessage(
            "The subject holds the tag 【名】, which has to be encoded there, so that a service would not find it. Name it with letters and digits of ASCII alone.");
  }

  @Test
  void subjectThatCannotHaveItsTagIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("Grüße," + LONG_TAG, "", "x"))
        .withMessage(
            "The subject holds the tag "
                + LONG_TAG
                + ", which is too long to stand whole where it has to be encoded. Shorten it, or put a blank before and after it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("Hello\r\nBcc: b@x.com", "", "x"))
        .withMessage("The subject holds a line break, which no header field can. Remove it.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> mail("Hello\u0000", "", "x"))
        .withMessage(
            "The subject holds a control character (U+0000), which no header field can. Remove it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dear %name%", "Größe %name%", "x"})
  void bodiesAreNotBrokenWithinTags(String piece) throws Exception {
    String body = piece.repeat(400) + "\r\n%name%";
    for (SmtpApiMessage message :
        new SmtpApiMessage[] {mail("", body, body), mail("", body, ""), mail("", "", body)}) {
      Wire wire = Wire.of(message);
      assertThat(wire.text().lines()).allMatch(line -> line.length() <= 998);
      assertThat(wire.text()).doesNotContain("quoted-printable");
      MimeMessage read =
          new MimeMessage(
              SESSION, new ByteArrayInputStream(wire.text().getBytes(StandardCharsets.UTF_8)));
      if (read.getContent() instanceof MimeMultipart bodies) {
        assertThat(bodies.getBodyPart(0).getContent()).isEqualTo(body);
        assertThat(bodies.getBodyPart(1).getContent()).isEqualTo(body);
      } else {
        assertThat(read.getContent()).isEqualTo(body);
      }
    }
    assertThat(Wire.of(mail("", "", "Dear %name%\r\n")).field("Content-Transfer-Encoding"))
        .isEqualTo("7bit");
  }
}
