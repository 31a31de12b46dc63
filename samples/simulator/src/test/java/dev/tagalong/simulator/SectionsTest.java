package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A value may name a section, whose text may hold tags; a section may not name a section. */
class SectionsTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  @Test
  void aSectionTagInAValueBecomesItsTextAndTheTagsInThereTheirValues() {
    toSendGrid(
        service,
        """
        {"to":["ben@ifaxin.com","joe@ifaxin.com"],
         "sub":{"%name%":["%buyer%","%seller%"],"%money%":["288","497"]},
         "section":{"%buyer%":"buyer for %money%","%seller%":"seller for %money%"}}""");

    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries())
        .extracting(DeliveredMail::text)
        .containsExactly("Dear buyer for 288\n", "Dear seller for 497\n");
  }

  @Test
  void aSectionWithinASectionIsRefused() {
    assertMangled(
        toSendGrid(service, "{\"section\":{\"%a%\":\"see %b%\",\"%b%\":\"there\"}}"),
        "section[\"%a%\"] holds the section tag %b%: a section within a section is not replaced");
  }

  @Test
  void aSectionIsAString() {
    assertBounced(
        toSendGrid(service, "{\"section\":{\"%a%\":[\"b\"]}}"),
        "section[\"%a%\"] is an array, but must be a string");
    assertBounced(
        toSendGrid(service, "{\"section\":{\"\":\"b\"}}"), "section[\"\"] is an empty tag");
    assertBounced(
        toSendGrid(service, "{\"section\":{}}"), "section is an empty object: leave it out");
  }
}
