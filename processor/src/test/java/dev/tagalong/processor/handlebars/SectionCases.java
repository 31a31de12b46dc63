package dev.tagalong.processor.handlebars;

import java.util.List;

/** Sections as Mustache has them, which a value's type makes a list, a condition or an object. */
final class SectionCases {
  private static final String LINES =
      "List<Line> lines();\nString name();\nrecord Line(String product, int count) {}\n";

  static final List<BlockCase> ALL =
      List.of(
          BlockCase.of(
              "section of a boolean",
              "boolean vip();\nString name();",
              "{{#vip}}Hi {{name}}{{/vip}}."),
          BlockCase.of(
              "section of a boolean with else", "boolean vip();", "{{#vip}}yes{{else}}no{{/vip}}."),
          BlockCase.of("section with a caret", "boolean vip();", "{{#vip}}yes{{^}}no{{/vip}}."),
          BlockCase.of("inverted boolean", "boolean vip();", "{{^vip}}no{{/vip}}."),
          BlockCase.of("inverted with else", "boolean vip();", "{{^vip}}no{{else}}yes{{/vip}}."),
          BlockCase.of("inverted with a caret", "boolean vip();", "{{^vip}}no{{^}}yes{{/vip}}."),
          BlockCase.of(
              "a section and its inverse",
              LINES,
              """
              {{#lines}}
              - {{count}} x {{product}}
              {{/lines}}
              {{^lines}}
              Nothing, {{name}}.
              {{/lines}}
              """),
          BlockCase.of(
              "section of a list", LINES, "{{#lines}}{{product}} {{name}} {{../name}};{{/lines}}"),
          BlockCase.of(
              "section of a list with else", LINES, "{{#lines}}{{count}}{{else}}none{{/lines}}"),
          BlockCase.of(
              "section of texts",
              "List<String> names();",
              "{{#names}}{{.}}{{#unless @last}}, {{/unless}}{{/names}}"),
          BlockCase.of(
              "section of an array",
              "int[] codes();",
              "{{#codes}}{{.}} {{/codes}}{{^codes}}none{{/codes}}"),
          BlockCase.of(
              "index in a section",
              LINES,
              "{{#lines}}{{@index}}{{#if @first}} first{{/if}} {{@last}}\n{{/lines}}"),
          BlockCase.of(
              "section of a record",
              "Person person();\nint id();\nrecord Person(String name, int age) {}",
              "{{#person}}{{name}}, {{age}}, {{id}}, {{../id}}{{/person}}"),
          BlockCase.of(
              "section of an optional record",
              "Optional<Voucher> voucher();\nrecord Voucher(String code) {}",
              "{{#voucher}}{{code}}{{/voucher}}{{^voucher}}none{{/voucher}}"),
          BlockCase.of(
              "section of an optional record with else",
              "Optional<Voucher> voucher();\ninterface Voucher { String code(); }",
              "{{#voucher}}\n{{code}}\n{{else}}\nnone\n{{/voucher}}\n"),
          BlockCase.of(
              "section of an optional text",
              "Optional<String> nick();\nString name();",
              "{{#nick}}{{.}} {{nick}} {{name}}{{else}}{{name}}{{/nick}}"),
          BlockCase.of(
                  "section of a text",
                  "String nick();\nString name();",
                  "{{#nick}}{{.}} {{name}}{{/nick}}{{^nick}}-{{/nick}}")
              .withoutEmptyTexts(),
          BlockCase.of(
              "section of a path",
              "Person person();\nrecord Person(boolean admin, List<String> tags, Optional<Home> home) {}\n"
                  + "record Home(String city) {}",
              "{{#person.admin}}admin{{/person.admin}} {{#person.tags}}{{.}} {{/person.tags}}"
                  + "{{#person.home}}{{city}}{{/person.home}}{{^person.home}}homeless{{/person.home}}"),
          BlockCase.of(
              "sections in sections",
              "List<Order> orders();\nString shop();\nrecord Order(int number, boolean paid, List<String> notes) {}",
              "{{#orders}}{{number}}{{#paid}} paid{{/paid}}{{^paid}} open at {{shop}}{{/paid}}:"
                  + "{{#notes}} {{.}}{{/notes}}{{^notes}} -{{/notes}}\n{{/orders}}"),
          BlockCase.of(
              "parents in a section of a boolean",
              "List<Line> lines();\nString name();\nrecord Line(boolean gift, int count) {}",
              "{{#lines}}{{#gift}}{{../name}} {{count}} {{name}}{{/gift}}{{^gift}}{{../name}}{{/gift}} {{/lines}}"),
          BlockCase.of(
              "section with else if",
              "boolean a();\nboolean b();",
              "{{#a}}A{{else if b}}B{{else}}C{{/a}}"),
          BlockCase.of(
              "section of the parent's list",
              "List<String> tags();\nPerson person();\nrecord Person(String name) {}",
              "{{#person}}{{#../tags}}{{.}} {{name}} {{/../tags}}{{#tags}}{{.}}{{/tags}}{{/person}}"),
          BlockCase.of(
              "sections and helpers mixed",
              LINES + "boolean vip();",
              "{{#vip}}{{#each lines}}{{product}} {{/each}}{{else}}{{#if lines}}{{#lines}}{{count}} {{/lines}}"
                  + "{{/if}}{{/vip}}"),
          BlockCase.of(
                  "sections in a table",
                  LINES,
                  """
                  <ul>
                  {{#lines}}
                    <li>{{product}}</li>
                  {{/lines}}
                  </ul>
                  {{^lines}}<p>Empty, <b>{{name}}</b>.</p>{{/lines}}
                  """)
              .html(),
          BlockCase.of(
              "blanks in tags of sections",
              "boolean vip();\nString name();",
              "{{# vip }}{{ name }}{{ else }}-{{/ vip }}."));

  private SectionCases() {}
}
