package dev.tagalong.content;

import dev.tagalong.internal.CompiledTemplate;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.RecipientData.MailShape;
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

  /** The texts as they are sent, with tags. */
  public <T> T content(MailShape<T> shape) {
    return shape.of(subject.toString(), html.toString(), text.toString());
  }

  /** What each recipient will read: what a service makes of the content and the header. */
  public <T> List<T> mails(RecipientData recipients, MailShape<T> shape) {
    Map<String, Substitution> values = new HashMap<>();
    for (Substitution substitution : recipients.substitutions(false)) {
      values.put(substitution.tag(), substitution);
    }
    return new Mails<>(
        recipients.size(),
        subject.filledFrom(values),
        html.filledFrom(values),
        text.filledFrom(values),
        shape);
  }

  /** Made one by one as they are asked for: bodies are long, and recipients many. */
  private static final class Mails<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final SplitText.Filled subject;
    private final SplitText.Filled html;
    private final SplitText.Filled text;
    private final MailShape<T> shape;

    Mails(
        int size,
        SplitText.Filled subject,
        SplitText.Filled html,
        SplitText.Filled text,
        MailShape<T> shape) {
      this.size = size;
      this.shape = shape;
      this.subject = subject;
      this.html = html;
      this.text = text;
    }

    @Override
    public T get(int row) {
      return shape.of(subject.text(row), html.text(row), text.text(row));
    }

    @Override
    public int size() {
      return size;
    }
  }
}
