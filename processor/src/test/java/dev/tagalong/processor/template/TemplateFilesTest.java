package dev.tagalong.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.UnderCompiler;
import dev.tagalong.processor.template.TemplateFile.BadName;
import dev.tagalong.processor.template.TemplateFile.Found;
import dev.tagalong.processor.template.TemplateFile.Missing;
import dev.tagalong.processor.template.TemplateFile.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateFilesTest {
  @TempDir private Path project;

  private Path resources;
  private Path sources;
  private Path classes;
  private Path library;

  @BeforeEach
  void layOut() throws IOException {
    resources = Files.createDirectories(project.resolve("resources"));
    sources = Files.createDirectories(project.resolve("sources"));
    classes = Files.createDirectories(project.resolve("classes"));
    library = Files.createDirectories(project.resolve("library"));
  }

  private static void write(Path directory, String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private UnderCompiler compiler(UnderCompiler.Kind kind) {
    return new UnderCompiler(kind, project.resolve("in"))
        .option("-d", classes.toString())
        .option("-classpath", library.toString());
  }

  private static TemplateFile find(UnderCompiler compiler, String name) {
    return compiler.run((environment, type) -> new TemplateFiles(environment).find(name, type));
  }

  @ParameterizedTest
  @EnumSource
  void aDirectoryOfTheOptionComesFirst(UnderCompiler.Kind kind) throws IOException {
    write(resources, "mail/a.html", "of the option");
    write(sources, "mail/a.html", "of the source path");

    assertThat(
            find(
                compiler(kind)
                    .option("-sourcepath", sources.toString())
                    .option(
                        "-Atagalong.templates="
                            + project.resolve("nowhere")
                            + java.io.File.pathSeparator
                            + resources),
                "mail/a.html"))
        .isEqualTo(new Found("of the option"));
  }

  @ParameterizedTest
  @EnumSource
  void theSourcePathComesNext(UnderCompiler.Kind kind) throws IOException {
    write(sources, "mail/a.html", "of the source path");
    write(classes, "mail/a.html", "of the class output");

    assertThat(find(compiler(kind).option("-sourcepath", sources.toString()), "mail/a.html"))
        .isEqualTo(new Found("of the source path"));
  }

  @ParameterizedTest
  @EnumSource
  void thenTheClassOutput(UnderCompiler.Kind kind) throws IOException {
    write(classes, "mail/a.html", "of the class output");
    write(library, "mail/a.html", "of the class path");

    assertThat(find(compiler(kind), "mail/a.html")).isEqualTo(new Found("of the class output"));
  }

  @ParameterizedTest
  @EnumSource
  void thenTheClassPath(UnderCompiler.Kind kind) throws IOException {
    write(library, "mail/a.html", "of the class path");

    assertThat(find(compiler(kind), "mail/a.html")).isEqualTo(new Found("of the class path"));
  }

  @ParameterizedTest
  @EnumSource
  void aNameWithoutFolderIsFoundAsWell(UnderCompiler.Kind kind) throws IOException {
    write(classes, "a.html", "at the top");

    assertThat(find(compiler(kind), "a.html")).isEqualTo(new Found("at the top"));
  }

  @ParameterizedTest
  @EnumSource
  void aModuleFindsItsOwnFiles(UnderCompiler.Kind kind) throws IOException {
    write(classes, "mail/a.html", "of the module");

    assertThat(find(compiler(kind).asModule("shop"), "mail/a.html"))
        .isEqualTo(new Found("of the module"));
  }

  @ParameterizedTest
  @EnumSource
  void aMissingFileIsReportedWithEveryPlaceTried(UnderCompiler.Kind kind) throws IOException {
    write(classes, "mail/b.html", "a neighbour");

    TemplateFile result = find(compiler(kind), "mail/a.html");

    assertThat(result).isInstanceOf(Missing.class);
    Missing missing = (Missing) result;
    assertThat(missing.tried()).hasSize(4);
    assertThat(missing.tried().get(0)).isEqualTo("-Atagalong.templates: not set");
    assertThat(missing.tried().get(1)).isEqualTo("the source path (SOURCE_PATH)");
    assertThat(missing.tried().get(2)).startsWith("the class output (CLASS_OUTPUT)");
    assertThat(missing.tried().get(3)).isEqualTo("the class path (CLASS_PATH)");
  }

  @ParameterizedTest
  @EnumSource
  void aMissingFileOfTheOptionIsReportedWithItsPathAndNeighbours(UnderCompiler.Kind kind)
      throws IOException {
    write(resources, "mail/b.html", "a neighbour");
    Path nowhere = project.resolve("nowhere");

    TemplateFile result =
        find(
            compiler(kind)
                .option("-Atagalong.templates=" + resources + java.io.File.pathSeparator + nowhere),
            "mail/a.html");

    Missing missing = (Missing) result;
    assertThat(missing.tried())
        .startsWith(
            "-Atagalong.templates: " + resources.resolve("mail/a.html"),
            "-Atagalong.templates: " + nowhere + " (there is no such directory)");
    assertThat(missing.neighbours()).containsExactly("mail/b.html");
  }

  @ParameterizedTest
  @EnumSource
  void malformedBytesAreReportedWithTheFile(UnderCompiler.Kind kind) throws IOException {
    Files.write(classes.resolve("a.html"), new byte[] {'a', '\n', (byte) 0xE9});

    assertThat(find(compiler(kind), "a.html"))
        .isEqualTo(
            new Unreadable(
                classes.resolve("a.html").toString(),
                "byte 3 (0xE9, in line 2) is not UTF-8. Save it as UTF-8."));
  }

  @ParameterizedTest
  @EnumSource
  void aDirectoryCannotBeRead(UnderCompiler.Kind kind) throws IOException {
    Files.createDirectories(resources.resolve("a.html"));

    assertThat(find(compiler(kind).option("-Atagalong.templates=" + resources), "a.html"))
        .isInstanceOf(Unreadable.class);
  }

  @ParameterizedTest
  @EnumSource
  void aFileIsReadOnce(UnderCompiler.Kind kind) throws IOException {
    write(classes, "a.html", "before");

    TemplateFile second =
        compiler(kind)
            .run(
                (environment, type) -> {
                  TemplateFiles files = new TemplateFiles(environment);
                  files.find("a.html", type);
                  try {
                    write(classes, "a.html", "after");
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                  return files.find("a.html", type);
                });

    assertThat(second).isEqualTo(new Found("before"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          ``                  | the name of a template file is empty.
          mail\\a.html        | "mail\\a.html" has a backslash. Write "mail/a.html".
          /mail/a.html        | "/mail/a.html" begins with a slash. Names on the class path have none: "mail/a.html".
          ../a.html           | "../a.html" has a part "..". Write the whole name on the class path, like "mail/receipt.html".
          mail/./a.html       | "mail/./a.html" has a part ".". Write the whole name on the class path, like "mail/receipt.html".
          mail//a.html        | "mail//a.html" has a part that is empty. Write the whole name on the class path, like "mail/receipt.html".
          mail/               | "mail/" has a part that is empty. Write the whole name on the class path, like "mail/receipt.html".
          file:/x/a.html      | "file:/x/a.html" is no name on the class path. Write it like "mail/receipt.html".
          classpath:a.html    | "classpath:a.html" is no name on the class path. Write it like "mail/receipt.html".
          """)
  void namesThatNoFileCanHaveAreRefused(String name, String reason) {
    assertThat(find(compiler(UnderCompiler.Kind.JAVAC), name)).isEqualTo(new BadName(reason));
  }
}
