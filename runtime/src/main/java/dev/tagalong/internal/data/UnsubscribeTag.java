package dev.tagalong.internal.data;

/**
 * A link for unsubscribing that SendGrid fills by itself, if the mail has an unsubscribe group.
 *
 * @param tag the tag, {@code <%asm_group_unsubscribe_raw_url%>}
 * @param text the text that it stands in: a file's name, {@code the subject}
 */
public record UnsubscribeTag(String tag, String text) {}
