package dev.tagalong.html;

import dev.tagalong.html.HtmlTag.Attribute;
import dev.tagalong.internal.data.Context;

/** Where the tags within a start tag stand. */
final class AttributeContexts {
  private final String html;
  private final HtmlContexts contexts;
  private final AttributeKinds kinds;

  private AttributeContexts(HtmlTag tag, String html, HtmlContexts contexts) {
    this.html = html;
    this.contexts = contexts;
    kinds = new AttributeKinds(tag);
  }

  /** Tells {@code contexts} of all tags up to the end of {@code tag}. */
  static void mark(HtmlTag tag, String html, HtmlContexts contexts) {
    AttributeContexts attributes = new AttributeContexts(tag, html, contexts);
    if (tag.closed()) {
      contexts.until(tag.nameEnd(), LocatedContext.unsafe("the name of a tag"));
      tag.attributes().forEach(attributes::mark);
    }
    contexts.until(tag.end(), LocatedContext.unsafe("a tag that is not closed"));
  }

  private void mark(Attribute attribute) {
    contexts.until(attribute.nameEnd(), LocatedContext.unsafe("the name of an attribute"));
    if (!contexts.hasTagBefore(attribute.end())) {
      return;
    }
    String label = "the attribute " + attribute.name();
    if (!attribute.quoted()) {
      contexts.until(attribute.end(), LocatedContext.unsafe("an unquoted value of " + label));
    } else if (kinds.isUnsafe(attribute.name())) {
      contexts.until(attribute.end(), LocatedContext.unsafe(kinds.unsafeLabel(attribute.name())));
    } else if (kinds.isUrl(attribute.name())) {
      UrlContexts.inAttribute(
              html.substring(attribute.start(), attribute.end()), attribute.start(), label)
          .mark(contexts);
    } else {
      contexts.until(attribute.end(), new LocatedContext(Context.ATTRIBUTE, label));
    }
  }
}
