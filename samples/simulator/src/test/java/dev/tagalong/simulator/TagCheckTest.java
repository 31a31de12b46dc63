package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.base64;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No tag is sent as it is, and no value is for a tag that stands nowhere. */
class TagCheckTest {
  private static final String NAME = "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben\"]}}";

  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  private static byte[] message(String subject, String header, String body) {
    return bytes(
        "Subject: "
            + subject
            + "\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\nX-SMTPAPI: "
            + header
            + "\n\n"
            + base64(body)
            + "\n");
  }

  private Outcome sent(String subject, String json, String body) {
    return sendGrid.receive(message(subject, json, body), SENDER, List.of(SENDER));
  }

  @Test
  void tagThatStandsNowhereIsRefused() {
    String reason = "'sub' has values for %name%, which stands nowhere in the message";
    assertMangled(sent("Hi", NAME, "Dear %nam%"), reason);
    assertMangled(
        sendCloud.receive(message("Hi", base64(NAME), "Dear"), SENDER, List.of(SENDER)), reason);
  }

  @ParameterizedTest
  @CsvSource({
    "Hi %name%, Dear",
    "Hi, Dear %name%",
    "Hi, <a href='?n=%name%'>",
  })
  void tagMayStandInTheSubjectOrABody(String subject, String body) {
    assertThat(sent(subject, NAME, body).refusal()).isEmpty();
  }

  @Test
  void tagMayStandInASectionOrAUniqueArgument() {
    String json =
        "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben\"],\"%s%\":[\"%sec%\"],\"%id%\":[\"7\"]},"
            + "\"section\":{\"%sec%\":\"Dear %name%\"},\"unique_args\":{\"id\":\"%id%\"}}";
    assertThat(sent("Hi", json, "%s%").refusal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%first%",
        "<<first>>",
        "{{first}}",
        "{{ first }}",
        "{{\u00a0first\n}}",
        "%名字%",
        "%a.b-c%",
        "%abel%",
        "%C3%A9t%C3%A9 %first%",
        "100% off %first% and",
        "%%first%%",
      })
  void tagWithoutValuesIsRefused(String tag) {
    Outcome outcome = sent("Hi %name%", NAME, "Dear " + tag);
    assertThat(outcome.refusal()).isPresent();
    assertThat(outcome.refusal().orElseThrow().reason())
        .endsWith(" in the HTML body is filled by nothing in 'sub', and would be read as it is");
  }

  @Test
  void refusalNamesTheTagAndWhereItStands() {
    assertMangled(
        sent("Hi %name% %order_id%", NAME, "Dear"),
        "%order_id% in the subject is filled by nothing in 'sub', and would be read as it is");
    assertMangled(
        sent(
            "Hi",
            "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%s%\":[\"%sec%\"]},\"section\":{\"%sec%\":\"Dear {{x}}\"}}",
            "%s%"),
        "{{x}} in the section %sec% is filled by nothing in 'sub', and would be read as it is");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<%asm_group_unsubscribe_raw_url%>",
        "<% click %>",
        "width:100%;height:50%",
        "20% off, 30% more",
        "?q=%C3%A9t%C3%A9&r=%de%",
        "{{}} {{{}}} << >> %%",
        "%name%%name%",
      })
  void whatIsNoTagIsLeftAlone(String text) {
    assertThat(sent("Hi %name%", NAME, text).refusal()).isEmpty();
  }

  @Test
  void textThatAFilterReplacesIsLeftAlone() {
    String json =
        "{\"to\":[\"ben@ifaxin.com\"],\"filters\":{\"opentrack\":{\"settings\":{\"enable\":1,\"replace\":\"%pixel%\"}}}}";
    assertThat(sent("Hi", json, "Dear %pixel%").refusal()).isEmpty();
  }

  @Test
  void textThatIsMeantToStayIsLeftAlone() {
    sendGrid.leaving("%PATH%", "%off%");
    assertThat(sent("Hi %name%", NAME, "Set %PATH%, 20%off%").refusal()).isEmpty();
    assertMangled(
        sent("Hi %name%", NAME, "Set %PATH2%"),
        "%PATH2% in the HTML body is filled by nothing in 'sub', and would be read as it is");
  }

  @Test
  void valueMayLookLikeATag() {
    String json = NAME.replace("Ben", "%other% {{x}}");
    assertThat(sent("Hi", json, "Dear %name%").deliveries().get(0).html())
        .isEqualTo("Dear %other% {{x}}");
  }

  @Test
  void mailWithoutHeaderIsAnOrdinaryOne() {
    byte[] message = bytes("Subject: Hi %name%\n\nDear %name%\n");
    assertThat(sendGrid.receive(message, SENDER, List.of(SENDER)).refusal()).isEmpty();
  }
}
