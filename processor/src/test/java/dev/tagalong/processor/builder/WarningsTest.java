package dev.tagalong.processor.builder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The builder adds no warning to a user's build, however strict it is and whatever the user does.
 */
class WarningsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void deprecatedMethodsAndTypesGiveNoWarning(Compiler.Kind kind) {
    assertSilent(
        compiler(kind)
            .template("mail/old.txt", "%name% %kind% %month% %later% %note%")
            .source(
                """
                package p;

                /** @deprecated old */
                @Deprecated
                public enum Kind {
                  A
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;
                import dev.tagalong.Shared;
                import java.util.Optional;

                @EmailTemplate("mail/old.txt")
                public interface Old {
                  /** @deprecated old */
                  @Deprecated
                  String name();

                  /** @deprecated old */
                  @Deprecated(forRemoval = true)
                  Kind kind();

                  /** @deprecated old */
                  @Shared
                  @Deprecated
                  String month();

                  /** @deprecated old */
                  @Deprecated
                  Optional<String> later();

                  /** @deprecated old */
                  @Deprecated
                  default String note() {
                    return name();
                  }
                }
                """));
  }

  @ParameterizedTest
  @EnumSource
  void deprecatedInterfaceWithADeprecatedParentGivesNoWarning(Compiler.Kind kind) {
    assertSilent(
        compiler(kind)
            .template("mail/old.txt", "%name% %note%")
            .source(
                """
                package p;

                /** @deprecated old */
                @Deprecated(forRemoval = true)
                public interface Parent {
                  String name();

                  default String note() {
                    return name();
                  }
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                /** @deprecated old */
                @Deprecated(forRemoval = true)
                @EmailTemplate("mail/old.txt")
                @SuppressWarnings("removal")
                public interface Old extends Parent {}
                """));
  }

  @ParameterizedTest
  @EnumSource
  void deprecatedClassAroundTheInterfaceGivesNoWarning(Compiler.Kind kind) {
    assertSilent(
        compiler(kind)
            .template("mail/old.txt", "%name% %note%")
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                /** @deprecated old */
                @Deprecated(forRemoval = true)
                public class Old {
                  @EmailTemplate("mail/old.txt")
                  public interface Mail {
                    String name();

                    default String note() {
                      return name();
                    }
                  }
                }
                """));
  }

  @ParameterizedTest
  @EnumSource
  void genericParentsGiveNoWarning(Compiler.Kind kind) {
    assertSilent(
        compiler(kind)
            .template("mail/mail.txt", "%name% %id% %note%")
            .source(
                """
                package p;

                import java.util.Optional;

                public interface Parent<T, U> {
                  T name();

                  U id();

                  Optional<T> note();
                }
                """)
            .source(
                """
                package p;

                import dev.tagalong.EmailTemplate;

                @EmailTemplate("mail/mail.txt")
                public interface Mail extends Parent<String, Integer> {}
                """));
  }

  @Test
  void anyLineOfATemplateFitsIntoAComment() {
    String hostile =
        Stream.of(
                "%name% */ class X {} /**",
                "%name% \\u002a/ \\u000a \\uuuu \\",
                "%name% @deprecated {@link Nope} {@code",
                "@param %name% }}}",
                "<pre> &amp; &nope; <b> %name% <!-- --> </div>",
                "%name%\t\u0000\u0007\u2028\u202e\ud83d\ude00 é 中",
                "x".repeat(500) + " %name% " + "y".repeat(500),
                "x".repeat(500) + "%name%" + "y".repeat(500),
                "\ud83d\ude00".repeat(70) + "%name%",
                "* %name% /",
                "%name%")
            .collect(Collectors.joining("\n"));
    List<String> lines = hostile.lines().toList();
    Compiler compiler = compiler(Compiler.Kind.JAVAC).options("-Xdoclint:all,-missing");
    for (int i = 0; i < lines.size(); i++) {
      compiler
          .template("mail/line" + i + ".txt", lines.get(i))
          .source(
              """
              package p;

              import dev.tagalong.EmailTemplate;

              @EmailTemplate("mail/line%d.txt")
              public interface Line%d {
                String name();
              }
              """
                  .formatted(i, i));
    }
    assertSilent(compiler);
  }

  private Compiler compiler(Compiler.Kind kind) {
    Compiler compiler = Compiler.of(kind, folder);
    return kind == Compiler.Kind.JAVAC
        ? compiler.options("-Werror")
        : compiler.options(EcjWarnings.STRICTEST);
  }

  private static void assertSilent(Compiler compiler) {
    Compiled compiled = compiler.compile();
    assertThat(compiled.messages()).isEmpty();
    assertThat(compiled.success()).as(compiled.everything()).isTrue();
  }
}
