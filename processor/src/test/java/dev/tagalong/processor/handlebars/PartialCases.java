package dev.tagalong.processor.handlebars;

import java.util.List;

/** {@code {{> footer}}}: other files, as if they stood here, with the indentation of their tag. */
final class PartialCases {
  private static final String SHOP =
      "String shop();\nboolean a();\nList<Line> lines();\nrecord Line(String product) {}\n";

  private static BlockCase of(String name, String template) {
    return BlockCase.of(name, SHOP, template);
  }

  static final List<BlockCase> ALL =
      List.of(
          of("partial within a line", "Bye, {{> footer}}!\n").partial("footer", "your {{shop}}"),
          of("partial within a line that ends its line", "Bye, {{> footer}}!\n")
              .partial("footer", "your {{shop}}\n"),
          of("partial alone on its line", "one\n{{> footer}}\ntwo\n")
              .partial("footer", "Your {{shop}}\n"),
          of("partial without a last line break", "one\n{{> footer}}\ntwo\n")
              .partial("footer", "Your {{shop}}"),
          of("indented partial", "one\n  {{> footer}}\ntwo\n")
              .partial("footer", "Your\n\n  {{shop}}\nBye\n"),
          of("partial indented by tabs", "one\n\t{{> footer}}  \ntwo\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("indented partial behind text", "one {{> footer}}\ntwo\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("text behind an indented partial", "one\n  {{> footer}} two\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("partial at the beginning and the end", "{{> footer}}\none\n  {{> footer}}")
              .partial("footer", "Your {{shop}}\n"),
          of("nothing but a partial", "{{> footer}}")
              .partial("footer", "{{#if a}}\nYour {{shop}}\n{{/if}}\n"),
          of("nested partials", "one\n  {{> outer}}\ntwo\n")
              .partial("outer", "begin\n  {{> inner}}\nend\n")
              .partial("inner", "Your\n{{shop}}\n"),
          of("nested partials within lines", "one {{> outer}} two\n")
              .partial("outer", "begin {{> inner}} end")
              .partial("inner", "({{shop}})"),
          of("partial in a folder", "{{> parts/footer}}\n")
              .partial("parts/footer", "Your {{shop}}\n"),
          of("partial in a folder that has another", "{{> parts/outer}}\n")
              .partial("parts/outer", "begin\n{{> parts/inner}}\n")
              .partial("parts/inner", "Your {{shop}}\n"),
          of("partial without a blank", "{{>footer}}{{> footer }}\n")
              .partial("footer", "Your {{shop}};"),
          of("partial with blocks", "one\n    {{> list}}\ntwo\n")
              .partial(
                  "list",
                  "{{#each lines}}\n- {{product}} of {{shop}}\n{{else}}\nnone\n{{/each}}\n"),
          of("partial in a list", "{{#each lines}}\n  {{> line}}\n{{/each}}\n")
              .partial("line", "{{@index}}: {{product}} of {{shop}}\n"),
          of("partial in a list within a line", "{{#each lines}}{{> line}}, {{/each}}\n")
              .partial("line", "{{this.product}}"),
          of("partial of each value", "{{#each lines}}{{#if @last}}{{> line}}{{/if}}{{/each}}")
              .partial("line", "{{product}}"),
          of(
                  "partial in a condition",
                  "{{#if a}}\n  {{> footer}}\n{{else}}\n{{> footer}}\n{{/if}}\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("partial twice", "{{> footer}}\n{{> footer}} {{> footer}}\n")
              .partial("footer", "Your {{shop}}\n"),
          of("empty partial", "one\n  {{> footer}}\n{{shop}}{{> footer}}\n").partial("footer", ""),
          of("partial of a line break", "one\n  {{> footer}}\n{{shop}}\n").partial("footer", "\n"),
          of("trimmed partial", "one \n {{~> footer~}} \n two\n")
              .partial("footer", " Your {{shop}} \n"),
          of("partial trimmed before", "one\n\n  {{~> footer}}\n  two\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("partial trimmed behind", "one\n  {{> footer~}}\n\n  two\n")
              .partial("footer", "Your\n{{shop}}\n"),
          of("trim within a partial", "one\n  {{> footer}}\n two\n")
              .partial("footer", "\n {{~shop~}} \n\n"),
          of("partial in lines of windows", "one\n  {{> footer}}\ntwo\n")
              .partial("footer", "Your\n{{shop}}\n")
              .crlf(),
          of("partial with comments", "one\n  {{> footer}}\ntwo\n")
              .partial("footer", "{{! x }}\nYour\n  {{!-- y --}}\n{{shop}}\n"),
          of("block that begins a partial", "x\n {{> footer}}\ny\n")
              .partial("footer", "{{#if a}}\n{{shop}}\n{{/if}}\n{{#if a}}{{shop}}{{/if}}"),
          of("partial with parents", "{{#each lines}}\n{{> line}}\n{{/each}}\n")
              .partial("line", "{{product}} of {{../shop}}\n"),
          BlockCase.of(
                  "partial with rows of a table",
                  SHOP,
                  "<table>\n  {{#each lines}}\n  {{> row}}\n  {{/each}}\n</table>\n{{> footer}}\n")
              .partial("row", "<tr>\n  <td>{{product}}</td>\n</tr>\n")
              .partial("footer", "<p title=\"{{shop}}\">{{shop}}</p>\n")
              .html());

  private PartialCases() {}
}
