package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links in a text body. */
class TextLinksTest {
  @TempDir private Path folder;

  private static final String INVITATION =
      """
      package p;

      import dev.tagalong.EmailTemplate;
      import dev.tagalong.Section;

      @EmailTemplate(value = {%s}, subject = "%s")
      public interface Invitation {
        String name();

        String link();

        Part part();

        enum Part {
          @Section("See https://x.example/part?n=%%name%% or ask %%name%%.") ONE,
          @Section("") NONE
        }
      }
      """;

  private static final String MAIN =
      """
      package p;

      import dev.tagalong.RenderedEmail;

      public class Main {
        private static InvitationRecipients invitations(String name) {
          return InvitationRecipients.builder()
              .to("tom@example.com")
              .name(name)
              .link("https://x.example/a?b=c&d")
              .part(Invitation.Part.ONE)
              .build();
        }

        public static String preview() {
          RenderedEmail mail = invitations("Tom & \\"J\\"").preview().get(0);
          return mail.subject() + "\\n" + mail.html() + "\\n" + mail.text();
        }

        public static String sent() {
          return InvitationRecipients.content().subject() + "\\n" + InvitationRecipients.content().text();
        }

        public static Object withName(String name) {
          return invitations(name);
        }
      }
      """;

  private static final String TEXT =
      """
      Dear %name%, (see https://x.example/b?g=%name%), %name%!
      %link%
      %link%&u=%name%
      %part%
      """;

  private UserSource invitation(String files, String subject, String text) {
    return UserSource.of(
        Compiler.javac(folder)
            .template(
                "a.html", "<a href=\"%link%\">%name%</a><a href=\"https://x.example/?%name%\">")
            .template("a.txt", text)
            .source(INVITATION.formatted(files, subject))
            .source(MAIN)
            .compile());
  }

  @Test
  void aValueInALinkIsPercentEncoded() {
    try (UserSource code = invitation("\"a.html\", \"a.txt\"", "https://x.example/%name%", TEXT)) {
      assertThat(code.run("preview"))
          .isEqualTo(
              """
              https://x.example/Tom & "J"
              <a href="https://x.example/a?b=c&amp;d">Tom &amp; "J"</a>\
              <a href="https://x.example/?Tom%20%26%20%22J%22">
              Dear Tom & "J", (see https://x.example/b?g=Tom%20%26%20%22J%22), Tom & "J"!
              https://x.example/a?b=c&d
              https://x.example/a?b=c&d&u=Tom & "J"
              See https://x.example/part?n=Tom%20%26%20%22J%22 or ask Tom & "J".
              """);
      assertThat(code.run("sent"))
          .isEqualTo(
              """
              https://x.example/%nameText%
              Dear %nameText%, (see https://x.example/b?g=%nameUrl%), %nameText%!
              %linkText%
              %linkText%&u=%nameText%
              %part%
              """);
    }
  }

  /** Who sends the file as it is writes the right thing where people read it. */
  @Test
  void withoutHtmlTheTextKeepsTheTag() {
    try (UserSource code = invitation("\"a.txt\"", "For %name%", TEXT)) {
      assertThat(code.run("sent"))
          .isEqualTo(
              """
              For %name%
              Dear %name%, (see https://x.example/b?g=%nameUrl%), %name%!
              %link%
              %link%&u=%name%
              %part%
              """);
    }
  }
}
