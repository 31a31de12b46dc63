package dev.tagalong.simulator;

import static dev.tagalong.simulator.Messages.toSendGrid;
import static dev.tagalong.simulator.Refusals.assertBounced;
import static dev.tagalong.simulator.Refusals.assertMangled;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SendGrid's filters: their names, their settings and the JSON type of each. */
class SendGridFiltersTest {
  @AutoClose private final SimulatedService service = SimulatedService.sendGrid();

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        "bypass_list_management":{"settings":{"enable":1}}""",
        """
        "clicktrack":{"settings":{"enable":1,"enable_text":false}}""",
        """
        "dkim":{"settings":{"domain":"ifaxin.com","use_from":true}}""",
        """
        "footer":{"settings":{"enable":1,"text/plain":"Thank you"}}""",
        """
        "footer":{"settings":{"enable":1,"text/html":"<p>Thank you</p>","text/plain":"Thank you"}}""",
        """
        "ganalytics":{"settings":{"enable":1,"utm_source":"s","utm_medium":"m","utm_term":"t",
         "utm_content":"c","utm_campaign":"x"}}""",
        """
        "opentrack":{"settings":{"enable":1,"replace":"%open%"}}""",
        """
        "subscriptiontrack":{"settings":{"enable":1,"text/html":"<% Unsubscribe %>",
         "text/plain":"Unsubscribe: <% %>","replace":"[link]"}}""",
        """
        "templates":{"settings":{"enable":1,"template_id":"5997fcf6"}}""",
        """
        "template":{"settings":{"enable":1,"text/html":"<html><% body %></html>"}}""",
        """
        "bcc":{"settings":{"enable":0,"email":"bill@ifaxin.com"}}""",
        """
        "gravatar":{"settings":{"enable":0}}""",
        """
        "spamcheck":{"settings":{"enable":1,"maxscore":3.5,"url":"https://ifaxin.com/spam"}}"""
      })
  void everyFilterOfTheServiceIsTaken(String filter) {
    Outcome outcome = toSendGrid(service, "{\"filters\":{" + filter.replace("\n", "\n ") + "}}");

    assertThat(outcome.refusal()).isEmpty();
    assertThat(outcome.deliveries().get(0).settings().filters()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          []                                                    | filters is an array, but must be an object
          {}                                                    | filters is an empty object: leave it out
          {"footer":{}}                                         | filters.footer is an empty object: leave it out
          {"footer":{"settings":{}}}                            | filters.footer.settings is an empty object: leave it out
          {"footer":{"settings":{"enable":"1"}}}                | filters.footer.settings.enable is a string, but must be the number 0 or 1
          {"footer":{"settings":{"enable":true}}}               | filters.footer.settings.enable is a boolean, but must be the number 0 or 1
          {"footer":{"settings":{"enable":2}}}                  | filters.footer.settings.enable is 2, but must be the number 0 or 1
          {"footer":{"settings":{"enable":1,"text/plain":7}}}   | filters.footer.settings["text/plain"] is a number, but must be a string
          {"clicktrack":{"settings":{"enable":1,"enable_text":1}}} | filters.clicktrack.settings.enable_text is a number, but must be a boolean
          {"dkim":{"settings":{"use_from":"true"}}}             | filters.dkim.settings.use_from is a string, but must be a boolean
          {"subscriptiontrack":{"settings":{"enable":1,"text/html":"Unsubscribe"}}} | filters.subscriptiontrack.settings["text/html"] must hold <% link text %>
          {"subscriptiontrack":{"settings":{"enable":1,"text/plain":"Unsubscribe"}}} | filters.subscriptiontrack.settings["text/plain"] must hold <% %>
          {"template":{"settings":{"enable":1,"text/html":"<p></p>"}}} | filters.template.settings["text/html"] must hold <% body %>
          {"spamcheck":{"settings":{"enable":1,"maxscore":"3"}}} | filters.spamcheck.settings.maxscore is a string, but must be a number
          {"spamcheck":{"settings":{"enable":1,"maxscore":11}}} | filters.spamcheck.settings.maxscore is 11, but must be from 1 to 10
          """)
  void aSettingOfAnotherTypeIsRefused(String filters, String reason) {
    assertBounced(toSendGrid(service, "{\"filters\":" + filters + "}"), reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          {"open_tracking":{"settings":{"enable":1}}}           | the service knows no filters.open_tracking and ignores it
          {"Footer":{"settings":{"enable":1}}}                  | the service knows no filters["Footer"] and ignores it
          {"footer":{"setting":{"enable":1}}}                   | the service knows no filters.footer.setting and ignores it
          {"footer":{"settings":{"enable":1,"text":"a"}}}       | the service knows no filters.footer.settings.text and ignores it
          {"footer":{"settings":{"text/plain":"a"}}}            | filters.footer.settings has no 'enable': the filter stays as the account has it
          """)
  void whatSendGridWouldIgnoreIsRefused(String filters, String reason) {
    assertMangled(toSendGrid(service, "{\"filters\":" + filters + "}"), reason);
  }
}
