package dev.tagalong.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tagalong.EmailContent;
import dev.tagalong.Recipients;
import dev.tagalong.RenderedEmail;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.RecipientCollector;
import dev.tagalong.internal.RecipientRow;
import dev.tagalong.internal.SectionText;
import dev.tagalong.internal.TagColumn;
import dev.tagalong.internal.data.Context;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.testing.Template;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each recipient will read. */
class PreviewTest {
  private static final TagColumn NAME =
      TagColumn.text("name")
          .tag("%name%", Context.HTML)
          .tagSentAs("%name_attribute%", "%name%", Context.ATTRIBUTE)
          .tagSentAs("%name_url%", "%name%", Context.URL_PART)
          .tagSentAs("%name_text%", "%name%", Context.TEXT, Context.SUBJECT);
  private static final TagColumn MONEY =
      TagColumn.number("money").tag("%money%", Context.HTML, Context.TEXT);

  private static final CompiledTemplate RECEIPT =
      new Template()
          .withSubject("For %name%")
          .withHtml("<p title='%name%'>Dear %name%: %money%. <a href='/?n=%name%'>")
          .withText("Dear %name%: %money%.")
          .with(NAME)
          .with(MONEY)
          .compiled();

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

  private static final class Given extends Recipients {
    Given(RecipientCollector rows) {
      super(rows.data());
    }

    @Override
    protected List<SmtpApiHeader.Builder<?>> headers() {
      return List.of();
    }

    RecipientData values() {
      return data();
    }
  }

  private static GivenRow to(RecipientCollector rows, String address) {
    return new GivenRow(rows).to(address);
  }

  private static Given receipts(Object... values) {
    RecipientCollector rows = new RecipientCollector(RECEIPT);
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
  private static String delivered(String content, RecipientData columns, int row) {
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
      RecipientData values = recipients.values();
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
            .with(TagColumn.text("name").tag("%name%", Context.HTML))
            .compiled();
    RecipientCollector rows = new RecipientCollector(template);
    to(rows, "ben@example.com").given(0, "Ben");

    assertThat(new Given(rows).preview().get(0).html()).isEqualTo("[[Ben]] <% Ben %> Ben");
  }

  private enum Offer {
    GOLD,
    NONE
  }

  @Test
  void sectionsAreShownWithTheirOwnTagsFilled() {
    TagColumn offer =
        TagColumn.section(
                "offer",
                new SectionText("GOLD", "%GOLD%", "Gold for %name%!"),
                new SectionText("NONE", "%NONE%", ""))
            .tag("%offer%", Context.HTML);
    CompiledTemplate template =
        Template.html("<p>%offer%</p>")
            .with(offer)
            .with(TagColumn.text("name").tag("%name%", Context.HTML))
            .compiled();
    RecipientCollector rows = new RecipientCollector(template);
    to(rows, "ben@example.com").given(0, Offer.GOLD).given(1, "B<n");
    to(rows, "joe@example.com").given(0, Offer.NONE).given(1, "Joe");

    assertThat(new Given(rows).preview())
        .extracting(RenderedEmail::html)
        .containsExactly("<p>Gold for B&lt;n!</p>", "<p></p>");
  }

  @Test
  void aBatchPreviewsItsOwnRecipients() {
    RecipientData columns = receipts("Ben", 1, "Joe", 2, "Ann", 3).values();

    assertThat(columns.slice(1, 2).mails(EmailContent::new))
        .extracting(EmailContent::text)
        .containsExactly("Dear Joe: 2.");
  }

  @Test
  void onlyRecipientsHaveAPreview() {
    List<RenderedEmail> preview = receipts("Ben", 1).preview();

    assertThatThrownBy(() -> preview.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> preview.remove(0)).isInstanceOf(UnsupportedOperationException.class);
  }
}
