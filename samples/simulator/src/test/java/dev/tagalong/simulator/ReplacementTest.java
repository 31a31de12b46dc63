package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.SENDER;
import static dev.tagalong.simulator.Messages.bytes;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tags are replaced in subject, text, HTML and unique arguments, and again within values. */
class ReplacementTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  private Outcome receive(String json, String body) {
    return service.receive(
        bytes("Subject: Bill\nX-SMTPAPI: " + json + "\n\n" + body), SENDER, List.of(SENDER));
  }

  @Test
  void everyOccurrenceIsReplaced() {
    receive(
        "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben\"]}}", "%name%%name% name%name%");

    DeliveredMail mail = service.deliveries().get(0);
    assertThat(mail.text()).isEqualTo("BenBen nameBen");
  }

  @Test
  void aTagOfAnyFormIsReplaced() {
    receive(
        "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"{{name}}\":[\"Ben\"],\"-a.b-\":[\"$1\"]}}",
        "{{name}} -a.b- -axb-");

    assertThat(service.deliveries().get(0).text()).isEqualTo("Ben $1 -axb-");
  }

  @Test
  void aTagWithinAValueIsReplacedToo() {
    receive(
        "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%money%\":[\"288\"],\"%name%\":[\"%money%\"]}}",
        "%name%");

    assertThat(service.deliveries().get(0).text()).isEqualTo("288");
  }

  @Test
  void aValueThatIsItsOwnTagStays() {
    receive("{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"%name%\"]}}", "%name%");

    assertThat(service.deliveries().get(0).text()).isEqualTo("%name%");
  }

  @Test
  void valuesThatNameEachOtherWithoutEndAreRefused() {
    assertMangled(
        receive("{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"my %name%\"]}}", "%name%"),
        "the values for ben@ifaxin.com hold tags that are replaced again and again without end");
  }

  @Test
  void valuesThatGrowBeyondMeasureAreRefused() {
    assertMangled(
        receive(
            "{\"to\":[\"ben@ifaxin.com\"],\"sub\":{\"%name%\":[\"" + "%name%".repeat(100) + "\"]}}",
            "%name%"),
        "the values for ben@ifaxin.com hold tags that are replaced again and again without end");
  }

  @Test
  void uniqueArgumentsAreReplacedPerRecipient() {
    receive(
        "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],\"sub\":{\"%id%\":[\"7\",\"8\"]},\"unique_args\":{\"order\":\"no %id%\",\"%id%\":\"x\"}}",
        "Hello");

    assertThat(service.deliveries().get(1).uniqueArgs())
        .containsExactly(Map.entry("order", "no 8"), Map.entry("%id%", "x"));
  }
}
