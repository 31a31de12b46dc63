package dev.tagalong;

/**
 * What one recipient will read.
 *
 * @param to the recipient's address
 * @param subject the subject line; empty where the template has none
 * @param html the HTML body; empty where the template has none
 * @param text the text body; empty where the template has none
 */
public record RenderedEmail(String to, String subject, String html, String text) {
  /** How long the subject and the bodies are; nothing of what they say. */
  @Override
  public String toString() {
    return "RenderedEmail" + Sizes.of(subject, html, text);
  }
}
