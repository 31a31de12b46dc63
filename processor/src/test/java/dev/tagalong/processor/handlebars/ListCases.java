package dev.tagalong.processor.handlebars;

import java.util.List;

/** {@code {{#each}}} over all that can be run through. */
final class ListCases {
  private static final String LINES =
      "List<Line> lines();\nrecord Line(String product, int count) {}\n";

  private static final String ORDERS =
      """
      String shop();
      List<Order> orders();
      record Order(int number, List<Line> lines) {}
      record Line(String product, List<String> notes) {}
      """;

  static final List<BlockCase> ALL =
      List.of(
          BlockCase.of("each", LINES, "{{#each lines}}{{count}} x {{product}}, {{/each}}."),
          BlockCase.of(
              "each with else",
              LINES,
              """
              Your order:
              {{#each lines}}
              - {{count}} x {{product}}
              {{else}}
              Nothing.
              {{/each}}
              Thanks.
              """),
          BlockCase.of("each without items", LINES, "({{#each lines}}{{else}}none{{/each}})"),
          BlockCase.of(
              "each with empty else", LINES, "({{#each lines}}{{count}}{{else}}{{/each}})"),
          BlockCase.of(
              "each with nothing", LINES, "({{#each lines}}{{/each}}{{#if lines}}x{{/if}})"),
          BlockCase.of(
              "each of texts by this",
              "List<String> names();",
              "{{#each names}}[{{this}}]{{/each}}"),
          BlockCase.of(
              "each of texts by dot", "List<String> names();", "{{#each names}}[{{.}}]{{/each}}"),
          BlockCase.of(
              "each of an array of int", "int[] codes();", "{{#each codes}}{{.}};{{/each}}"),
          BlockCase.of(
              "each of an array of texts",
              "String[] names();",
              "{{#each names}}{{this}};{{/each}}"),
          BlockCase.of(
              "each of an array of records",
              "Line[] lines();\nrecord Line(String product) {}",
              "{{#each lines}}{{product}};{{else}}-{{/each}}"),
          BlockCase.of(
              "each of an iterable",
              "Iterable<Line> lines();\nrecord Line(String product) {}",
              "{{#each lines}}{{product}}{{#unless @last}}, {{/unless}}{{else}}-{{/each}}"),
          BlockCase.of(
              "each of a set and a collection",
              "Set<Integer> codes();\nCollection<? extends CharSequence> names();",
              "{{#each codes}}{{this}} {{/each}}|{{#each names}}{{this}} {{/each}}"),
          BlockCase.of(
              "each of other values",
              """
              List<Boolean> marks();
              List<BigDecimal> prices();
              List<LocalDate> days();
              List<Level> levels();
              enum Level { LOW, HIGH }
              """,
              """
              {{#each marks}}{{this}} {{/each}}
              {{#each prices}}{{this}} {{/each}}
              {{#each days}}{{this}} {{/each}}
              {{#each levels}}{{this}} {{/each}}
              """),
          BlockCase.of(
              "each of interfaces",
              """
              List<Line> lines();
              interface Line extends Priced { String product(); }
              interface Priced { BigDecimal price(); }
              """,
              "{{#each lines}}{{product}}: {{price}}\n{{/each}}"),
          BlockCase.of(
              "accessors that no tag asks for",
              "List<Line> lines();\nrecord Line(String product, int[] unused, LocalDate day) {}",
              "{{#each lines}}{{product}}\n{{/each}}"),
          BlockCase.of(
              "index first and last",
              LINES,
              "{{#each lines}}{{@index}} {{@first}} {{@last}} {{product}}\n{{/each}}"),
          BlockCase.of(
              "commas between",
              "List<String> names();",
              "{{#each names}}{{#unless @first}}, {{/unless}}{{this}}{{#if @last}}.{{/if}}{{/each}}"),
          BlockCase.of(
              "index within a condition",
              "List<Line> lines();\nrecord Line(String product, boolean gift) {}",
              "{{#each lines}}{{#if gift}}{{@index}}: {{product}}{{else}}({{@index}}){{/if}} {{/each}}"),
          BlockCase.of(
              "each in each",
              ORDERS,
              """
              {{#each orders}}
              Order {{number}}:
                {{#each lines}}
                {{product}}
                  {{#each notes}}
                  * {{this}}
                  {{/each}}
                {{else}}
                no lines
                {{/each}}
              {{/each}}
              """),
          BlockCase.of(
              "index in each of two lists",
              ORDERS,
              "{{#each orders}}{{@index}}({{#each lines}}{{@index}},{{@last}} {{/each}}){{@last}}{{/each}}"),
          BlockCase.of(
              "parents of two levels",
              ORDERS,
              """
              {{#each orders}}{{#each lines}}
              {{../../shop}}/{{../number}}/{{product}}: {{#each notes}}{{../product}} {{../../number}} {{/each}}
              {{/each}}{{/each}}
              """),
          BlockCase.of(
              "outer names without dots",
              ORDERS,
              "{{#each orders}}{{#each lines}}{{shop}} {{number}} {{product}}{{#each notes}}"
                  + "{{this}}{{number}}{{product}}{{shop}}{{/each}}; {{/each}}{{/each}}"),
          BlockCase.of(
              "outer names among values",
              "List<Integer> codes();\nString name();",
              "{{#each codes}}{{name}} {{this}} {{../name}}\n{{/each}}"),
          BlockCase.of(
              "a list of the parent",
              "List<Line> lines();\nList<String> notes();\nrecord Line(String product) {}",
              "{{#each lines}}{{product}}: {{#each ../notes}}{{this}} {{../product}} {{/each}}\n{{/each}}"),
          BlockCase.of(
              "an outer list without dots",
              "List<Line> lines();\nList<String> notes();\nrecord Line(String product) {}",
              "{{#each lines}}{{product}}: {{#each notes}}{{this}} {{product}} {{/each}}\n{{/each}}"),
          BlockCase.of(
              "each of a path",
              "Person person();\nrecord Person(String name, List<String> tags) {}",
              "{{#each person.tags}}{{this}} of {{person.name}}, {{else}}none{{/each}}"),
          BlockCase.of(
              "this with a name",
              "List<Line> lines();\nrecord Line(String name, Maker maker) {}\nrecord Maker(String name) {}",
              "{{#each lines}}{{this.name}} by {{this.maker.name}}\n{{/each}}"),
          BlockCase.of(
              "the same list twice",
              LINES,
              "{{#each lines}}{{product}} {{/each}}\n--\n{{#each lines}}{{count}} {{/each}}\n"),
          BlockCase.of(
              "optional values of items",
              "List<Line> lines();\nrecord Line(Optional<String> note, Optional<Integer> size) {}",
              "{{#each lines}}[{{note}}|{{size}}|{{#if note}}{{note}}!{{else}}-{{/if}}]{{/each}}"),
          BlockCase.of(
              "names of several words in items",
              "List<OrderLine> orderLines();\nrecord OrderLine(String productName) {}",
              "{{#each order_lines}}{{product_name}}{{/each}}{{#each orderLines}}{{productName}}{{/each}}"),
          BlockCase.of(
              "a default method of an item",
              """
              List<Line> lines();
              interface Line {
                String product();
                default String unused() { return product(); }
              }
              """,
              "{{#each lines}}{{product}}\n{{/each}}"),
          BlockCase.of(
                  "table rows",
                  LINES,
                  """
                  <table>
                    <thead><tr><th>Product</th><th>Count</th></tr></thead>
                    {{#each lines}}
                    <tr class="row{{#if @first}} first{{/if}}"><td>{{product}}</td><td>{{count}}</td></tr>
                    {{else}}
                    <tr><td colspan="2">Nothing this time.</td></tr>
                    {{/each}}
                  </table>
                  """)
              .html(),
          BlockCase.of(
                  "each within an attribute",
                  "List<String> styles();",
                  "<p class=\"{{#each styles}}{{this}} {{else}}plain{{/each}}\">x</p>\n")
              .html());

  private ListCases() {}
}
