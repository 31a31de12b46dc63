package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendCloud;
import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertDropped;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in {@code sub}: one value for each recipient, of the service's types. */
class SubstitutionsTest {
  private static final String TWO = "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],\"sub\":";

  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          []                          | sub is an array, but must be an object
          {}                          | sub is an empty object: leave it out
          {"%name%":"Ben"}            | sub["%name%"] is a string, but must be an array
          {"%name%":[]}               | sub["%name%"] is an empty array: leave it out
          {"":["Ben","Joe"]}          | sub[""] is an empty tag
          """)
  void bothServicesRefuseWhatIsNoObjectOfArrays(String sub, String reason) {
    assertBounced(toSendGrid(sendGrid, TWO + sub + "}"), reason);
    assertDropped(toSendCloud(sendCloud, TWO + sub + "}"), "worker:invalid XSMTP-API: " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"%name%":["Ben"]}             | sub["%name%"] has 1 element, but 'to' has 2: some recipients get blanks or another's values
          {"%name%":["Ben","Joe","Al"]}  | sub["%name%"] has 3 elements, but 'to' has 2: some recipients get blanks or another's values
          """)
  void bothServicesWouldMixUpValuesThatAreNotAlignedWithTheRecipients(String sub, String reason) {
    assertMangled(toSendGrid(sendGrid, TWO + sub + "}"), reason);
    assertMangled(toSendCloud(sendCloud, TWO + sub + "}"), reason);
  }

  @Test
  void valuesNeedRecipientsInTheHeader() {
    String reason = "sub[\"%name%\"] stands without a 'to' whose positions it could follow";

    assertMangled(toSendGrid(sendGrid, "{\"sub\":{\"%name%\":[\"Ben\"]}}"), reason);
    assertMangled(toSendCloud(sendCloud, "{\"sub\":{\"%name%\":[\"Ben\"]}}"), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"%money%":["288",497]}     | sub["%money%"][1] is a number, but must be a string
          {"%money%":["288",null]}    | sub["%money%"][1] is null, but must be a string
          {"%money%":["288",true]}    | sub["%money%"][1] is a boolean, but must be a string
          {"%money%":["288",["4"]]}   | sub["%money%"][1] is an array, but must be a string
          {"%money%":["288",{"a":1}]} | sub["%money%"][1] is an object, but must be a string
          """)
  void sendGridTakesStringsOnly(String sub, String reason) {
    assertBounced(toSendGrid(sendGrid, TWO + sub + "}"), reason);
  }

  @Test
  void sendCloudTakesStringsAndNumbersOnly() {
    assertDropped(
        toSendCloud(sendCloud, TWO + "{\"%money%\":[288,null]}}"),
        "worker:invalid XSMTP-API: sub[\"%money%\"][1] is null, but must be a string or a number");
  }

  @Test
  void sendCloudWritesANumberAsItStandsInTheHeader() {
    toSendCloud(sendCloud, TWO + "{\"%name%\":[288.50,1E2]}}");

    assertThat(sendCloud.deliveries())
        .extracting(DeliveredMail::text)
        .containsExactly("Dear 288.50\n", "Dear 1E2\n");
  }

  @Test
  void anEmptyValueIsABlankInTheMail() {
    toSendGrid(sendGrid, TWO + "{\"%name%\":[\"\",\"Joe\"]}}");

    assertThat(sendGrid.deliveries())
        .extracting(DeliveredMail::text)
        .containsExactly("Dear \n", "Dear Joe\n");
  }

  @Test
  void oneRecipientsValuesHaveAtMost50000Bytes() {
    assertThat(toSendGrid(sendGrid, withBytesForJoe(50_000)).refusal()).isEmpty();
    assertBounced(
        toSendGrid(sendGrid, withBytesForJoe(50_001)),
        "sub has 50,001 bytes of values for to[1], joe@ifaxin.com: at most 50,000 are allowed");
  }

  /** Two values for Joe that have so many bytes in UTF-8 together; é has two. */
  private static String withBytesForJoe(int bytes) {
    String folded = "\\u00e9".repeat(100) + "\n ";
    int words = 100;
    int rest = bytes - words * 201;
    return TWO
        + "{\"%a%\":[\"\",\n \""
        + folded.repeat(words)
        + "\"],\n \"%b%\":[\"\",\n \""
        + ("b".repeat(899) + "\n ").repeat(rest / 900)
        + "b".repeat(rest % 900)
        + "\"]}}";
  }
}
