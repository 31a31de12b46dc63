package dev.tagalong.sendcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.tagalong.EmailContent;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Template;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form that SendCloud's HTTP API takes. */
class SendCloudFormTest {
  private static final String FROM = "Shop <shop@example.com>";

  private static SendCloudHeader.Builder header(String subject) {
    return AnyRecipients.builder(
            new Template()
                .withSubject(subject)
                .withHtml("<p>Dear %name%</p>")
                .with(TagColumn.text("name").tag("%name%", Context.HTML, Context.SUBJECT)))
        .to("ben@example.com")
        .give(0, "Bén")
        .build()
        .sendCloud();
  }

  private static final SendCloudHeader HEADER = header("For %name%").build();

  private static SendCloudHeader settings() {
    return SendCloudHeader.builder().sendDomain("example.com").build();
  }

  @Test
  void fieldsAreTheMailAndTheHeader() {
    assertThat(HEADER.form(FROM))
        .containsExactly(
            entry("from", "shop@example.com"),
            entry("fromName", "Shop"),
            entry("subject", "For %name%"),
            entry("html", "<p>Dear %name%</p>"),
            entry(
                "xsmtpapi", "{\"to\":[\"ben@example.com\"],\"sub\":{\"%name%\":[\"B\\u00E9n\"]}}"));
  }

  @Test
  void fieldsThatAreEmptyAreLeftOut() {
    assertThat(settings().form(new EmailContent("Hi", "", "Dear all"), "shop@example.com"))
        .containsExactly(
            entry("from", "shop@example.com"),
            entry("subject", "Hi"),
            entry("plain", "Dear all"),
            entry("xsmtpapi", "{\"send_domain\":\"example.com\"}"));
  }

  @Test
  void customHeadersStandInTheFieldHeaders() {
    assertThat(header("Hi").custom("order", "17").custom("by", "\"a\"").build().form(FROM))
        .containsEntry("headers", "{\"SC-Custom-order\":\"17\",\"SC-Custom-by\":\"\\\"a\\\"\"}");
  }

  @Test
  void formCannotBeChanged() {
    Map<String, String> form = HEADER.form(FROM);
    assertThatThrownBy(() -> form.put("to", "a@x.com"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "shop@example.com | shop@example.com | ",
        "' <shop@example.com> ' | shop@example.com | ",
        "The Shop<shop@münchen.de> | shop@xn--mnchen-3ya.de | The Shop",
        "王 <shop@example.com> | shop@example.com | 王",
        "\"Shop, Inc.\" <shop@example.com> | shop@example.com | Shop, Inc.",
        "\"The \\\"Shop\\\" \\\\\" <shop@example.com> | shop@example.com | The \"Shop\" \\",
        "\"a > b\" <\"a..b\"@example.com> | \"a..b\"@example.com | a > b",
      })
  void senderIsTakenApart(String from, String address, String name) {
    Map<String, String> form = HEADER.form(from);
    assertThat(form).containsEntry("from", address);
    assertThat(form.get("fromName")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "'' | from: the address is empty, in \"\".",
        "Shop | from: the address has no @, in \"Shop\".",
        "Shop <> | from: the address is empty, in \"Shop <>\".",
        "Shop, Inc. <a@x.com> | from: the display name has a , and so has to stand in quotes, in \"Shop, Inc. <a@x.com>\".",
        "a@x.com, Shop <b@x.com> | from: the display name has a @ and so has to stand in quotes, in \"a@x.com, Shop <b@x.com>\".",
        "\"a\" b\" <b@x.com> | from: the quotes of the display name end within it, in \"\"a\" b\" <b@x.com>\".",
        "> | from: the address has a >, which separates addresses and names, in \">\".",
      })
  void senderThatIsNoneIsRefused(String from, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> HEADER.form(from)).withMessage(message);
  }

  @Test
  void senderIsNotNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> HEADER.form(null))
        .withMessage("from is null.");
  }

  @Test
  void contentOfAnotherTemplateIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HEADER.form(new EmailContent("Hi", "%nmae%", ""), FROM))
        .withMessage(
            "The content is of another template than the header: it holds %nmae%, which the header has no values for. Leave it out, since form(from) takes it from the header.");
    assertThat(HEADER.form(new EmailContent("Hurry", "%name%!", ""), FROM))
        .containsEntry("html", "%name%!");
  }

  @Test
  void contentWithoutBodyOrSubjectIsRefused() {
    for (String subject : List.of("", "a\nb")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> settings().form(new EmailContent(subject, "a", ""), FROM))
          .withMessage(
              subject.isEmpty()
                  ? "The content has no subject, and SendCloud takes no mail without. Give the template one by subject = \"…\"."
                  : "The subject holds a line break, which no header field can. Remove it.");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> settings().form(new EmailContent("a", "", ""), FROM))
        .withMessage("The content has neither an HTML nor a text body.");
  }

  @Test
  void headerWithoutTemplateIsGivenItsContent() {
    assertThatIllegalStateException()
        .isThrownBy(() -> settings().form(FROM))
        .withMessage(
            "This header was made without a template, and so it has no content. Give the content to send as well.");
  }
}
