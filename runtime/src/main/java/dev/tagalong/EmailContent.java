package dev.tagalong;

/**
 * The subject and the bodies to send, with every tag spelled as the header spells it, and one tag
 * in the place of each block.
 *
 * @param subject the subject line; empty where the template has none
 * @param html the HTML body; empty where the template has none
 * @param text the text body; empty where the template has none
 */
public record EmailContent(String subject, String html, String text) {
  /** How long the subject and the bodies are; nothing of what they say. */
  @Override
  public String toString() {
    return "EmailContent" + Sizes.of(subject, html, text);
  }
}
