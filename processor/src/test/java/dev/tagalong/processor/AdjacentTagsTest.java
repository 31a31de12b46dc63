package dev.tagalong.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the compiler sees that values may make up a tag together. */
class AdjacentTagsTest {
  private static final Pattern RUN = Pattern.compile("\\.adjacent\\(\"(.*)\"\\)");

  @TempDir private Path folder;

  @Test
  void valuesAreHeldAgainstEachOtherWhereTagsTouchEachOtherOrAPieceOfATag() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put("%a% %b% (%c%), %a%-%b%", List.of());
    expected.put("%a%%b% and %c%", List.of("%a%|%b%"));
    expected.put("%a%%b%%c%", List.of("%a%|%b%|%c%"));
    expected.put("{{a}}{{b}} %c%", List.of("{{a}}|{{b}}"));
    expected.put("%a%% of %b%, %c%", List.of("%a%|%"));
    expected.put("%%a%% of %b%, %c%", List.of("%|%a%|%"));
    expected.put("20%%a% {%b%} %c%", List.of("%|%a%"));
    expected.put("{{a}}c{{b}}, {{c}}", List.of("{{a}}|c|{{b}}"));
    expected.put("%part%%a%, %c%", List.of("%part%|%a%"));
    expected.put("%part%, %a%, %c%", List.of());

    Compiler compiler = Compiler.javac(folder);
    int number = 0;
    for (String subject : expected.keySet()) {
      compiler.source(
          """
          package p;

          import dev.tagalong.*;

          @SuppressWarnings("tagalong:BracketedTag")
          @EmailTemplate(value = {}, subject = "%s")
          public interface Mail%d {
            String a();

            %s

            String c();
          }
          """
              .formatted(
                  subject,
                  number++,
                  subject.contains("part") ? "Part part(); String b();" : "String b();"));
    }
    compiler.source(
        """
        package p;

        import dev.tagalong.Section;

        public enum Part {
          @Section("Hello %b%") GREETING,
          @Section("Save 20%") OFFER;
        }
        """);
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    Map<String, List<String>> found = new LinkedHashMap<>();
    number = 0;
    for (String subject : expected.keySet()) {
      String source = compiled.generatedSource("p/Mail" + number++ + "Recipients.java");
      found.put(
          subject,
          RUN.matcher(source)
              .results()
              .map((MatchResult run) -> run.group(1).replace("\", \"", "|"))
              .toList());
    }
    assertThat(found).containsExactlyEntriesOf(expected);
  }

  @Test
  void anObjectThatLeavesAValueOutIsHeldAgainstItsNeighboursToo() {
    Compiled compiled =
        Compiler.javac(folder)
            .source(
                """
                package p;

                import dev.tagalong.*;
                import java.util.Optional;

                @EmailTemplate(value = {}, subject = "%a%%b%%c%, %d%")
                public interface Mail {
                  String a();

                  Optional<String> b();

                  String c();

                  String d();

                  record Values(String a, Optional<String> b, String c, String d) implements Mail {}

                  class Main {
                    public static Object run() {
                      return MailRecipients.builder()
                          .add("ben@example.com", new Values("%", Optional.empty(), "d%", "x"))
                          .build();
                    }
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    assertThatThrownBy(() -> compiled.run("p.Mail$Main"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%a%, %b% and %c% of recipient 1 (ben@example.com) make up the tag %d% of this template"
                + " where they stand side by side, which the service would replace in turn: a blank"
                + " between the tags in the template prevents it");
  }
}
