package dev.tagalong.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.RenderedEmail;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All engines finish the same rows, and all contenders write the same header. */
class BlocksBenchmarkTest {
  private final BlocksBenchmark blocks = new BlocksBenchmark();

  private static Buyers buyers(int recipients) {
    Buyers buyers = new Buyers();
    buyers.recipients = recipients;
    buyers.fill();
    return buyers;
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }

  @ParameterizedTest
  @EnumSource
  void engineEscapesAndLeavesNoEmptyLine(BlockEngine engine) {
    assertThat(engine.render(Buyer.of(0)))
        .startsWith(
            """
                  <tr>
                    <td><a href="https://shop.example.com/products/10000">Espresso machine, stainless steel</a></td>
                    <td align="right">1</td>
                    <td align="right">10.00</td>
                  </tr>
                  <tr>
                    <td><a href="https://shop.example.com/products/10001">Crème brûlée set</a></td>
                    <td align="right">2</td>
                    <td align="right">10.07</td>
                  </tr>
                  <tr>
                    <td><a href="https://shop.example.com/products/10002">Cups &amp; saucers</a></td>
                    <td align="right">3</td>
                    <td align="right">10.14</td>
                  </tr>
            """)
        .contains(">Cable &lt;2 m<")
        .endsWith(
            """
                  <tr>
                    <td><a href="https://shop.example.com/products/10009">Desk lamp</a></td>
                    <td align="right">10</td>
                    <td align="right">10.63</td>
                  </tr>
                  <tr>
                    <td colspan="3">Your voucher V-100000 is worth 5.00.</td>
                  </tr>
            """);
  }

  @ParameterizedTest
  @EnumSource
  void engineLeavesOutTheVoucherOfABuyerWhoHasNone(BlockEngine engine) {
    assertThat(engine.render(Buyer.of(1)))
        .endsWith("      </tr>\n")
        .doesNotContain("voucher", "colspan");
  }

  @ParameterizedTest
  @EnumSource
  void enginesFinishTheSameRows(BlockEngine engine) {
    assertThat(LongStream.range(0, 100).mapToObj(Buyer::of))
        .allSatisfy(
            buyer ->
                assertThat(engine.render(buyer)).isEqualTo(BlockEngine.JSTACHIO.render(buyer)));
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000})
  void headersAreTheSame(int recipients) {
    Buyers buyers = buyers(recipients);
    String expected = blocks.bareWrite(buyers);
    assertThat(tree(expected).path("to").size()).isEqualTo(recipients);
    assertThat(tree(expected).path("sub").path("%name%").size()).isEqualTo(recipients);
    assertThat(tree(expected).path("sub").path("%lines%").size()).isEqualTo(recipients);
    assertThat(blocks.handlebarsJava(buyers)).isEqualTo(expected);
    assertThat(blocks.mustacheJava(buyers)).isEqualTo(expected);
    assertThat(blocks.jstachio(buyers)).isEqualTo(expected);
  }

  @Test
  void builderFinishesTheSameRows() {
    List<Buyer> raw = buyers(100).raw;
    List<RenderedEmail> mails = Invoices.of(raw).preview();
    assertThat(mails).hasSize(100);
    for (int i = 0; i < 100; i++) {
      assertThat(mails.get(i).html())
          .contains("<table>\n" + BlockEngine.JSTACHIO.render(raw.get(i)) + "    </table>");
    }
  }

  /** The rows are in a tag for the lines and one for the voucher, which stand side by side. */
  @Test
  void builderWritesTheSameHeader() {
    Buyers buyers = buyers(1_000);
    JsonNode expected = tree(blocks.bareWrite(buyers));
    JsonNode header = tree(blocks.tagalong(buyers).replace("\r\n", ""));
    assertThat(header.path("to")).isEqualTo(expected.path("to"));
    assertThat(header.path("sub").path("%name%")).isEqualTo(expected.path("sub").path("%name%"));
    for (int i = 0; i < 1_000; i++) {
      String lines = header.path("sub").path("%lines%").path(i).stringValue();
      String voucher = header.path("sub").path("%voucher%").path(i).stringValue();
      assertThat(lines + voucher)
          .isEqualTo(expected.path("sub").path("%lines%").path(i).stringValue());
    }
  }

  @Test
  void headerOfTheBuilderIsFoldedAndAscii() {
    assertThat(blocks.tagalong(buyers(1_000)).split("\r\n"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(900).isASCII());
  }

  @Test
  void headerIsAscii() {
    assertThat(blocks.bareWrite(buyers(100))).isASCII().contains("\\u9752\\u82B1");
  }
}
