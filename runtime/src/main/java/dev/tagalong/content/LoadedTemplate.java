package dev.tagalong.content;

import dev.tagalong.EmailContent;
import dev.tagalong.RenderedEmail;
import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.data.Columns;
import dev.tagalong.internal.data.Substitution;
import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/** A template's subject and bodies as they are sent, read once. Immutable. */
public final class LoadedTemplate {
  private final SentText subject;
  private final SentText html;
  private final SentText text;

  LoadedTemplate(SentText subject, SentText html, SentText text) {
    this.subject = subject;
    this.html = html;
    this.text = text;
  }

  /**
   * Reads the files of {@code template}.
   *
   * @throws dev.tagalong.TemplateDriftException if their tags are not the compiled ones
   */
  public static LoadedTemplate of(CompiledTemplate template) {
    TemplateReader reader = new TemplateReader(template);
    String subject = reader.subject();
    String html = reader.html();
    String text = reader.text();
    reader.requireNoDrift();
    List<String> sent =
        template.columns().stream().flatMap(column -> column.sent().keySet().stream()).toList();
    return new LoadedTemplate(
        new SentText(subject, sent), new SentText(html, sent), new SentText(text, sent));
  }

  public EmailContent content() {
    return new EmailContent(subject.toString(), html.toString(), text.toString());
  }

  /** What each recipient will read: what a service makes of the content and the header. */
  public List<RenderedEmail> preview(Columns columns) {
    Map<String, Substitution> values = new HashMap<>();
    for (Substitution substitution : columns.substitutions(false)) {
      values.put(substitution.tag(), substitution);
    }
    return new Preview(
        columns, subject.filledFrom(values), html.filledFrom(values), text.filledFrom(values));
  }

  /** Made one by one as they are asked for: bodies are long, and recipients many. */
  private static final class Preview extends AbstractList<RenderedEmail> implements RandomAccess {
    private final Columns columns;
    private final SentText.Filled subject;
    private final SentText.Filled html;
    private final SentText.Filled text;

    Preview(Columns columns, SentText.Filled subject, SentText.Filled html, SentText.Filled text) {
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
