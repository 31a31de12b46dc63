package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tagalong.testing.Received;
import org.junit.jupiter.api.Test;

class FilterTest {
  private static void assertSettings(Filter filter, String name, String settings) {
    assertThat(SendGridHeader.builder().filter(filter).build().json())
        .isEqualTo("{\"filters\":{\"%s\":{\"settings\":%s}}}".formatted(name, settings));
  }

  @Test
  void everyAppHasItsSettingsInTheirTypes() {
    assertSettings(Filter.bypassListManagement(true), "bypass_list_management", "{\"enable\":1}");
    assertSettings(Filter.bypassListManagement(false), "bypass_list_management", "{\"enable\":0}");
    assertSettings(Filter.clickTracking(true), "clicktrack", "{\"enable\":1,\"enable_text\":true}");
    assertSettings(
        Filter.dkim("example.com", false),
        "dkim",
        "{\"domain\":\"example.com\",\"use_from\":false}");
    assertSettings(
        Filter.footer("<p>Bye</p>", "Bye"),
        "footer",
        "{\"enable\":1,\"text/html\":\"<p>Bye</p>\",\"text/plain\":\"Bye\"}");
    assertSettings(
        Filter.googleAnalytics("s", "m", "t", "c", "n"),
        "ganalytics",
        """
        {"enable":1,"utm_source":"s","utm_medium":"m","utm_term":"t","utm_content":"c",\
        "utm_campaign":"n"}""");
    assertSettings(Filter.openTracking(), "opentrack", "{\"enable\":1}");
    assertSettings(
        Filter.openTracking("%image%"), "opentrack", "{\"enable\":1,\"replace\":\"%image%\"}");
    assertSettings(
        Filter.subscriptionTracking("<p><% leave %></p>", "Leave: <% %>"),
        "subscriptiontrack",
        """
        {"enable":1,"text/html":"<p><% leave %></p>","text/plain":"Leave: <% %>"}""");
    assertSettings(
        Filter.subscriptionTracking("%leave%"),
        "subscriptiontrack",
        "{\"enable\":1,\"replace\":\"%leave%\"}");
    assertSettings(
        Filter.templates("5997fcf6-2b9f"),
        "templates",
        "{\"enable\":1,\"template_id\":\"5997fcf6-2b9f\"}");
    assertSettings(Filter.disabled("clicktrack"), "clicktrack", "{\"enable\":0}");
  }

  @Test
  @SuppressWarnings("deprecation")
  void retiredAppsAreStillWritten() {
    assertSettings(
        Filter.template("<b><% body %></b>"),
        "template",
        "{\"enable\":1,\"text/html\":\"<b><% body %></b>\"}");
    assertSettings(Filter.bcc("a@x.com"), "bcc", "{\"enable\":1,\"email\":\"a@x.com\"}");
    assertSettings(Filter.gravatar(), "gravatar", "{\"enable\":1}");
    assertSettings(
        Filter.spamCheck(5, "https://x.com"),
        "spamcheck",
        "{\"enable\":1,\"maxscore\":5,\"url\":\"https://x.com\"}");
  }

  @Test
  void anyOtherFilterIsSpelledOut() {
    assertSettings(
        Filter.named("next_thing").with("enable", 1).with("text", "x").with("deep", true),
        "next_thing",
        "{\"enable\":1,\"text\":\"x\",\"deep\":true}");
  }

  @Test
  void laterFilterOfTheSameNameReplacesTheEarlier() {
    SendGridHeader header =
        SendGridHeader.builder()
            .filter(Filter.openTracking())
            .filter(Filter.disabled("opentrack"))
            .build();
    assertThat(Received.json(header))
        .isEqualTo(
            Received.json("{\"filters\": {\"opentrack\": {\"settings\": {\"enable\": 0}}}}"));
  }

  @Test
  @SuppressWarnings("deprecation")
  void whatTheServiceWouldDropIsRefused() {
    assertRefused(
        () -> Filter.named("Footer"),
        "SendGrid writes the names of filters in lower case, with digits and underscores; \"Footer\" is none.");
    assertRefused(
        () -> Filter.named("open-track"),
        "SendGrid writes the names of filters in lower case, with digits and underscores; \"open-track\" is none.");
    assertRefused(
        () -> Filter.named("foo{"),
        "SendGrid writes the names of filters in lower case, with digits and underscores; \"foo{\" is none.");
    assertRefused(
        () -> Filter.named(" "), "A filter's name is blank; leave it out where there is none.");
    assertRefused(
        () -> Filter.footer(""),
        "filters → footer → text/plain is blank; leave it out where there is none.");
    assertRefused(
        () -> Filter.subscriptionTracking("<p>leave</p>", "<% %>"),
        "filters → subscriptiontrack → text/html: SendGrid needs a <% link text %> in it, and it has none.");
    assertRefused(
        () -> Filter.template("<b></b>"),
        "filters → template → text/html: SendGrid needs a <% body %> in it, and it has none.");
    assertRefused(
        () -> Filter.template("<b><% body</b>"),
        "filters → template → text/html: SendGrid needs a <% body %> in it, and it has none.");
    assertRefused(
        () -> Filter.templates("d-12ab"),
        "filters → templates → template_id: d-12ab is a dynamic template, and those do not work with X-SMTPAPI. Use a legacy template, or send the template's text yourself.");
    assertRefused(
        () -> Filter.spamCheck(11, "https://x.com"),
        "filters → spamcheck → maxscore: 11, and it lies between 1 and 10.");
    assertRefused(
        () -> Filter.spamCheck(0, "https://x.com"),
        "filters → spamcheck → maxscore: 0, and it lies between 1 and 10.");
    assertRefused(() -> Filter.bcc("me"), "filters → bcc → email: the address has no @");
    assertRefused(
        () -> SendGridHeader.builder().filter(Filter.named("footer")),
        "filters → footer has no settings. Add them by with(key, value).");
    assertRefused(
        () -> Filter.named("footer").with("text/plain", "x\ud83d"),
        "filters → footer → text/plain has half a surrogate pair at character 2, which no text can hold.");
  }

  private static void assertRefused(Runnable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
  }
}
