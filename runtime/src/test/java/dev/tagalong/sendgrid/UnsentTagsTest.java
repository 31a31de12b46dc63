package dev.tagalong.sendgrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.testing.AnyRecipients;
import dev.tagalong.testing.Template;
import org.junit.jupiter.api.Test;

/** Tags that stand in a section's text alone: the header has them only where they are replaced. */
class UnsentTagsTest {
  private enum Closing {
    WARM
  }

  private static final String WITH_NAME =
      "\"sub\":{\"%name%\":[\"Ann\"],\"%closing%\":[\"Bye, Ann!\"]}";
  private static final String WITHOUT_NAME = "\"sub\":{\"%closing%\":[\"Bye, Ann!\"]}";

  private static AnyRecipients recipients() {
    return AnyRecipients.builder(
            new Template()
                .withText("%closing%")
                .with(TagColumn.text("name").tagInSections("%name%", "%name%", Context.TEXT))
                .with(
                    TagColumn.section("closing", new SectionText("WARM", "%WARM%", "Bye, %name%!"))
                        .tag("%closing%", Context.TEXT)))
        .to("a@x.com")
        .give(0, "Ann")
        .give(1, Closing.WARM)
        .build();
  }

  @Test
  void areLeftOutWhereSectionsAreWrittenOut() {
    assertThat(recipients().sendGrid().build().json()).contains(WITHOUT_NAME);
    assertThat(recipients().sendCloud().build().json()).contains(WITHOUT_NAME);
  }

  @Test
  @SuppressWarnings("deprecation")
  void areSentWithSectionTags() {
    assertThat(recipients().sendGrid().sections(SectionMode.SECTION_TAGS).build().json())
        .contains("\"sub\":{\"%name%\":[\"Ann\"],\"%closing%\":[\"%WARM%\"]}");
  }

  @Test
  void areSentWhereAUniqueArgumentHasThem() {
    assertThat(recipients().sendGrid().uniqueArg("who", "for %name%").build().json())
        .contains(WITH_NAME);
    assertThat(recipients().sendGrid().uniqueArg("who", "for name").build().json())
        .contains(WITHOUT_NAME);
  }

  @Test
  void areSentWhereTheTextOfAFilterHasThem() {
    assertThat(recipients().sendGrid().filter(Filter.footer("for %name%")).build().json())
        .contains(WITH_NAME);
    assertThat(recipients().sendGrid().filter(Filter.footer("for you")).build().json())
        .contains(WITHOUT_NAME);
  }
}
