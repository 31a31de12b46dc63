package dev.tagalong.simulator;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.simulator.Refusal.Kind;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** SendCloud's HTTP API takes the header's JSON as it is, in a form. */
class SendCloudHttpTest {
  private static final String JSON =
      "{\"to\":[\"ben@ifaxin.com\",\"joe@ifaxin.com\"],\"sub\":{\"%name%\":[\"Ben & Co\",\"王\"],\"%money%\":[288,497]}}";

  @AutoClose private final SimulatedService service = SimulatedService.sendCloud();
  private final Map<String, String> form = new LinkedHashMap<>();

  @BeforeEach
  void fillInTheForm() {
    form.put("from", "bill@ifaxin.com");
    form.put("subject", "Bill for %name%");
    form.put("html", "<p>Dear %name%: %money% .</p>");
    form.put("plain", "Dear %name%: %money% .");
    form.put("xsmtpapi", JSON);
  }

  @Test
  void aFormDeliversEachRecipientsOwnMail() throws Exception {
    HttpResponse<String> response = postForm();

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo("{\"result\":true,\"statusCode\":200,\"message\":\"ok\"}");
    assertDelivered();
  }

  @Test
  void aMultipartFormDoesToo() throws Exception {
    StringBuilder body = new StringBuilder();
    form.forEach(
        (name, value) ->
            body.append("--b\r\nContent-Disposition: form-data; name=\"")
                .append(name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
    body.append(
        "--b\r\nContent-Disposition: form-data; name=\"plain\"; filename=\"a.txt\"\r\n\r\nx\r\n");

    HttpResponse<String> response = post("multipart/form-data; boundary=b", body + "--b--\r\n");

    assertThat(response.statusCode()).isEqualTo(200);
    assertDelivered();
  }

  private void assertDelivered() {
    assertThat(service.refusals()).isEmpty();
    assertThat(service.deliveries()).hasSize(2);
    DeliveredMail ben = service.deliveriesTo("ben@ifaxin.com").get(0);
    assertThat(ben.from()).isEqualTo("bill@ifaxin.com");
    assertThat(ben.to()).isEqualTo("ben@ifaxin.com");
    assertThat(ben.subject()).isEqualTo("Bill for Ben & Co");
    assertThat(ben.text()).isEqualTo("Dear Ben & Co: 288 .");
    assertThat(service.deliveriesTo("joe@ifaxin.com").get(0).html())
        .isEqualTo("<p>Dear 王: 497 .</p>");
    Transmission transmission = service.transmissions().get(0);
    assertThat(transmission.json()).isEqualTo(JSON);
    assertThat(transmission.sender()).isEqualTo("bill@ifaxin.com");
    assertThat(transmission.headerLines()).isEmpty();
  }

  @Test
  void withoutRecipientsInTheHeaderThoseOfTheFormGetTheMail() throws Exception {
    form.remove("xsmtpapi");
    form.put("to", "a@x.com; b@x.com");

    postForm();

    assertThat(service.deliveries())
        .extracting(DeliveredMail::recipient)
        .containsExactly("a@x.com", "b@x.com");
  }

  @Test
  void nameOfTheSenderStandsInFrom() throws Exception {
    form.put("fromName", "Shop");
    postForm();
    form.put("fromName", "Shop, Inc.");
    postForm();

    assertThat(service.deliveriesTo("ben@ifaxin.com"))
        .extracting(DeliveredMail::from)
        .containsExactly("Shop <bill@ifaxin.com>", "\"Shop, Inc.\" <bill@ifaxin.com>");
  }

  @Test
  void customHeadersAreThoseOfTheFieldHeaders() throws Exception {
    form.put("headers", "{\"SC-Custom-order\":\"17\",\"X-Mailer\":\"a\"}");

    postForm();

    assertThat(service.deliveries())
        .hasSize(2)
        .allSatisfy(
            mail ->
                assertThat(mail.customHeaders())
                    .containsExactly(Map.entry("SC-Custom-order", "17")));
  }

  @Test
  void headersThatAreNoObjectOfTextsAreRejected() throws Exception {
    form.put("headers", "[]");
    assertRejected("the field 'headers': headers is an array, but must be an object");
    form.put("headers", "{\"SC-Custom-order\":17}");
    assertRejected(
        "the field 'headers': headers[\\\"SC-Custom-order\\\"] is a number, but must be a string");
  }

  @Test
  void fieldThatTheServiceDoesNotKnowIsRefused() throws Exception {
    form.put("text", "Dear %name%");

    assertThat(postForm().statusCode()).isEqualTo(200);
    assertThat(service.refusals())
        .containsExactly(
            new Refusal(
                "the service knows no field 'text' of the form and ignores it", Kind.MANGLED));
  }

  @Test
  void base64IsRejectedSinceTheFormTakesTheJsonItself() throws Exception {
    form.put("xsmtpapi", Messages.base64(JSON));

    assertRejected(
        "xsmtpapi error: the value is no JSON text: see character 1, 'eyJ0byI6WyJiZW5AaWZheGluLmNvbSIsImpvZUBp…'");
  }

  @Test
  void jsonThatBreaksARuleIsRejected() throws Exception {
    form.put("xsmtpapi", "{\"to\":\"ben@ifaxin.com\"}");

    assertRejected("xsmtpapi error: to is a string, but must be an array");
  }

  @Test
  void theJsonHasAtMostAMillionCharacters() throws Exception {
    form.put("xsmtpapi", JSON + " ".repeat(1_000_001 - JSON.length()));

    assertRejected(
        "xsmtpapi error: the value has 1,000,001 characters: at most 1,000,000 are allowed");
  }

  @Test
  void aFormWithoutSenderSubjectBodyOrRecipientIsRejected() throws Exception {
    form.remove("xsmtpapi");
    assertRejected("the form names no recipient, neither in 'xsmtpapi' nor in 'to'");
    form.remove("plain");
    form.remove("html");
    assertRejected("the form has neither a field 'html' nor a field 'plain'");
    form.remove("subject");
    assertRejected("the form has no field 'subject'");
    form.remove("from");
    assertRejected("the form has no field 'from'");
  }

  @Test
  void copiesAreRefusedBesideRecipientsInTheHeader() throws Exception {
    form.put("cc", "a@x.com");

    assertThat(postForm().statusCode()).isEqualTo(200);
    assertThat(service.refusals())
        .containsExactly(
            new Refusal(
                "the form has a field 'cc', which is void with 'to' in the header", Kind.MANGLED));
  }

  @Test
  void aBodyThatIsNoFormIsRejected() throws Exception {
    assertThat(post("application/json", "{}").body())
        .isEqualTo(
            "{\"result\":false,\"statusCode\":400,\"message\":\"the request's content type is 'application/json', but must be a form's\"}");
  }

  @Test
  void onlyPostIsTaken() throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(service.httpUri()).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(service.transmissions()).isEmpty();
  }

  private void assertRejected(String reason) throws Exception {
    service.clear();
    HttpResponse<String> response = postForm();
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body())
        .isEqualTo("{\"result\":false,\"statusCode\":400,\"message\":\"" + reason + "\"}");
    assertThat(service.refusals())
        .containsExactly(new Refusal(reason.replace("\\\"", "\""), Kind.REJECTED));
  }

  private HttpResponse<String> postForm() throws IOException, InterruptedException {
    String body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(joining("&"));
    return post("application/x-www-form-urlencoded", body);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
}
