package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.EmailContent;
import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Values that are pieces of tags, side by side, under every order in which a service may replace
 * the tags: what arrives is the values, or the row was refused.
 */
class NeighboursTest {
  private static final String BIO = "<img src=x onerror=alert(1)>";

  /** How many of the 2,744 rows are accepted. */
  private static final Map<Form, Map<Spot, Integer>> ACCEPTED =
      Map.of(
          Form.PERCENT, accepted(1_820, 720),
          Form.BRACE, accepted(2_744, 2_195),
          Form.ANGLE, accepted(2_744, 2_195),
          Form.OWN, accepted(2_352, 840));

  private static Map<Spot, Integer> accepted(int inLinks, int inText) {
    return Map.of(
        Spot.HTML_TEXT,
        2_744,
        Spot.ATTRIBUTE,
        2_744,
        Spot.SECTION,
        2_744,
        Spot.LINK,
        inLinks,
        Spot.TEXT,
        inText,
        Spot.SUBJECT,
        inText);
  }

  @TempDir private static Path folder;
  private static URLClassLoader loader;

  /** How the tags are written. */
  enum Form {
    PERCENT("%", "%"),
    BRACE("{{", "}}"),
    ANGLE("<<", ">>"),
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
      String open = opening.substring(0, 1);
      String close = closing.substring(0, 1);
      return Stream.of(
              "",
              "x",
              "a",
              "bio",
              "bioText",
              "ioTe",
              "Text",
              open,
              opening + "bio",
              opening + "a",
              "bio" + closing,
              "Text" + close,
              close + "b",
              tag("c"))
          .distinct()
          .toList();
    }
  }

  /** Where the tags stand side by side. */
  enum Spot {
    HTML_TEXT("<p>~</p><p title='$'>$</p>", "$", "About $"),
    ATTRIBUTE("<p title='~'>$</p>", "$", "About $"),
    LINK("<a href='https://example.com/~'>$</a>", "$", "About $"),
    TEXT("<p>$</p>", "~ $", "About $"),
    SUBJECT("<p>$</p>", "$", "~ about $"),
    SECTION("<p>@</p><p title='$'>$</p>", "$", "About $");

    private final String html;
    private final String text;
    private final String subject;

    Spot(String html, String text, String subject) {
      this.html = html;
      this.text = text;
      this.subject = subject;
    }

    String html(Form form) {
      return filled(html, form);
    }

    String text(Form form) {
      return filled(text, form);
    }

    String subject(Form form) {
      return filled(subject, form);
    }

    /** The text with three tags for {@code ~}, one for {@code $}, and a section for {@code @}. */
    private static String filled(String text, Form form) {
      return text.replace("~", neighbours(form))
          .replace("$", form.tag("bio"))
          .replace("@", form.tag("part") + form.tag("c"));
    }

    static String neighbours(Form form) {
      return form.tag("a") + form.tag("b") + form.tag("c");
    }
  }

  private static String name(Form form, Spot spot) {
    return "Mail_" + form + "_" + spot;
  }

  @BeforeAll
  static void compile() {
    Compiler compiler = Compiler.javac(folder);
    for (Form form : Form.values()) {
      for (Spot spot : Spot.values()) {
        String name = name(form, spot);
        compiler
            .template("mail/" + name + ".html", spot.html(form))
            .template("mail/" + name + ".txt", spot.text(form))
            .source(template(name, form, spot));
      }
    }
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    loader = compiled.load();
  }

  private static String template(String name, Form form, Spot spot) {
    String tag = form == Form.OWN ? "@Tag(\"#%s#\") " : "";
    StringBuilder accessors = new StringBuilder();
    StringBuilder steps = new StringBuilder();
    for (String accessor : List.of("a", "b", "c", "bio")) {
      accessors.append(tag.replace("%s", accessor)).append("String " + accessor + "();\n");
      steps.append("." + accessor + "(values[" + "abcbio".indexOf(accessor) + "])");
    }
    if (spot == Spot.SECTION) {
      accessors.append(tag.replace("%s", "part")).append("Part part();\n");
      steps.append(".part(Part.ONE)");
    }
    return """
        package mail;

        import dev.tagalong.*;
        import dev.tagalong.EmailContent;
        import java.util.List;

        @EmailTemplate(value = {"mail/%1$s.html", "mail/%1$s.txt"}, subject = "%2$s")
        @SuppressWarnings("tagalong:BracketedTag")
        public interface %1$s {
          %3$s

          enum Part {
            @Section(value = "%5$s", tag = "%6$s") ONE
          }

          %4$s
        }
        """
        .formatted(
            name,
            spot.subject(form),
            accessors,
            NeighbouringValues.main(name, steps),
            form.tag("a") + form.tag("b"),
            form.tag("ONE"));
  }

  @AfterAll
  static void close() throws IOException {
    loader.close();
  }

  @ParameterizedTest
  @EnumSource
  void whatArrivesIsTheSameInAnyOrderOrTheRowIsRefused(Form form) throws Exception {
    NeighbouringValues values = new NeighbouringValues(form.pieces(), BIO);
    Map<Spot, Integer> figures = new EnumMap<>(Spot.class);
    for (Spot spot : Spot.values()) {
      figures.put(
          spot,
          values.accepted(
              loader.loadClass("mail." + name(form, spot) + "$Main"),
              (content, sent, row) -> checkMeaning(spot, content, sent, row)));
    }
    // In HTML a piece of a tag is written as an entity; elsewhere it is refused.
    assertThat(figures).isEqualTo(ACCEPTED.get(form));
  }

  /** What a reader sees where the tags stood are the values. */
  private static void checkMeaning(
      Spot spot, EmailContent content, Map<String, String> values, String[] row) {
    String meant = row[0] + row[1] + row[2];
    List<String> tags = List.copyOf(values.keySet());
    switch (spot) {
      case HTML_TEXT, ATTRIBUTE, SECTION ->
          assertThat(
                  Parser.unescapeEntities(SentText.inOnePass(content.html(), tags, values), false)
                      .contains(meant))
              .as("%s in %s", meant, values)
              .isTrue();
      case TEXT ->
          assertThat(SentText.inOnePass(content.text(), tags, values)).startsWith(meant + " ");
      case SUBJECT ->
          assertThat(SentText.inOnePass(content.subject(), tags, values)).startsWith(meant + " ");
      case LINK -> {
        String html = SentText.inOnePass(content.html(), tags, values);
        String link = html.substring(html.indexOf("https:"), html.indexOf("'>"));
        assertThat(URI.create(link).getPath()).isEqualTo("/" + meant);
      }
    }
  }
}
