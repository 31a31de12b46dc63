package dev.tagalong.processor.handlebars;

import java.util.List;

/** {@code {{#with}}}, paths, and names of the blocks around. */
final class PathCases {
  private static final String PERSON =
      """
      Person person();
      String shop();
      record Person(String name, Home home, Optional<Home> second) {}
      record Home(String city, Country country) {}
      record Country(String code) {}
      """;

  static final List<BlockCase> ALL =
      List.of(
          BlockCase.of("path", PERSON, "{{person.name}} in {{person.home.city}}"),
          BlockCase.of("path of three names", PERSON, "{{person.home.country.code}}"),
          BlockCase.of(
              "path through an optional",
              PERSON,
              "[{{person.second.city}}{{person.second.country.code}}]"),
          BlockCase.of("with", PERSON, "{{#with person}}{{name}} in {{home.city}}{{/with}}"),
          BlockCase.of(
              "with of a path", PERSON, "{{#with person.home}}{{city}}, {{country.code}}{{/with}}"),
          BlockCase.of(
              "with in with",
              PERSON,
              "{{#with person}}{{#with home}}{{city}} {{../name}} {{../../shop}} {{shop}} {{name}}{{/with}}{{/with}}"),
          BlockCase.of("with of an optional", PERSON, "{{#with person.second}}{{city}}{{/with}}."),
          BlockCase.of(
              "with else",
              PERSON,
              "{{#with person.second}}{{city}}{{else}}no home, {{shop}}{{/with}}."),
          BlockCase.of(
              "with a caret", PERSON, "{{#with person.second}}{{city}}{{^}}none{{/with}}."),
          BlockCase.of(
              "with on lines",
              PERSON,
              "{{#with person}}\n  {{name}}\n  {{#with second}}\n    {{city}}\n  {{else}}\n    -\n  {{/with}}\n{{/with}}\n"),
          BlockCase.of(
              "with of the parent's",
              PERSON,
              "{{#with person}}{{#with ../person}}{{name}}{{/with}}{{/with}}"),
          BlockCase.of(
              "with in each",
              "List<Line> lines();\nString shop();\nrecord Line(Maker maker, int count) {}\nrecord Maker(String name) {}",
              "{{#each lines}}{{#with maker}}{{name}} {{../count}} {{../../shop}} {{@index}}{{/with}}\n{{/each}}"),
          BlockCase.of(
              "each in with",
              "Cart cart();\nString shop();\nrecord Cart(List<Line> lines, String note) {}\nrecord Line(int count) {}",
              "{{#with cart}}{{#each lines}}{{count}} {{../note}} {{note}} {{../../shop}} {{shop}}\n{{/each}}{{/with}}"),
          BlockCase.of(
              "an inner name hides an outer one",
              "String name();\nList<Line> lines();\nrecord Line(String name, Maker maker) {}\nrecord Maker(String name) {}",
              "{{#each lines}}{{name}} {{../name}} {{#with maker}}{{name}} {{../name}} {{../../name}}{{/with}}\n{{/each}}{{name}}"),
          BlockCase.of(
              "an outer path from within",
              "Person person();\nList<String> tags();\nrecord Person(String name) {}",
              "{{#each tags}}{{this}} {{person.name}} {{../person.name}}\n{{/each}}"),
          BlockCase.of(
              "this in with", PERSON, "{{#with person}}{{this.name}} {{this.home.city}}{{/with}}"),
          BlockCase.of(
              "paths of several words",
              "HomeTown homeTown();\nrecord HomeTown(String zipCode) {}",
              "{{home_town.zip_code}} {{homeTown.zipCode}}{{#with home_town}} {{zip_code}}{{/with}}"),
          BlockCase.of(
              "parents of lists in conditions",
              "String shop();\nList<Order> orders();\nrecord Order(int id, boolean paid, List<Line> lines) {}\n"
                  + "record Line(boolean gift) {}",
              "{{#each orders}}{{#if paid}}{{#each lines}}{{#unless gift}}{{../id}} {{../../shop}}{{/unless}}"
                  + "{{#if ../paid}}!{{/if}}{{/each}}{{/if}}{{/each}}"),
          BlockCase.of(
              "one record in two places",
              "Home billing();\nHome shipping();\nrecord Home(String city) {}",
              "{{billing.city}}/{{shipping.city}}{{#with billing}} {{city}}{{/with}}{{#shipping}} {{city}}{{/shipping}}"),
          BlockCase.of(
              "raw values",
              "@Raw String markup();\nList<Part> parts();\nrecord Part(@Raw String html) {}",
              "{{{markup}}} {{&markup}} {{{ markup }}}{{#each parts}}{{{html}}}{{& html}}{{/each}}"));

  private PathCases() {}
}
