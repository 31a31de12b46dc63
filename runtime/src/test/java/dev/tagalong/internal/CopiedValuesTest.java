package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.rules.AsciiEscapes;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.sendgrid.SendGridHeader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Most values are copied into the header without another look: only those that may be. */
class CopiedValuesTest {
  private static final List<TagColumn> COLUMNS =
      List.of(
          TagColumn.text("greeting").tag("%greeting%", Context.HTML).shared(),
          TagColumn.text("html").tag("%html%", Context.HTML),
          TagColumn.text("attribute").tag("%attribute%", Context.ATTRIBUTE),
          TagColumn.text("part").tag("%part%", Context.URL_PART),
          TagColumn.text("text").tag("%text%", Context.TEXT),
          TagColumn.number("number").tag("%number%", Context.HTML),
          TagColumn.number("amount").tag("%amount%", Context.HTML, Context.URL_PART),
          TagColumn.text("date").tag("%date%", Context.TEXT));

  private static final CompiledTemplate TEMPLATE = template();
  private static final TagGuard GUARD =
      new TagGuard(COLUMNS.stream().map(column -> column.variants().get(0).sent()).toList());
  private static final String[] PIECES = {
    "a",
    "Ben",
    " ",
    "Carter",
    "é",
    "王",
    "😀",
    "&",
    "<b>",
    "\"",
    "'",
    "\\",
    "\u0000",
    "\u007f",
    "\u0085",
    "\ufdd0",
    "\uffff",
    "\t",
    "\n",
    "50%",
    "https://example.com/?a=1",
    "=",
    "=?utf-8?q?=22?=",
    ""
  };

  private static final class AnyRow extends RecipientRow {
    AnyRow(RecipientCollector rows) {
      super(rows);
    }

    AnyRow to(String address) {
      return open(AnyRow::new, address);
    }

    AnyRow give(int column, Object value) {
      put(column, value);
      return this;
    }
  }

  private static CompiledTemplate template() {
    TemplateBuilder builder = TemplateBuilder.of("Any", file -> null);
    COLUMNS.forEach(builder::column);
    return builder.build();
  }

  /** Values of all columns by row, the shared one in the first. */
  private static List<List<Object>> values(long seed, int rows) {
    Random random = new Random(seed);
    String greeting = text(random);
    List<List<Object>> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      List<Object> own = new ArrayList<>(List.of(greeting));
      for (int column = 1; column < 5; column++) {
        own.add(text(random));
      }
      own.add(random.nextInt(9) == 0 ? (Object) 0.5 : random.nextLong());
      own.add(BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(20)));
      own.add(LocalDate.of(random.nextInt(12_000) - 500, 1, 1).plusDays(random.nextInt(366)));
      values.add(own);
    }
    return values;
  }

  /** Mostly plain text, and at times whatever must not be copied. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int kinds = random.nextInt(4) == 0 ? PIECES.length : 4;
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(PIECES[random.nextInt(kinds)]);
    }
    return text.toString();
  }

  private static RecipientData columns(List<List<Object>> values) {
    RecipientCollector rows = new RecipientCollector(TEMPLATE);
    rows.first(new AnyRow(rows)).give(0, values.get(0).get(0));
    for (List<Object> own : values) {
      AnyRow row = new AnyRow(rows).to("a@example.com");
      for (int column = 1; column < COLUMNS.size(); column++) {
        row.give(column, own.get(column));
      }
    }
    return rows.data();
  }

  private static String expected(int column, Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    if (!(value instanceof String text)) {
      return value.toString();
    }
    return switch (column) {
      case 0, 1 -> GUARD.disarm(Escaping.HTML.escape(text));
      case 2 -> GUARD.disarm(Escaping.ATTRIBUTE.escape(text));
      case 3 -> Escaping.URL_PART.escape(text);
      default -> text;
    };
  }

  private static void assertHolds(String json, List<List<Object>> values) {
    assertThat(json).doesNotContain("=?");
    JsonNode sub = JsonMapper.shared().readTree(json).path("sub");
    for (int column = 0; column < COLUMNS.size(); column++) {
      JsonNode array = sub.path(COLUMNS.get(column).variants().get(0).sent());
      assertThat(array.size()).isEqualTo(values.size());
      for (int row = 0; row < values.size(); row++) {
        assertThat(array.get(row).asString())
            .isEqualTo(expected(column, values.get(row).get(column)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyValueReachesTheHeaderAsItsPlaceNeedsIt(long seed) {
    List<List<Object>> values = values(seed, 300);
    SendGridHeader header = SendGridHeader.builder(columns(values)).build();
    assertHolds(header.json(), values);
    assertHolds(header.headerValue().replace("\r\n", ""), values);
    assertHolds(header.headerValue(200).replace("\r\n", ""), values);
    assertHolds(header.unfoldedValue(), values);
    int from = 0;
    for (SendCloudHeader part : SendCloudHeader.builder(columns(values)).buildAll(7)) {
      int to = from + part.to().size();
      assertHolds(part.json(), values.subList(from, to));
      from = to;
    }
    assertThat(from).isEqualTo(values.size());
  }

  @ParameterizedTest
  @ValueSource(ints = {130, 131, 132, 200, 998})
  void foldedLinesAreNeverTooLong(int maxLine) {
    List<List<Object>> values = values(9, 300);
    String[] lines =
        ("X-SMTPAPI: " + SendGridHeader.builder(columns(values)).build().headerValue(maxLine))
            .split("\r\n", -1);
    for (int i = 0; i < lines.length; i++) {
      assertThat(lines[i].length()).isLessThanOrEqualTo(maxLine);
      assertThat(i == 0 || lines[i].startsWith(" ")).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noValueTakesMoreThanItsColumnSays(long seed) {
    List<List<Object>> values = values(seed, 100);
    // Where tags are disarmed, the longest of all that a character can become.
    values.get(7).set(1, "%date%".repeat(30) + "\"'<&>");
    values.get(8).set(2, "%date%".repeat(30) + "\"'<&>é");
    for (int from = 0; from < 100; from += 5) {
      RecipientData columns = columns(values.subList(from, from + 5));
      for (Substitution substitution : columns.substitutions(false)) {
        for (int row = 0; row < columns.size(); row++) {
          String value = substitution.value(row).toString();
          assertThat(AsciiEscapes.jsonLength(value) - 2)
              .isLessThanOrEqualTo(substitution.longest());
        }
      }
    }
  }

  private enum Mood {
    WARM
  }

  @Test
  void noSectionTagTakesMoreThanItsColumnSays() {
    CompiledTemplate template =
        TemplateBuilder.of("Any", file -> null)
            .column(
                TagColumn.section("mood", new SectionText("WARM", "%漢\"字%", "Bye"))
                    .tag("%mood%", Context.TEXT))
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    new AnyRow(rows).to("a@example.com").give(0, Mood.WARM);
    Substitution tag = rows.data().substitutions(true).get(0);
    assertThat(AsciiEscapes.jsonLength(tag.value(0).toString()) - 2)
        .isLessThanOrEqualTo(tag.longest());
  }

  @Test
  void pageOfAnySizeIsANumber() {
    CompiledTemplate template =
        TemplateBuilder.of("Any", file -> null).column(TagColumn.unsubscribePage("page")).build();
    RecipientCollector rows = new RecipientCollector(template);
    new AnyRow(rows).to("a@example.com").give(0, Long.MAX_VALUE);
    assertThat(SendCloudHeader.builder(rows.data()).build().json())
        .contains("\"page_id\":[9223372036854775807]");
  }

  @Test
  void valueTakenBackByFailedAddAllLeavesNoMark() {
    RecipientCollector rows = new RecipientCollector(TEMPLATE);
    rows.first(new AnyRow(rows)).give(0, "Hi");
    assertThat(
            catchThrowable(
                () ->
                    rows.addAll(
                        List.of("&", "x"),
                        (AnyRow row, String item) -> {
                          row.to("a@example.com").give(1, item);
                          return item.equals("&") ? filled(row) : null;
                        },
                        AnyRow::new)))
        .isInstanceOf(IllegalStateException.class);
    filled(new AnyRow(rows).to("a@example.com").give(1, "y"));
    assertThat(SendGridHeader.builder(rows.data()).build().json()).contains("\"%html%\":[\"y\"]");
  }

  private static AnyRow filled(AnyRow row) {
    return row.give(2, "").give(3, "").give(4, "").give(5, 1).give(6, 1).give(7, "");
  }

  @Test
  void dateThatHoldsTagIsRefused() {
    CompiledTemplate template =
        TemplateBuilder.of("Any", file -> null)
            .column(TagColumn.text("first").tag("-01-", Context.TEXT))
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    AnyRow row = new AnyRow(rows).to("a@example.com");
    assertThat(catchThrowable(() -> row.give(0, LocalDate.of(2026, 1, 31))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds the tag -01-");
  }

  @Test
  void dateIsNoLink() {
    CompiledTemplate template =
        TemplateBuilder.of("Any", file -> null)
            .column(TagColumn.text("link").tag("%link%", Context.URL))
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    AnyRow row = new AnyRow(rows).to("a@example.com");
    assertThat(catchThrowable(() -> row.give(0, LocalDate.of(2026, 1, 31))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is no URL");
  }
}
