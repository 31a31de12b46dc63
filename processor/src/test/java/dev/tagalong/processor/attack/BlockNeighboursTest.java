package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Values that are pieces of tags, side by side within blocks and where a branch that is left out or
 * a loop's end brings them together: what arrives is the same in every order in which a service may
 * replace the tags, or the row was refused.
 */
class BlockNeighboursTest {
  private static final String BIO = "<img src=x onerror=alert(1)>";

  /** How many of the 729 rows are accepted. */
  private static final Map<Form, Map<String, Integer>> ACCEPTED =
      Map.of(
          Form.PERCENT, accepted(384, 417, 279, 648, 336),
          Form.BRACE, accepted(511, 511, 511, 729, 511),
          Form.OWN, accepted(392, 436, 436, 648, 352));

  private static Map<String, Integer> accepted(
      int leftOut, int nothing, int loop, int besideInHtml, int beside) {
    Map<String, Integer> accepted = new TreeMap<>();
    for (String spot : List.of("HTML_TEXT", "LINK", "TEXT")) {
      boolean text = spot.equals("TEXT");
      accepted.put("LEFT_OUT in " + spot, text ? leftOut : 729);
      accepted.put("NOTHING in " + spot, text ? nothing : 729);
      accepted.put("LOOP in " + spot, text ? loop : 729);
      accepted.put("BESIDE in " + spot, text ? beside : besideInHtml);
    }
    return accepted;
  }

  @TempDir private static Path folder;
  private static URLClassLoader loader;

  /** How the tags are written. */
  enum Form {
    PERCENT("%", "%"),
    BRACE("{{", "}}"),
    OWN("#", "#");

    private final String opening;
    private final String closing;

    Form(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    String tag(String name) {
      return opening + name + closing;
    }

    /** Values that are pieces of this form's tags, and some that are none. */
    List<String> pieces() {
      String close = closing.substring(0, 1);
      return List.of(
          "",
          "x",
          "bio",
          opening.substring(0, 1),
          opening + "bio",
          "Text" + close,
          close + "b",
          opening + "items" + close,
          tag("bio"));
    }
  }

  /** How three values, one for each of the tags a, b and c, come to stand side by side. */
  enum Arrangement {
    LEFT_OUT("{{#if on}}[a]{{#unless on}} and some words between {{/unless}}[b]{{/if}}[c]"),
    NOTHING("{{#if on}}[a]{{#each none}} nothing {{p}} here {{/each}}[b][c]{{/if}}"),
    LOOP("{{#each items}}[p]{{/each}}"),
    BESIDE("[a]{{#if on}}[b]{{/if}}[c]");

    private final String text;

    Arrangement(String text) {
      this.text = text;
    }

    String text(Form form) {
      String tags = text.replace("[p]", "{{p}}");
      for (String name : List.of("a", "b", "c")) {
        tags = tags.replace("[" + name + "]", form.tag(name));
      }
      return tags;
    }
  }

  /** Where they stand. */
  enum Spot {
    HTML_TEXT("<p>~</p><p title='$'>$</p>", "$", "About $"),
    LINK("<a href='https://example.com/~'>$</a>", "$", "About $"),
    TEXT("<p>$</p>", "~ $", "About $");

    private final String html;
    private final String text;
    private final String subject;

    Spot(String html, String text, String subject) {
      this.html = html;
      this.text = text;
      this.subject = subject;
    }
  }

  private static String filled(String text, Form form, Arrangement arrangement) {
    return text.replace("~", arrangement.text(form)).replace("$", form.tag("bio"));
  }

  private static String name(Form form, Arrangement arrangement, Spot spot) {
    return "Mail_" + form + "_" + arrangement + "_" + spot;
  }

  @BeforeAll
  static void compile() {
    Compiler compiler = Compiler.javac(folder);
    for (Form form : Form.values()) {
      for (Arrangement arrangement : Arrangement.values()) {
        for (Spot spot : Spot.values()) {
          String name = name(form, arrangement, spot);
          compiler
              .template("mail/" + name + ".html", filled(spot.html, form, arrangement))
              .template("mail/" + name + ".txt", filled(spot.text, form, arrangement))
              .source(template(name, form, arrangement, spot));
        }
      }
    }
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    loader = compiled.load();
  }

  private static String template(String name, Form form, Arrangement arrangement, Spot spot) {
    String tag = form == Form.OWN ? "@Tag(\"#%s#\") " : "";
    StringBuilder accessors = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (String accessor : List.of("a", "b", "c", "bio")) {
      if (accessor.equals("bio") || arrangement.text.contains("[" + accessor + "]")) {
        accessors.append(tag.replace("%s", accessor)).append("String " + accessor + "();\n");
        steps.append("." + accessor + "(values[" + "abcbio".indexOf(accessor) + "])");
      }
    }
    if (arrangement.text.contains("on}}")) {
      accessors.append("boolean on();\n");
      steps.append(".on(true)");
    }
    if (arrangement.text.contains("none")) {
      accessors.append("List<Item> none();\n");
      steps.append(".none(List.of())");
    }
    if (arrangement.text.contains("each items")) {
      accessors.append("List<Item> items();\n");
      steps.append(
          ".items(java.util.stream.Stream.of(values).limit(3).map(%s.Item::new).toList())"
              .formatted(name));
    }
    return """
        package mail;

        import dev.tagalong.*;
        import dev.tagalong.EmailContent;
        import java.util.List;

        @EmailTemplate(value = {"mail/%1$s.html", "mail/%1$s.txt"}, subject = "%2$s")
        public interface %1$s {
          %3$s

          record Item(String p) {}

          %4$s
        }
        """
        .formatted(
            name,
            filled(spot.subject, form, arrangement),
            accessors,
            NeighbouringValues.main(name, steps));
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatArrivesIsTheSameInAnyOrderOrTheRowIsRefused(Form form) throws Exception {
    NeighbouringValues values = new NeighbouringValues(form.pieces(), BIO);
    Map<String, Integer> figures = new TreeMap<>();
    for (Arrangement arrangement : Arrangement.values()) {
      for (Spot spot : Spot.values()) {
        figures.put(
            arrangement + " in " + spot,
            values.accepted(
                loader.loadClass("mail." + name(form, arrangement, spot) + "$Main"),
                (content, sent, row) -> checkMeaning(spot, content, sent, row)));
      }
    }
    assertThat(figures).isEqualTo(ACCEPTED.get(form));
  }

  /** What a reader sees are the values. */
  private static void checkMeaning(
      Spot spot, EmailContent content, Map<String, String> values, String[] row) {
    String meant = row[0] + row[1] + row[2];
    List<String> tags = List.copyOf(values.keySet());
    switch (spot) {
      case HTML_TEXT ->
          assertThat(
                  Parser.unescapeEntities(SentText.inOnePass(content.html(), tags, values), false))
              .as("%s in %s", meant, values)
              .contains(meant);
      case TEXT ->
          assertThat(SentText.inOnePass(content.text(), tags, values)).startsWith(meant + " ");
      case LINK -> {
        String html = SentText.inOnePass(content.html(), tags, values);
        String link = html.substring(html.indexOf("https:"), html.indexOf("'>"));
        assertThat(URI.create(link).getPath()).isEqualTo("/" + meant);
      }
    }
  }
}
