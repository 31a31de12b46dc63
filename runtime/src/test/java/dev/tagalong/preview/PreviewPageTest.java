package dev.tagalong.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.Preview;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.TemplateDriftException;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the page, before any browser has it. */
class PreviewPageTest {
  private static final Pattern DATA =
      Pattern.compile(
          "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL);

  @TempDir private Path folder;

  private static AnyRecipients.Row letters() {
    return AnyRecipients.builder(
        Template.html("<p>Dear %name%</p>")
            .withSubject("For you")
            .with(TagColumn.text("name").tag("%name%", Context.HTML)));
  }

  private static Recipients letters(int count) {
    AnyRecipients.Row row = letters();
    for (int i = 1; i <= count; i++) {
      row = row.to("r" + i + "@example.com").give(0, "Reader " + i);
    }
    return row.build();
  }

  private static JsonNode data(String page) {
    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    return JsonMapper.shared().readTree(data.group(1));
  }

  private static JsonNode data(Recipients... lists) {
    return data(Preview.of(List.of(lists)).page());
  }

  /** The text of pieces, values in brackets with their tags. */
  private static String marked(JsonNode data, JsonNode pieces) {
    StringBuilder text = new StringBuilder();
    for (JsonNode piece : pieces) {
      if (piece.isNumber()) {
        text.append(data.get("strings").get(piece.intValue()).stringValue());
      } else {
        JsonNode inner = piece.get(1);
        text.append('[')
            .append(data.get("strings").get(piece.get(0).intValue()).stringValue())
            .append(": ")
            .append(
                inner.isArray()
                    ? marked(data, inner)
                    : data.get("strings").get(inner.intValue()).stringValue())
            .append(']');
      }
    }
    return text.toString();
  }

  @Test
  void thePolicyLetsThePagesOwnScriptRunAndNoOther() throws Exception {
    String page = letters(1).preview().page();

    String script = page.substring(page.lastIndexOf("<script>") + 8, page.lastIndexOf("</script>"));
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8));
    assertThat(page)
        .contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'; style-src 'unsafe-inline'; img-src data: https: http:; font-src data:; base-uri 'none'; form-action 'none'\">");
    assertThat(page.indexOf("Content-Security-Policy")).isLessThan(page.indexOf("<style>"));
  }

  @Test
  void nothingOfAValueIsMarkupInThePage() {
    String value = "</script><!--<script>\u2028]]>";

    String page =
        letters()
            .to("ben@example.com", value.replace("\u2028", ""))
            .give(0, value)
            .build()
            .preview()
            .page();

    Matcher data = DATA.matcher(page);
    assertThat(data.find()).isTrue();
    assertThat(data.group(1)).doesNotContain("<");
    JsonNode mail = data(page).get("lists").get(0).get("mails").get(0);
    assertThat(mail.get("name").stringValue()).isEqualTo("</script><!--<script>]]>");
    assertThat(marked(data(page), mail.get("html")))
        .isEqualTo("<p>Dear [%name%: &lt;/script&gt;&lt;!--&lt;script&gt;\u2028]]&gt;]</p>");
  }

  @Test
  void thePageNeedsNoOtherFile() {
    String page = letters(1).preview().page();

    assertThat(page).doesNotContain("src=\"", "@import", "url(", "//cdn");
    assertThat(page).containsOnlyOnce("<link ").contains("<link rel=\"icon\" href=\"data:,\">");
  }

  /** The wording of 100 mails of 100 KB stands in the page once. */
  @Test
  void aPageHasTheWordingOnce() {
    AnyRecipients.Row row =
        AnyRecipients.builder(
            Template.html("<p>Wording of a long mail</p>".repeat(4_000) + "%name%")
                .withText("Other wording".repeat(1_000))
                .with(TagColumn.text("name").tag("%name%", Context.HTML)));
    for (int i = 0; i < 100; i++) {
      row = row.to("r" + i + "@example.com").give(0, "Reader " + i);
    }

    assertThat(row.build().preview().page().length()).isBetween(100_000, 220_000);
  }

  @Test
  void eachValueHasTheTagThatTheTemplateHas() {
    Template template =
        Template.html("<p title='{{name}}'>{{name}}: {{offer}}</p>{{#each lines}}{{.}};{{/each}}")
            .withSubject("{{name}}")
            .with(
                TagColumn.text("name")
                    .tag("{{name}}", Context.HTML, Context.ATTRIBUTE)
                    .tagSentAs("{{nameText}}", "{{name}}", Context.SUBJECT))
            .with(
                TagColumn.section("offer", new SectionText("GOLD", "%GOLD%", "Gold for {{name}}!"))
                    .tag("{{offer}}", Context.HTML))
            .with(TagColumn.list("lines", TagColumn.text("").inBlocks(Context.HTML)))
            .withBlock("%lines%", "{{#each lines}}{{.}}{{/each}}", Context.HTML);
    JsonNode data =
        data(
            AnyRecipients.builder(template)
                .to("tom@example.com")
                .give(0, "T & J")
                .give(1, Offer.GOLD)
                .give(2, List.of("a", "<b>"))
                .build());

    JsonNode mail = data.get("lists").get(0).get("mails").get(0);
    assertThat(marked(data, mail.get("subject"))).isEqualTo("[{{name}}: T & J]");
    assertThat(marked(data, mail.get("html")))
        .isEqualTo(
            "<p title='[{{name}}: T &amp; J]'>[{{name}}: T &amp; J]: "
                + "[{{offer}}: Gold for [{{name}}: T &amp; J]!]</p>"
                + "[{{#each lines}}: [{{.}}: a];[{{.}}: &lt;b&gt;];]");
    assertThat(mail.get("text")).isEmpty();
  }

  private enum Offer {
    GOLD
  }

  private static List<String> shownOf(Recipients... lists) {
    List<String> shown = new ArrayList<>();
    for (JsonNode list : data(lists).get("lists")) {
      shown.add(list.get("mails").size() + " of " + list.get("size").intValue());
    }
    return shown;
  }

  @Test
  void aHundredRecipientsAreSharedByTheLists() {
    assertThat(shownOf(letters(100))).containsExactly("100 of 100");
    assertThat(shownOf(letters(101))).containsExactly("100 of 101");
    assertThat(shownOf(letters(1_000), letters(3), letters(50)))
        .containsExactly("49 of 1000", "3 of 3", "48 of 50");
    assertThat(shownOf(letters(60), letters(60))).containsExactly("50 of 60", "50 of 60");
    Recipients[] languages =
        IntStream.range(0, 120).mapToObj(i -> letters(2)).toArray(Recipients[]::new);
    assertThat(shownOf(languages)).containsOnly("1 of 2");
  }

  private static String text(JsonNode data, JsonNode lines) {
    StringBuilder text = new StringBuilder();
    for (JsonNode line : lines) {
      List<String> elements = new ArrayList<>();
      line.get("elements")
          .forEach(at -> elements.add(data.get("strings").get(at.intValue()).stringValue()));
      text.append(line.get("before").stringValue().replaceFirst("(\": )(?=[^ ]*$)", "\":"))
          .append(String.join(",", elements))
          .append(line.get("after").stringValue());
    }
    return text.toString();
  }

  @Test
  void theJsonIsThatOfTheHeaderCharacterForCharacter() {
    AnyRecipients recipients =
        letters()
            .to("ben@example.com", "\\ \"[{,:]}\\\"")
            .give(0, "}]\",:[{\\\\ =? é")
            .to("joe@example.com")
            .give(0, "\\")
            .build();
    JsonNode data = data(recipients);

    JsonNode service = data.get("lists").get(0).get("services").get(0);
    assertThat(text(data, service.get("headers").get(0).get("json")))
        .isEqualTo(recipients.sendGrid().build().json());
  }

  private static List<String> aligned(JsonNode data, int service) {
    List<String> aligned = new ArrayList<>();
    JsonNode header = data.get("lists").get(0).get("services").get(service).get("headers").get(0);
    for (JsonNode line : header.get("json")) {
      if (line.get("aligned").booleanValue()) {
        aligned.add(line.get("before").stringValue() + line.get("elements").size());
      }
    }
    return aligned;
  }

  @Test
  void whatHasOneElementForEachRecipientIsKnown() {
    JsonNode data =
        data(
            AnyRecipients.builder(
                    Template.html("<p>Dear %name% of %shop%</p>")
                        .with(TagColumn.text("shop").tag("%shop%", Context.HTML).shared())
                        .with(TagColumn.text("name").tag("%name%", Context.HTML))
                        .with(TagColumn.sendAt("time"))
                        .with(TagColumn.unsubscribePage("page")))
                .give(0, "Shop")
                .to("ben@example.com")
                .give(1, "Ben")
                .give(2, Instant.EPOCH)
                .give(3, 7L)
                .to("joe@example.com")
                .give(1, "Joe")
                .give(2, Instant.EPOCH)
                .give(3, 8L)
                .build());

    assertThat(aligned(data, 0))
        .containsExactly("\"to\": [2", "\"%shop%\": [2", "\"%name%\": [2", "\"send_each_at\": [2");
    assertThat(aligned(data, 1))
        .containsExactly("\"to\": [2", "\"%shop%\": [2", "\"%name%\": [2", "\"page_id\": [2");
  }

  @Test
  void aLongHeaderIsCutOnTheWireAndItsLengthIsNot() {
    AnyRecipients.Row row = letters();
    for (int i = 1; i <= 6; i++) {
      row = row.to("r" + i + "@example.com").give(0, "word ".repeat(4_000));
    }
    AnyRecipients recipients = row.build();
    String wire = "X-SMTPAPI: " + recipients.sendGrid().build().headerValue();

    JsonNode header =
        data(recipients).get("lists").get(0).get("services").get(0).get("headers").get(0);

    assertThat(header.get("wireLength").intValue()).isEqualTo(wire.length()).isGreaterThan(120_000);
    assertThat(header.get("wire").stringValue())
        .isEqualTo(wire.substring(0, 100_000).strip() + "…");
  }

  @Test
  void aServiceThatTakesNoneOfThemSaysWhy() {
    Recipients named = letters().to("ben@example.com", "Ben").give(0, "Ben").build();

    JsonNode services = data(named).get("lists").get(0).get("services");

    assertThat(services.get(0).has("refused")).isFalse();
    assertThat(services.get(1).get("refused").stringValue())
        .isEqualTo(
            "recipient 1 (ben@example.com) has a display name, and SendCloud takes plain addresses only. Give the address alone.");
  }

  @Test
  void writingGivesTheSamePageInAFolderThatIsMade() throws IOException {
    Preview preview = letters().to("ben@example.com").give(0, "Zoë 李").build().preview();
    Path file = folder.resolve("target/previews/page.html");

    assertThat(preview.writePage(file)).isEqualTo(file);

    assertThat(Files.readString(file, UTF_8)).isEqualTo(preview.page()).contains("Zoë 李");
  }

  @Test
  void anotherPageTakesThePlaceOfTheOneThatWasThere() throws IOException {
    Path file = letters(50).preview().writePage(folder.resolve("page.html"));

    letters(1).preview().writePage(file);

    assertThat(Files.readString(file, UTF_8)).isEqualTo(letters(1).preview().page());
  }

  @Test
  void aTemplateThatHasDriftedGivesNoPage() {
    Template template = Template.html("<p>%name%</p>");
    template.with(TagColumn.text("name").tag("%name%", Context.HTML)).withHtml("<p>%nmae%</p>");
    Recipients recipients =
        AnyRecipients.builder(template).to("ben@example.com").give(0, "Ben").build();

    assertThatThrownBy(recipients::preview).isInstanceOf(TemplateDriftException.class);
  }

  @Test
  void severalListsAreOneList() {
    Preview preview = Preview.of(List.of(letters(2), letters(0), letters(3)));

    assertThat(preview)
        .hasSize(5)
        .extracting(RenderedEmail::html)
        .containsExactly(
            "<p>Dear Reader 1</p>",
            "<p>Dear Reader 2</p>",
            "<p>Dear Reader 1</p>",
            "<p>Dear Reader 2</p>",
            "<p>Dear Reader 3</p>");
    assertThat(preview).hasToString("Preview[5 recipients]");
    assertThat(letters(1).preview()).hasToString("Preview[1 recipient]");
    assertThatThrownBy(() -> preview.get(5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> preview.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aNativeImageIsToldOfThePagesFiles() throws IOException {
    String metadata =
        resource("META-INF/native-image/dev.tagalong/tagalong-runtime/reachability-metadata.json");

    List<String> named = new ArrayList<>();
    for (JsonNode resource : JsonMapper.shared().readTree(metadata).get("resources")) {
      String name = resource.get("glob").stringValue();
      assertThat(resource(name)).isNotEmpty();
      named.add((resource.has("module") ? "in the module: " : "") + name);
    }
    for (String kind : List.of("html", "css", "js")) {
      String file = "dev/tagalong/preview/page." + kind;
      assertThat(named).contains(file, "in the module: " + file);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(Preview.class.getResourceAsStream("/" + name), name)) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
