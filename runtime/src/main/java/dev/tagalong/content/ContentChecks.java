package dev.tagalong.content;

import dev.tagalong.EmailContent;
import dev.tagalong.TagSyntax;
import dev.tagalong.rules.TextChecks;
import dev.tagalong.scan.TagOccurrence;
import dev.tagalong.scan.TagScanner;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Refuses content that is given to be sent, by whatever way, and cannot be. */
public final class ContentChecks {
  private ContentChecks() {}

  /**
   * Refuses content with tags that a header does not fill, or without one that it does. Other words
   * than the template's are nobody's business.
   *
   * @param own the content that the header was made for
   * @param tags those that the header has values for
   * @param call what takes the content from the header by itself, {@code form(from)}
   * @throws IllegalArgumentException with the first such tag
   */
  public static void template(
      EmailContent content, EmailContent own, Collection<String> tags, String call) {
    if (own.equals(content)) {
      return;
    }
    TagScanner scanner = new TagScanner(EnumSet.allOf(TagSyntax.class), tags, List.of());
    Set<String> wanted = tags(own, scanner);
    Set<String> given = tags(content, scanner);
    for (String tag : given) {
      if (!wanted.contains(tag)) {
        throw otherTemplate("holds %s, which the header has no values for".formatted(tag), call);
      }
    }
    for (String tag : wanted) {
      if (!given.contains(tag)) {
        throw otherTemplate("lacks %s, which stands in the template's".formatted(tag), call);
      }
    }
  }

  private static IllegalArgumentException otherTemplate(String fault, String call) {
    return new IllegalArgumentException(
        "The content is of another template than the header: it %s. Leave it out, since %s takes it from the header."
            .formatted(fault, call));
  }

  private static Set<String> tags(EmailContent content, TagScanner scanner) {
    Set<String> tags = new LinkedHashSet<>();
    for (String text : List.of(content.subject(), content.html(), content.text())) {
      scanner.scan(text).tags().stream().map(TagOccurrence::text).forEach(tags::add);
    }
    return tags;
  }

  /**
   * Refuses content without any body.
   *
   * @throws IllegalArgumentException if both are empty
   */
  public static void body(EmailContent content) {
    if (content.html().isEmpty() && content.text().isEmpty()) {
      throw new IllegalArgumentException("The content has neither an HTML nor a text body.");
    }
  }

  /**
   * Refuses content for a service that writes the subject's field itself, and asks for one.
   *
   * @param service as messages name it
   * @throws IllegalArgumentException if the subject is empty or more than a line
   */
  public static void subject(EmailContent content, String service) {
    TextChecks.refuse(TextChecks.subject(content.subject()));
    if (content.subject().isEmpty()) {
      throw new IllegalArgumentException(
          "The content has no subject, and %s takes no mail without. Give the template one by subject = \"…\"."
              .formatted(service));
    }
  }
}
