package dev.tagalong.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.internal.data.Context;
import dev.tagalong.sendgrid.Filter;
import dev.tagalong.sendgrid.SendGridHeader;
import org.junit.jupiter.api.Test;

/** Values that hold no tag, and make up one where they stand side by side. */
class AdjacentValuesTest {
  private static final class GivenRow extends RecipientRow {
    GivenRow(RecipientCollector rows) {
      super(rows);
    }

    GivenRow to(String address) {
      return open(GivenRow::new, address);
    }

    GivenRow given(int column, Object value) {
      put(column, value);
      return this;
    }
  }

  private static TagColumn column(String accessor, Context context) {
    return TagColumn.text(accessor).tag("%" + accessor + "%", context);
  }

  private static GivenRow to(CompiledTemplate template) {
    return to(new RecipientCollector(template));
  }

  private static GivenRow to(RecipientCollector rows) {
    return new GivenRow(rows).to("ben@example.com");
  }

  private static CompiledTemplate template(Context context, String... run) {
    TemplateBuilder template =
        TemplateBuilder.of("Receipt", file -> null)
            .column(column("first", context))
            .column(column("last", context))
            .column(column("link", Context.HTML));
    return run.length == 0 ? template.build() : template.adjacent(run).build();
  }

  @Test
  void theValueThatCompletesATagIsRefusedWithAllThatMakeItUp() {
    GivenRow row = to(template(Context.SUBJECT, "%first%", "%last%")).given(0, "%lin");
    assertThatThrownBy(() -> row.given(1, "k%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% and %last% of recipient 1 (ben@example.com) make up the tag %link% of this"
                + " template where they stand side by side, which the service would replace in"
                + " turn: a blank between the tags in the template prevents it");
  }

  @Test
  void anotherValueCanBeGivenInItsPlace() {
    RecipientCollector rows =
        new RecipientCollector(template(Context.SUBJECT, "%first%", "%last%"));
    GivenRow row = to(rows).given(0, "%lin");
    assertThatThrownBy(() -> row.given(1, "k%")).isInstanceOf(IllegalArgumentException.class);
    row.given(1, "k").given(2, "x");
    assertThat(rows.data().substitutions(false).get(1).value(0)).isEqualTo("k");
  }

  @Test
  void valuesThatDoNotTouchAreNotHeldAgainstEachOther() {
    RecipientCollector rows = new RecipientCollector(template(Context.SUBJECT));
    to(rows).given(0, "%lin").given(1, "k%").given(2, "x");
    assertThat(rows.data().size()).isEqualTo(1);
  }

  @Test
  void percentagesSideBySideAreNoTag() {
    RecipientCollector rows =
        new RecipientCollector(template(Context.SUBJECT, "%first%", "%last%"));
    to(rows).given(0, "50%").given(1, "20%").given(2, "x");
    assertThat(rows.data().size()).isEqualTo(1);
  }

  @Test
  void oneValueMayCompleteATagThatTheTemplateBegins() {
    assertThatThrownBy(() -> to(template(Context.TEXT, "%", "%first%")).given(0, "link%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% of recipient 1 (ben@example.com) makes up the tag %link% of this template with"
                + " what stands beside it, which the service would replace in turn: a blank beside"
                + " the tag in the template prevents it");
  }

  @Test
  void percentEncodingCanMakeUpATagAsWell() {
    CompiledTemplate template =
        TemplateBuilder.of("Receipt", file -> null)
            .column(column("first", Context.URL_PART))
            .column(column("last", Context.URL_PART))
            .column(TagColumn.text("address").tag("%ADDRESS%", Context.HTML))
            .adjacent("%first%", "%last%")
            .build();
    // A soft hyphen is %C2%AD.
    assertThatThrownBy(() -> to(template).given(0, "\u00AD").given(1, "DRESS now"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% and %last% of recipient 1 (ben@example.com) make up");
    assertThatThrownBy(() -> to(template).given(0, "\u00ADDRESS now"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% of recipient 1 (ben@example.com) holds the tag %ADDRESS%");
  }

  @Test
  void defaultAndSharedValuesMakeUpTagsToo() {
    CompiledTemplate template =
        TemplateBuilder.of("Receipt", file -> null)
            .column(column("first", Context.SUBJECT).shared())
            .column(column("last", Context.SUBJECT).optional())
            .column(column("link", Context.HTML))
            .adjacent("%first%", "%last%")
            .defaultValue(1, given -> "k%")
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    rows.first(new GivenRow(rows)).given(0, "%lin");
    GivenRow row = to(rows).given(2, "x");
    assertThatThrownBy(() -> row.given(1, "k%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% and %last% of recipient 1 (ben@example.com) make up");
    assertThatThrownBy(rows::data)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% and %last% of recipient 1 (ben@example.com) make up");
    row.given(1, "");
    assertThat(rows.data().size()).isEqualTo(1);
  }

  @Test
  void aValueBetweenTagsThatStillStandMakesUpATagAsWell() {
    CompiledTemplate template =
        TemplateBuilder.of("Letter", file -> null)
            .column(column("province", Context.SUBJECT))
            .column(column("city", Context.SUBJECT))
            .column(column("street", Context.SUBJECT))
            .column(column("bio", Context.HTML))
            .adjacent("%province%", "%city%", "%street%")
            .build();
    GivenRow row = to(template).given(0, "Hebei").given(1, "bio");
    assertThatThrownBy(() -> row.given(2, "Main Street"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%province%, %city% and %street% of recipient 1 (ben@example.com) make up the tag %bio%"
                + " of this template where they stand side by side, which the service would replace"
                + " in turn: a blank between the tags in the template prevents it");
  }

  @Test
  void inHtmlAPieceOfATagIsWrittenAsAnEntity() {
    CompiledTemplate template =
        TemplateBuilder.of("Letter", file -> null)
            .column(column("province", Context.HTML))
            .column(column("city", Context.HTML))
            .column(column("street", Context.HTML))
            .column(column("bio", Context.HTML))
            .adjacent("%province%", "%city%", "%street%")
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    to(rows).given(0, "Hebei").given(1, "bio").given(2, "50%").given(3, "bio");
    assertThat(rows.data().substitutions(false))
        .extracting(substitution -> substitution.value(0))
        .containsExactly("Hebei", "&#98;io", "50&#37;", "bio");
  }

  @Test
  void aServicesOwnTagIsRefusedWhereItIsNoMarkup() {
    CompiledTemplate text = template(Context.TEXT);
    assertThatThrownBy(() -> to(text).given(0, "see <%asm_group_unsubscribe_url%>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% of recipient 1 (ben@example.com) holds <%asm_group_unsubscribe_url%>, which"
                + " the service fills by itself");
    assertThatThrownBy(() -> to(text).given(0, "%%user_defined_unsubscribe_link%%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds %%user_defined_unsubscribe_link%%, which the service fills");
    GivenRow row = to(template(Context.TEXT, "%first%", "%last%")).given(0, "<%subj");
    assertThatThrownBy(() -> row.given(1, "ect%>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% and %last% of recipient 1 (ben@example.com) make up <%subject%> where they"
                + " stand side by side, which the service fills by itself: a blank between the tags"
                + " in the template prevents it");
  }

  @Test
  void inHtmlAServicesOwnTagIsText() {
    RecipientCollector rows = new RecipientCollector(template(Context.HTML));
    to(rows)
        .given(0, "<%asm_group_unsubscribe_url%>")
        .given(1, "%%user_defined_unsubscribe_link%%")
        .given(2, "x");
    assertThat(rows.data().substitutions(false))
        .extracting(substitution -> substitution.value(0))
        .containsExactly(
            "&lt;%asm_group_unsubscribe_url%&gt;",
            "&#37;&#37;user_defined_unsubscribe_link&#37;%", "x");
  }

  @Test
  void markupOfTheAuthorsOwnMayHoldAServicesTag() {
    CompiledTemplate template =
        TemplateBuilder.of("Letter", file -> null)
            .column(column("footer", Context.HTML).raw())
            .build();
    RecipientCollector rows = new RecipientCollector(template);
    String footer = "<a href='<%asm_group_unsubscribe_raw_url%>'>Unsubscribe</a>";
    to(rows).given(0, footer);
    assertThat(rows.data().substitutions(false).get(0).value(0)).isEqualTo(footer);
  }

  @Test
  void anArgumentThatIsSetLaterIsHeldAgainstTheValuesAsWell() {
    RecipientCollector rows = new RecipientCollector(template(Context.TEXT));
    to(rows).given(0, "%lin").given(1, "k%").given(2, "x");
    SendGridHeader.Builder apart =
        SendGridHeader.builder(rows.data()).uniqueArg("key", "%first%-%last%");
    assertThat(apart.build().json()).contains("%first%-%last%");
    SendGridHeader.Builder header =
        SendGridHeader.builder(rows.data()).uniqueArg("key", "%first%%last%");
    assertThatThrownBy(header::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% and %last% of recipient 1 (ben@example.com) make up the tag %link% of this"
                + " template where they stand side by side, which the service would replace in"
                + " turn: a blank between the tags in the template prevents it");
  }

  @Test
  void aValueMayNotHoldWhatATrackingFilterReplaces() {
    RecipientCollector rows = new RecipientCollector(template(Context.TEXT));
    to(rows).given(0, "a").given(1, "b").given(2, "x");
    to(rows).given(0, "a").given(1, "[open]").given(2, "x");
    SendGridHeader.Builder header =
        SendGridHeader.builder(rows.data()).filter(Filter.openTracking("[open]"));
    assertThatThrownBy(header::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%last% of recipient 2 (ben@example.com) holds [open], which SendGrid replaces because"
                + " of filters → opentrack → replace: set a text there that no value holds");
    assertThat(
            SendGridHeader.builder(rows.data()).filter(Filter.openTracking("[seen]")).build().to())
        .hasSize(2);
  }

  @Test
  void inALongRunEachTagCountsAsANeighbourOfEach() {
    CompiledTemplate template =
        TemplateBuilder.of("Letter", file -> null)
            .column(column("first", Context.TEXT))
            .column(column("last", Context.TEXT))
            .column(column("link", Context.HTML))
            .adjacentInAnyOrder("%last%", "%first%")
            .build();
    GivenRow row = to(template).given(0, "%lin");
    assertThatThrownBy(() -> row.given(1, "k%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%last% and %first% of recipient 1 (ben@example.com) make up");
  }
}
