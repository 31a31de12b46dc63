package dev.tagalong.processor.handlebars;

import dev.tagalong.processor.testing.JsonData;
import java.util.List;
import java.util.Map;

/**
 * Where a mail is meant to differ from what Handlebars gives.
 *
 * @param block the template
 * @param data the recipient's data, in JSON
 * @param handlebars what Handlebars gives
 * @param mail what the recipient reads
 */
record Difference(BlockCase block, String data, String handlebars, String mail) {

  /** All of them, but for escaping. */
  static final List<Difference> ALL =
      List.of(
          // A typed list has its own items alone, and an absent value is one that is known.
          new Difference(
              BlockCase.of(
                  "absent inner name",
                  "Optional<String> note();\nList<Line> lines();\nrecord Line(Optional<String> note) {}",
                  "{{note}}: {{#each lines}}[{{note}}]{{/each}}"),
              "{\"note\":\"outer\",\"lines\":[{\"note\":\"inner\"},{}]}",
              "outer: [inner][outer]",
              "outer: [inner][]"),
          new Difference(
              BlockCase.of(
                  "condition on an absent inner name",
                  "boolean gift();\nList<Line> lines();\nrecord Line(Optional<String> gift) {}",
                  "{{gift}} {{#each lines}}{{#if gift}}yes{{else}}no{{/if}}{{/each}}"),
              "{\"gift\":true,\"lines\":[{}]}",
              "true yes",
              "true no"),
          // In a loop over texts, Handlebars looks no further than an empty one.
          new Difference(
              BlockCase.of(
                  "outer name beside an empty item",
                  "String name();\nList<String> tags();",
                  "{{#each tags}}[{{this}} {{name}}]{{/each}}"),
              "{\"name\":\"Ann\",\"tags\":[\"x\",\"\"]}",
              "[x Ann][ ]",
              "[x Ann][ Ann]"),
          // What stands in an indented partial is indented; a value is the service's to put in.
          new Difference(
              BlockCase.of("value of two lines in a partial", "String name();", "a\n  {{> p}}\n")
                  .partial("p", "{{name}}\n"),
              "{\"name\":\"one\\ntwo\"}",
              "a\n  one\n  two\n",
              "a\n  one\ntwo\n"),
          new Difference(
              BlockCase.of("empty value in a partial", "String name();", "a\n  {{> p}}\nb\n")
                  .partial("p", "{{~name~}}"),
              "{\"name\":\"\"}",
              "a\nb\n",
              "a\n  b\n"),
          // Mustache leaves a section over an empty text out, as Handlebars itself does by if.
          new Difference(
              BlockCase.of(
                  "section of an empty text", "String nick();", "{{#nick}}yes{{else}}no{{/nick}}"),
              "{\"nick\":\"\"}",
              "yes",
              "no"),
          new Difference(
              BlockCase.of("inverse of an empty text", "String nick();", "[{{^nick}}no{{/nick}}]"),
              "{\"nick\":\"\"}",
              "[]",
              "[no]"),
          // What is present is present, whatever JavaScript takes for false.
          new Difference(
              BlockCase.of(
                  "present number",
                  "Optional<Integer> age();",
                  "{{#if age}}{{age}}{{else}}no{{/if}}"),
              "{\"age\":0}",
              "no",
              "0"),
          new Difference(
              BlockCase.of(
                  "present number unless",
                  "Optional<Integer> age();",
                  "[{{#unless age}}no{{/unless}}]"),
              "{\"age\":0}",
              "[no]",
              "[]"));

  /** The data as a map. */
  Map<?, ?> row() {
    return (Map<?, ?>) JsonData.read(data);
  }

  @Override
  public String toString() {
    return block.name();
  }
}
