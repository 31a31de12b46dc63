package dev.tagalong.content;

import dev.tagalong.escape.AdjacentTags;
import dev.tagalong.internal.data.MarkedMails;
import dev.tagalong.internal.data.RecipientData;
import dev.tagalong.internal.data.RecipientData.MailShape;
import dev.tagalong.internal.data.Substitution;
import dev.tagalong.scan.SplitText;
import dev.tagalong.scan.TextSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template's subject and bodies as they are sent, read once. Immutable. */
public final class TemplateContent {
  private final String subject;
  private final String html;
  private final String text;
  private final TextSet tags;
  private final Map<String, FoundBlock> blocks;

  private TemplateContent(
      String subject, String html, String text, TextSet tags, Map<String, FoundBlock> blocks) {
    this.blocks = blocks;
    this.subject = subject;
    this.html = html;
    this.text = text;
    this.tags = tags;
  }

  /**
   * Reads the files of {@code template}.
   *
   * @param adjacent finds where tags stand side by side
   * @throws dev.tagalong.TemplateDriftException if their tags are not the compiled ones
   */
  public static TemplateContent of(KnownTemplate template, AdjacentTags adjacent) {
    TemplateReader reader = new TemplateReader(template, adjacent);
    String subject = reader.subject();
    String html = reader.html();
    String text = reader.text();
    reader.requireNoDrift();
    return new TemplateContent(subject, html, text, reader.sent(), reader.blocks());
  }

  /** The blocks by the tags that stand for them in the texts. */
  public Map<String, FoundBlock> blocks() {
    return blocks;
  }

  /** The texts as they are sent, with tags. */
  public <T> T content(MailShape<T> shape) {
    return shape.of(subject, html, text);
  }

  /** What each recipient will read: what a service makes of the content and the header. */
  public <T> List<T> mails(RecipientData recipients, MailShape<T> shape) {
    return filled(recipients).shaped(recipients.size(), shape);
  }

  /** The same with the values told from the wording. */
  public MarkedMails markedMails(RecipientData recipients) {
    return filled(recipients);
  }

  private FilledMails filled(RecipientData recipients) {
    Map<String, Substitution> values = new HashMap<>();
    for (Substitution substitution : recipients.substitutions(false)) {
      values.put(substitution.tag(), substitution);
    }
    return new FilledMails(filled(subject, values), filled(html, values), filled(text, values));
  }

  private FilledText filled(String sent, Map<String, Substitution> values) {
    return new FilledText(SplitText.of(sent, tags), values);
  }
}
