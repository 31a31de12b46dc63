package dev.tagalong.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.RefusedValueException;
import dev.tagalong.RenderedEmail;
import dev.tagalong.TemplateDriftException;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import dev.tagalong.testing.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Blocks as they are read from the files, filled and sent, without a compiler. */
class BlocksTest {
  private static final TagColumn NAME =
      TagColumn.text("name").tag("%name%", Context.HTML).inBlocks(Context.HTML);

  private record Line(@Nullable String product, long count, List<String> notes) {
    Line(@Nullable String product, long count) {
      this(product, count, List.of());
    }
  }

  private static final TagColumn LINES =
      TagColumn.list(
          "lines",
          TagColumn.<Line>object(
              "",
              (line, to) -> to.put(line.product()).put(line.count()).put(line.notes()),
              TagColumn.text("product").inBlocks(Context.HTML, Context.ATTRIBUTE),
              TagColumn.number("count").inBlocks(Context.HTML),
              TagColumn.list("notes", TagColumn.text("").inBlocks(Context.HTML))));

  private static final TagColumn WORDS =
      TagColumn.list("words", TagColumn.text("").inBlocks(Context.HTML));

  private record Voucher(String code, boolean valid) {}

  private static final TagColumn VOUCHER =
      TagColumn.<Voucher>object(
              "voucher",
              (voucher, to) -> to.put(voucher.code()).put(voucher.valid()),
              TagColumn.text("code").inBlocks(Context.HTML),
              TagColumn.flag("valid"))
          .optional();

  private static Template words(String html, String skeleton) {
    return Template.html(html).with(WORDS).withBlock("%words%", skeleton, Context.HTML);
  }

  private static Template lines(String html, String skeleton, Context... contexts) {
    return Template.html(html).with(LINES).withBlock("%lines%", skeleton, contexts);
  }

  private static Row ben(Template template) {
    return AnyRecipients.builder(template).to("ben@example.com");
  }

  private static String shown(Row row) {
    return row.build().preview().get(0).html();
  }

  @Test
  void aLoopShowsEachItemAndWhatIsAroundIt() {
    Template template =
        lines(
                "%name%<ul>{{#each lines}}<li title=\"{{product}}\">{{@index}}: {{count}} {{product}}"
                    + " for {{name}}{{#unless @last}};{{/unless}}</li>{{else}}<li>none</li>{{/each}}</ul>",
                "{{#each lines}}{{product}}{{@index}}{{count}}{{product}}{{name}}"
                    + "{{#unless @last}}{{/unless}}{{else}}{{/each}}",
                Context.HTML,
                Context.ATTRIBUTE,
                Context.HTML,
                Context.HTML,
                Context.HTML,
                Context.HTML)
            .with(NAME);
    List<RenderedEmail> mails =
        ben(template)
            .give(0, List.of(new Line("O'Brien's", 2), new Line("<Ink>", 1)))
            .give(1, "Ben")
            .to("joe@example.com")
            .give(0, List.of())
            .give(1, "Joe & Co.")
            .build()
            .preview();
    assertThat(mails.get(0).html())
        .isEqualTo(
            "Ben<ul><li title=\"O&#39;Brien&#39;s\">0: 2 O'Brien's for Ben;</li>"
                + "<li title=\"&lt;Ink&gt;\">1: 1 &lt;Ink&gt; for Ben</li></ul>");
    assertThat(mails.get(1).html()).isEqualTo("Joe &amp; Co.<ul><li>none</li></ul>");
  }

  @Test
  void listsOfItemsAreLoopedOverWithin() {
    Template template =
        lines(
            "{{#lines}}{{product}}({{#notes}} {{.}}{{^@last}},{{/@last}}{{/notes}}{{^notes}}-{{/notes}}) {{/lines}}",
            "{{#lines}}{{product}}{{#notes}}{{.}}{{^@last}}{{/@last}}{{/notes}}{{^notes}}{{/notes}}{{/lines}}",
            Context.HTML);
    assertThat(
            shown(
                ben(template)
                    .give(0, List.of(new Line("Pen", 1, List.of("a", "b")), new Line("Ink", 1)))))
        .isEqualTo("Pen( a, b) Ink(-) ");
  }

  @Test
  void conditionsTakeTheirFirstBranchThatHolds() {
    Template template =
        Template.html(
                "{{#if gold}}gold{{else if words}}{{words.length}} words{{else}}none{{/if}} "
                    + "{{#unless gold}}!{{/unless}}")
            .with(TagColumn.flag("gold"))
            .with(WORDS)
            .withBlock(
                "%gold%",
                "{{#if gold}}{{else}}{{#if words}}{{words.length}}{{else}}{{/if}}{{/if}}",
                Context.HTML)
            .withBlock("%gold2%", "{{#unless gold}}{{/unless}}", Context.HTML);
    assertThat(
            AnyRecipients.builder(template)
                .to("a@example.com")
                .give(0, true)
                .give(1, List.of("x"))
                .to("b@example.com")
                .give(0, false)
                .give(1, List.of("x", "y"))
                .to("c@example.com")
                .give(0, false)
                .give(1, List.of())
                .build()
                .preview())
        .extracting(RenderedEmail::html)
        .containsExactly("gold ", "2 words !", "none !");
  }

  @Test
  void anObjectThatMayBeAbsentHasAnElsePartAndAnEmptyPath() {
    Template template =
        Template.html(
                "{{#with voucher}}{{code}}{{#if valid}}+{{/if}}{{else}}no{{/with}}/{{voucher.code}}")
            .with(VOUCHER)
            .withBlock(
                "%voucher%",
                "{{#with voucher}}{{code}}{{#if valid}}{{/if}}{{else}}{{/with}}", Context.HTML)
            .withBlock("%voucherCode%", "{{voucher.code}}", Context.HTML);
    assertThat(
            AnyRecipients.builder(template)
                .to("a@example.com")
                .give(0, Optional.of(new Voucher("A&B", true)))
                .to("b@example.com")
                .give(0, new Voucher("C", false))
                .to("c@example.com")
                .build()
                .preview())
        .extracting(RenderedEmail::html)
        .containsExactly("A&amp;B+/A&amp;B", "C/C", "no/");
  }

  @Test
  void partialsAndLinesOfBlocksAloneLeaveNoBlanks() {
    Template template =
        words(
                "<ul>\n  {{#each words}}\n  {{> item}}\n  {{/each}}\n</ul>\n<p>\n  {{~#if words~}}\n yes \n{{~/if~}}\n</p>",
                "{{#each words}}{{this}}{{/each}}")
            .withBlock("%words2%", "{{#if words}}{{/if}}", Context.HTML)
            .holding("mail/item.html", "<li>\n{{this}}\n</li>\n".getBytes(UTF_8));
    assertThat(shown(ben(template).give(0, List.of("a", "b"))))
        .isEqualTo("<ul>\n  <li>\n  a\n  </li>\n  <li>\n  b\n  </li>\n</ul>\n<p>yes</p>");
  }

  @Test
  void valuesAreReadOnceAtTheStep() {
    AtomicInteger reads = new AtomicInteger();
    List<String> given = new ArrayList<>(List.of("a"));
    Iterable<String> counted =
        () -> {
          reads.incrementAndGet();
          return given.iterator();
        };
    Row row =
        ben(words("{{#each words}}{{this}};{{/each}}", "{{#each words}}{{this}}{{/each}}"))
            .give(0, counted);
    given.set(0, "changed");
    AnyRecipients built = row.build();
    built.sendGrid().build().headerValue();
    assertThat(built.preview().get(0).html()).isEqualTo("a;");
    assertThat(reads).hasValue(1);
  }

  @Test
  void whatIsNullIsNamedByItsPath() {
    Row row =
        ben(
            lines(
                "{{#each lines}}{{product}}{{/each}}",
                "{{#each lines}}{{product}}{{/each}}",
                Context.HTML));
    assertThatThrownBy(() -> row.give(0, Arrays.asList(new Line("Pen", 1), null)))
        .isInstanceOfSatisfying(
            RefusedValueException.class, e -> assertThat(e.tag()).isEqualTo("lines[1]"))
        .hasMessage("lines[1] of recipient 1 (ben@example.com) is null: leave it out of the list");
    assertThatThrownBy(() -> row.give(0, List.of(new Line(null, 1))))
        .isInstanceOfSatisfying(
            RefusedValueException.class, e -> assertThat(e.tag()).isEqualTo("lines[0].product"))
        .hasMessage(
            "lines[0].product of recipient 1 (ben@example.com) is null: give it a value, or let its"
                + " method return Optional or be @Nullable");
    assertThat(shown(row.give(0, List.of(new Line("Pen", 1))))).isEqualTo("Pen");
  }

  @Test
  void headersHoldTheFinishedTexts() {
    Template template =
        words("{{#each words}}<b>{{this}}</b>{{/each}}", "{{#each words}}{{this}}{{/each}}");
    AnyRecipients recipients = ben(template).give(0, List.of("a\"b", "é")).build();
    assertThat(recipients.sendGrid().build().json())
        .contains("\"sub\":{\"%words%\":[\"<b>a\\\"b</b><b>\\u00E9</b>\"]}");
    assertThat(template.compiled().content().html()).isEqualTo("%words%");
  }

  @Test
  void rowsWithoutBlanksAreBrokenUnseen() {
    AnyRecipients recipients =
        ben(words("{{#each words}}<b>{{this}}</b>{{/each}}", "{{#each words}}{{this}}{{/each}}"))
            .give(0, Collections.nCopies(300, "abc"))
            .build();
    String header = recipients.sendGrid().build().headerValue();
    assertThat(header.lines()).allMatch(line -> line.length() <= 900);
    assertThat(header.replaceAll("\r\n ", " ").replace("<!-- -->", ""))
        .contains("<b>abc</b>".repeat(300));
  }

  @Test
  void aBlockMayNotMakeUpATag() {
    Row row =
        ben(Template.html("{{#each words}}{{this}}{{/each}} %name%")
                .with(TagColumn.list("words", TagColumn.text("").inBlocks(Context.ATTRIBUTE)))
                .with(NAME)
                .withSubject("{{#each words}}{{this}}{{/each}}")
                .withBlock("%words%", "{{#each words}}{{this}}{{/each}}", Context.HTML)
                .withBlock("%wordsText%", "{{#each words}}{{this}}{{/each}}", Context.SUBJECT))
            .give(0, List.of("%na", "me%"))
            .give(1, "Ben");
    assertThatThrownBy(row::build)
        .isInstanceOfSatisfying(
            RefusedValueException.class, e -> assertThat(e.tag()).isEqualTo("{{#each words}}"))
        .hasMessage(
            "{{#each words}} of recipient 1 (ben@example.com) makes up the tag %name% of this"
                + " template, which the service would replace in turn: a blank beside the tags in"
                + " the block prevents it");
  }

  @Test
  void batchesHaveTheBlocksOfTheirOwn() {
    Template template =
        words("{{#each words}}{{this}};{{/each}}", "{{#each words}}{{this}}{{/each}}");
    assertThat(
            AnyRecipients.builder(template)
                .batches(
                    Stream.of(1, 2, 3),
                    2,
                    (row, count) ->
                        row.to(count + "@example.com").give(0, Collections.nCopies(count, "x")))
                .flatMap(batch -> batch.preview().stream())
                .map(RenderedEmail::html))
        .containsExactly("x;", "x;x;", "x;x;x;");
  }

  @Test
  void aBlockThatHasChangedIsDrift() {
    Template template =
        words("{{#each words}}{{this}}{{/each}}", "{{#each words}}{{@index}}{{this}}{{/each}}");
    assertThatThrownBy(() -> template.compiled().content())
        .isInstanceOf(TemplateDriftException.class)
        .hasMessage(
            "mail/receipt.html has changed since ReceiptRecipients was compiled: gone: {{@index}} in"
                + " {{#each words}}. Recompile the module that declares Receipt.");
  }
}
