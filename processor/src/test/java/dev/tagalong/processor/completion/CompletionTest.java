package dev.tagalong.processor.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.processor.testing.Compiled;
import dev.tagalong.processor.testing.Compiler;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an IDE offers at each dot of the builder, by the completion engine of the JDK's own shell.
 */
class CompletionTest {
  /** What every object has; the engine offers it everywhere. */
  private static final List<String> OBJECT =
      List.of(
          "equals(", "getClass()", "hashCode()", "notify()", "notifyAll()", "toString()", "wait(");

  private static final String BUILDER = "shop.ReceiptRecipients.builder()";

  private static JShell shell;
  private static SourceCodeAnalysis analysis;

  @BeforeAll
  static void compile(@TempDir Path folder) {
    Compiled compiled =
        Compiler.javac(folder)
            .template("mail/receipt.html", "%month% %name% %money% %greeting% %note%")
            .source(
                """
                package shop;

                import dev.tagalong.*;
                import java.math.BigDecimal;
                import java.util.Optional;

                @EmailTemplate("mail/receipt.html")
                public interface Receipt {
                  String name();

                  BigDecimal money();

                  @Shared
                  String month();

                  Optional<String> greeting();

                  default String note() {
                    return name();
                  }
                }
                """)
            .compile();
    assertThat(compiled.messages()).isEmpty();
    shell = JShell.builder().executionEngine("local").build();
    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .forEach(shell::addToClasspath);
    shell.addToClasspath(compiled.classes().toString());
    analysis = shell.sourceCodeAnalysis();
  }

  @AfterAll
  static void close() {
    shell.close();
  }

  private static List<String> offeredAfter(String code) {
    List<String> offered =
        analysis.completionSuggestions(code, code.length(), new int[1]).stream()
            .map(Suggestion::continuation)
            .distinct()
            .toList();
    assertThat(offered).as(code).containsAll(OBJECT);
    return offered.stream().filter(name -> !OBJECT.contains(name)).sorted().toList();
  }

  @Test
  void theClassOffersWhereToBeginAndNoStage() {
    String code = "shop.ReceiptRecipients.";

    assertThat(analysis.completionSuggestions(code, code.length(), new int[1]))
        .extracting(Suggestion::continuation)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(
            "Builder", "FinishedRow", "NewRow", "Recipient", "builder()", "class", "content()");
  }

  @Test
  void theSharedValueComesFirstAndAlone() {
    assertThat(offeredAfter(BUILDER + ".")).containsExactly("month(");
  }

  @Test
  void thenComesTheFirstRecipientAndNothingToBuild() {
    assertThat(offeredAfter(BUILDER + ".month(\"May\")."))
        .containsExactly("add(", "addAll(", "batches(", "dropUnfinished()", "to(");
  }

  @Test
  void eachMandatoryValueIsOfferedAloneInTheOrderOfTheInterface() {
    String recipient = BUILDER + ".month(\"May\").to(\"ben@ifaxin.com\").";

    assertThat(offeredAfter(recipient)).containsExactly("name(");
    assertThat(offeredAfter(recipient + "name(\"Ben\").")).containsExactly("money(");
  }

  @Test
  void afterTheLastOneOptionalValuesTheNextRecipientAndTheEndAreOffered() {
    String row = BUILDER + ".month(\"May\").to(\"ben@ifaxin.com\").name(\"Ben\").money(288).";
    String[] all = {"add(", "addAll(", "build()", "dropUnfinished()", "greeting(", "note(", "to("};

    assertThat(offeredAfter(row)).containsExactly(all);
    assertThat(offeredAfter(row + "greeting(\"Hi\").")).containsExactly(all);
  }

  @Test
  void whatARecipientAddedAsAWholeMayHaveBesidesCanBeGivenAnew() {
    String added = BUILDER + ".month(\"May\").add(\"ben@ifaxin.com\", null).";

    assertThat(offeredAfter(added))
        .containsExactly(
            "add(", "addAll(", "build()", "dropUnfinished()", "greeting(", "note(", "to(");
  }

  @Test
  void aRowInALambdaCanNeitherBuildNorAddASecondOne() {
    String lambda =
        BUILDER + ".month(\"May\").addAll(java.util.List.of(\"Ben\"), (row, name) -> row.";

    assertThat(offeredAfter(lambda)).containsExactly("add(", "to(");
    assertThat(offeredAfter(lambda + "to(\"ben@ifaxin.com\").")).containsExactly("name(");
    assertThat(offeredAfter(lambda + "to(\"ben@ifaxin.com\").name(name).money(1)."))
        .containsExactly("greeting(", "note(");
  }

  @Test
  void aRefusedItemSaysWhichAndWhy() {
    String refused = "new dev.tagalong.RefusedItem<>(1, \"Ben\", null).";

    assertThat(offeredAfter(refused)).containsExactly("exception()", "item()", "position()");
    assertThat(offeredAfter(refused + "exception()."))
        .contains("address()", "getMessage()", "position()", "tag()");
  }

  @Test
  void allItemsAreTakenOrThoseThatAreNotRefused() {
    String code = BUILDER + ".month(\"May\").addAll(";

    assertThat(analysis.documentation(code, code.length(), false))
        .extracting(Documentation::signature)
        .hasSize(2)
        .anyMatch(signature -> signature.contains(" row)"))
        .anyMatch(signature -> signature.contains(" row, ") && signature.endsWith(" refused)"));
  }

  @Test
  void whatWasBuiltOffersHeadersAndWhatRecipientsHave() {
    String built = BUILDER + ".month(\"May\").add(\"ben@ifaxin.com\", null).build().";

    assertThat(offeredAfter(built))
        .containsExactly("locale()", "preview()", "sendCloud()", "sendGrid()", "size()", "to()");
  }

  @Test
  void signaturesShowTheNamesOfParametersAndWhatComesNext() {
    String code = BUILDER + ".month(\"May\").to(\"ben@ifaxin.com\").name(";

    assertThat(analysis.documentation(code, code.length(), false))
        .extracting(Documentation::signature)
        .singleElement()
        .asString()
        .contains("NeedsMoney<")
        .endsWith("name(String name)");
  }
}
