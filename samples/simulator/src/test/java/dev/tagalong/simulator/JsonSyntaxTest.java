package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendCloud;
import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertDropped;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no JSON text bounces at SendGrid and is dropped by SendCloud's worker. */
class JsonSyntaxTest {
  @AutoClose private final SimulatedService sendGrid = SimulatedService.sendGrid();
  @AutoClose private final SimulatedService sendCloud = SimulatedService.sendCloud();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"to":                               | the value is no JSON text: it ends too early
          {"to":["ben@ifaxin.com"]             | the value is no JSON text: it ends too early
          {to:["ben@ifaxin.com"]}              | the value is no JSON text: see character 2, 'to:["ben@ifaxin.com"]}'
          {"to":["ben@ifaxin.com",]}           | the value is no JSON text: see character 25, ']}'
          =?UTF-8?Q?{"to"?=                    | the value is no JSON text: see character 1, '=?UTF-8?Q?{"to"?='
          {"category":"a"}{"category":"b"}     | something follows the JSON text: see character 17, '{"category":"b"}'
          {"category":"a","category":"b"}      | the key "category" stands twice in one object
          {"sub":{"%a%":["x"],"%a%":["y"]}}    | the key "%a%" stands twice in one object
          ["ben@ifaxin.com"]                   | the JSON is an array, but must be an object
          {}                                   | the JSON is an empty object: leave it out
          {"sub":{"%a%":["x\\ud83d"]},"to":["ben@ifaxin.com"]} | sub["%a%"][0] holds half of a surrogate pair, \\ud83d
          {"sub":{"\\ud83d":["x"]},"to":["ben@ifaxin.com"]}    | the value is no JSON text: see character 16, '":["x"]},"to":["ben@ifaxin.com"]}'
          """)
  void bothServicesRefuseWhatTheyCannotRead(String json, String reason) {
    assertBounced(toSendGrid(sendGrid, json), reason);
    assertDropped(toSendCloud(sendCloud, json), "worker:invalid XSMTP-API: " + reason);
  }

  @Test
  void anEmptyValueIsRefused() {
    String reason = "there is no JSON text: the value is empty";

    assertBounced(toSendGrid(sendGrid, ""), reason);
    assertDropped(toSendCloud(sendCloud, ""), "worker:invalid XSMTP-API: " + reason);
  }
}
