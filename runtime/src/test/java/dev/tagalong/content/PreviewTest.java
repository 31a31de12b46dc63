package dev.tagalong.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.internal.Column;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.Row;
import dev.tagalong.internal.Rows;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.data.Columns;
import dev.tagalong.internal.data.Place;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.testing.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each recipient will read. */
class PreviewTest {
  private static final Column NAME =
      Column.text("name")
          .tag("%name%", Place.HTML)
          .tagSentAs("%name_attribute%", "%name%", Place.ATTRIBUTE)
          .tagSentAs("%name_url%", "%name%", Place.URL_PART)
          .tagSentAs("%name_text%", "%name%", Place.TEXT, Place.SUBJECT);
  private static final Column MONEY = Column.number("money").tag("%money%", Place.HTML, Place.TEXT);

  private static final CompiledTemplate RECEIPT =
      new Template()
          .withSubject("For %name%")
          .withHtml("<p title='%name%'>Dear %name%: %money%. <a href='/?n=%name%'>")
          .withText("Dear %name%: %money%.")
          .with(NAME)
          .with(MONEY)
          .compiled();

  private static final class GivenRow extends Row {
    GivenRow(Rows rows) {
      super(rows);
    }

    GivenRow given(int column, Object value) {
      put(column, value);
      return this;
    }
  }

  private static final class Given extends Recipients {
    Given(Rows rows) {
      super(rows.columns());
    }

    Columns values() {
      return columns();
    }
  }

  private static GivenRow to(Rows rows, String address) {
    return rows.open(new GivenRow(rows), address);
  }

  private static Given receipts(Object... values) {
    Rows rows = new Rows(RECEIPT);
    for (int i = 0; i < values.length; i += 2) {
      to(rows, "r" + i / 2 + "@example.com").given(0, values[i]).given(1, values[i + 1]);
    }
    return new Given(rows);
  }

  @Test
  void valuesStandInPlaceOfTagsEachEscapedForItsPlace() {
    assertThat(receipts("Tom & \"J\"", 288, "Joe", -1).preview())
        .containsExactly(
            new RenderedEmail(
                "r0@example.com",
                "For Tom & \"J\"",
                "<p title='Tom &amp; &#34;J&#34;'>Dear Tom &amp; \"J\": 288."
                    + " <a href='/?n=Tom%20%26%20%22J%22'>",
                "Dear Tom & \"J\": 288."),
            new RenderedEmail(
                "r1@example.com",
                "For Joe",
                "<p title='Joe'>Dear Joe: -1. <a href='/?n=Joe'>",
                "Dear Joe: -1."));
  }

  /** Tag after tag, over and over, as a service may do it. */
  private static String delivered(String content, Columns columns, int row) {
    String text = content;
    for (int round = 0; round < 3; round++) {
      for (Substitution substitution : columns.substitutions(false)) {
        text = text.replace(substitution.tag(), substitution.value(row).toString());
      }
    }
    return text;
  }

  @Test
  void thePreviewIsWhatAServiceMakesOfContentAndHeader() {
    Given recipients = receipts("O'Brien <b>", 1, "a %mon", 2, "ey% b", 3, "你好 😀", 4, "", 5);
    EmailContent content = RECEIPT.content();

    List<RenderedEmail> preview = recipients.preview();

    assertThat(preview).hasSize(5);
    for (int row = 0; row < preview.size(); row++) {
      RenderedEmail mail = preview.get(row);
      Columns values = recipients.values();
      assertThat(mail.subject()).isEqualTo(delivered(content.subject(), values, row));
      assertThat(mail.html()).isEqualTo(delivered(content.html(), values, row));
      assertThat(mail.text()).isEqualTo(delivered(content.text(), values, row));
    }
  }

  @Test
  void aTagIsReplacedWhereverItStandsEvenInWhatTheAuthorIgnored() {
    CompiledTemplate template =
        Template.html("[[%name%]] <% %name% %> %name%")
            .ignoring("[[%name%]]")
            .with(Column.text("name").tag("%name%", Place.HTML))
            .compiled();
    Rows rows = new Rows(template);
    to(rows, "ben@example.com").given(0, "Ben");

    assertThat(new Given(rows).preview().get(0).html()).isEqualTo("[[Ben]] <% Ben %> Ben");
  }

  private enum Offer {
    GOLD,
    NONE
  }

  @Test
  void sectionsAreShownWithTheirOwnTagsFilled() {
    Column offer =
        Column.section(
                "offer",
                new SectionText("GOLD", "%GOLD%", "Gold for %name%!"),
                new SectionText("NONE", "%NONE%", ""))
            .tag("%offer%", Place.HTML);
    CompiledTemplate template =
        Template.html("<p>%offer%</p>")
            .with(offer)
            .with(Column.text("name").tag("%name%", Place.HTML))
            .compiled();
    Rows rows = new Rows(template);
    to(rows, "ben@example.com").given(0, Offer.GOLD).given(1, "B<n");
    to(rows, "joe@example.com").given(0, Offer.NONE).given(1, "Joe");

    assertThat(new Given(rows).preview())
        .extracting(RenderedEmail::html)
        .containsExactly("<p>Gold for B&lt;n!</p>", "<p></p>");
  }

  @Test
  void aBatchPreviewsItsOwnRecipients() {
    Columns columns = receipts("Ben", 1, "Joe", 2, "Ann", 3).values();

    assertThat(RECEIPT.preview(columns.slice(1, 2)))
        .extracting(RenderedEmail::text)
        .containsExactly("Dear Joe: 2.");
  }

  @Test
  void onlyRecipientsHaveAPreview() {
    List<RenderedEmail> preview = receipts("Ben", 1).preview();

    assertThatThrownBy(() -> preview.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> preview.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }
}
