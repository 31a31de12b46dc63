package dev.tagalong.content;

import dev.tagalong.EmailContent;
import dev.tagalong.RenderedEmail;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.Substitution;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** A template's subject and bodies as they are sent, read once. Immutable. */
public final class TemplateContent {
  private final SplitText subject;
  private final SplitText html;
  private final SplitText text;

  TemplateContent(SplitText subject, SplitText html, SplitText text) {
    this.subject = subject;
    this.html = html;
    this.text = text;
  }

  /**
   * Reads the files of {@code template}.
   *
   * @throws dev.tagalong.TemplateDriftException if their tags are not the compiled ones
   */
  public static TemplateContent of(CompiledTemplate template) {
    TemplateReader reader = new TemplateReader(template);
    String subject = reader.subject();
    String html = reader.html();
    String text = reader.text();
    reader.requireNoDrift();
    List<String> sent =
        template.columns().stream().flatMap(column -> column.sent().keySet().stream()).toList();
    return new TemplateContent(
        new SplitText(subject, sent), new SplitText(html, sent), new SplitText(text, sent));
  }

  public EmailContent content() {
    return new EmailContent(subject.toString(), html.toString(), text.toString());
  }

  /** What each recipient will read: what a service makes of the content and the header. */
  public List<RenderedEmail> preview(RecipientData columns) {
    Map<String, Substitution> values = new HashMap<>();
    for (Substitution substitution : columns.substitutions(false)) {
      values.put(substitution.tag(), substitution);
    }
    return new Preview(
        columns, subject.filledFrom(values), html.filledFrom(values), text.filledFrom(values));
  }

  /** Made one by one as they are asked for: bodies are long, and recipients many. */
  private static final class Preview extends AbstractList<RenderedEmail> implements RandomAccess {
    private final RecipientData columns;
    private final SplitText.Filled subject;
    private final SplitText.Filled html;
    private final SplitText.Filled text;

    Preview(
        RecipientData columns,
        SplitText.Filled subject,
        SplitText.Filled html,
        SplitText.Filled text) {
      this.columns = columns;
      this.subject = subject;
      this.html = html;
      this.text = text;
    }

    @Override
    public RenderedEmail get(int row) {
      return new RenderedEmail(
          columns.address(row), subject.text(row), html.text(row), text.text(row));
    }

    @Override
    public int size() {
      return columns.size();
    }
  }
}
