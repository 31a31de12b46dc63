package dev.tagalong.processor.check;

import static dev.tagalong.processor.testing.Diagnosis.lines;

import dev.tagalong.processor.testing.Diagnosis;
import org.junit.jupiter.api.Test;

/** A property of Kotlin, which is a getter to the compiler, is told in Kotlin. */
class KotlinPropertyTest {
  private static Diagnosis inKotlin(String html) {
    return Diagnosis.ofHtml(html)
        .annotated("@EmailTemplate(\"mail/receipt.html\") @kotlin.Metadata")
        .options("-Xlint:-processing")
        .source("package kotlin; public @interface Metadata {}");
  }

  @Test
  void aPropertyIsToldWithTheFunctionToWrite() {
    inKotlin("Dear %name%")
        .methods("String getName();")
        .says(
            lines(
                "[UnfilledMethod] getName() has no tag in mail/receipt.html: %name% at"
                    + " mail/receipt.html:1:6 belongs to a method of its own name. Write",
                "    fun name(): String",
                "  or name the tag:",
                "    @get:Tag(\"%name%\") val name: String",
                "  1 | Dear %name%",
                "    |      ^^^^^^"));
  }

  @Test
  void aTypeHasTheNameThatKotlinGivesIt() {
    inKotlin("{{vip}}")
        .methods("boolean isVip();")
        .says(
            lines(
                "[UnfilledMethod] isVip() has no tag in mail/receipt.html: {{vip}} at"
                    + " mail/receipt.html:1:1 belongs to a method of its own name. Write",
                "    fun vip(): Boolean",
                "  or name the tag:",
                "    @get:Tag(\"{{vip}}\") val isVip: Boolean",
                "  1 | {{vip}}",
                "    | ^^^^^^^"));
  }

  @Test
  void aGetterWhoseOwnNameStandsThereIsRight() {
    inKotlin("{{getName}} %isVip%").methods("String getName(); boolean isVip();").saysNothing();
  }
}
