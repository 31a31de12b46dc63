package dev.tagalong.processor.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.internal.WrittenBy;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample for Gradle, compiled with Gradle's arguments, and run. */
class GradleSampleTest {
  private static final String MISSING =
      """
      src/main/java/com/example/gradle/%1$s.java:%2$d: error: [TemplateNotFound] there is no file mail/%3$s.
      %4$s
          Looked for it here:
            -Atagalong.templates: not set
            the source path (SOURCE_PATH)
            the class output (CLASS_OUTPUT): build/classes/java/main/mail/%3$s
            the class path (CLASS_PATH)
          Maven copies src/main/resources to the class output before it compiles. Where that is not so, add to the maven-compiler-plugin's <configuration>:
            <compilerArgs><arg>-Atagalong.templates=${project.basedir}/src/main/resources</arg></compilerArgs>
          Gradle, in build.gradle or build.gradle.kts:
            tasks.compileJava { options.compilerArgs.add("-Atagalong.templates=${projectDir}/src/main/resources") }
      """;

  @TempDir private Path folder;

  private GradleProject project;

  @BeforeEach
  void copyTheSample() {
    project = new GradleProject(folder.resolve("invitations"));
  }

  private String run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                String.join(File.pathSeparator, project.runtimeClassPath()),
                project.setting("mainClass = \"(.+?)\""))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }

  private void replace(String file, String part, String other) throws IOException {
    Path path = folder.resolve("invitations").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(part);
    Files.writeString(path, text.replace(part, other));
  }

  /** Each file below the build's folder, by when it was written. */
  private Map<Path, Object> written() throws IOException {
    Map<Path, Object> written = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve("invitations/build"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        written.put(
            folder.resolve("invitations/build").relativize(file), Files.getLastModifiedTime(file));
      }
    }
    return written;
  }

  @Test
  void compilesWithoutAWarningAndRuns() throws Exception {
    assertThat(project.compile()).isEmpty();

    assertThat(run())
        .isEqualTo(
            """
            {"to":["ben@ifaxin.com","joe@ifaxin.com"],"sub":{\
            "{{name}}":["Ben","Joe"],"{{nameText}}":["Ben","Joe"],\
            "{{date}}":["2026-12-24","2026-12-24"],"{{dateText}}":["2026-12-24","2026-12-24"],\
            "%companion%":[" and Ann &amp; Kim",""]}}
            Dinner on 2026-12-24, Ben?
            <p>Dear Ben and Ann &amp; Kim,
            <p>have dinner with us on 2026-12-24.
            <p>Your hosts
            Dinner on 2026-12-24, Joe?
            <p>Dear Joe,
            <p>have dinner with us on 2026-12-24.
            <p>Your hosts
            {"to":["ben@ifaxin.com"],"sub":{"{{name}}":["Ben"]}}
            We expect you, Ben!
            """);
  }

  @Test
  void itsTestsPass() throws Exception {
    assertThat(project.compile()).isEmpty();
    Path tests = folder.resolve("tests");
    assertThat(project.compileTests(tests)).isEmpty();

    List<URL> path = new ArrayList<>(List.of(tests.toUri().toURL()));
    for (String entry : project.runtimeClassPath()) {
      path.add(Path.of(entry).toUri().toURL());
    }
    int run = 0;
    try (URLClassLoader loader =
        new URLClassLoader(path.toArray(URL[]::new), getClass().getClassLoader())) {
      Class<?> type = loader.loadClass("com.example.gradle.InvitationTest");
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      for (Method test : type.getDeclaredMethods()) {
        if (test.isAnnotationPresent(Test.class)) {
          test.setAccessible(true);
          test.invoke(constructor.newInstance());
          run++;
        }
      }
    }
    assertThat(run).isEqualTo(2);
  }

  /** Gradle has them nowhere else when it compiles. */
  @Test
  void itsTemplatesAreFoundByTheOptionAlone() {
    assertThat(project.compileWithoutOption())
        .isEqualTo(
            MISSING.formatted(
                    "DinnerReminder",
                    6,
                    "dinner-reminder.txt",
                    "@EmailTemplate(\"mail/dinner-reminder.txt\")\n               ^")
                + MISSING.formatted(
                    "Invitation",
                    8,
                    "invitation.html",
                    "@EmailTemplate(value = \"mail/invitation.html\","
                        + " subject = \"Dinner on {{date}}, {{name}}?\")\n"
                        + "                       ^")
                + "2 errors\n");
  }

  /** Gradle compiles again when an input has changed: this folder is one, wherever it lies. */
  @Test
  void itsTemplatesAreAnInputOfTheCompilation() throws IOException {
    assertThat(project.setting("(?s)class Templates\\((.*?)\\) : CommandLineArgumentProvider \\{"))
        .isEqualToIgnoringWhitespace(
            "@get:InputDirectory @get:PathSensitive(PathSensitivity.RELATIVE) val folder: File");
    assertThat(project.compile()).isEmpty();
    replace("src/main/resources/mail/hosts.html", "Your hosts", "Your hosts, {{nmae}}");

    assertThat(project.compile())
        .isEqualTo(
            """
            src/main/java/com/example/gradle/Invitation.java:8: error: [UnknownTag] mail/hosts.html:1:16: no method of Invitation fills {{nmae}}. Did you mean {{name}}?
            @EmailTemplate(value = "mail/invitation.html", subject = "Dinner on {{date}}, {{name}}?")
                                   ^
                1 | <p>Your hosts, {{nmae}}
                  |                ^^^^^^^^
                Otherwise declare it:  String nmae();
                If it is no tag:  ignore = "{{nmae}}"
            1 error
            """);
  }

  @Test
  void oneInterfaceIsCompiledAgainByItself() throws Exception {
    assertThat(project.compile()).isEmpty();
    Map<Path, Object> before = written();
    String printed = run();
    replace(
        "src/main/java/com/example/gradle/DinnerReminder.java",
        "(\"mail/dinner-reminder.txt\")",
        "(value = \"mail/dinner-reminder.txt\", subject = \"Until tomorrow\")");
    // Gradle first removes what comes of the interface.
    for (Path file : before.keySet()) {
      if (file.toString().contains("DinnerReminder")) {
        Files.delete(folder.resolve("invitations/build").resolve(file));
      }
    }

    assertThat(project.compileAlone("com/example/gradle/DinnerReminder.java")).isEmpty();

    Map<Path, Object> after = written();
    assertThat(after).containsOnlyKeys(before.keySet());
    before.forEach(
        (file, time) -> {
          if (!file.toString().contains("DinnerReminder")) {
            assertThat(after).as(file.toString()).containsEntry(file, time);
          }
        });
    assertThat(run()).isEqualTo(printed);
  }

  @Test
  void takesThisVersion() {
    assertThat(project.setting("implementation\\(\"dev\\.tagalong:tagalong-runtime:(.+?)\"\\)"))
        .isEqualTo(WrittenBy.version());
    assertThat(
            project.setting("annotationProcessor\\(\"dev\\.tagalong:tagalong-processor:(.+?)\"\\)"))
        .isEqualTo(WrittenBy.version());
  }
}
