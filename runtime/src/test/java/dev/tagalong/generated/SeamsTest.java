package dev.tagalong.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.template.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Values that hold no tag, and make up one where they stand side by side. */
class SeamsTest {
  private static final class GivenRow extends Row {
    private final String fallback;

    GivenRow(Rows rows, String fallback) {
      super(rows);
      this.fallback = fallback;
    }

    GivenRow given(int column, Object value) {
      put(column, value);
      return this;
    }

    @Override
    protected @Nullable Object defaultValue(int column, Rows of) {
      return fallback;
    }
  }

  private static Column column(String accessor, Place place) {
    return Column.text(accessor).tag("%" + accessor + "%", place);
  }

  private static GivenRow to(CompiledTemplate template) {
    return to(new Rows(template));
  }

  private static GivenRow to(Rows rows) {
    return rows.open(new GivenRow(rows, "k%"), "ben@example.com");
  }

  private static CompiledTemplate template(Place place, String... seams) {
    CompiledTemplate.Builder template =
        CompiledTemplate.of("Receipt", file -> null)
            .column(column("first", place))
            .column(column("last", place))
            .column(column("link", Place.HTML));
    for (String seam : seams) {
      template.seam(seam);
    }
    return template.build();
  }

  @Test
  void theValueThatCompletesATagIsRefusedWithAllThatMakeItUp() {
    GivenRow row = to(template(Place.SUBJECT, "%first%%last%")).given(0, "%lin");
    assertThatThrownBy(() -> row.given(1, "k%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% and %last% of recipient 1 (ben@example.com) make up the tag %link% of this"
                + " template where they stand side by side, which the service would replace in"
                + " turn");
  }

  @Test
  void anotherValueCanBeGivenInItsPlace() {
    Rows rows = new Rows(template(Place.SUBJECT, "%first%%last%"));
    GivenRow row = to(rows).given(0, "%lin");
    assertThatThrownBy(() -> row.given(1, "k%")).isInstanceOf(IllegalArgumentException.class);
    row.given(1, "k").given(2, "x");
    assertThat(rows.columns().substitutions(false).get(1).value(0)).isEqualTo("k");
  }

  @Test
  void valuesThatDoNotTouchAreNotHeldAgainstEachOther() {
    Rows rows = new Rows(template(Place.SUBJECT));
    to(rows).given(0, "%lin").given(1, "k%").given(2, "x");
    assertThat(rows.columns().size()).isEqualTo(1);
  }

  @Test
  void percentagesSideBySideAreNoTag() {
    Rows rows = new Rows(template(Place.SUBJECT, "%first%%last%"));
    to(rows).given(0, "50%").given(1, "20%").given(2, "x");
    assertThat(rows.columns().size()).isEqualTo(1);
  }

  @Test
  void oneValueMayCompleteATagThatTheTemplateBegins() {
    assertThatThrownBy(() -> to(template(Place.TEXT, "%%first%")).given(0, "link%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "%first% of recipient 1 (ben@example.com) makes up the tag %link% of this template with"
                + " what stands beside it, which the service would replace in turn");
  }

  @Test
  void percentEncodingCanMakeUpATagAsWell() {
    CompiledTemplate template =
        CompiledTemplate.of("Receipt", file -> null)
            .column(column("first", Place.URL_PART))
            .column(column("last", Place.URL_PART))
            .column(Column.text("address").tag("%ADDRESS%", Place.HTML))
            .seam("%first%%last%")
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
        CompiledTemplate.of("Receipt", file -> null)
            .column(column("first", Place.SUBJECT).shared())
            .column(column("last", Place.SUBJECT).optional())
            .column(column("link", Place.HTML))
            .seam("%first%%last%")
            .build();
    Rows rows = new Rows(template);
    rows.first(new GivenRow(rows, "")).given(0, "%lin");
    GivenRow row = to(rows).given(2, "x");
    assertThatThrownBy(() -> row.given(1, "k%"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% and %last% of recipient 1 (ben@example.com) make up");
    assertThatThrownBy(rows::columns)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("%first% and %last% of recipient 1 (ben@example.com) make up");
    row.given(1, "");
    assertThat(rows.columns().size()).isEqualTo(1);
  }
}
