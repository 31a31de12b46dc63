package dev.tagalong.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.CommandLine;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project outside of any build tool, compiled by javac's command line with the runtime on the
 * class path and the processor on the processor path: each of the four usual mistakes is one error.
 */
class CommandLineTest {
  private static final String ALL = System.getProperty("java.class.path");

  @TempDir private Path project;

  @BeforeEach
  void aSoundProject() throws IOException {
    write("classes/mail/receipt.html", "Dear %name%:\nYou owe %money% .\n");
    write(
        "shop/Receipt.java",
        """
        package shop;

        import dev.tagalong.EmailTemplate;
        import java.math.BigDecimal;

        @EmailTemplate("mail/receipt.html")
        public interface Receipt {
          String name();

          BigDecimal money();
        }
        """);
    write(
        "app/Main.java",
        """
        package app;

        import shop.ReceiptRecipients;

        class Main {
          ReceiptRecipients recipients =
              ReceiptRecipients.builder()
                  .to("ben@ifaxin.com").name("Ben").money(288)
                  .to("joe@ifaxin.com").name("Joe").money(497)
                  .build();
          String json = recipients.sendCloud().build().json();
        }
        """);
  }

  private void write(String name, String text) throws IOException {
    Path file = project.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void replace(String name, String part, String other) throws IOException {
    String text = Files.readString(project.resolve(name));
    assertThat(text).contains(part);
    write(name, text.replace(part, other));
  }

  /** What javac prints, with paths from the project's folder. */
  private String javac() {
    String printed =
        CommandLine.javac(
            List.of("-d", project.resolve("classes").toString(), "--release", "17"),
            List.of("-Xlint:all", "-Werror", "-implicit:none"),
            List.of("-classpath", runtime(), "-processorpath", ALL),
            List.of("-Atagalong.templates=" + project.resolve("classes")),
            List.of(project.resolve("shop/Receipt.java").toString()),
            List.of(project.resolve("app/Main.java").toString()));
    return printed.replace(project + "/", "");
  }

  private static String runtime() {
    return Arrays.stream(ALL.split(File.pathSeparator))
        .filter(entry -> entry.contains("/tagalong-runtime") || entry.contains("/runtime/target/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void aSoundProjectCompilesInSilence() {
    assertThat(javac()).isEmpty();
  }

  @Test
  void tagWithoutAMethodIsTold() throws IOException {
    replace("classes/mail/receipt.html", "You owe", "From %company%: you owe");

    assertThat(javac())
        .isEqualTo(
            """
            shop/Receipt.java:6: error: [UnknownTag] mail/receipt.html:2:6: no method of Receipt fills %company%.
            @EmailTemplate("mail/receipt.html")
                           ^
                2 | From %company%: you owe %money% .
                  |      ^^^^^^^^^
                Declare it:  String company();
                If it is no tag:  ignore = "%company%"
            1 error
            """);
  }

  @Test
  void methodWithoutATagIsTold() throws IOException {
    replace("shop/Receipt.java", "  String name();", "  String name();\n\n  String city();");
    replace("app/Main.java", ".name(\"Ben\")", ".name(\"Ben\").city(\"Bath\")");
    replace("app/Main.java", ".name(\"Joe\")", ".name(\"Joe\").city(\"York\")");

    assertThat(javac())
        .isEqualTo(
            """
            shop/Receipt.java:10: error: [UnfilledMethod] city() has no tag in mail/receipt.html. Write %city% where its value belongs, or remove the method.
              String city();
                     ^
            1 error
            """);
  }

  @Test
  void rowWithoutAMandatoryValueIsTold() throws IOException {
    replace("app/Main.java", ".name(\"Joe\").money(497)", ".name(\"Joe\")");

    assertThat(javac())
        .startsWith(
            """
            app/Main.java:10: error: cannot find symbol
                      .build();
                      ^
              symbol:   method build()
              location: interface NeedsMoney<Builder>
            """)
        .endsWith("1 error\n");
  }

  @Test
  void missingTemplateIsTold() throws IOException {
    replace("shop/Receipt.java", "mail/receipt.html", "mail/reciept.html");

    assertThat(javac())
        .startsWith(
            """
            shop/Receipt.java:6: error: [TemplateNotFound] there is no file mail/reciept.html. Did you mean mail/receipt.html?
            @EmailTemplate("mail/reciept.html")
                           ^
                Looked for it here:
                  -Atagalong.templates: classes/mail/reciept.html
                  the source path (SOURCE_PATH)
                  the class output (CLASS_OUTPUT): classes/mail/reciept.html
                  the class path (CLASS_PATH)
            """)
        .endsWith("1 error\n");
  }
}
