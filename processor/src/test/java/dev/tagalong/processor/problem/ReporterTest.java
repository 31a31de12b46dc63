package dev.tagalong.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiler;
import dev.tagalong.processor.testing.Diagnosis;
import java.util.List;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReporterTest {
  private static Diagnosis bracketed(String silence) {
    return Diagnosis.ofHtml("[%name%]")
        .annotated("@EmailTemplate(\"mail/receipt.html\") " + silence)
        .methods("String name();");
  }

  private static List<Diagnostic.Kind> kinds(Diagnosis diagnosis, Compiler.Kind compiler) {
    return diagnosis.compile(compiler).diagnostics().stream()
        .<Diagnostic.Kind>map(Diagnostic::getKind)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void warningsStopNoCompilation(Compiler.Kind compiler) {
    assertThat(bracketed("").compile(compiler).success()).isTrue();
    assertThat(kinds(bracketed(""), compiler)).containsExactly(Diagnostic.Kind.WARNING);
  }

  @ParameterizedTest
  @EnumSource
  void anOptionMakesErrorsOfWarnings(Compiler.Kind compiler) {
    assertThat(kinds(bracketed("").options("-Atagalong.warnings=error"), compiler))
        .containsExactly(Diagnostic.Kind.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tagalong", "tagalong:BracketedTag"})
  void warningsAreSilencedOnTheInterface(String name) {
    bracketed("@SuppressWarnings(\"" + name + "\")").saysNothing();
    bracketed("@SuppressWarnings({\"all\", \"" + name + "\"})")
        .options("-Atagalong.warnings=error")
        .saysNothing();
  }

  @Test
  void anotherKindIsNotSilenced() {
    bracketed("@SuppressWarnings(\"tagalong:ForeignTag\")").saysOnly(Code.BracketedTag);
  }

  @Test
  void errorsCannotBeSilenced() {
    Diagnosis.ofHtml("%x%")
        .annotated("@EmailTemplate(\"mail/receipt.html\") @SuppressWarnings(\"tagalong\")")
        .saysOnly(Code.UnknownTag);
  }

  @ParameterizedTest
  @EnumSource
  void aProblemOfATextStandsAtTheValueThatNamesIt(Compiler.Kind compiler) {
    Diagnostic<?> problem =
        Diagnosis.ofHtml("%x%").compile(compiler).diagnostics().stream().findFirst().orElseThrow();

    assertThat(problem.getLineNumber()).isEqualTo(9);
  }

  @ParameterizedTest
  @EnumSource
  void aProblemOfAMethodStandsAtTheMethod(Compiler.Kind compiler) {
    Diagnostic<?> problem =
        Diagnosis.ofHtml("x").methods("\n\nString name();").compile(compiler).diagnostics().stream()
            .findFirst()
            .orElseThrow();

    assertThat(problem.getLineNumber()).isEqualTo(13);
  }

  @ParameterizedTest
  @EnumSource
  void severalProblemsOfOneValueAreAllShown(Compiler.Kind compiler) {
    assertThat(kinds(Diagnosis.ofHtml("%x% %y% {{*z}}"), compiler))
        .containsExactly(Diagnostic.Kind.ERROR, Diagnostic.Kind.ERROR, Diagnostic.Kind.ERROR);
  }

  @ParameterizedTest
  @EnumSource
  void aProblemOfAnInheritedMethodInAClassFileStandsAtTheInterface(Compiler.Kind compiler) {
    Diagnostic<?> problem =
        Diagnosis.ofHtml("x")
            .annotated("@EmailTemplate(\"mail/receipt.html\") @Deprecated")
            .inheriting("dev.tagalong.processor.testing.Precompiled")
            .compile(compiler)
            .diagnostics()
            .stream()
            .findFirst()
            .orElseThrow();

    assertThat(problem.getMessage(null))
        .startsWith("[UnfilledMethod] name() has no tag in mail/receipt.html.")
        .endsWith("This is about dev.tagalong.processor.testing.Precompiled.name().");
    assertThat(problem.getLineNumber()).isBetween(9L, 10L);
  }
}
