package dev.tagalong.processor.resolve;

import dev.tagalong.processor.template.TemplateText.Kind;
import dev.tagalong.scan.ServiceTags;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A link for unsubscribing that SendGrid fills by itself, if the mail has an unsubscribe group.
 *
 * @param tag the tag
 * @param text the text that it stands in
 * @param offset where in it the tag begins
 */
public record UnsubscribeTagUse(String tag, AnchoredTemplateText text, int offset) {
  /**
   * The first of them.
   *
   * @param texts all texts of a template
   * @param ignored what the author lets stand as it is
   */
  public static Optional<UnsubscribeTagUse> first(
      List<AnchoredTemplateText> texts, Collection<String> ignored) {
    for (AnchoredTemplateText text : texts) {
      if (text.text().kind() != Kind.UNIQUE_ARGUMENT) {
        for (String tag : ServiceTags.ofUnsubscribeGroups()) {
          int offset = text.text().source().indexOf(tag);
          if (offset >= 0 && !ignored.contains(tag)) {
            return Optional.of(new UnsubscribeTagUse(tag, text, offset));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code mail/receipt.html:3:6}. */
  public String where() {
    return text.where(offset);
  }
}
