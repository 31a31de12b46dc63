package dev.tagalong.rules;

import static dev.tagalong.rules.Phrases.figure;
import static dev.tagalong.rules.TextChecks.when;

import java.util.Optional;

/**
 * SendCloud's limits and formats. Each check gives what is wrong, with the field, the limit, the
 * figure and the way out; nothing if the service takes it.
 */
public final class SendCloudLimits {
  /** Addresses in {@code to}. */
  public static final int RECIPIENTS = 100;

  /** Characters of base64: the service's 1M, taken at its least. */
  public static final int VALUE_LENGTH = 1_000_000;

  private SendCloudLimits() {}

  /** A header for so many recipients. */
  public static Optional<String> recipients(int count) {
    return when(
        count > RECIPIENTS,
        () ->
            "SendCloud takes at most %d recipients in one header, and these are %s. Use buildAll(), which splits them."
                .formatted(RECIPIENTS, figure(count)));
  }

  /** Headers for at most so many recipients each. */
  public static Optional<String> batch(int maxRecipients) {
    return when(
        maxRecipients < 1 || maxRecipients > RECIPIENTS,
        () ->
            "A header for SendCloud takes between 1 and %d recipients; asked for were %s."
                .formatted(RECIPIENTS, figure(maxRecipients)));
  }

  /**
   * Says that a header is longer than {@link #VALUE_LENGTH}.
   *
   * @param first the first of its recipients, as messages name it
   */
  public static String tooLong(long length, int recipients, String first) {
    String limit =
        "SendCloud takes at most %s characters of base64".formatted(figure(VALUE_LENGTH));
    return switch (recipients) {
      case 0 -> "%s, and this header has %s.".formatted(limit, figure(length));
      case 1 ->
          "%s, and the header for %s alone has %s. Shorten the values, or move text that is the same for all into the template."
              .formatted(limit, first, figure(length));
      default ->
          "%s, and the header for these %d recipients has %s. Use buildAll(), which splits them."
              .formatted(limit, recipients, figure(length));
    };
  }

  /** An unsubscribe page. */
  public static Optional<String> page(long page) {
    return when(
        page < 1,
        () ->
            "page_id: the number of an unsubscribe page is positive, and this is %d."
                .formatted(page));
  }

  /**
   * One unsubscribe page for all recipients.
   *
   * @param eachHasOne whether the template gives each recipient a page
   */
  public static Optional<String> pageOfAll(long page, boolean eachHasOne) {
    return page(page)
        .or(
            () ->
                when(
                    eachHasOne,
                    () ->
                        "page_id: the template gives each recipient a page by @UnsubscribePage. Set one of them."));
  }

  /** The domain to send from. */
  public static Optional<String> sendDomain(String domain) {
    return Domains.fault("send_domain", domain);
  }

  /** The key of a custom header, with or without its prefix. */
  public static Optional<String> customKey(String key) {
    return TextChecks.unfilled("The key of a custom header", key)
        .or(() -> bareKey(customName(key).substring(HeaderField.CUSTOM.length())));
  }

  private static Optional<String> bareKey(String key) {
    int longest = HeaderField.WIDEST_LINE - HeaderField.CUSTOM.length() - ": v".length();
    return when(
            key.isEmpty(),
            () ->
                "The key of a custom header is more than its prefix: %s alone is none."
                    .formatted(HeaderField.CUSTOM))
        .or(
            () ->
                when(
                    !key.chars().allMatch(c -> c > ' ' && c < 0x7F && c != ':'),
                    () ->
                        "The key of a custom header is the name of a header field, without blanks, colons and non-ASCII characters: %s is none."
                            .formatted(Phrases.quoted(HeaderField.CUSTOM + key))))
        .or(
            () ->
                when(
                    key.length() > longest,
                    () ->
                        "The key of a custom header has %s characters, and a line of a mail has room for %d. Shorten it."
                            .formatted(figure(key.length()), longest)));
  }

  /** The full name of a custom header, for a key with or without the prefix. */
  public static String customName(String key) {
    String prefix = HeaderField.CUSTOM;
    boolean prefixed = key.regionMatches(true, 0, prefix, 0, prefix.length());
    return prefixed ? prefix + key.substring(prefix.length()) : prefix + key;
  }

  /** A custom header beside another that is set already. */
  public static Optional<String> customNames(String name, String other) {
    return when(
        other.equalsIgnoreCase(name) && !other.equals(name),
        () ->
            "%s: %s is set already, and names of header fields are the same in any case. Set one of them."
                .formatted(name, other));
  }

  /** The value of the custom header with this full name. */
  public static Optional<String> customValue(String name, String value) {
    int room = HeaderField.WIDEST_LINE - name.length() - ": ".length();
    return TextChecks.unfilled(name, value)
        .or(
            () ->
                when(
                    TextChecks.firstBeyondAscii(value) >= 0,
                    () ->
                        "%s: its value goes into a header of its own, which takes printable ASCII only. Encode it, in percent signs or base64, and decode it in the webhook."
                            .formatted(name)))
        .or(
            () ->
                when(
                    !value.strip().equals(value),
                    () ->
                        "%s: its value begins or ends with a blank, which mail software takes away. Remove it, or encode it as %%20."
                            .formatted(name)))
        .or(
            () ->
                when(
                    value.length() > room,
                    () ->
                        "%s: its value has %s characters, and a line of a mail has room for %d. Keep the data on your side and send only its key."
                            .formatted(name, figure(value.length()), room)));
  }
}
