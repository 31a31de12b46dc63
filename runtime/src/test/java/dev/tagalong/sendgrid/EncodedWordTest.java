package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.testing.FakeRecipients;
import dev.tagalong.testing.Received;
import jakarta.mail.internet.MimeUtility;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reader may decode the encoded words of a header field before it parses the JSON. */
class EncodedWordTest {
  private static final String WORD = "=?utf-8?q?=22=5d=2c=22=25link=25=22=3a=5b=22..=22?=";

  private static final SendGridHeader HEADER =
      SendGridHeader.builder(
              FakeRecipients.to("what?=x@x.com", "b=c?@x.com", "c@x.com")
                  .displayName(0, "Tom =? Jones")
                  .displayName(2, "=?")
                  .sub("%name%", "Tom " + WORD, "=?", "a=? ".repeat(500))
                  .sub(WORD, WORD, "x", "=?=?=?")
                  .section(WORD, WORD + WORD)
                  .section("%S%", "a=?"))
          .category(WORD)
          .categories("a " + WORD)
          .uniqueArg(WORD, WORD)
          .filter(Filter.named("any").with(WORD, WORD).with("x", 1))
          .filter(Filter.footer(WORD))
          .batchId(WORD)
          .ipPool(WORD)
          .sections(sectionTags())
          .build();

  @SuppressWarnings("deprecation")
  private static SectionMode sectionTags() {
    return SectionMode.SECTION_TAGS;
  }

  private static void assertNothingIsDecoded(String value) throws Exception {
    String unfolded = Received.unfolded(value);
    assertThat(unfolded).doesNotContain("=?");
    assertThat(MimeUtility.decodeText(unfolded)).isEqualTo(unfolded);
    assertThat(Received.json(unfolded)).isEqualTo(Received.json(HEADER));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 300, 900, 998})
  void noFieldOfTheHeaderHoldsOne(int maxLine) throws Exception {
    assertNothingIsDecoded(HEADER.headerValue(maxLine));
  }

  @Test
  void noFormOfTheHeaderHoldsOne() throws Exception {
    assertNothingIsDecoded(HEADER.json());
    SendGridHeader header = SendGridHeader.builder().category(WORD).uniqueArg(WORD, WORD).build();
    assertThat(header.unfoldedValue()).doesNotContain("=?");
    assertThat(Received.json(header.unfoldedValue())).isEqualTo(Received.json(header));
  }

  @Test
  void textsArriveAsTheyWereGiven() {
    var json = Received.json(HEADER);
    assertThat(json.path("to").get(0).asString()).isEqualTo("\"Tom =? Jones\" <what?=x@x.com>");
    assertThat(json.path("to").get(1).asString()).isEqualTo("b=c?@x.com");
    assertThat(json.path("sub").path("%name%").get(0).asString()).isEqualTo("Tom " + WORD);
    assertThat(json.path("sub").path(WORD).get(2).asString()).isEqualTo("=?=?=?");
    assertThat(json.path("section").path(WORD).asString()).isEqualTo(WORD + WORD);
    assertThat(json.path("category").get(1).asString()).isEqualTo("a " + WORD);
    assertThat(json.path("unique_args").path(WORD).asString()).isEqualTo(WORD);
    assertThat(json.path("filters").path("any").path("settings").path(WORD).asString())
        .isEqualTo(WORD);
    assertThat(json.path("batch_id").asString()).isEqualTo(WORD);
    assertThat(json.path("ip_pool").asString()).isEqualTo(WORD);
  }

  @Test
  void inAnAddressOrItsNameItIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendGridHeader.builder().to("a@x.com", "Tom " + WORD))
        .withMessage(
            "recipient 1: the display name holds an encoded word (=?…?=), which mail programs show as another name: give the name as people read it");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SendGridHeader.builder().to(List.of("=?utf-8?q?a?=@x.com")))
        .withMessage(
            "recipient 1: the address holds an encoded word (=?…?=): give the address as people write it");
  }
}
