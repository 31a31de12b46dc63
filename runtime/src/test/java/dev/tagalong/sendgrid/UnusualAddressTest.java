package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.sendcloud.SendCloudHeader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses and domains that the services would read as something else. */
class UnusualAddressTest {
  private static final List<String> DOTS = List.of("a..b@x.com", ".a@x.com", "\"a.\"@x.com");

  @Test
  void sendGridGetsUnusualDotsInQuotes() {
    assertThat(SendGridHeader.builder().to(DOTS).to("b.@x.com", "Ben").build().json())
        .isEqualTo(
            """
            {"to":["\\"a..b\\"@x.com","\\".a\\"@x.com","\\"a.\\"@x.com","\\"Ben\\" <\\"b.\\"@x.com>"]}""");
    assertThat(SendGridHeader.builder().to(DOTS).build().to()).isEqualTo(DOTS);
  }

  @Test
  void sendCloudGetsThemAsTheyAre() {
    assertThat(SendCloudHeader.builder().to(DOTS).build().json())
        .isEqualTo(
            """
            {"to":["a..b@x.com",".a@x.com","\\"a.\\"@x.com"]}""");
  }

  @Test
  void fullWidthCharactersMakeNoSecondAddress() {
    assertRefused(
        () -> SendGridHeader.builder().to(List.of("a@good.example，evil＠evil.example")),
        "recipient 1: the domain holds ， (U+FF0C, FULLWIDTH COMMA), which some software reads as \",\": write what is meant");
    assertRefused(
        () -> SendGridHeader.builder().to("a@good.example＞，＜evil＠evil.example", "Ben"),
        "recipient 1: the domain holds ＞ (U+FF1E, FULLWIDTH GREATER-THAN SIGN), which some software reads as \">\": write what is meant");
    assertRefused(
        () -> SendCloudHeader.builder().sendDomain("good.example／？x"),
        "send_domain: \"good.example／？x\" holds ／ (U+FF0F, FULLWIDTH SOLIDUS), which some software reads as \"/\": write what is meant.");
    assertRefused(
        () -> Filter.dkim("good.example；x", true),
        "filters → dkim → domain: \"good.example；x\" holds ； (U+FF1B, FULLWIDTH SEMICOLON), which some software reads as \";\": write what is meant.");
    assertRefused(
        () -> bcc("a@good.example，evil＠evil.example"),
        "filters → bcc → email: the domain holds ， (U+FF0C, FULLWIDTH COMMA), which some software reads as \",\": write what is meant");
  }

  @SuppressWarnings("deprecation")
  private static Filter bcc(String address) {
    return Filter.bcc(address);
  }

  private static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }

  @Test
  void domainOutsideAsciiBecomesPunycode() {
    assertThat(
            SendGridHeader.builder()
                .to(List.of("ben@müller.example"))
                .filter(Filter.dkim("müller.example", true))
                .filter(bcc("a..b@müller.example"))
                .build()
                .json())
        .contains(
            "\"ben@xn--mller-kva.example\"",
            "\"domain\":\"xn--mller-kva.example\"",
            "\"email\":\"\\\"a..b\\\"@xn--mller-kva.example\"");
    assertThat(SendCloudHeader.builder().sendDomain("mail.münchen.example").build().json())
        .isEqualTo("{\"send_domain\":\"mail.xn--mnchen-3ya.example\"}");
  }
}
