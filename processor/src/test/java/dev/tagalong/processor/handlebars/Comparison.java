package dev.tagalong.processor.handlebars;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.RenderedEmail;
import dev.tagalong.processor.handlebars.BlockCase.Body;
import dev.tagalong.processor.testing.JsonData;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what recipients read against what Handlebars gives for the same data. */
final class Comparison {
  private static final Map<String, String> ENTITIES =
      Map.of(
          "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#34;", "\"", "&#39;", "'",
          "&#x27;", "'", "&#x60;", "`", "&#x3D;", "=");

  private static final Pattern ENTITY = Pattern.compile("&(?:\\w+|#\\w+);");

  private final HandlebarsOracle oracle;

  Comparison(HandlebarsOracle oracle) {
    this.oracle = oracle;
  }

  /** Every body of every recipient is what Handlebars makes of the recipient's data. */
  void assertSame(BlockCase one, List<? extends Map<?, ?>> rows, List<RenderedEmail> mails) {
    assertThat(mails).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      String data = JsonData.write(rows.get(i));
      if (one.bodies().contains(Body.HTML)) {
        assertThat(decoded(mails.get(i).html()))
            .as("the HTML of %s for %s", one, data)
            .isEqualTo(decoded(oracle.escaped(one.template(), one.partials(), rows.get(i))));
      }
      if (one.bodies().contains(Body.TEXT)) {
        assertThat(mails.get(i).text())
            .as("the text of %s for %s", one, data)
            .isEqualTo(oracle.unescaped(one.template(), one.partials(), rows.get(i)));
      }
    }
  }

  /** Handlebars writes an entity for more characters than are dangerous in text. */
  private static String decoded(String html) {
    return ENTITY
        .matcher(html)
        .replaceAll(
            entity ->
                Matcher.quoteReplacement(
                    entity.group().matches("&#\\d+;")
                        ? Character.toString(
                            Integer.parseInt(
                                entity.group().substring(2, entity.group().length() - 1)))
                        : ENTITIES.getOrDefault(entity.group(), entity.group())));
  }
}
