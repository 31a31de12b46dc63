package dev.tagalong.mail;

import dev.tagalong.EmailContent;
import dev.tagalong.SmtpApiHeader;
import dev.tagalong.TagSyntax;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether a content that was given beside a header is of the header's own template. */
final class TemplateMatch {
  private TemplateMatch() {}

  /**
   * Refuses content with tags that {@code header} does not fill, or without one that it does. Other
   * words than the template's are nobody's business. A header without a template goes with any
   * content.
   *
   * @throws IllegalArgumentException with the first such tag
   */
  static void require(EmailContent content, SmtpApiHeader header) {
    if (!header.hasContent()) {
      return;
    }
    EmailContent own = header.content();
    if (own.equals(content)) {
      return;
    }
    TagScanner scanner = new TagScanner(EnumSet.allOf(TagSyntax.class), header.tags(), List.of());
    Set<String> wanted = tags(own, scanner);
    Set<String> given = tags(content, scanner);
    for (String tag : given) {
      if (!wanted.contains(tag)) {
        throw otherTemplate("holds %s, which the header has no values for".formatted(tag));
      }
    }
    for (String tag : wanted) {
      if (!given.contains(tag)) {
        throw otherTemplate("lacks %s, which stands in the template's".formatted(tag));
      }
    }
  }

  private static IllegalArgumentException otherTemplate(String fault) {
    return new IllegalArgumentException(
        "The content is of another template than the header: it "
            + fault
            + ". Leave it out, since compose(session, from, header) takes it from the header.");
  }

  private static Set<String> tags(EmailContent content, TagScanner scanner) {
    Set<String> tags = new LinkedHashSet<>();
    for (String text : List.of(content.subject(), content.html(), content.text())) {
      scanner.scan(text).tags().stream().map(TagOccurrence::text).forEach(tags::add);
    }
    return tags;
  }
}
