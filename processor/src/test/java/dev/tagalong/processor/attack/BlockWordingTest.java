package dev.tagalong.processor.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wording of a block in which values stand side by side. */
class BlockWordingTest {
  @TempDir private Path folder;

  @Test
  void itMayHoldWhatTheServiceFillsThoughNoValueMay() {
    assertThat(
            Compiler.javac(folder)
                .template(
                    "mail/news.txt",
                    "{{#if on}}{{a}}{{b}} <%asm_group_unsubscribe_raw_url%>{{/if}}")
                .source(
                    """
                    package mail;

                    import dev.tagalong.*;

                    public class Main {
                      @EmailTemplate(
                          value = "mail/news.txt",
                          subject = "News",
                          ignore = "<%asm_group_unsubscribe_raw_url%>")
                      public interface News {
                        String a();
                        String b();
                        boolean on();
                      }

                      static String sent(String a, String b) {
                        try {
                          return Main_NewsRecipients.builder()
                              .to("ben@example.com").a(a).b(b).on(true)
                              .build().preview().get(0).text();
                        } catch (IllegalArgumentException e) {
                          return e.getMessage();
                        }
                      }

                      public static String run() {
                        return sent("x", "y") + "\\n" + sent("<%asm_", "preferences_url%>");
                      }
                    }
                    """)
                .compile()
                .run("mail.Main"))
        .isEqualTo(
            "xy <%asm_group_unsubscribe_raw_url%>\n"
                + "{{#if on}} of recipient 1 (ben@example.com) makes up <%asm_preferences_url%>,"
                + " which the service fills by itself: a blank beside the tags in the block"
                + " prevents it");
  }
}
