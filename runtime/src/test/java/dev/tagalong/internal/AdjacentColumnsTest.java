package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.RefusedValueException;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.AnyRecipients.Row;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Columns of every kind where they stand beside each other, and would make up a tag. */
class AdjacentColumnsTest {
  private static final String SIDE_BY_SIDE =
      "%s of recipient %s make up the tag %s of this template where they stand side by side, which"
          + " the service would replace in turn: a blank between the tags in the template prevents"
          + " it";

  private enum Closing {
    WARM,
    FORMAL
  }

  private static TagColumn text(String accessor) {
    return TagColumn.text(accessor).tag("%" + accessor + "%", Context.TEXT);
  }

  private static TemplateBuilder template(TagColumn... columns) {
    TemplateBuilder template = TemplateBuilder.of("Letter", file -> null);
    for (TagColumn column : columns) {
      template.column(column);
    }
    return template;
  }

  private static void assertRefused(
      ThrowingCallable step, String columns, String recipient, String tag) {
    assertThatThrownBy(step)
        .isInstanceOfSatisfying(
            RefusedValueException.class, e -> assertThat(e.tag()).isEqualTo(columns))
        .hasMessage(SIDE_BY_SIDE, columns, recipient, tag);
  }

  @Test
  void anOptionalValueIsHeldAgainstThoseThatAreGiven() {
    CompiledTemplate template =
        template(text("name"), text("nick").optional(), text("note").optional())
            .adjacent("%name%", "%nick%", "%note%")
            .build();
    Row row = AnyRecipients.builder(template).to("a@x.com").give(0, "%na").give(1, "m");
    assertRefused(() -> row.give(2, "e%"), "%name%, %nick% and %note%", "1 (a@x.com)", "%name%");
    assertThat(row.give(2, "e").build().sendGrid().build().json())
        .endsWith("{\"%name%\":[\"%na\"],\"%nick%\":[\"m\"],\"%note%\":[\"e\"]}}");
  }

  @Test
  void defaultValuesThatMakeUpATagLeaveTheRowAsItWas() {
    CompiledTemplate template =
        template(text("name"), text("nick").optional(), text("note").optional())
            .adjacent("%nick%", "%note%")
            .defaultValue(1, given -> given.has(2) ? "A" : "%na")
            .defaultValue(2, given -> "me%")
            .build();
    Row row = AnyRecipients.builder(template).to("a@x.com").give(0, "Ann");
    assertRefused(row::build, "%nick% and %note%", "1 (a@x.com)", "%name%");
    assertThat(row.give(2, "me%").build().sendGrid().build().json())
        .endsWith("{\"%name%\":[\"Ann\"],\"%nick%\":[\"A\"],\"%note%\":[\"me%\"]}}");
  }

  @Test
  void aNumberCanCompleteATag() {
    CompiledTemplate template =
        template(
                text("name"),
                TagColumn.number("count").tag("%count%", Context.TEXT),
                TagColumn.text("seven").tag("%7%", Context.TEXT))
            .adjacent("%name%", "%count%", "%")
            .build();
    Row row = AnyRecipients.builder(template).to("a@x.com").give(0, "50%");
    assertRefused(() -> row.give(1, 7), "%name% and %count%", "1 (a@x.com)", "%7%");
    assertThat(row.give(1, 8).give(2, "x").build().sendCloud().build().json())
        .endsWith("{\"%name%\":[\"50%\"],\"%count%\":[8],\"%7%\":[\"x\"]}}");
  }

  private static CompiledTemplate closing(String warm) {
    return template(
            TagColumn.section(
                    "closing",
                    new SectionText("WARM", "%WARM%", warm),
                    new SectionText("FORMAL", "%FORMAL%", "Yours "))
                .tag("%closing%", Context.TEXT),
            text("name"),
            text("place"))
        .adjacent("%closing%", "%name%")
        .build();
  }

  @Test
  void theTextOfASectionCanBeginATag() {
    Row warm = AnyRecipients.builder(closing("Bye, %pla")).to("a@x.com").give(0, Closing.WARM);
    assertRefused(() -> warm.give(1, "ce%"), "%closing% and %name%", "1 (a@x.com)", "%place%");
    Row formal = AnyRecipients.builder(closing("Bye, %pla")).to("a@x.com").give(0, Closing.FORMAL);
    assertThat(formal.give(1, "ce%").give(2, "").build().size()).isEqualTo(1);
  }

  @Test
  void aTagInTheTextOfASectionIsFilledThere() {
    Row row = AnyRecipients.builder(closing("Bye, %name%")).to("a@x.com").give(0, Closing.WARM);
    assertRefused(() -> row.give(1, "%place"), "%closing% and %name%", "1 (a@x.com)", "%place%");
    assertThat(row.give(1, "Ann").give(2, "").build().size()).isEqualTo(1);
  }

  @Test
  void everyRowIsHeldAgainstATextOfTheHeader() {
    AnyRecipients recipients =
        AnyRecipients.builder(template(text("name"), text("nick")).build())
            .to("a@x.com")
            .give(0, "Ann")
            .give(1, "A")
            .to("b@x.com")
            .give(0, "%na")
            .give(1, "me%")
            .build();
    assertThat(recipients.sendGrid().uniqueArg("who", "%name% %nick%").build().to()).hasSize(2);
    assertThat(recipients.sendGrid().uniqueArg("who", "%nick%%name%").build().to()).hasSize(2);
    assertRefused(
        recipients.sendGrid().uniqueArg("who", "%name%%nick%")::build,
        "%name% and %nick%",
        "2 (b@x.com)",
        "%name%");
  }
}
