package dev.tagalong.processor.template;

import java.util.List;
import java.util.Random;

/** Makes up HTML with tags in all kinds of places. */
final class Documents {
  private static final List<String> CONTAINERS =
      List.of("div", "p", "span", "b", "a", "h1", "center", "em", "td-table", "ul-list");
  private static final List<String> ATTRIBUTES =
      List.of("title", "alt", "href", "class", "id", "data-x", "lang", "style", "onclick");
  private static final List<String> TAGS =
      List.of("%name%", "{{first-name}}", "<<order.id>>", "%姓名%");
  private static final List<String> TEXTS =
      List.of(
          "Dear ", "&amp;", "&nbsp;", " 50% ", "汉字", "\n", "\r\n", " a > b ", "'\"", "-- ", "=");
  private static final List<String> PIECES =
      List.of(
          "<",
          ">",
          "</",
          "/>",
          "\"",
          "'",
          "=",
          " ",
          "<!--",
          "-->",
          "--!>",
          "<![CDATA[",
          "]]>",
          "<?",
          "<!",
          "<script>",
          "</script>",
          "<style>",
          "</style>",
          "<title>",
          "</title>",
          "<textarea>",
          "</textarea>",
          "<svg>",
          "</svg>",
          "<math>",
          "<table>",
          "<tr>",
          "<p",
          "<a ",
          "href=",
          "title=\"",
          "onclick='",
          "<!--[if mso]>",
          "<![endif]-->",
          "<![if !mso]>",
          "<plaintext>",
          "<noscript>",
          "<select>",
          "<option>",
          "<template>",
          "</body>",
          "\0",
          "\t",
          "&",
          ";",
          "%",
          "{{",
          "x");

  private final Random random;

  Documents(Random random) {
    this.random = random;
  }

  /** A document in which everything is closed, quoted and in its right place. */
  String wellFormed() {
    return "<!DOCTYPE html><html><head><title>"
        + text()
        + "</title><style>a { color: red } /* "
        + tag()
        + " */</style></head><body>"
        + content(4)
        + "</body></html>";
  }

  /** Pieces of HTML in any order. */
  String anything() {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(25); i >= 0; i--) {
      html.append(random.nextInt(3) == 0 ? tag() : one(PIECES));
    }
    return html.toString();
  }

  private String content(int depth) {
    StringBuilder html = new StringBuilder();
    for (int i = random.nextInt(4); i >= 0; i--) {
      html.append(
          switch (random.nextInt(depth == 0 ? 3 : 8)) {
            case 0 -> text();
            case 1 -> "<img" + attributes() + ">";
            case 2 -> "<!-- " + tag() + " x -->";
            case 3 -> "<!--[if mso]><table><tr><td" + attributes() + ">" + text() + "<![endif]-->";
            case 4 -> "<!--[if !mso]><!-->" + text() + "<!--<![endif]-->";
            default -> element(depth);
          });
    }
    return html.toString();
  }

  private String element(int depth) {
    String name = one(CONTAINERS);
    return switch (name) {
      case "td-table" ->
          "<table"
              + attributes()
              + "><tbody><tr><td"
              + attributes()
              + ">"
              + content(depth - 1)
              + "</td></tr></tbody></table>";
      case "ul-list" -> "<ul><li" + attributes() + ">" + content(depth - 1) + "</li></ul>";
      case "a" -> "<a" + attributes() + ">" + text() + "</a>";
      default -> "<" + name + attributes() + ">" + content(depth - 1) + "</" + name + ">";
    };
  }

  private String attributes() {
    StringBuilder html = new StringBuilder();
    int first = random.nextInt(ATTRIBUTES.size());
    for (int i = random.nextInt(4); i > 0; i--) {
      char quote = random.nextBoolean() ? '"' : '\'';
      html.append(random.nextInt(4) == 0 ? "\r\n  " : " ")
          .append(ATTRIBUTES.get((first + i) % ATTRIBUTES.size()))
          .append('=')
          .append(quote)
          .append(random.nextBoolean() ? "" : "x ")
          .append(tag())
          .append(random.nextBoolean() ? "" : "?a=b&amp;c=" + tag())
          .append(quote);
    }
    return html.toString();
  }

  private String text() {
    return one(TEXTS) + tag() + one(TEXTS);
  }

  private String tag() {
    return one(TAGS);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
