package dev.tagalong.processor.check;

import static dev.tagalong.processor.check.Diagnosis.lines;

import org.junit.jupiter.api.Test;

class UnfilledMethodTest {
  @Test
  void aMethodWithoutATagIsAnErrorAtTheMethod() {
    Diagnosis.ofHtml("Dear %name%")
        .methods("String name(); BigDecimal money();")
        .says(
            "[UnfilledMethod] money() has no tag in mail/receipt.html. Write %money% where its value"
                + " belongs, or remove the method.");
  }

  @Test
  void theTagIsOfferedInTheFormThatTheTemplateUses() {
    Diagnosis.of("@EmailTemplate(value = {\"a.html\", \"a.txt\"}, subject = \"Hi {{name}}\")")
        .template("a.html", "{{name}}")
        .template("a.txt", "%name%")
        .methods("String name(); int money();")
        .says(
            "[UnfilledMethod] money() has no tag in a.html, a.txt or the subject. Write {{money}}"
                + " where its value belongs, or remove the method.");
  }

  @Test
  void customTagsAreNamedAsTheyAre() {
    Diagnosis.ofHtml("Hello")
        .methods("@Tag({\"-a-\", \"[a]\"}) String a();")
        .says(
            "[UnfilledMethod] a() has no tag in mail/receipt.html. Write -a- or [a] where its value"
                + " belongs, or remove the method.");
  }

  @Test
  void sharedAndOptionalMethodsNeedATagAsWell() {
    Diagnosis.ofHtml("Hello")
        .methods("@Shared int month(); Optional<String> note();")
        .saysOnly(Code.UnfilledMethod, Code.UnfilledMethod);
  }

  @Test
  void aDefaultMethodWithoutATagIsAHelper() {
    Diagnosis.ofHtml("Dear %name%")
        .methods("String name(); default String greeting() { return \"Hi \" + name(); }")
        .saysNothing();
  }

  @Test
  void aTagInAUniqueArgumentOrASectionIsATag() {
    Diagnosis.ofHtml("%offer%")
        .annotated("@EmailTemplate(\"mail/receipt.html\") @SendGrid(uniqueArgs = \"id=%id%\")")
        .methods("String id(); Offer offer(); String name();")
        .source(
            "package shop; import dev.tagalong.Section; public enum Offer {"
                + " @Section(\"For %name%\") NEW }")
        .saysNothing();
  }

  @Test
  void whatLooksLikeTheTagIsPointedOut() {
    Diagnosis.ofHtml("Dear {{ name }}")
        .methods("String name();")
        .says(
            lines(
                "[BlankInTag] mail/receipt.html:1:6: {{ name }} is no tag because of its blanks, so"
                    + " it stays as it is. Did you mean {{name}}?",
                "  1 | Dear {{ name }}",
                "    |      ^^^^^^^^^^"),
            lines(
                "[UnfilledMethod] name() has no tag in mail/receipt.html. Write %name% where its value"
                    + " belongs, or remove the method.",
                "  mail/receipt.html:1:6 has {{ name }}, which is no tag. Did you mean {{name}}?"));
  }

  @Test
  void anIgnoredTagIsPointedOut() {
    Diagnosis.ofHtml("Dear %name%")
        .annotated("@EmailTemplate(value = \"mail/receipt.html\", ignore = \"%name%\")")
        .methods("String name();")
        .says(
            lines(
                "[UnfilledMethod] name() has no tag in mail/receipt.html. Write %name% where its value"
                    + " belongs, or remove the method.",
                "  The annotation's ignore lists %name%."));
  }

  @Test
  void aTagThatLooksLikePercentEncodingIsPointedOut() {
    Diagnosis.ofHtml("in %de%")
        .methods("String de();")
        .says(
            lines(
                "[UnfilledMethod] de() has no tag in mail/receipt.html. Write %de% where its value"
                    + " belongs, or remove the method.",
                "  %de% may be a character or a percentage. If it is a tag, say so:  @Tag(\"%de%\")"));
    Diagnosis.ofHtml("in %de%").methods("@Tag(\"%de%\") String de();").saysNothing();
  }

  @Test
  void aTagThatAnotherMethodClaimsIsPointedOut() {
    Diagnosis.ofHtml("%name%")
        .methods("@Tag(\"%name%\") String first(); String name();")
        .says(
            lines(
                "[UnfilledMethod] name() has no tag in mail/receipt.html. Write %name% where its value"
                    + " belongs, or remove the method.",
                "  %name% belongs to first(), whose @Tag names it."));
  }

  @Test
  void nothingIsSaidOfMethodsWhileABodyCannotBeRead() {
    Diagnosis.of("@EmailTemplate({\"a.html\", \"b.txt\"})")
        .template("a.html", "%name%")
        .methods("String name(); String money();")
        .saysOnly(Code.TemplateNotFound);
  }
}
