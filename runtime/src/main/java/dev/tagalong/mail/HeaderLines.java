package dev.tagalong.mail;

import dev.tagalong.SmtpApiHeader;
import dev.tagalong.sendcloud.SendCloudHeader;
import dev.tagalong.wire.HeaderField;
import java.util.Map;

/**
 * The header fields that a header becomes. Their names, {@code X-SMTPAPI} and all that begin with
 * {@code SC-Custom-}, belong to it in any mail.
 *
 * @param value of {@code X-SMTPAPI}, folded already
 * @param customHeaders the values of the fields that stand before it, by their names
 */
record HeaderLines(String value, Map<String, String> customHeaders) {
  static HeaderLines of(SmtpApiHeader header) {
    return new HeaderLines(
        header.headerValue(),
        header instanceof SendCloudHeader sendCloud ? sendCloud.customHeaders() : Map.of());
  }

  /** Whether a field of this name comes from a header, and from nowhere else. */
  static boolean own(String name) {
    return name.equalsIgnoreCase(HeaderField.NAME)
        || name.regionMatches(true, 0, HeaderField.CUSTOM, 0, HeaderField.CUSTOM.length());
  }

  /** {@code X-SMTPAPI} with its name. */
  String line() {
    return HeaderField.PREFIX + value;
  }
}
