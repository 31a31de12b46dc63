package dev.tagalong.processor.handlebars;

import java.util.List;

/** {@code {{#if}}} and {@code {{#unless}}}, with all that they may ask. */
final class ConditionCases {
  private static final String THREE = "boolean a();\nboolean b();\nboolean c();\nString name();\n";

  static final List<BlockCase> ALL =
      List.of(
          BlockCase.of("if", THREE, "Hi{{#if a}} {{name}}{{/if}}!"),
          BlockCase.of("if with else", THREE, "{{#if a}}A {{name}}{{else}}B {{name}}{{/if}}"),
          BlockCase.of(
              "else if",
              THREE,
              "{{#if a}}A{{else if b}}B {{name}}{{/if}}{{#if a}}A{{else if b}}B{{else}}C{{/if}}"),
          BlockCase.of(
              "a chain of else if",
              THREE,
              """
              {{#if a}}
              A {{name}}
              {{else if b}}
              B {{name}}
              {{else if c}}
              C {{name}}
              {{else}}
              None of them.
              {{/if}}
              """),
          BlockCase.of("a caret as else", THREE, "{{#if a}}yes{{^}}no{{/if}}"),
          BlockCase.of(
              "a caret on its own line", THREE, "{{#if a}}\nyes\n{{^}}\nno\n{{/if}}\nend\n"),
          BlockCase.of("unless", THREE, "{{#unless a}}not A{{/unless}}."),
          BlockCase.of("unless with else", THREE, "{{#unless a}}not A{{else}}A{{/unless}}."),
          BlockCase.of("unless with a caret", THREE, "{{#unless a}}not A{{^}}A{{/unless}}."),
          BlockCase.of("else unless", THREE, "{{#if a}}A{{else unless b}}not B{{else}}B{{/if}}"),
          BlockCase.of(
              "unless with else if", THREE, "{{#unless a}}-{{else if b}}AB{{else}}A{{/unless}}"),
          BlockCase.of(
              "empty branches",
              THREE,
              "[{{#if a}}{{/if}}{{#if b}}{{else}}{{/if}}{{#unless c}}{{/unless}}{{name}}]"),
          BlockCase.of("only else", THREE, "[{{#if a}}{{else}}no {{name}}{{/if}}]"),
          BlockCase.of(
              "conditions in conditions",
              THREE,
              "{{#if a}}{{#if b}}{{#if c}}ABC{{else}}AB{{/if}}{{else}}{{#unless c}}A{{else}}AC{{/unless}}"
                  + "{{/if}}{{else}}{{#if b}}B{{/if}}{{/if}}."),
          BlockCase.of(
              "deep nesting on lines",
              THREE,
              """
              {{#if a}}
                {{#if b}}
                  {{#if c}}
                    {{#unless a}}
                    never
                    {{else}}
                    {{name}}
                    {{/unless}}
                  {{/if}}
                {{/if}}
              {{/if}}
              end
              """),
          BlockCase.of(
              "an optional text",
              "Optional<String> nick();",
              "{{#if nick}}{{nick}}{{else}}you{{/if}} {{#unless nick}}-{{/unless}}"),
          BlockCase.of(
              "an optional number",
              "Optional<Integer> age();",
              "{{#if age}}{{age}} years{{else}}-{{/if}}"),
          BlockCase.of(
              "an optional date and decimal",
              "Optional<LocalDate> due();\nOptional<BigDecimal> price();",
              "{{#if due}}by {{due}}{{/if}}{{#if price}} at {{price}}{{/if}}."),
          BlockCase.of(
              "an optional record",
              "Optional<Voucher> voucher();\nrecord Voucher(String code, BigDecimal amount) {}",
              "{{#if voucher}}Code {{voucher.code}} is worth {{voucher.amount}}.{{else}}None.{{/if}}"),
          BlockCase.of(
              "a record in a path",
              "Person person();\nrecord Person(boolean admin, Optional<String> title, List<String> tags) {}",
              "{{#if person.admin}}!{{/if}}{{#if person.title}}{{person.title}}{{/if}}"
                  + "{{#unless person.tags}}no tags{{/unless}}"),
          BlockCase.of("a text", "String name();", "{{#if name}}{{name}}{{else}}nobody{{/if}}"),
          BlockCase.of(
              "a char sequence",
              "CharSequence name();",
              "{{#if name}}{{name}}{{else}}nobody{{/if}}"),
          BlockCase.of(
              "a list",
              "List<String> tags();",
              "{{#if tags}}tags{{else}}none{{/if}}{{#unless tags}}!{{/unless}}"),
          BlockCase.of(
              "arrays and iterables",
              "int[] codes();\nString[] names();\nIterable<String> notes();",
              "{{#if codes}}c{{/if}}{{#if names}}n{{else}}-{{/if}}{{#if notes}}o{{else}}-{{/if}}"),
          BlockCase.of("a boxed boolean", "Boolean a();", "{{#if a}}yes{{else}}no{{/if}} {{a}}"),
          BlockCase.of(
              "a condition around a list",
              "List<String> tags();",
              """
              {{#if tags}}
              Tags:
              {{#each tags}}
              - {{this}}
              {{/each}}
              {{else}}
              No tags.
              {{/if}}
              """),
          BlockCase.of(
              "conditions on items",
              "List<Line> lines();\nboolean vip();\nrecord Line(boolean gift, int count) {}",
              "{{#each lines}}{{#if gift}}gift{{else if ../vip}}vip{{else}}{{count}}{{/if}} {{/each}}"),
          BlockCase.of(
              "an outer condition without dots",
              "List<Line> lines();\nboolean vip();\nrecord Line(int count) {}",
              "{{#each lines}}{{#if vip}}vip {{count}}{{else}}{{count}}{{/if}} {{/each}}"),
          BlockCase.of(
              "parents within conditions",
              "List<Line> lines();\nString name();\nrecord Line(boolean gift, int count) {}",
              "{{#each lines}}{{#if gift}}{{../name}}{{#unless @last}}{{../name}} {{count}}{{/unless}}{{/if}}{{/each}}"),
          BlockCase.of(
              "conditions on this",
              "List<String> names();\nList<Boolean> marks();",
              "{{#each names}}{{#if this}}[{{this}}]{{else}}-{{/if}}{{/each}}"
                  + "{{#each marks}}{{#if .}}x{{else}}o{{/if}}{{/each}}"),
          BlockCase.of(
              "a list in the else part",
              "boolean a();\nList<String> tags();",
              "{{#if a}}A{{else}}{{#each tags}}{{this}} {{else}}none{{/each}}{{/if}}"),
          BlockCase.of(
              "else each",
              "boolean a();\nList<String> tags();",
              "{{#if a}}A{{else each tags}}{{this}} {{else}}none{{/if}}"),
          BlockCase.of(
              "else with",
              "boolean a();\nOptional<Voucher> voucher();\nrecord Voucher(String code) {}",
              "{{#if a}}A{{else with voucher}}{{code}}{{else}}none{{/if}}"),
          BlockCase.of(
              "the same condition twice",
              THREE,
              "{{#if a}}{{name}}{{/if}} {{#if a}}{{name}}{{else}}-{{/if}}"),
          BlockCase.of(
                  "conditions in markup",
                  THREE + "int id();",
                  """
                  {{#if a}}<p class="x{{#if b}} wide{{else}} small{{/if}}" title="{{name}}">{{name}}</p>{{/if}}
                  {{#unless c}}<a href="https://shop.example.com/subscribe?u={{id}}">Subscribe</a>{{/unless}}
                  <a href="https://shop.example.com/{{#if a}}a/{{id}}{{else}}b{{/if}}">Shop</a>
                  """)
              .html());

  private ConditionCases() {}
}
