package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sections in several kinds of places, and links that go on behind a value. */
class SectionContextsTest {
  @TempDir private static Path folder;
  private static UserSource code;

  @BeforeAll
  static void compile() {
    code =
        UserSource.of(
            Compiler.javac(folder)
                .template("mail/deal.html", "<p>%part%</p><a href=\"%base%/%name%\">%name%</a>")
                .template("mail/link.html", "<a href=\"%link%&amp;u=%name%\">x</a> %link%")
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;
                    import dev.tagalong.Section;
                    import java.util.Optional;

                    @EmailTemplate(value = "mail/deal.html", subject = "%part%")
                    public interface Deal {
                      enum Part {
                        @Section("For %name%") ONE,
                        @Section("") NONE
                      }

                      Part part();

                      String name();

                      Optional<String> base();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.EmailTemplate;

                    @EmailTemplate("mail/link.html")
                    public interface Link {
                      String link();

                      String name();
                    }
                    """)
                .source(
                    """
                    package p;

                    import dev.tagalong.sendgrid.SectionMode;
                    import dev.tagalong.RenderedEmail;

                    public class Main {
                      private static DealRecipients deal() {
                        return DealRecipients.builder()
                            .to("tom@example.com")
                            .part(Deal.Part.ONE)
                            .name("Tom & Jerry")
                            .base("https://shop.example")
                            .build();
                      }

                      public static String preview() {
                        RenderedEmail mail = deal().preview().get(0);
                        return mail.subject() + "\\n" + mail.html();
                      }

                      @SuppressWarnings("deprecation") // Sections by their tags.
                      public static String header() {
                        return deal().sendGrid().sections(SectionMode.SECTION_TAGS).build().json();
                      }

                      public static Object withBase(String base) {
                        return DealRecipients.builder()
                            .to("tom@example.com")
                            .part(Deal.Part.NONE)
                            .name("Tom")
                            .base(base)
                            .build();
                      }

                      public static String withLink(String link) {
                        return LinkRecipients.builder()
                            .to("tom@example.com")
                            .link(link)
                            .name("a/b")
                            .build()
                            .preview()
                            .get(0)
                            .html();
                      }

                      public static Object withoutBase() {
                        return DealRecipients.builder()
                            .to("tom@example.com")
                            .part(Deal.Part.NONE)
                            .name("Tom")
                            .build();
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
  void aValueInASectionIsEscapedForWhereTheSectionStands() {
    assertThat(code.run("preview"))
        .isEqualTo(
            "For Tom & Jerry\n<p>For Tom &amp; Jerry</p>"
                + "<a href=\"https://shop.example/Tom%20%26%20Jerry\">Tom &amp; Jerry</a>");
  }

  @Test
  void sectionTagsAreSpelledForEachPlaceAsWell() {
    assertThat(code.run("header").toString())
        .contains("\"%part%\":[\"%ONE%\"],\"%partText%\":[\"%ONEText%\"]")
        .contains("\"%ONE%\":\"For %name%\"")
        .contains("\"%ONEText%\":\"For %nameText%\"");
  }

  @Test
  void aLinkThatGoesOnNeedsABeginningWithAHost() {
    assertThatThrownBy(() -> code.run("withBase", ""))
        .hasMessage(
            "%base% of recipient 1 (tom@example.com) is empty, but the link goes on behind it, and"
                + " what follows would choose the host");
    assertThatThrownBy(() -> code.run("withBase", "https:/"))
        .hasMessage(
            "%base% of recipient 1 (tom@example.com) is no URL that a mail may link to: it ends"
                + " before its host");
    assertThatThrownBy(() -> code.run("withoutBase"))
        .hasMessage(
            "%base% of recipient 1 (tom@example.com) is empty, but the link goes on behind it, and"
                + " what follows would choose the host");
  }

  @Test
  void aLinkBeforeAValueHasGotPastItsHost() {
    assertThat(code.run("withLink", "https://shop.example/?a=1"))
        .isEqualTo(
            "<a href=\"https://shop.example/?a=1&amp;u=a%2Fb\">x</a> https://shop.example/?a=1");
    assertThatThrownBy(() -> code.run("withLink", "https://shop.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%link% of recipient 1 (tom@example.com) ends with its host, but a value goes on behind"
                + " it, which would choose the host: write a slash at its end");
  }
}
