package dev.tagalong.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.Refusal.Kind;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SendGrid's Web API takes a mail as JSON, with one personalization for each recipient. */
class SendGridHttpTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final String BEN =
      "{\"to\":[{\"email\":\"ben@x.com\",\"name\":\"Ben\"}],\"substitutions\":{\"%name%\":\"Ben\"}}";

  private static final String MAIL =
      "\"from\":{\"email\":\"shop@x.com\",\"name\":\"Shop\"},\"subject\":\"For %name%\","
          + "\"content\":[{\"type\":\"text/plain\",\"value\":\"Dear %name%\"},{\"type\":\"text/html\",\"value\":\"<p>%name%</p>\"}]";

  @AutoClose
  private final SimulatedService service =
      SimulatedService.sendGrid(Clock.fixed(NOW, ZoneOffset.UTC));

  private static String request(String personalizations, String more) {
    return "{\"personalizations\":[" + personalizations + "]," + MAIL + more + "}";
  }

  private HttpResponse<String> post(String body) throws IOException, InterruptedException {
    return post("application/json", body);
  }

  private HttpResponse<String> post(String type, String body)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service.httpUri())
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private void assertRejected(String body, String reason) throws Exception {
    service.clear();
    HttpResponse<String> response = post(body);
    assertThat(response.body())
        .isEqualTo(
            "{\"errors\":[{\"message\":\"%s\",\"field\":null,\"help\":null}]}"
                .formatted(reason.replaceAll("[\"\\\\]", "\\\\$0")));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(service.refusals()).containsExactly(new Refusal(reason, Kind.REJECTED));
    assertThat(service.deliveries()).isEmpty();
  }

  private void assertMangled(String body, String reason) throws Exception {
    service.clear();
    assertThat(post(body).statusCode()).isEqualTo(202);
    assertThat(service.refusals()).containsExactly(new Refusal(reason, Kind.MANGLED));
  }

  @Test
  void eachPersonalizationIsAMailOfItsOwn() throws Exception {
    String body =
        request(
            BEN + ",{\"to\":[{\"email\":\"joe@x.com\"}],\"substitutions\":{\"%name%\":\"王\"}}", "");

    HttpResponse<String> response = post(body);

    assertThat(service.refusals()).isEmpty();
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(response.body()).isEmpty();
    assertThat(service.deliveries()).hasSize(2);
    DeliveredMail ben = service.deliveries().get(0);
    assertThat(ben.recipient()).isEqualTo("ben@x.com");
    assertThat(ben.from()).isEqualTo("Shop <shop@x.com>");
    assertThat(ben.to()).isEqualTo("\"Ben\" <ben@x.com>");
    assertThat(ben.subject()).isEqualTo("For Ben");
    assertThat(ben.text()).isEqualTo("Dear Ben");
    assertThat(ben.html()).isEqualTo("<p>Ben</p>");
    assertThat(service.deliveriesTo("joe@x.com").get(0).html()).isEqualTo("<p>王</p>");
    Transmission transmission = service.transmissions().get(0);
    assertThat(transmission.json()).isEqualTo(body);
    assertThat(transmission.sender()).isEqualTo("shop@x.com");
    assertThat(transmission.recipients()).isEmpty();
  }

  @Test
  void settingsReachTheMailByTheNamesOfTheHeader() throws Exception {
    post(
        request(
            BEN.replace("}}", "},\"custom_args\":{\"order\":\"7\"},\"send_at\":1767225660}"),
            """
            ,"categories":["a"],"batch_id":"b","ip_pool_name":"p","template_id":"t",
            "asm":{"group_id":3,"groups_to_display":[3,4]},"custom_args":{"shop":"1"},
            "mail_settings":{"footer":{"enable":true,"text":"--","html":"<hr>"}},
            "tracking_settings":{"click_tracking":{"enable":false,"enable_text":true}}"""));

    assertThat(service.refusals()).isEmpty();
    DeliveredMail mail = service.deliveries().get(0);
    assertThat(mail.uniqueArgs()).isEqualTo(Map.of("shop", "1", "order", "7"));
    assertThat(mail.sendAt()).contains(NOW.plusSeconds(60));
    assertThat(mail.categories()).containsExactly("a");
    ServiceSettings settings = mail.settings();
    assertThat(settings.batchId()).contains("b");
    assertThat(settings.ipPool()).contains("p");
    assertThat(settings.asmGroupId()).contains(3L);
    assertThat(settings.asmGroupsToDisplay()).containsExactly(3L, 4L);
    assertThat(settings.filters())
        .isEqualTo(
            Map.of(
                "footer", Map.of("enable", "1", "text/plain", "--", "text/html", "<hr>"),
                "clicktrack", Map.of("enable", "0", "enable_text", "true"),
                "templates", Map.of("enable", "1", "template_id", "t")));
  }

  @Test
  void whatHoldsForAllIsEachMails() throws Exception {
    post(
        request(
            BEN.replace("\"Ben\"}}", "\"%s%\"}}"),
            ",\"sections\":{\"%s%\":\"Benny\"},\"send_at\":1767225660"));

    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries().get(0).subject()).isEqualTo("For Benny");
    assertThat(service.deliveries().get(0).sendAt()).contains(NOW.plusSeconds(60));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personalizations | the request has no field 'personalizations'",
        "from | the request has no field 'from'",
        "subject | the request has no field 'subject'",
        "content | the request has no field 'content'",
      })
  void fieldThatIsMissingIsRejected(String field, String reason) throws Exception {
    assertThat(service.httpUri().getPath()).isEqualTo("/v3/mail/send");
    String whole = request(BEN, "");
    service.clear();
    post(whole.replace("\"" + field + "\":", "\"reply_to\":"));
    assertThat(service.refusals()).containsExactly(new Refusal(reason, Kind.REJECTED));
  }

  @Test
  void personalizationsHaveLimits() throws Exception {
    assertRejected(
        request((BEN + ",").repeat(1_000) + BEN, ""),
        "personalizations has 1,001 elements: at most 1,000 are allowed");
    assertRejected(
        request(BEN + "," + BEN.replace("ben@", "BEN@"), ""),
        "personalizations[1] has the address BEN@x.com, which the request has already: each may stand in it once");
    assertRejected(
        request(BEN.replace("\"Ben\"}}", "\"" + "é".repeat(4_998) + "\"}}"), ""),
        "personalizations[0].substitutions has 10,002 bytes of tags and values: at most 10,000 are allowed");
    assertRejected(
        request("{\"substitutions\":{\"a\":\"b\"}}", ""), "personalizations[0] has no 'to'");
    assertRejected(
        request(BEN.replace("\"Ben\"}}", "7}}"), ""),
        "personalizations[0].substitutions[\"%name%\"] is a number, but must be a string");
    assertRejected(
        request(BEN.replace("ben@x.com", "a..b@x.com"), ""),
        "personalizations[0].to[0].email is 'a..b@x.com': a part before the @ with a dot at an end, or with two in a row, must stand in quotes");
    assertRejected(
        request(BEN.replace("}}", "},\"send_at\":1767484801}"), ""),
        "personalizations[0].send_at is 2026-01-04T00:00:01Z, more than 72 hours after 2026-01-01T00:00:00Z");
    assertRejected(
        request(BEN.replace("}}", "},\"cc\":[{\"email\":\"a@x.com\"}]}"), ""),
        "personalizations[0].cc is not simulated");
  }

  @Test
  void settingsAreChecked() throws Exception {
    assertRejected(request(BEN, ",\"asm\":{\"groups_to_display\":[1]}"), "asm has no 'group_id'");
    assertRejected(
        request(BEN, ",\"mail_settings\":{\"sandbox_mode\":{\"enable\":true}}"),
        "mail_settings.sandbox_mode is not simulated");
    assertRejected(
        request(BEN, ",\"mail_settings\":{\"footer\":{\"enable\":1}}"),
        "mail_settings.footer.enable is a number, but must be a boolean");
    assertRejected(
        request(BEN, ",\"tracking_settings\":{\"open_tracking\":{\"replace\":\"a\"}}"),
        "tracking_settings.open_tracking.replace is not simulated");
    assertMangled(
        request(BEN, ",\"category\":\"a\""), "the service knows no category and ignores it");
  }

  @Test
  void contentIsTextFirstAndThenHtml() throws Exception {
    String html = "{\"type\":\"text/html\",\"value\":\"%name%\"}";
    String text = html.replace("html", "plain");
    String head =
        "{\"personalizations\":[" + BEN + "],\"from\":{\"email\":\"a@x.com\"},\"subject\":\"a\",";
    assertRejected(
        head + "\"content\":[" + html + "," + text + "]}",
        "content[1].type is text/plain, which must come before text/html");
    assertRejected(
        head + "\"content\":[" + html.replace("html", "amp") + "]}",
        "content[0].type is 'text/amp', which is not simulated");
  }

  @Test
  void tagsAreHeldAgainstTheSubstitutions() throws Exception {
    assertMangled(
        request(BEN.replace("}}", ",\"%city%\":\"Rome\"}}"), ""),
        "'substitutions' has values for %city%, which stands nowhere in the message");
    assertMangled(
        request("{\"to\":[{\"email\":\"a@x.com\"}]}", ""),
        "%name% in the subject is filled by nothing in 'substitutions', and would be read as it is");
    assertMangled(
        request(BEN.replace("}}", "},\"custom_args\":{\"who\":\"%name%\"}}"), ""),
        "personalizations[0].custom_args.who holds %name%, which is not replaced there");
  }

  @Test
  void whatIsNoJsonIsRejected() throws Exception {
    assertRejected("", "there is no JSON text: the value is empty");
    assertRejected("[1]", "the JSON is an array, but must be an object");
    assertThat(post("text/plain", request(BEN, "")).body())
        .isEqualTo(
            "{\"errors\":[{\"message\":\"the request's content type is 'text/plain', but must be application/json\",\"field\":null,\"help\":null}]}");
  }

  @Test
  void onlyPostIsTaken() throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(service.httpUri()).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.body())
        .isEqualTo(
            "{\"errors\":[{\"message\":\"send the mail by POST\",\"field\":null,\"help\":null}]}");
  }
}
