package dev.tagalong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.json.JSONException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All contenders write the same, so that it is the same work that is measured. */
class BenchmarksTest {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private final SendGridBenchmark sendGrid = new SendGridBenchmark();
  private final SendCloudBenchmark sendCloud = new SendCloudBenchmark();

  private static Customers customers(int recipients) {
    Customers customers = new Customers();
    customers.recipients = recipients;
    customers.fill();
    return customers;
  }

  private static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  private static String decoded(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.US_ASCII);
  }

  private static List<JsonNode> trees(List<String> headers) {
    return headers.stream().map(BenchmarksTest::tree).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 10_000})
  void sendGridHeadersAreTheSame(int recipients) throws JSONException {
    Customers customers = customers(recipients);
    JsonNode expected = tree(sendGrid.bareWrite(customers));
    assertThat(expected.path("sub").path("%agent%").size()).isEqualTo(recipients);
    assertThat(tree(sendGrid.json(customers))).isEqualTo(expected);
    assertThat(tree(sendGrid.databind(customers))).isEqualTo(expected);
    assertThat(tree(sendGrid.smtpapiJava(customers))).isEqualTo(expected);
    assertThat(tree(sendGrid.headerValue(customers).replace("\r\n", ""))).isEqualTo(expected);
  }

  @Test
  void sendGridHeaderIsFoldedAndAscii() {
    assertThat(sendGrid.headerValue(customers(1_000)).split("\r\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(900).isASCII());
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 10_000})
  void sendCloudHeadersAreTheSame(int recipients) {
    Customers customers = customers(recipients);
    List<JsonNode> expected = trees(sendCloud.bareJson(customers));
    assertThat(expected).hasSize(recipients / 100);
    assertThat(trees(sendCloud.json(customers))).isEqualTo(expected);
    assertThat(sendCloud.bareWrite(customers))
        .extracting(BenchmarksTest::decoded)
        .isEqualTo(sendCloud.bareJson(customers));
    assertThat(
            trees(sendCloud.headerValue(customers).stream().map(BenchmarksTest::decoded).toList()))
        .isEqualTo(expected);
    assertThat(trees(sendCloud.databind(customers).stream().map(BenchmarksTest::decoded).toList()))
        .isEqualTo(expected);
  }
}
