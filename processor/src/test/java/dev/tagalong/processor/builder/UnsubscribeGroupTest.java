package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links for unsubscribing, which SendGrid fills only in mail of an unsubscribe group. */
class UnsubscribeGroupTest {
  @TempDir private Path folder;

  private static final String LINK =
      "%name% <a href=\"<%asm_group_unsubscribe_raw_url%>\">Unsubscribe</a>";

  private UserSource bill(String settings, String html) {
    return UserSource.of(
        Compiler.javac(folder)
            .template("a.html", html)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.SendGrid;
                import dev.tagalong.Section;

                @EmailTemplate(value = "a.html"%s
                public interface Bill {
                  String name();

                  default Part part() {
                    return Part.NONE;
                  }

                  enum Part {
                    @Section("") NONE,
                    @Section("<%%asm_preferences_url%%>") LINK
                  }
                }
                """
                    .formatted(settings))
            .source(
                """
                package p;

                public class Main {
                  private static BillRecipients bills() {
                    return BillRecipients.builder().to("a@example.com").name("A").build();
                  }

                  public static String withoutGroup() {
                    return bills().sendGrid().build().json();
                  }

                  public static String inBatches() {
                    return bills().sendGrid().buildAll(10).get(0).json();
                  }

                  public static String withGroup() {
                    return bills().sendGrid().asmGroupId(7).build().json();
                  }
                }
                """)
            .compile());
  }

  @Test
  void aHeaderWithoutAGroupIsRefused() {
    String refused =
        "<%asm_group_unsubscribe_raw_url%> in a.html is filled by SendGrid only in mail of an"
            + " unsubscribe group, and stays as it is in any other. Set the group by asmGroupId(…).";
    try (UserSource code = bill(")", LINK)) {
      assertThatThrownBy(() -> code.run("withoutGroup"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(refused);
      assertThatThrownBy(() -> code.run("inBatches"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(refused);
      assertThat(code.run("withGroup").toString()).endsWith(",\"asm_group_id\":7}");
    }
  }

  @Test
  void aGroupThatTheAnnotationFixesIsEnough() {
    try (UserSource code = bill(") @SendGrid(asmGroup = 3)", LINK)) {
      assertThat(code.run("withoutGroup").toString()).endsWith(",\"asm_group_id\":3}");
    }
  }

  @Test
  void theAnnotationMaySayThatTheGroupComesLater() {
    try (UserSource code = bill(") @SendGrid(asmGroup = 0)", LINK)) {
      assertThatThrownBy(() -> code.run("withoutGroup")).isInstanceOf(IllegalStateException.class);
      assertThat(code.run("withGroup").toString()).endsWith(",\"asm_group_id\":7}");
    }
  }

  @Test
  void aTextThatASectionBringsCountsAsWell() {
    try (UserSource code = bill(")", "%name% %part%")) {
      assertThatThrownBy(() -> code.run("withoutGroup"))
          .hasMessage(
              "<%asm_preferences_url%> in the text of Part.LINK is filled by SendGrid only in mail of"
                  + " an unsubscribe group, and stays as it is in any other. Set the group by"
                  + " asmGroupId(…).");
    }
  }

  @Test
  void whatTheAuthorLetsStandNeedsNoGroup() {
    try (UserSource code = bill(", ignore = \"<%asm_group_unsubscribe_raw_url%>\")", LINK)) {
      assertThat(code.run("withoutGroup").toString()).doesNotContain("asm_group_id");
    }
  }
}
