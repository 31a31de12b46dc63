package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags that cannot be spelled anew in each kind of place, so that one value must fit in all. */
class CustomTagPlacesTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template(
                    "mail/links.html", "[page] <a href=\"/[page]\">1</a><a href='java[page]'>2</a>")
                .template(
                    "mail/parts.html",
                    "<p>[part] %name%</p><a href=\"https://shop.example/?q=[part]\">%name%</a>"
                        + "<a href='https://shop.example/?n=%name%'>3</a>")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Tag;

                    @EmailTemplate("mail/links.html")
                    @SuppressWarnings("tagalong:MixedPlaces")
                    public interface Links {
                      @Tag("[page]")
                      String page();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Section;
                    import dev.tagalong.Tag;

                    @EmailTemplate(value = "mail/parts.html", subject = "[part]")
                    @SuppressWarnings("tagalong:MixedPlaces")
                    public interface Parts {
                      enum Part {
                        @Section("For %name%") ONE
                      }

                      @Tag("[part]")
                      Part part();

                      String name();
                    }
                    """)
                .source(
                    """
                    package p;

                    public class Main {
                      public static String links(String page) {
                        return LinksRecipients.builder()
                            .to("tom@example.com")
                            .page(page)
                            .build()
                            .preview()
                            .get(0)
                            .html();
                      }

                      public static String parts(String name) {
                        return PartsRecipients.builder()
                            .to("tom@example.com")
                            .part(Parts.Part.ONE)
                            .name(name)
                            .build()
                            .preview()
                            .get(0)
                            .html();
                      }
                    }
                    """)
                .compile());
  }

  @AfterAll
  static void close() {
    code.close();
  }

  @Test
  void aValueThatStandsInTheTextAsWellChoosesNoHost() {
    assertThat(code.run("links", "/evil.example"))
        .isEqualTo(
            "%2Fevil.example <a href=\"/%2Fevil.example\">1</a>"
                + "<a href='java%2Fevil.example'>2</a>");
  }

  @Test
  void aValueThatStandsInTheTextAsWellChoosesNoScheme() {
    assertThat(code.run("links", "script:alert"))
        .isEqualTo(
            "script%3Aalert <a href=\"/script%3Aalert\">1</a><a href='javascript%3Aalert'>2</a>");
  }

  @Test
  void aValueInASectionFitsWhereverTheSectionStands() {
    assertThat(code.run("parts", "\" '&"))
        .isEqualTo(
            "<p>For &#34; &#39;&amp; &#34; &#39;&amp;</p>"
                + "<a href=\"https://shop.example/?q=For &#34; &#39;&amp;\">&#34; &#39;&amp;</a>"
                + "<a href='https://shop.example/?n=%22%20%27%26'>3</a>");
  }
}
