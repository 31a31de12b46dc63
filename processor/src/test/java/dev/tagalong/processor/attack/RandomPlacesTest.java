package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.TagSyntax;
import dev.tagalong.block.Node;
import dev.tagalong.escape.Escaping;
import dev.tagalong.escape.TagGuard;
import dev.tagalong.escape.ValueEscaper;
import dev.tagalong.internal.data.Context;
import dev.tagalong.processor.template.LocatedBody;
import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.processor.template.TextReader;
import dev.tagalong.scan.TagScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Random bodies with blocks in random places: where all values are safe, hostile ones leave the
 * structure of the mail as harmless ones have it, whichever branches are shown and however often.
 */
class RandomPlacesTest {
  /** As many as take a few seconds; more with {@code -Dtagalong.bodies=100000}. */
  private static final int BODIES = Integer.getInteger("tagalong.bodies", 1_500);

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "\" onmouseover=\"alert(1)",
          "' onmouseover='alert(1)",
          "--><b>x</b>",
          "-",
          ">",
          "]]><i>",
          "[if mso]",
          "evil.example",
          "/evil.example/",
          "@evil.example",
          "javascript:alert(1)",
          ":",
          "&",
          "#",
          "lt;",
          "</title></textarea></style></script><b>");

  private static final List<String> LINKS =
      List.of("https://harmless.example", "https://harmless.example/'\"><script>alert(1)</script>");

  /** A link as mail programs find them in text. */
  private static final Pattern LINK = Pattern.compile("(https?://)([^\\s<>\"/?#]*)[^\\s<>\"]*");

  /** Text of a mail may go on with these as a link, which a value may be as well. */
  private static final Pattern MAKES_LINK = Pattern.compile("[:/]");

  private static final TagGuard GUARD = new TagGuard(Set.of("{{none}}"));

  private static final TagScanner SCANNER =
      new TagScanner(Set.of(TagSyntax.BRACE), Set.of(), Set.of());

  private static final TextReader READER = new TextReader(SCANNER, tag -> List.of(), tag -> true);

  /** Which branches are shown, and how often. */
  private record Shape(boolean a, boolean b, int size) {}

  private static final List<Shape> SHAPES = shapes();

  private static List<Shape> shapes() {
    List<Shape> shapes = new ArrayList<>();
    for (int size = 0; size < 3; size++) {
      for (int flags = 0; flags < 4; flags++) {
        shapes.add(new Shape((flags & 1) != 0, (flags & 2) != 0, size));
      }
    }
    return shapes;
  }

  @Test
  void hostileValuesLeaveTheStructureOfHtmlAsItIs() {
    int safe = 0;
    for (int seed = 0; seed < BODIES; seed++) {
      String body = RandomPlaces.html(seed);
      safe += isHeld(Kind.HTML, body) ? 1 : 0;
    }
    assertThat(safe).isGreaterThan(BODIES / 4);
  }

  @Test
  void hostileValuesLeaveTheLinksOfTextAsTheyAre() {
    int safe = 0;
    for (int seed = 0; seed < BODIES; seed++) {
      safe += isHeld(Kind.TEXT, RandomPlaces.text(seed)) ? 1 : 0;
    }
    assertThat(safe).isGreaterThan(BODIES / 4);
  }

  /** Whether the body is taken; then it is tried. */
  private static boolean isHeld(Kind kind, String source) {
    LocatedBody body =
        Objects.requireNonNull(READER.read(kind, "mail", source, null).get(0).body());
    boolean taken =
        body.document().faults().isEmpty()
            && body.faults().isEmpty()
            && body.tags().values().stream()
                .allMatch(
                    tag ->
                        !tag.contexts().contains(Context.UNSAFE) || tag.tag().name().equals("n"));
    if (!taken || !source.contains("{{")) {
      return false;
    }
    for (Shape shape : SHAPES) {
      for (String link : LINKS) {
        // Elements may begin anew before text, and not before none: so empty text is set apart.
        hold(kind, body, shape, link, x -> x);
        hold(kind, body, shape, link, x -> "");
      }
    }
    return true;
  }

  private static void hold(
      Kind kind, LocatedBody body, Shape shape, String link, UnaryOperator<String> x) {
    Optional<String> harmless = shown(body, shape, values(x.apply("x"), "x", link));
    if (harmless.isEmpty()) {
      return;
    }
    String meant = seen(kind, harmless.get());
    for (String value : HOSTILE) {
      if (kind == Kind.TEXT && MAKES_LINK.matcher(value).lookingAt()) {
        continue;
      }
      shown(body, shape, values(x.apply(value), value, link))
          .ifPresent(
              shown ->
                  assertThat(seen(kind, shown))
                      .as("%s for %s: %s", body.document().source().text(), shape, shown)
                      .isEqualTo(meant));
    }
  }

  private static Map<String, String> values(String x, String y, String link) {
    return Map.of("x", x, "y", y, "n", "7", "link", link);
  }

  private static String seen(Kind kind, String text) {
    if (kind == Kind.HTML) {
      return Finding.structure(Jsoup.parse("<body>text" + text));
    }
    return LINK.matcher(text)
        .results()
        .map(link -> link.group(1) + link.group(2))
        .toList()
        .toString();
  }

  /** The body as it is sent; nothing if a value is refused. */
  private static Optional<String> shown(LocatedBody body, Shape shape, Map<String, String> values) {
    StringBuilder shown = new StringBuilder();
    return write(body, body.document().nodes(), shape, values, shown)
        ? Optional.of(shown.toString())
        : Optional.empty();
  }

  private static boolean write(
      LocatedBody body,
      List<Node> nodes,
      Shape shape,
      Map<String, String> values,
      StringBuilder out) {
    for (Node node : nodes) {
      boolean written = true;
      if (node instanceof Node.Text text) {
        out.append(text.text());
      } else if (node instanceof Node.Tag tag) {
        written = write(body, tag, values, out);
      } else if (node instanceof Node.Block block) {
        boolean holds = block.open().words().endsWith("a") ? shape.a() : shape.b();
        int times =
            switch (block.kind()) {
              case EACH -> shape.size();
              case UNLESS -> holds ? 0 : 1;
              default -> holds ? 1 : 0;
            };
        for (int i = 0; i < times && written; i++) {
          written = write(body, block.body(), shape, values, out);
        }
        if (times == 0) {
          written = write(body, block.otherwise(), shape, values, out);
        }
      }
      if (!written) {
        return false;
      }
    }
    return true;
  }

  private static boolean write(
      LocatedBody body, Node.Tag tag, Map<String, String> values, StringBuilder out) {
    Escaping escaping = Escaping.forAll(Objects.requireNonNull(body.tags().get(tag)).contexts());
    String value = Objects.requireNonNull(values.get(tag.tag().name()));
    if (escaping.refusal(value, GUARD.classes().of(value), GUARD).isPresent()) {
      return false;
    }
    out.append(new ValueEscaper(escaping, GUARD, false).escape(value));
    return true;
  }
}
