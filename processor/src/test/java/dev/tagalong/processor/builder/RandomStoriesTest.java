package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is done with the stages of a builder, no value ever stands at another recipient's
 * position: random legal and illegal uses, told by {@code src/test/resources/stories}.
 */
class RandomStoriesTest {
  private static final int STORIES = 1_500;

  @TempDir private Path folder;

  @Test
  void noUseOfTheStagesShiftsAValue() throws IOException {
    long recipients = 0;
    try (UserSource code = stories()) {
      for (long seed = 0; seed < STORIES; seed++) {
        try {
          recipients += (Integer) code.run("story", seed);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError("story " + seed, e);
        }
      }
    }
    assertThat(recipients).as("recipients in all stories").isGreaterThan(10 * STORIES);
  }

  private UserSource stories() throws IOException {
    return UserSource.of(
        Compiler.javac(folder)
            .template("mail/post.txt", "%edition% %name% %score% %city% %nick% %note%")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.Shared;
                import java.util.Optional;

                @EmailTemplate("mail/post.txt")
                public interface Post {
                  @Shared
                  String edition();

                  String name();

                  long score();

                  String city();

                  Optional<String> nick();

                  default String note() {
                    return edition() + "/" + name() + "/" + score() + "/" + city() + "/"
                        + nick().orElse("");
                  }
                }
                """)
            .source(Files.readString(Path.of("src/test/resources/stories/Main.java.txt")))
            .compile());
  }
}
