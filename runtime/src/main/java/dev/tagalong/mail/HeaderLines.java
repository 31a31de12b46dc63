package dev.tagalong.mail;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.rules.HeaderField;
import dev.tagalong.sendcloud.SendCloudHeader;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header fields that a header becomes. Their names, {@code X-SMTPAPI} and all that begin with
 * {@code SC-Custom-}, belong to it in any mail.
 *
 * @param value of {@code X-SMTPAPI}, folded already
 * @param customHeaders the values of the fields that stand before it, by their names
 */
record HeaderLines(String value, Map<String, String> customHeaders) {
  private static final Pattern LINE_BREAK = Pattern.compile("[\\r\\n]");

  /** One that is not followed by a blank, as that of a folded field is. */
  private static final Pattern UNFOLDED_BREAK = Pattern.compile("(?>\\r\\n|[\\r\\n])(?![ \\t])");

  static HeaderLines of(SmtpApiHeader header) {
    return new HeaderLines(
        header.headerValue(),
        header instanceof SendCloudHeader sendCloud ? sendCloud.customHeaders() : Map.of());
  }

  /** Whether a field of this name comes from a header, and from nowhere else. */
  static boolean own(String name) {
    // Mail software takes away blanks around a name.
    String bare = name.strip();
    return bare.equalsIgnoreCase(HeaderField.NAME)
        || bare.regionMatches(true, 0, HeaderField.CUSTOM, 0, HeaderField.CUSTOM.length());
  }

  /**
   * Refuses a field of the mail that is more than one: what follows a line break that folds nothing
   * would be a field of its own, such as another {@code X-SMTPAPI}, or the end of the header.
   */
  static void requireOneField(String name, @Nullable String value) {
    if (LINE_BREAK.matcher(name).find()
        || (value != null && UNFOLDED_BREAK.matcher(value).find())) {
      throw new IllegalArgumentException(
          "%s holds a line break that begins another header of the mail, or ends all of them. Remove it."
              .formatted(LINE_BREAK.split(name, 2)[0]));
    }
  }

  /** {@code X-SMTPAPI} with its name. */
  String line() {
    return HeaderField.PREFIX + value;
  }
}
