package dev.tagalong.processor.handlebars;

import java.util.List;

/** {@code {{~ ~}}}, which takes away all white space beside a tag. */
final class TrimCases {
  private static final String PLAIN =
      "boolean a();\nboolean b();\nList<String> tags();\nString name();\n";

  private static BlockCase of(String name, String template) {
    return BlockCase.of(name, PLAIN, template);
  }

  static final List<BlockCase> ALL =
      List.of(
          of("trim before a value", "one \n\t {{~name}} two"),
          of("trim behind a value", "one {{name~}} \n\n two"),
          of("trim around a value", "one {{~name~}} two"),
          of("trim around a value with blanks", "one {{~ name ~}} two"),
          of("trim before an opening tag", "one \n {{~#if a}} two {{/if}} three"),
          of("trim behind an opening tag", "one {{#if a~}} \n two {{/if}} three"),
          of("trim before a closing tag", "one {{#if a}} two \n {{~/if}} three"),
          of("trim behind a closing tag", "one {{#if a}} two {{/if~}} \n three"),
          of("trim around all of a block", "one {{~#if a~}} two {{~/if~}} three"),
          of("trim before else", "{{#if a}} one \n {{~else}} two {{/if}}."),
          of("trim behind else", "{{#if a}} one {{else~}} \n two {{/if}}."),
          of("trim around else", "{{#if a}} one {{~else~}} two {{/if}}."),
          of("trim around a caret", "{{#if a}} one {{~^~}} two {{/if}}."),
          of("trim around else if", "{{#if a}} one {{~else if b~}} two {{~else~}} three {{/if}}."),
          of(
              "trim within else if alone",
              "{{#if a}} one {{else if b~}} two {{~else}} three {{~/if}} ."),
          of("trim around a section", " {{~#tags~}} {{.}} {{~/tags~}} {{~^tags~}} - {{~/tags~}} ."),
          of("trim in a list on lines", "one\n{{#each tags~}}\n  {{this}}\n{{~/each}}\nthree\n"),
          of(
              "trim between items",
              "{{#each tags}}\n  {{~this~}}\n  {{~#unless @last~}} , {{~/unless~}}\n{{/each}}\n"),
          of("trim a standalone opening tag", "one\n\n  {{~#if a}}\n  two\n  {{/if}}\nthree\n"),
          of(
              "trim behind a standalone opening tag",
              "one\n  {{#if a~}}\n\n  two\n  {{/if}}\nthree\n"),
          of("trim a standalone closing tag", "one\n  {{#if a}}\n  two\n\n  {{~/if}}\nthree\n"),
          of(
              "trim behind a standalone closing tag",
              "one\n  {{#if a}}\n  two\n  {{/if~}}\n\n  three\n"),
          of("trim before a standalone else", "{{#if a}}\n one\n\n {{~else}}\n two\n{{/if}}\n"),
          of("trim behind a standalone else", "{{#if a}}\n one\n {{else~}}\n\n two\n{{/if}}\n"),
          of("trim a comment", "one {{~! x ~}} two {{~!-- y --~}} {{name}}"),
          of(
              "trim a comment alone on its line",
              "one\n\n{{~! x }}\n{{name}}\n{{!-- y --~}}\n\nthree\n"),
          of("trim between blocks", "{{#if a}} one {{/if~}} \n {{~#if b}} two {{/if}}\n"),
          of("trim nested blocks", "x {{~#if a}} {{~#if b~}} y {{~/if~}} {{/if~}} z"),
          of("trim across an empty block", "x {{#if a~}}   {{~/if}} {{name}}"),
          of("trim in lines of windows", "one\n\n  {{~#if a~}}\n  two\n  {{~/if~}}\n\nthree\n")
              .crlf(),
          of("trim at both ends of the file", " \n {{~name~}} \n "),
          of("trim stops at values", "{{name}} {{~name}}{{name~}} {{name}}"),
          BlockCase.of(
              "trim around a raw value",
              "@Raw String html();",
              "one {{~{html}~}} two {{~&html~}} three"));

  private TrimCases() {}
}
