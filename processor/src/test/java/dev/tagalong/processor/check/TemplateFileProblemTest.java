package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.Diagnosis;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateFileProblemTest {
  private static List<String> messages(Diagnosis diagnosis, Compiler.Kind kind) {
    return diagnosis.compile(kind).messages();
  }

  @ParameterizedTest
  @EnumSource
  void aMissingFileIsReportedWithEveryPlaceAndWhatHelps(Compiler.Kind kind) {
    // Eclipse's compiler does not tell where the class output is.
    boolean knowsFolder = kind == Compiler.Kind.JAVAC;
    Diagnosis diagnosis =
        Diagnosis.of("@EmailTemplate(\"mail/recipt.html\")").template("mail/receipt.html", "");

    String message = messages(diagnosis, kind).get(0).replaceAll("/[^ \n]*/classes/", "…/classes/");

    assertThat(message.lines().map(String::strip).toList())
        .startsWith(
            "[TemplateNotFound] there is no file mail/recipt.html."
                + (knowsFolder ? " Did you mean mail/receipt.html?" : ""),
            "Looked for it here:",
            "-Atagalong.templates: not set",
            "the source path (SOURCE_PATH)",
            "the class output (CLASS_OUTPUT)" + (knowsFolder ? ": …/classes/mail/recipt.html" : ""),
            "the class path (CLASS_PATH)")
        .endsWith(
            "Maven copies src/main/resources to the class output before it compiles. Where that is"
                + " not so, add to the maven-compiler-plugin's <configuration>:",
            "<compilerArgs><arg>-Atagalong.templates=${project.basedir}/src/main/resources</arg></compilerArgs>",
            "Gradle, in build.gradle or build.gradle.kts:",
            "tasks.compileJava { options.compilerArgs.add(\"-Atagalong.templates=${projectDir}/src/main/resources\")"
                + " }");
  }

  @Test
  void aMissingFileIsTheOnlyError() {
    Diagnosis.of("@EmailTemplate(\"mail/receipt.html\")")
        .methods("String name();")
        .saysOnly(Code.TemplateNotFound);
  }

  @ParameterizedTest
  @EnumSource
  void aFileOfThisNameUnderResourcesIsNamedWithoutTheFolder(Compiler.Kind kind) {
    assertThat(
            messages(Diagnosis.of("@EmailTemplate(\"src/main/resources/mail/receipt.html\")"), kind)
                .get(0))
        .startsWith(
            "[TemplateNotFound] there is no file src/main/resources/mail/receipt.html. Did you mean"
                + " mail/receipt.html?\n");
  }

  @Test
  void aNameThatNoFileCanHaveIsExplained() {
    Diagnosis.of("@EmailTemplate(\"/mail/receipt.html\")")
        .says(
            "[TemplateNotFound] \"/mail/receipt.html\" begins with a slash. Names on the class path"
                + " have none: \"mail/receipt.html\".");
  }

  @ParameterizedTest
  @EnumSource
  void malformedBytesAreReportedWithTheirPlace(
      Compiler.Kind kind, @org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) {
    assertThat(
            Compiler.of(kind, folder)
                .template("a.html", new byte[] {'a', '\n', (byte) 0xE9})
                .source(
                    "package p; @dev.tagalong.EmailTemplate(\"a.html\") public interface A { int a(); }")
                .compile()
                .messages())
        .singleElement()
        .asString()
        .startsWith(
            "[TemplateUnreadable] a.html cannot be read: byte 3 (0xE9, in line 2) is not UTF-8. Save"
                + " it as UTF-8.\n")
        .endsWith("The file is " + folder.resolve("classes/a.html") + ".");
  }

  @Test
  void twoBodiesOfOneKindAreRefusedAtTheSecond() {
    Diagnosis.of("@EmailTemplate({\"a.html\", \"b.HTM\", \"c.txt\", \"d.md\"})")
        .template("a.html", "%name%")
        .template("b.HTM", "")
        .template("c.txt", "")
        .template("d.md", "")
        .methods("String name();")
        .says(
            "[BadTemplateType] a.html and b.HTM are both HTML bodies. An email has one: remove one of"
                + " them.",
            "[BadTemplateType] c.txt and d.md are both text bodies. An email has one: remove one of"
                + " them, or let the HTML body's name end in .html.");
  }

  @Test
  void aTemplateWithoutAnyTextIsRefused() {
    Diagnosis.of("@EmailTemplate({})")
        .methods("String name();")
        .says(
            "[BadTemplateType] @EmailTemplate names no body and has no subject. Name a file: "
                + " @EmailTemplate(\"mail/receipt.html\")");
  }

  @Test
  void aSubjectAloneIsEnough() {
    Diagnosis.of("@EmailTemplate(value = {}, subject = \"%name%\")")
        .methods("String name();")
        .saysNothing();
  }

  @Test
  void aByteOrderMarkMovesNoColumn() {
    Diagnosis.ofHtml("\uFEFF%x%")
        .says(
            lines(
                "[UnknownTag] mail/receipt.html:1:1: no method of Receipt fills %x%.",
                "  1 | %x%",
                "    | ^^^",
                "  Declare it:  String x();",
                "  If it is no tag:  ignore = \"%x%\""));
  }
}
