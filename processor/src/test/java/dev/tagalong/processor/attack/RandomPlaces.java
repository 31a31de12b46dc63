package dev.tagalong.processor.attack;

import java.util.List;
import java.util.Random;

/**
 * Bodies with blocks and tags wherever an author could put them, and mostly should not; the same
 * for the same seed.
 */
final class RandomPlaces {
  private static final List<String> HTML_PIECES =
      List.of(
          "text ",
          "<p>",
          "</p>",
          "<b>",
          "</b>",
          "<table><tr><td>",
          "</td></tr></table>",
          "<li>",
          "<ul>",
          "</ul>",
          "<select><option>",
          "</option></select>",
          "<br/>",
          "\n",
          "a",
          "lt",
          ";",
          "&",
          "&amp;",
          "&#",
          "x41",
          "<",
          ">",
          "/",
          "!",
          "-",
          "--",
          "->",
          "-->",
          "<!--",
          "<!-- note -->",
          "<!--[if mso]>",
          "<![endif]-->",
          "[if mso]>",
          "]",
          "<![if !mso]>",
          "<![endif]>",
          "\"",
          "'",
          "=",
          "<i title=\"",
          "<i title='",
          "\">",
          "'>",
          "<a href=\"https://x.example/",
          "<a href=\"",
          "<a href='/",
          "?q=",
          "&amp;r=",
          "https:",
          "http",
          "s",
          "://",
          "//",
          "javascript:",
          "mailto:",
          ".example",
          "@",
          "#",
          ":",
          "</a>",
          "<title>",
          "</title>",
          "<textarea>",
          "</textarea>",
          "<style>",
          "</style>",
          "<script>",
          "</script>",
          "<svg>",
          "</svg>",
          "<noscript>",
          "</noscript>",
          "<img src=\"",
          "<img alt=\"",
          "\"/>",
          " alt=\"",
          " class=",
          "<p class=\"",
          "title>",
          "/title>");

  private static final List<String> WHOLE_PIECES =
      List.of(
          "<p title=\"~\">",
          "<a href=\"~\">x</a>",
          "<a href='https://x.example/~'>x</a>",
          "<a href=\"https://x.example/?q=~&amp;r=~\">x</a>",
          "<a href=\"~/~\">x</a>",
          "<a href=\"~~\">x</a>",
          "<a href=\"https://~/\">x</a>",
          "<a href=\"mailto:~\">x</a>",
          "<!-- ~ -->",
          "<!--~-->",
          "<!--[if mso]>~<![endif]-->",
          "<title>~</title>",
          "<textarea>~</textarea>",
          "<table>~</table>",
          "<tr><td>~</td></tr>",
          "<style>~</style>",
          "<script>~</script>",
          "<select>~</select>",
          "<option>~</option>",
          "<p>~</p>",
          "~",
          "<!--[if mso]><v:rect alt=\"~\"/><![endif]-->",
          "<noscript>~</noscript>",
          "<svg>~</svg>",
          "<img src=\"~\" alt='~'>",
          "<!-- ~ > <b title=\"~\"> -->",
          "<title>~<~/title>",
          "<a href=\"http~://x.example/~\">x</a>",
          "<a href=\"https://x.example~\">x</a>",
          "<a href=\"/~/~\">x</a>");

  private static final List<String> TEXT_PIECES =
      List.of(
          "text ",
          "\n",
          " ",
          "http",
          "https",
          "s",
          ":",
          "/",
          "//",
          "://",
          "https://",
          "https://x.example",
          "https://x.example/",
          "?q=",
          ".",
          "x.example",
          "/a",
          "@",
          ", ");

  private final Random random;
  private final boolean html;
  private final StringBuilder text = new StringBuilder();

  private RandomPlaces(int seed, boolean html) {
    random = new Random(seed);
    this.html = html;
  }

  static String html(int seed) {
    return new RandomPlaces(seed, true).body();
  }

  static String text(int seed) {
    return new RandomPlaces(seed, false).body();
  }

  private String body() {
    pieces(1 + random.nextInt(4), 0);
    return text.toString();
  }

  private void pieces(int count, int depth) {
    for (int i = 0; i < count; i++) {
      piece(depth);
    }
  }

  private void piece(int depth) {
    int chosen = random.nextInt(10);
    if (chosen < 3 && depth < 4) {
      block(depth + 1);
    } else if (chosen < 5) {
      text.append("{{" + oneOf(html ? List.of("x", "y", "n", "link") : List.of("x", "n")) + "}}");
    } else if (html && chosen < 8) {
      whole(depth + 1);
    } else {
      text.append(oneOf(html ? HTML_PIECES : TEXT_PIECES));
    }
  }

  /** Something whole, with whatever comes in its places. */
  private void whole(int depth) {
    String[] around = oneOf(WHOLE_PIECES).split("~", -1);
    for (int i = 0; i < around.length; i++) {
      if (i > 0) {
        pieces(depth > 6 ? 0 : random.nextInt(3), depth);
      }
      text.append(around[i]);
    }
  }

  private void block(int depth) {
    String kind = oneOf(List.of("if", "if", "unless", "each", "each"));
    String name = kind.equals("each") ? "l" : oneOf(List.of("a", "b"));
    text.append("{{#" + kind + " " + name + "}}");
    pieces(random.nextInt(3), depth);
    if (random.nextInt(3) == 0) {
      text.append("{{else}}");
      pieces(random.nextInt(3), depth);
    }
    text.append("{{/" + kind + "}}");
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
