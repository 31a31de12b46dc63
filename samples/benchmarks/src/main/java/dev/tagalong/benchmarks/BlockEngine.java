package dev.tagalong.benchmarks;

import com.github.jknack.handlebars.Handlebars;
import com.github.jknack.handlebars.Template;
import com.github.jknack.handlebars.io.ClassPathTemplateLoader;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * A template engine that finishes the rows of an invoice for one buyer: set up as its documentation
 * shows, compiled once, and escaping for HTML, which is the default of each.
 */
enum BlockEngine {
  HANDLEBARS_JAVA {
    private final Template template = template();

    private static Template template() {
      try {
        // Lines with nothing but a block's tag leave no empty line, as in the other two.
        return new Handlebars(new ClassPathTemplateLoader("/mail", ".html"))
            .prettyPrint(true)
            .compile("invoice-rows");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    String render(Buyer buyer) {
      try {
        return template.apply(buyer);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  MUSTACHE_JAVA {
    private final Mustache template =
        new DefaultMustacheFactory().compile("mail/invoice-rows.mustache");

    @Override
    String render(Buyer buyer) {
      StringWriter out = new StringWriter();
      template.execute(out, buyer);
      return out.toString();
    }
  },
  JSTACHIO {
    @Override
    String render(Buyer buyer) {
      return BuyerRenderer.of().execute(buyer);
    }
  };

  abstract String render(Buyer buyer);
}
