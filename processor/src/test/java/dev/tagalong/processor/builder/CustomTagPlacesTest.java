package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tags of forms of their own are spelled anew in each kind of place, as the usual ones are. */
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
                .template(
                    "mail/names.html",
                    "<p>-firstName-</p><a href=\"https://shop.example/?n=-firstName-\">1</a>")
                .template("mail/names.txt", "Dear -firstName-")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Tag;

                    @EmailTemplate(
                        value = {"mail/names.html", "mail/names.txt"},
                        subject = "For -firstName-")
                    public interface Names {
                      @Tag("-firstName-")
                      String firstName();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Tag;

                    @EmailTemplate("mail/links.html")
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

                      public static String names(String name) {
                        var mail =
                            NamesRecipients.builder()
                                .to("tom@example.com")
                                .firstName(name)
                                .build()
                                .preview()
                                .get(0);
                        return mail.subject() + " | " + mail.text() + " | " + mail.html();
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
  void aValueIsRightInSubjectTextHtmlAndLink() {
    assertThat(code.run("names", "Tom & Jerry"))
        .isEqualTo(
            "For Tom & Jerry | Dear Tom & Jerry | <p>Tom &amp; Jerry</p>"
                + "<a href=\"https://shop.example/?n=Tom%20%26%20Jerry\">1</a>");
  }

  @Test
  void aValueThatStandsInTheTextAsWellChoosesNoHost() {
    assertThat(code.run("links", "/evil.example"))
        .isEqualTo(
            "/evil.example <a href=\"/%2Fevil.example\">1</a>"
                + "<a href='java%2Fevil.example'>2</a>");
  }

  @Test
  void aValueThatStandsInTheTextAsWellChoosesNoScheme() {
    assertThat(code.run("links", "script:alert"))
        .isEqualTo(
            "script:alert <a href=\"/script%3Aalert\">1</a><a href='javascript%3Aalert'>2</a>");
  }

  @Test
  void aValueInASectionFitsWhereverTheSectionStands() {
    assertThat(code.run("parts", "\" '&"))
        .isEqualTo(
            "<p>For \" '&amp; \" '&amp;</p>"
                + "<a href=\"https://shop.example/?q=For %22%20%27%26\">\" '&amp;</a>"
                + "<a href='https://shop.example/?n=%22%20%27%26'>3</a>");
  }
}
