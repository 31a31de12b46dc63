package dev.tagalong.processor.handlebars;

import java.util.List;

/** Blocks and comments alone on their lines, which take the lines with them, or not quite alone. */
final class LineCases {
  private static final String PLAIN =
      "boolean a();\nboolean b();\nList<String> tags();\nString name();\n";

  private static BlockCase of(String name, String template) {
    return BlockCase.of(name, PLAIN, template);
  }

  static final List<BlockCase> ALL =
      List.of(
          of("tags alone on lines", "one\n{{#if a}}\ntwo\n{{/if}}\nthree\n"),
          of("tags alone on indented lines", "one\n  {{#if a}}\n    two\n  {{/if}}\nthree\n"),
          of("tabs before and blanks behind", "one\n\t {{#if a}} \t\n\ttwo\n\t{{/if}}  \nthree\n"),
          of("block at the beginning", "{{#if a}}\ntwo\n{{/if}}\nthree\n"),
          of("block at an indented beginning", "  {{#if a}}\n  two\n  {{/if}}\nthree\n"),
          of("block at the end", "one\n{{#if a}}\ntwo\n{{/if}}"),
          of("block at an end with blanks", "one\n{{#if a}}\ntwo\n  {{/if}}  "),
          of("nothing but a block", "{{#if a}}\ntwo\n{{/if}}"),
          of("nothing but a block on one line", "{{#if a}}two{{/if}}"),
          of("a block on one line within lines", "one\n{{#if a}}two{{/if}}\nthree\n"),
          of("an indented block on one line", "one\n  {{#if a}}two{{/if}}  \nthree\n"),
          of("an opening tag behind text", "one {{#if a}}\ntwo\n{{/if}}\nthree\n"),
          of("text behind an opening tag", "one\n{{#if a}} x\ntwo\n{{/if}}\nthree\n"),
          of("a closing tag behind text", "one\n{{#if a}}\ntwo {{/if}}\nthree\n"),
          of("text behind a closing tag", "one\n{{#if a}}\ntwo\n{{/if}} x\nthree\n"),
          of("else alone on its line", "one\n{{#if a}}\ntwo\n{{else}}\nthree\n{{/if}}\nfour\n"),
          of("else indented", "one\n {{#if a}}\n two\n  {{else}}  \n three\n {{/if}}\nfour\n"),
          of("else behind text", "one\n{{#if a}}\ntwo {{else}}\nthree\n{{/if}}\nfour\n"),
          of("text behind else", "one\n{{#if a}}\ntwo\n{{else}} three\n{{/if}}\nfour\n"),
          of(
              "else if on lines",
              "{{#if a}}\none\n  {{else if b}}\ntwo\n  {{else}}\nthree\n{{/if}}\nfour\n"),
          of(
              "else if behind text",
              "{{#if a}}\none {{else if b}}\ntwo {{else}}\nthree {{/if}}\nfour\n"),
          of("empty lines around", "one\n\n{{#if a}}\n\ntwo\n\n{{/if}}\n\nthree\n"),
          of("nested blocks on lines", "{{#if a}}\n{{#if b}}\ntwo\n{{/if}}\n{{/if}}\nthree\n"),
          of("nested blocks on one line", "one\n{{#if a}}{{#if b}}\ntwo\n{{/if}}{{/if}}\nthree\n"),
          of("two blocks on one line", "one\n{{#if a}}x{{/if}} {{#if b}}y{{/if}}\nthree\n"),
          of(
              "a block ends where the next begins",
              "{{#if a}}\none\n{{/if}}{{#if b}}\ntwo\n{{/if}}\nthree\n"),
          of("two tags on one line", "one\n{{#if a}} {{#if b}}\ntwo\n{{/if}} {{/if}}\nthree\n"),
          of(
              "empty blocks on lines",
              "one\n{{#if a}}\n{{/if}}\ntwo\n{{#if b}}\n{{else}}\n{{/if}}\n{{name}}\n"),
          of("a list on lines", "one\n{{#each tags}}\n  {{this}}\n{{/each}}\nthree\n"),
          of(
              "a list on one line with line breaks",
              "one\n{{#each tags}}{{this}}\n{{/each}}three\n"),
          of(
              "lists side by side",
              "{{#each tags}}\n{{this}}\n{{/each}}\n{{#tags}}\n{{.}}\n{{/tags}}\n"),
          of("inverted sections on lines", "one\n {{^tags}}\n two\n {{/tags}}\nthree\n"),
          of(
              "sections with a caret on lines",
              "one\n {{#tags}}\n two\n {{^}}\n three\n {{/tags}}\nfour\n"),
          of(
                  "lines of windows with blocks",
                  "one\n  {{#if a}}\n  two\n  {{else}}\n  {{name}}\n  {{/if}}\nthree\n")
              .crlf(),
          of(
                  "lists in lines of windows",
                  "{{#each tags}}\n{{this}}\n{{else}}\nnone\n{{/each}}\n\n{{name}}\n")
              .crlf(),
          of(
              "values alone on lines",
              "{{#if a}}\n{{name}}\n{{/if}}\n{{name}}\n{{#if b}}\n{{name}}{{/if}}\n"),
          of("a comment", "one {{! not shown }}{{name}}"),
          of("a comment alone on its line", "one\n{{! not shown }}\n{{name}}\n"),
          of("an indented comment", "one\n  {{!-- not {{name}} shown --}}  \n{{name}}\n"),
          of("a comment of several lines", "one\n{{!--\n  not\n  shown }}\n--}}\n{{name}}\n"),
          of("a comment behind text", "one {{! not shown }}\n{{name}}\n"),
          of("comments at both ends", "{{! first }}\n{{name}}\n{{! last }}"),
          of(
              "comments in blocks",
              "{{#if a}}\n{{! x }}\none\n  {{!-- y --}}\n{{else}}{{! z }}\ntwo{{! z }}\n{{/if}}\n"),
          of("two comments on one line", "one\n{{! x }}{{! y }}\n{{name}}\n"),
          of("a comment in lines of windows", "one\n{{! x }}\n{{name}}\n").crlf(),
          of(
              "a block behind a comment",
              "one\n{{! x }} {{#if a}}\ntwo\n{{/if}} {{! y }}\nthree\n"));

  private LineCases() {}
}
