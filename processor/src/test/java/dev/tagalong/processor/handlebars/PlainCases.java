package dev.tagalong.processor.handlebars;

import java.util.List;

/** Tags without a block around them. */
final class PlainCases {
  static final List<BlockCase> ALL =
      List.of(
          BlockCase.of("no tags", "", "Nothing to fill.\n"),
          BlockCase.of("one tag", "String name();", "Hello {{name}},\n"),
          BlockCase.of("nothing but a tag", "String name();", "{{name}}"),
          BlockCase.of("tags side by side", "int a();\nint b();", "{{a}}{{b}} {{b}}{{a}}\n"),
          BlockCase.of("blanks in braces", "String name();", "Hello {{ name }}, {{  name\t}}\n"),
          BlockCase.of("a tag alone on its line", "String name();", "Hello\n  {{name}}  \nBye\n"),
          BlockCase.of("lines of windows", "String name();", "Hello\n{{name}}\n\nBye\n").crlf(),
          BlockCase.of("names of several words", "int userId();", "{{userId}}, {{user_id}}\n"),
          BlockCase.of(
              "types of values",
              """
              int count();
              boolean active();
              BigDecimal price();
              LocalDate day();
              Level level();
              enum Level { LOW, HIGH }
              """,
              "{{count}} {{active}} {{price}} {{day}} {{level}}\n"),
          BlockCase.of(
              "optional values",
              "Optional<String> nick();\nOptional<Integer> age();\nString name();",
              "{{name}} ({{nick}}) {{age}}\n"),
          BlockCase.of(
                  "tags in attributes",
                  "String title();\nint id();",
                  """
                  <a title="{{title}}" href="https://example.com/p/{{id}}?x={{id}}">{{title}}</a>
                  """)
              .html());

  private PlainCases() {}
}
