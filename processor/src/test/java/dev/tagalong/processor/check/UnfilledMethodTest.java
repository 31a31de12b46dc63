package dev.tagalong.processor.check;

import dev.tagalong.processor.problem.Code;
import dev.tagalong.processor.testing.Diagnosis;
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
  void anIgnoredTagIsPointedOut() {
    Diagnosis.ofHtml("Dear %name%")
        .annotated("@EmailTemplate(value = \"mail/receipt.html\", ignore = \"%name%\")")
        .methods("String name();")
        .says(
            "[UnfilledMethod] name() has no tag in mail/receipt.html: the annotation's ignore lists"
                + " %name%. Remove that, or the method.");
  }

  @Test
  void aTagThatLooksLikePercentEncodingIsPointedOut() {
    Diagnosis.ofHtml("in %de%")
        .methods("String de();")
        .says(
            "[UnfilledMethod] de() has no tag in mail/receipt.html: %de% may be an encoded character."
                + " If it is a tag, say so:  @Tag(\"%de%\")");
    Diagnosis.ofHtml("in %de%").methods("@Tag(\"%de%\") String de();").saysNothing();
  }

  @Test
  void aTagThatAnotherMethodClaimsIsPointedOut() {
    Diagnosis.ofHtml("%name%")
        .methods("@Tag(\"%name%\") String first(); String name();")
        .says(
            "[UnfilledMethod] name() has no tag in mail/receipt.html: %name% belongs to first(), whose"
                + " @Tag names it. Remove one of the methods.");
  }

  @Test
  void nothingIsSaidOfMethodsWhileABodyCannotBeRead() {
    Diagnosis.of("@EmailTemplate({\"a.html\", \"b.txt\"})")
        .template("a.html", "%name%")
        .methods("String name(); String money();")
        .saysOnly(Code.TemplateNotFound);
  }
}
